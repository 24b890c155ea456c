"""The map as a still page: an HTML table whose drawn lanes are SVG, for readers and for paper."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from journeylab.charts.journey_map.lane_rows import Row, Shown
from journeylab.charts.journey_map.layout import Column, MapLayout
from journeylab.charts.journey_map.painting import Size, painted
from journeylab.words import say

_SIGNS = {"delights": "+", "irritants": "–", "effort_points": "–", "obstacles": "–"}
_SIGNS |= {"ruptures": "≠"}
LONGEST = 400  # characters of a typed text that a still cell can bear


class Sheet(NamedTuple):
    """How large the map is set: `column` and `label` in pixels, `scale` 1 at 15 px text."""

    column: float = 136
    label: float = 180
    scale: float = 1.0


def still(layout: MapLayout, language: str, sheet: Sheet = Sheet()) -> str:  # noqa: B008  frozen
    """The whole map as one table; what people typed stays text."""
    count = len(layout.columns)
    widths = (
        f'<colgroup><col style="width:{sheet.label:g}px">'
        f'<col span="{max(1, count)}" style="width:{sheet.column:g}px"></colgroup>'
    )
    body = "".join(
        _side(side, list(rows), layout, language, sheet)
        for side, rows in groupby(layout.rows, key=lambda row: row.side)
    )
    caption = escape(say(language, "map-sheet"))
    width = sheet.label + sheet.column * count
    return (
        f'<table class="jl-still" style="width:{width:g}px;font-size:{15 * sheet.scale:g}px">'
        f'<caption class="jl-unseen">{caption}</caption>{widths}'
        f"<thead>{_stages(layout)}{_steps(layout, language)}</thead>{body}</table>"
    )


def _stages(layout: MapLayout) -> str:
    cells = (
        f'<th scope="colgroup" colspan="{s.count}">{_typed(s.name)}</th>' for s in layout.spans
    )
    return f'<tr class="jl-still-stages"><td></td>{"".join(cells)}</tr>'


def _steps(layout: MapLayout, language: str) -> str:
    lane = escape(say(language, "map-lane"))
    cells = "".join(_step(column, language) for column in layout.columns)
    corner = f'<th scope="col"><span class="jl-unseen">{lane}</span></th>'
    return f'<tr class="jl-still-steps">{corner}{cells}</tr>'


def _step(column: Column, language: str) -> str:
    truth = say(language, "map-truth")
    star = f'<b title="{escape(truth)}">★<span class="jl-unseen"> {escape(truth)}</span></b>'
    marked = star if column.truth else ""
    name = ' class="jl-still-truth"' if column.truth else ""
    return f'<th scope="col"{name}><small>{column.number}{marked}</small>{_typed(column.text)}</th>'


def _side(side: str, rows: list[Row], layout: MapLayout, language: str, sheet: Sheet) -> str:
    line = _line(len(layout.columns), language) if side == "back" else ""
    drawn = "".join(_lane(row, layout.columns, language, sheet) for row in rows)
    return f'<tbody class="jl-still-{side}">{line}{drawn}</tbody>'


def _line(count: int, language: str) -> str:
    front, back, line = (say(language, f"map-line{part}") for part in ("-front", "-back", ""))
    told = escape(f"↑ {front}  ·  {back} ↓")
    head = f'<th scope="row">{escape(line)}</th>'
    return f'<tr class="jl-still-line">{head}<td colspan="{max(1, count)}">{told}</td></tr>'


def _lane(row: Row, columns: tuple[Column, ...], language: str, sheet: Sheet) -> str:
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    if row.kind != "cells":
        size = Size(sheet.column, row.height * sheet.scale, sheet.scale)
        drawing = painted(row.marks, size, max(1, len(columns)), row.name)
        head = f'<th scope="row">{_typed(row.name)}{note}{_axis(row, size)}</th>'
        cell = f'<td class="jl-still-drawn" colspan="{max(1, len(columns))}">{drawing}</td>'
        return f'<tr data-lane="{escape(row.lane)}">{head}{cell}</tr>'
    head = f'<th scope="row">{_typed(row.name)}{note}</th>'
    cells = "".join(_cell(row, column, language) for column in columns)
    return f'<tr data-lane="{escape(row.lane)}">{head}{cells}</tr>'


def _axis(row: Row, size: Size) -> str:
    def spot(one: dict[str, object]) -> float:
        y, at = one.get("y"), one.get("at")
        return float(y) * size.scale if y is not None else float(at or 0) * size.height  # type: ignore[arg-type]  # numbers, as the lanes gave them

    names = "".join(
        f'<li style="top:{spot(one):.0f}px">{_typed(str(one["text"]))}</li>' for one in row.axis
    )
    return f'<ul aria-hidden="true">{names}</ul>' if names else ""


def _cell(row: Row, column: Column, language: str) -> str:
    name = ' class="jl-still-truth"' if column.truth else ""
    shown = row.cells.get(column.step)
    if shown is None:
        return f"<td{name}></td>"
    return f"<td{name}>{_evidence(shown, language)}{_lines(row.lane, shown)}</td>"


def _evidence(shown: Shown, language: str) -> str:
    if not shown.level:
        return ""
    said = escape(say(language, f"map-{shown.level}"))
    return f'<i class="jl-still-{shown.level}" role="img" aria-label="{said}" title="{said}"></i>'


def _lines(lane: str, shown: Shown) -> str:
    sign = _SIGNS.get(lane, "")
    mark = f'<b aria-hidden="true">{sign}</b> ' if sign else ""
    lines = [line for line in shown.text.splitlines() if line.strip()]
    extra = f"<small>+{shown.extra}</small>" if shown.extra else ""
    return "".join(f"<p>{mark}{_typed(line)}</p>" for line in lines) + extra


def _typed(text: str) -> str:
    flat = " ".join(text.split())
    shown = flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
    return f'<bdi dir="auto">{escape(shown)}</bdi>'


def css() -> str:
    """The style of the still map."""
    return files(__package__).joinpath("still.css").read_text("utf-8")
