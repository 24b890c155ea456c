"""Engagement as an arc over the steps: how much each holds the customer, from 1 to 5."""

from __future__ import annotations

from collections.abc import Sequence

from journeylab.charts.journey_map import marks
from journeylab.charts.journey_map.marks import Mark, Place, place
from journeylab.words import number

LEVELS = (5, 4, 3, 2, 1)  # from the top; each has a fifth of the lane, as a hand finds it there
HEIGHT = 100
_RADIUS, _BESIDE = 6, 11


def arc_marks(levels: Sequence[int | None], language: str) -> list[Mark]:
    """The lane's marks, back to front: where nobody said anything the arc is broken."""
    count = len(levels)
    places = [None if one is None else at(n + 0.5, one) for n, one in enumerate(levels)]
    found = [marks.line(at(0, one), at(count, one), "grid") for one in LEVELS]
    found += [marks.curve(run, "arc") for run in marks.runs(places)]
    for spot, level in zip(places, levels, strict=True):
        if spot is not None and level is not None:
            column, _, row, _ = spot
            figure = place(column, row, _BESIDE, 5)
            found += [
                marks.dot(spot, _RADIUS, "arc-point"),
                marks.text(figure, number(language, level), "strong"),
            ]
    return found


def at(column: float, level: int) -> Place:
    """Where a level stands: in the middle of its fifth."""
    return place(column, (LEVELS[0] - level + 0.5) / len(LEVELS))
