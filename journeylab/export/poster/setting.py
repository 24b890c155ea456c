"""The map set on one page: as large as the paper lets it be."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeylab.charts.journey_map.lane_rows import Row
from journeylab.charts.journey_map.layout import Column, MapLayout
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import EMOTIONS, INK
from journeylab.export.journey import one_line
from journeylab.export.poster.head import HEIGHT as HEAD
from journeylab.export.poster.paper import Size

# pixels at 15 px text
MARGIN, NAMES, STAGE, PAD, FOOT, SIGHT = 36, 168, 40, 9, 22, 26
CELL, STEP, LEADING = 15.0, 17.5, 1.24
NARROWEST = 150
MOST_LINES = (9, 14, 20, 30)  # of a cell: as many as leave the letters nearly their size
YIELDS = 0.75
SIGN = 17  # pixels of a sign before a line, and what is left free behind it
_BAD, _GOOD = EMOTIONS[-2], EMOTIONS[2]
# before each line of such a lane: a sign in a disc, told apart without its colour
SIGNS = {
    "delights": ("+", _GOOD),
    "irritants": ("–", _BAD),
    "effort_points": ("–", _BAD),
    "obstacles": ("–", _BAD),
    "ruptures": ("≠", INK),
}
LONGEST = 1_200  # letters: more could never stand in a cell
BOLD = 1.07  # bold letters beside the usual ones
LARGEST = 3.4  # points per pixel
TALLEST, AIRIEST = 3.0, 64.0  # the emotion lane beside its height on a screen; pixels a row

# a space before these, and after an opening quote, does not break a line
_HELD = re.compile(r"(?<=«) | (?=[»?!:;])")
_HOLD = "\ue000"
_ENDLESS = re.compile(r"(\S{30})(?=\S)")  # a word that no column could hold


class Set(NamedTuple):
    """A map at one size: points per pixel, pixels per column, pixels of each part's height.

    `stretch` is by how much the emotion lane is taller than on a screen, where there is room;
    `lines` is how many a cell shows at most.
    """

    layout: MapLayout
    unit: float
    column: float
    steps: float
    rows: tuple[float, ...]
    stretch: float = 1.0
    lines: int = MOST_LINES[0]

    @property
    def height(self) -> float:
        """Of all of it, in pixels."""
        sight = SIGHT if any(row.side == "back" for row in self.layout.rows) else 0
        return HEAD + STAGE + self.steps + sum(self.rows) + sight + FOOT


def columns_on(size: Size) -> int:
    """How many columns a page can hold with text that can be read."""
    unit = size.smallest / CELL
    return max(1, int((size.width / unit - 2 * MARGIN - NAMES) // NARROWEST))


def fitted(layout: MapLayout, size: Size) -> Set:
    """The largest setting that the page holds; a little smaller where that leaves no line out."""
    best = _largest(layout, size, MOST_LINES[0])
    if best is None:
        return _squeezed(layout, size)
    whole = _at(layout, best.unit, size, MOST_LINES[-1])
    if whole.rows == best.rows:
        return _filled(best, size)
    tried = (_largest(layout, size, lines) for lines in MOST_LINES[:0:-1])
    kept = (one for one in tried if one is not None and one.unit >= YIELDS * best.unit)
    return _filled(next(kept, best), size)


def _largest(layout: MapLayout, size: Size, lines: int) -> Set | None:
    """As large as the page holds with so many lines in a cell, found by halving."""
    low, high = size.smallest / CELL, LARGEST
    if not _fits(_at(layout, low, size, lines), size):
        return None
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _fits(_at(layout, middle, size, lines), size) else (low, middle)
        )
    return _at(layout, low, size, lines)


def _squeezed(layout: MapLayout, size: Size) -> Set:
    """Where even the smallest text is too much for the page: as large as it can still be."""
    low, high = 0.02, size.smallest / CELL
    for _ in range(18):
        middle = (low + high) / 2
        setting = _at(layout, middle, size)
        low, high = (middle, high) if setting.height * middle <= size.height else (low, middle)
    return _at(layout, low, size)


def _filled(setting: Set, size: Size) -> Set:
    """What is left of the page goes to the emotion lane first, then to all rows alike."""
    spare = size.height / setting.unit - setting.height
    rows = list(setting.rows)
    names = [row.lane for row in setting.layout.rows]
    stretch = 1.0
    if "emotion" in names:
        place = names.index("emotion")
        more = min(spare, setting.layout.rows[place].height * (TALLEST - 1))
        stretch += more / max(1, setting.layout.rows[place].height)
        rows[place] += more
        spare -= more
    each = min(spare / max(1, len(rows)), AIRIEST)
    return setting._replace(rows=tuple(row + each for row in rows), stretch=stretch)


def _at(layout: MapLayout, unit: float, size: Size, lines: int = MOST_LINES[0]) -> Set:
    count = max(1, len(layout.columns))
    column = (size.width / unit - 2 * MARGIN - NAMES) / count
    steps = max((len(step_lines(one, column)) for one in layout.columns), default=1)
    heights = tuple(_height(row, column, lines) for row in layout.rows)
    tall = 26 + steps * STEP * LEADING + 2 * PAD
    return Set(layout, unit, column, tall, heights, lines=lines)


def _fits(setting: Set, size: Size) -> bool:
    return setting.column >= NARROWEST and setting.height * setting.unit <= size.height


def step_lines(column: Column, width: float) -> list[str]:
    """A step's text in its column."""
    inset = min(column.depth, 3) * 10
    return _lines(column.text, (width - 12 - inset) / BOLD, 5, STEP)


def cell_lines(row: Row, text: str, width: float, most: int) -> list[tuple[str, bool]]:
    """A cell's own lines, each wrapped, and whether one begins there.

    Where there are several, each has the sign of its lane or a dot before it.
    """
    told = [line for line in text[:LONGEST].splitlines() if line.strip()]
    signed = row.lane in SIGNS
    dot = "· " if len(told) > 1 and not signed else ""
    room = (width - 34 - (SIGN if signed else 0)) / (BOLD if row.lane == "promise" else 1)
    found = [
        (line, place == 0)
        for one in told
        for place, line in enumerate(_lines(dot + one, room, most, CELL))
    ]
    if len(found) <= most:
        return found
    text, begins = found[most - 1]
    return [*found[: most - 1], (text.rstrip("…") + "…", begins)]


def name_lines(row: Row) -> list[str]:
    """A lane's name at the left."""
    return wrapped(one_line(row.name), NAMES - 12, 3, CELL).split("\n")


def _lines(text: str, width: float, most: int, size: float) -> list[str]:
    held = _HELD.sub(_HOLD, one_line(_ENDLESS.sub(r"\1 ", text[:LONGEST])))
    return wrapped(held, width, most, size).replace(_HOLD, "\u00a0").split("\n")


def _height(row: Row, column: float, most: int) -> float:
    name = len(name_lines(row)) + bool(row.note)
    told = row.cells.values() if row.kind == "cells" else ()
    lines = [len(cell_lines(row, cell.text, column, most)) + bool(cell.extra) for cell in told]
    cells = max([name, *lines]) * CELL * LEADING + 2 * PAD
    return max(cells, row.height + PAD)
