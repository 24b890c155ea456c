"""The map set on one page: as large as the paper lets it be."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeylab.charts.journey_map.lane_rows import Row
from journeylab.charts.journey_map.layout import Column, MapLayout
from journeylab.charts.lettering import wrapped
from journeylab.export.journey import one_line
from journeylab.export.poster.head import HEIGHT as HEAD
from journeylab.export.poster.paper import Size

# pixels at 15 px text
MARGIN, NAMES, STAGE, PAD, FOOT, SIGHT = 36, 168, 40, 9, 22, 26
CELL, STEP, LEADING = 15.0, 17.5, 1.24
NARROWEST = 150
MOST_LINES = 9
LONGEST = 1_200  # letters: more could never stand in a cell
BOLD = 1.07  # bold letters beside the usual ones
LARGEST = 3.4  # points per pixel
TALLEST, AIRIEST = 1.7, 26.0  # the emotion lane beside its height on a screen; pixels a row

# a space before these, and after an opening quote, does not break a line
_HELD = re.compile(r"(?<=«) | (?=[»?!:;])")
_HOLD = "\ue000"
_ENDLESS = re.compile(r"(\S{30})(?=\S)")  # a word that no column could hold


class Set(NamedTuple):
    """A map at one size: points per pixel, pixels per column, pixels of each part's height.

    `stretch` is by how much the emotion lane is taller than on a screen, where there is room.
    """

    layout: MapLayout
    unit: float
    column: float
    steps: float
    rows: tuple[float, ...]
    stretch: float = 1.0

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
    """The largest setting that the page holds, found by halving."""
    low, high = 0.02, LARGEST
    if not _fits(_at(layout, size.smallest / CELL, size), size):
        return _squeezed(layout, size)
    for _ in range(18):
        middle = (low + high) / 2
        if _fits(_at(layout, middle, size), size):
            low = middle
        else:
            high = middle
    return _filled(_at(layout, low, size), size)


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


def _at(layout: MapLayout, unit: float, size: Size) -> Set:
    count = max(1, len(layout.columns))
    column = (size.width / unit - 2 * MARGIN - NAMES) / count
    steps = max((len(step_lines(one, column)) for one in layout.columns), default=1)
    heights = tuple(_height(row, column) for row in layout.rows)
    return Set(layout, unit, column, 26 + steps * STEP * LEADING + 2 * PAD, heights)


def _fits(setting: Set, size: Size) -> bool:
    return setting.column >= NARROWEST and setting.height * setting.unit <= size.height


def step_lines(column: Column, width: float) -> list[str]:
    """A step's text in its column."""
    inset = min(column.depth, 3) * 10
    return _lines(column.text, (width - 12 - inset) / BOLD, 5, STEP)


def cell_lines(text: str, width: float) -> list[str]:
    """A cell's own lines, each wrapped, with a dot before each where there are several."""
    told = [line for line in text[:LONGEST].splitlines() if line.strip()]
    dot = "· " if len(told) > 1 else ""
    found = [line for one in told for line in _lines(dot + one, width - 27, MOST_LINES, CELL)]
    if len(found) <= MOST_LINES:
        return found
    return [*found[: MOST_LINES - 1], found[MOST_LINES - 1].rstrip("…") + "…"]


def name_lines(row: Row) -> list[str]:
    """A lane's name at the left."""
    return wrapped(one_line(row.name), NAMES - 12, 3, CELL).split("\n")


def _lines(text: str, width: float, most: int, size: float) -> list[str]:
    held = _HELD.sub(_HOLD, one_line(_ENDLESS.sub(r"\1 ", text[:LONGEST])))
    return wrapped(held, width, most, size).replace(_HOLD, "\u00a0").split("\n")


def _height(row: Row, column: float) -> float:
    name = len(name_lines(row)) + bool(row.note)
    lines = [len(cell_lines(cell.text, column)) + bool(cell.extra) for cell in row.cells.values()]
    cells = max([name, *lines]) * CELL * LEADING + 2 * PAD
    return max(cells, row.height + PAD)
