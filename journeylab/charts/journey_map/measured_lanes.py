"""Volumes and satisfaction: a number with its n and interval, drawn beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.curve import measured_curve
from journeylab.analysis.curves import plain_survey
from journeylab.charts.journey_map import marks
from journeylab.charts.journey_map.marks import Mark, place
from journeylab.charts.palette import level
from journeylab.words import number, say, signed

HEIGHT = 50
_LEFT, _TAIL = 10.0, 14.0


class Scale(NamedTuple):
    """The ends of the scale that all answers share, or those of emotion."""

    low: float = -2.0
    high: float = 2.0

    @property
    def is_own(self) -> bool:
        return (self.low, self.high) != (-2.0, 2.0)

    def back(self, emotion: float) -> float:
        """A value on -2 to +2 as the customers answered it."""
        return self.low + (emotion + 2) / 4 * (self.high - self.low)


def scale_of(survey: pd.DataFrame) -> Scale:
    """The one scale of all questions; that of emotion where they have several."""
    ends = survey[["scale_low", "scale_high"]].dropna().drop_duplicates()
    return Scale(*map(float, ends.iloc[0])) if len(ends) == 1 else Scale()


def satisfaction_marks(
    survey: pd.DataFrame, steps: Sequence[str], scale: Scale, language: str
) -> list[Mark]:
    """Per step the mean with its n, its place on the scale and its 95 % interval."""
    measured = measured_curve(plain_survey(survey), steps)
    found: list[Mark] = []
    for column, row in enumerate(measured.to_dict("records")):
        mean, low, high = (float(row[name]) for name in ("mean", "low", "high"))
        if math.isnan(mean):
            said = say(language, "map-unmeasured")
            found.append(marks.text(place(column, 0, _LEFT, 28), said, "soft"))
            continue
        shown = scale.back(mean)
        value = number(language, shown, 1) if scale.is_own else signed(language, shown, 1)
        count = say(language, "map-n", n=number(language, row["n"]))
        found += [
            marks.text(place(column, 0, _LEFT, 22), value, "figure"),
            marks.text(place(column, 0, _LEFT, 41), count, "soft"),
            marks.line(_on(column, -2), _on(column, 2), "scale"),
        ]
        if not math.isnan(low):
            ends = _on(column, max(low, -2)), _on(column, min(high, 2))
            found.append(marks.line(*ends, "interval"))
        found.append(marks.dot(_on(column, mean), 5.5, f"emotion{level(mean):+d}"))
    return found


def volume_marks(
    volumes: Mapping[tuple[str, str], int], steps: Sequence[str], language: str
) -> list[Mark]:
    """Per step a bar as tall as its contacts on all channels together, and their number."""
    totals = {step: 0 for step, _ in volumes}
    for (step, _), count in volumes.items():
        totals[step] += count
    most = max(totals.values(), default=0)
    found: list[Mark] = []
    for column, step in enumerate(steps):
        if step not in totals:
            said = say(language, "map-uncounted")
            found.append(marks.text(place(column, 0, _LEFT, 28), said, "soft"))
            continue
        tall = 34 * totals[step] / most if most else 0
        found += [
            marks.bar(place(column, 0, _LEFT, 42), 14, max(1.5, tall), "bar"),
            marks.text(place(column, 0, _LEFT + 22, 40), number(language, totals[step]), "strong"),
        ]
    return found


def _on(column: int, emotion: float) -> list[float]:
    """A place on the scale, which takes what the figure leaves of the column."""
    share = (emotion + 2) / 4
    start, end = _LEFT + 44, -_TAIL
    return place(column + share, 0, start * (1 - share) + end * share, 16)
