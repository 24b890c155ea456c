"""The marks of a lane as shapes: the same that the map on the screen draws."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from journeylab.charts.journey_map.curve_lane import FOOT, TOP
from journeylab.charts.journey_map.marks import HEAT, STYLES, Mark
from journeylab.charts.lettering import width_of
from journeylab.charts.palette import EMOTIONS, SHEET
from journeylab.export.poster.curves import smooth
from journeylab.export.poster.shapes import Area, Dot, Line, Points, Rect, Shape, Words


class Lane(NamedTuple):
    """Where a lane stands: its corner, the width of a column, its height, points per pixel."""

    x: float
    y: float
    column: float
    height: float
    unit: float

    def at(self, place: list[float]) -> tuple[float, float]:
        """A place of the lane on the paper."""
        column, dx, row, dy = place
        return (
            self.x + column * self.column + dx * self.unit,
            self.y + row * self.height + dy * self.unit,
        )


def drawn(marks: tuple[Mark, ...], lane: Lane) -> Iterator[Shape]:
    """The shapes of a lane's marks, back to front."""
    for mark in marks:
        yield from _DRAWS[mark["kind"]](mark, lane)


def _line(mark: Mark, lane: Lane) -> Iterator[Shape]:
    yield from _stroked((lane.at(mark["at"]), lane.at(mark["to"])), mark, lane)


def _curve(mark: Mark, lane: Lane) -> Iterator[Shape]:
    yield from _stroked(smooth(tuple(map(lane.at, mark["through"]))), mark, lane)


def _stroked(points: Points, mark: Mark, lane: Lane) -> Iterator[Shape]:
    style = STYLES[mark["role"]]
    width = float(style["width"]) * lane.unit
    dash = tuple(float(part) * lane.unit for part in str(style.get("dash", "")).split())
    opacity = float(style.get("opacity", 1))
    if style["stroke"] != HEAT:
        yield Line(points, str(style["stroke"]), width, dash, opacity)
        return
    for piece in pairwise(points):
        height = sum(y for _, y in piece) / 2
        yield Line(piece, heat(height, lane), width, dash, opacity)


def heat(y: float, lane: Lane) -> str:
    """The colour of a height in the lane, from the best emotion at its top to the worst."""
    share = ((y - lane.y) / lane.height - TOP) / (1 - TOP - FOOT)
    value = 2 - 4 * min(1.0, max(0.0, share))
    low = min(1, math.floor(value))
    return _mixed(EMOTIONS[low], EMOTIONS[low + 1], value - low)


def _mixed(one: str, other: str, share: float) -> str:
    """A colour on the way from one to another."""
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _band(mark: Mark, lane: Lane) -> Iterator[Shape]:
    upper = smooth(tuple(map(lane.at, mark["through"])))
    lower = smooth(tuple(map(lane.at, mark["back"])))
    opacity = float(STYLES[mark["role"]].get("opacity", 1))
    for (a, b), (c, d) in zip(pairwise(upper), pairwise(lower), strict=True):
        middle = (a[1] + b[1] + c[1] + d[1]) / 4
        yield Area((a, b, d, c), heat(middle, lane), opacity)


def _dot(mark: Mark, lane: Lane) -> Iterator[Shape]:
    yield _round(mark, lane)


def _round(mark: Mark, lane: Lane) -> Dot:
    style = STYLES[mark["role"]]
    x, y = lane.at(mark["at"])
    dash = tuple(float(part) * lane.unit for part in str(style.get("dash", "")).split())
    width = float(style.get("width", 0)) * lane.unit
    stroke = str(style.get("stroke", ""))
    return Dot(x, y, mark["radius"] * lane.unit, str(style["fill"]), stroke, width, dash)


def _diamond(mark: Mark, lane: Lane) -> Iterator[Shape]:
    x, y = lane.at(mark["at"])
    r = mark["radius"] * lane.unit
    yield Area(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), str(STYLES[mark["role"]]["fill"]))


def _barred(mark: Mark, lane: Lane) -> Iterator[Shape]:
    ring = _round(mark, lane)
    yield ring
    reach = ring.radius * 0.7
    ends = ((ring.x - reach, ring.y - reach), (ring.x + reach, ring.y + reach))
    yield Line(ends, ring.stroke, ring.width)


def _bar(mark: Mark, lane: Lane) -> Iterator[Shape]:
    x, y = lane.at(mark["at"])
    width, height = mark["width"] * lane.unit, mark["height"] * lane.unit
    yield Rect(x, y - height, width, height, str(STYLES[mark["role"]]["fill"]))


def _text(mark: Mark, lane: Lane) -> Iterator[Shape]:
    style = STYLES[mark["role"]]
    x, y = lane.at(mark["at"])
    size, weight = float(style["size"]) * lane.unit, int(style["weight"])
    beside_curve = mark["anchor"] == "middle" and mark["role"] != "soft"
    if beside_curve:  # lines that pass behind the figure fade
        half = width_of(mark["text"], size) * 0.55
        low, high = y + size * 0.25, y - size * 0.8
        corners = ((x - half, high), (x + half, high), (x + half, low), (x - half, low))
        yield Area(corners, SHEET, 0.7)
    yield Words(x, y, mark["text"], size, str(style["fill"]), weight, mark["anchor"])


_DRAWS: dict[str, Callable[[Any, Lane], Iterator[Shape]]] = {
    "line": _line,
    "curve": _curve,
    "band": _band,
    "dot": _dot,
    "diamond": _diamond,
    "barred": _barred,
    "bar": _bar,
    "text": _text,
}
