"""A cell on paper: its words, the sign of its lane, how many more there are, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from journeylab.charts.journey_map.lane_rows import Row, Shown
from journeylab.charts.palette import DATA, INK, INK_SOFT, SHEET
from journeylab.export.poster.head import evidence_mark
from journeylab.export.poster.setting import CELL, LEADING, PAD, SIGN, SIGNS, Set, cell_lines
from journeylab.export.poster.shapes import Dot, Shape, Words

_RADIUS = 6.5


def cell_shapes(row: Row, cell: Shown, x: float, y: float, setting: Set) -> Iterator[Shape]:
    """One cell, `x` and `y` its corner in points."""
    unit = setting.unit
    line = y + (PAD + CELL) * unit
    weight, colour = (650, DATA) if row.lane == "promise" else (400, INK)
    inset = SIGN * unit if row.lane in SIGNS else 0.0
    for text, begins in cell_lines(row, cell.text, setting.column, setting.lines):
        if begins and inset:
            yield from _sign(row.lane, x + _RADIUS * unit, line - CELL * 0.34 * unit, unit)
        size = CELL * unit
        yield Words(x + inset, line, text, size, colour, weight, "start", row.lane == "verbatims")
        line += CELL * LEADING * unit
    if cell.extra:
        yield Words(x, line, f"+{cell.extra}", 13 * unit, INK_SOFT)
    if cell.level:
        mark = x + (setting.column - 20) * unit
        yield from evidence_mark(cell.level, mark, y + (PAD + 8) * unit, 5 * unit)


def _sign(lane: str, x: float, y: float, unit: float) -> Iterator[Shape]:
    sign, colour = SIGNS[lane]
    yield Dot(x, y, _RADIUS * unit, colour)
    yield Words(x, y + 4 * unit, sign, 12 * unit, SHEET, 700, "middle")
