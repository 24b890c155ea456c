"""The map as shapes on one page: head, stages, steps, lanes, and the line of visibility."""

from __future__ import annotations

from collections.abc import Iterator

from journeylab.charts.journey_map.lane_rows import Row
from journeylab.charts.journey_map.layout import Column, MapLayout
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import BACK, DATA, EMOTIONS, INK, INK_SOFT, LINE, SHEET
from journeylab.export.journey import one_line
from journeylab.export.poster import head as heads
from journeylab.export.poster.cells import cell_shapes
from journeylab.export.poster.head import HEIGHT as HEAD
from journeylab.export.poster.marks import Lane, drawn
from journeylab.export.poster.paper import Size
from journeylab.export.poster.setting import (
    CELL,
    FOOT,
    LEADING,
    MARGIN,
    NAMES,
    PAD,
    SIGHT,
    STAGE,
    STEP,
    Set,
    fitted,
    name_lines,
    step_lines,
)
from journeylab.export.poster.shapes import Line, Rect, Shape, Sheet, Words
from journeylab.words import say

TRUTH, TRUTH_BACK = "#e3eef7", "#dbe5ea"  # before and behind the line of visibility
_STANDINGS = {"added": ("+", EMOTIONS[2]), "changed": ("≠", DATA)}


def sheet(layout: MapLayout, head: heads.Head, size: Size, language: str, part: str = "") -> Sheet:
    """One page."""
    setting = fitted(layout, size)
    paper = Rect(0, 0, size.width, size.height, SHEET)
    shapes = (paper, *_shapes(setting, head, size, language, part))
    title = " – ".join(filter(None, (one_line(head.title), part)))
    return Sheet(round(size.width, 2), round(size.height, 2), title, shapes)


def _shapes(
    setting: Set, head: heads.Head, size: Size, language: str, part: str
) -> Iterator[Shape]:
    unit, layout = setting.unit, setting.layout
    left, right = MARGIN * unit, size.width - MARGIN * unit
    start = left + NAMES * unit
    width = setting.column * unit
    top = (HEAD + STAGE) * unit
    bottom = (setting.height - FOOT) * unit
    for number, column in enumerate(layout.columns):
        if column.truth:
            yield Rect(start + number * width, top, width, bottom - top, TRUTH)
    yield from heads.head_shapes(head, part, left, right, unit)
    yield from _stages(setting, start, width)
    for number, column in enumerate(layout.columns):
        yield from _step(column, start + number * width, setting, language)
    y = top + setting.steps * unit
    seen_back = False
    for row, height in zip(layout.rows, setting.rows, strict=True):
        if row.side == "back" and not seen_back:
            seen_back = True
            yield from _sight(y, left, right, unit, language)
            y += SIGHT * unit
        if row.side == "back":
            yield from _ground((left, start, right), y, height * unit, setting)
        yield from _row(row, (left, start, right), y, setting)
        y += height * unit
    yield from _key(right, y + 15 * unit, unit, head.key)


def _ground(
    across: tuple[float, float, float], y: float, height: float, setting: Set
) -> Iterator[Shape]:
    """Behind a lane of the back stage."""
    left, start, right = across
    width = setting.column * setting.unit
    yield Rect(left, y, right - left, height, BACK)
    for number, column in enumerate(setting.layout.columns):
        if column.truth:
            yield Rect(start + number * width, y, width, height, TRUTH_BACK)


def _stages(setting: Set, start: float, width: float) -> Iterator[Shape]:
    unit, x = setting.unit, start
    base = (HEAD + STAGE - 8) * unit
    for span in setting.layout.spans:
        wide = span.count * width
        text = wrapped(one_line(span.name), wide / unit - 8, 1, 21)
        yield Words(x, base - 9 * unit, text, 21 * unit, INK, 680)
        yield Line(((x, base), (x + wide - 4 * unit, base)), INK, 2.4 * unit)
        x += wide


def _step(column: Column, x: float, setting: Set, language: str) -> Iterator[Shape]:
    unit = setting.unit
    y = (HEAD + STAGE + 17) * unit
    inset = min(column.depth, 3) * 10 * unit
    yield Words(x + 6 * unit + inset, y, str(column.number), 14 * unit, INK_SOFT)
    if column.standing in _STANDINGS:
        sign, colour = _STANDINGS[column.standing]
        said = f"{sign} {say(language, f'map-standing-{column.standing}')}"
        yield Words(x + (28 * unit + inset), y, said, 13 * unit, colour, 650)
    if column.truth:
        yield Words(x + setting.column * unit - 8 * unit, y, "★", 17 * unit, DATA, 400, "end")
    for line in step_lines(column, setting.column):
        y += STEP * LEADING * unit
        yield Words(x + 6 * unit + inset, y, line, STEP * unit, INK, 650)


def _sight(y: float, left: float, right: float, unit: float, language: str) -> Iterator[Shape]:
    """The line of visibility."""
    yield Line(((left, y + 4 * unit), (right, y + 4 * unit)), INK, 1.4 * unit, (5 * unit, 4 * unit))
    said = say(language, "poster-sight")
    yield Words(left, y + 20 * unit, said, 13 * unit, INK_SOFT)


def _row(row: Row, across: tuple[float, float, float], y: float, setting: Set) -> Iterator[Shape]:
    """The lane's name, and what stands in it."""
    unit, (left, start, right) = setting.unit, across
    yield Line(((left, y), (right, y)), LINE, 0.9 * unit)
    line = y + (PAD + CELL) * unit
    for text in name_lines(row):
        yield Words(left, line, text, CELL * unit, INK, 650)
        line += CELL * LEADING * unit
    if row.note:
        yield Words(left, line, row.note, 12.5 * unit, INK_SOFT)
    if row.kind != "cells":
        yield from _marked(row, start, y, setting)
        return
    for number, column in enumerate(setting.layout.columns):
        cell = row.cells.get(column.step)
        x = start + number * setting.column * unit + 6 * unit
        if cell:
            yield from cell_shapes(row, cell, x, y, setting)


def _marked(row: Row, start: float, y: float, setting: Set) -> Iterator[Shape]:
    unit = setting.unit
    tall = row.height * (setting.stretch if row.lane == "emotion" else 1) * unit
    for tick in row.axis:
        down = tick["y"] * unit if "y" in tick else tick["at"] * tall
        name = wrapped(one_line(tick["text"]), NAMES - 24, 1, 13.5)
        place = start - 14 * unit, y + down + 5 * unit
        yield Words(*place, name, 13.5 * unit, INK_SOFT, 400, "end")
    yield from drawn(row.marks, Lane(start, y, setting.column * unit, tall, unit))


def _key(right: float, y: float, unit: float, said: str) -> Iterator[Shape]:
    """What the curve's signs mean."""
    yield Words(right, y, said, 12.5 * unit, INK_SOFT, 400, "end")
