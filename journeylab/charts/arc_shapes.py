"""Where an arc runs and where its number stands, in pixels from the line of the steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from journeylab.charts.placing import Box, first_free

NODE = 10.0  # radius of a step's ring
TOP, LOW = 22.0, 8.0  # room above the highest arc and below the lowest, for their numbers
_TALLEST, _DEEPEST = 118.0, 84.0
_WIDEST, _THINNEST = 12.0, 1.3
_POINTS = 24
_ALONG = (0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75)

Point = tuple[float, float]


class Arc(NamedTuple):
    """One transition as a run of points; y is negative above the line."""

    key: str
    source: str
    target: str
    n: int
    customers: int
    share: float
    width: float
    back: bool
    ends: tuple[float, float]
    points: tuple[Point, ...]

    @property
    def crown(self) -> Point:
        """The middle of the arc."""
        return self.points[len(self.points) // 2]


def arcs(shown: pd.DataFrame, places: Mapping[str, int], column: int) -> list[Arc]:
    """The arcs of these transitions, the widest first, so that thin ones lie on top."""
    if shown.empty:
        return []
    most = max(1, int(shown["n"].max()))
    rows = shown.to_dict("records")
    spans = [places[row["target"]] - places[row["source"]] for row in rows]
    onward = max([span for span in spans if span > 0], default=1)
    backward = max([-span for span in spans if span < 0], default=1)
    return [
        Arc(
            key=f"{places[row['source']]}>{places[row['target']]}",
            source=row["source"],
            target=row["target"],
            n=int(row["n"]),
            customers=int(row["customers"]),
            share=float(row["share_of_leaving"]),
            width=max(_THINNEST, _WIDEST * int(row["n"]) / most),
            back=span <= 0,
            ends=((places[row["source"]] + 0.5) * column, (places[row["target"]] + 0.5) * column),
            points=_run(places[row["source"]], span, column, onward if span > 0 else backward),
        )
        for row, span in zip(rows, spans, strict=True)
    ]


def reach(drawn: list[Arc]) -> tuple[float, float]:
    """How far the arcs go above and below the line, with room for their numbers."""
    heights = [y for arc in drawn for _, y in arc.points]
    above = -min([*heights, -NODE]) + TOP
    below = max([*heights, NODE]) + TOP
    return above, below


def labelled(
    drawn: list[Arc], said: Callable[[int], str]
) -> Iterator[tuple[Arc, float, float, str]]:
    """The number of each arc where it is free; one that finds no room is left to the table."""
    rings = {x for arc in drawn for x in arc.ends}
    taken = [Box(x - NODE, -NODE, x + NODE, NODE) for x in rings]
    for arc in drawn:
        words = said(arc.n)
        place = first_free(words, _candidates(arc), taken)
        if place:
            yield arc, *place, words


def _candidates(arc: Arc) -> Iterator[Point]:
    side = 1 if arc.back else -1
    for share in _ALONG:
        x, y = arc.points[round(share * (len(arc.points) - 1))]
        yield x, y + side * (arc.width / 2 + 8)
    if not any(y for _, y in arc.points):  # between two rings that are hardly further apart
        yield arc.crown[0], -NODE - 8


def _run(place: int, span: int, column: int, longest: int) -> tuple[Point, ...]:
    start, end = ((at + 0.5) * column for at in (place, place + span))
    if span == 1:
        return tuple((start + NODE + (end - start - 2 * NODE) * i / 2, 0.0) for i in range(3))
    if span == 0:
        return _curve((start - 5, NODE - 1), (start - 17, 36), (start + 17, 36), (start + 5, 9))
    side = 1 if span < 0 else -1
    tallest = _DEEPEST if span < 0 else _TALLEST
    height = 22 + (tallest - 22) * math.sqrt((abs(span) - 1) / max(1, longest - 1))
    lean = 0.12 * (end - start)
    foot, head = side * (NODE - 1), side * height * 4 / 3
    return _curve((start, foot), (start + lean, head), (end - lean, head), (end, foot))


def _curve(a: Point, b: Point, c: Point, d: Point) -> tuple[Point, ...]:
    """Points of a cubic Bézier curve."""
    return tuple(
        (_at(t / _POINTS, a[0], b[0], c[0], d[0]), _at(t / _POINTS, a[1], b[1], c[1], d[1]))
        for t in range(_POINTS + 1)
    )


def _at(t: float, a: float, b: float, c: float, d: float) -> float:
    s = 1 - t
    return s**3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t**3 * d
