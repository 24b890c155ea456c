"""The four classes of touchpoints (Llosa, "L'analyse de la contribution des éléments du service à
la satisfaction : un modèle tétraclasse", Décisions Marketing 10, 1997).

A correspondence analysis of the table *touchpoint rated positive or negative* × *overall satisfied
or not*. With two columns there is one axis, and a row contributes mass · coordinate² to it, as a
share of all. What a touchpoint weighs when it pleases and when it displeases, each cut at the mean
of its side, says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from journeylab.analysis.columns import PLANE

Class = Literal["basic", "plus", "key", "secondary", ""]
Numbers = NDArray[np.float64]
Sides = tuple[NDArray[np.bool_], NDArray[np.bool_]]
_ALIKE = 1e-9  # what sums of equal shares may differ by
DRAWS = 500  # of respondents, to say in how many a class holds


def tetraclass(
    answers: pd.DataFrame,
    satisfied: ArrayLike,
    middles: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    draws: int = DRAWS,
) -> pd.DataFrame:
    """One row per touchpoint: counts, coordinates and contributions of both sides, and its class.

    `class_share` is the share of seeded draws of respondents in which the class is the same.

    `answers` has one row per respondent and one column per touchpoint, NaN where none counts;
    `satisfied` is 1, 0 or NaN per respondent; `middles` is the middle of each touchpoint's scale.
    An answer in the middle is neither positive nor negative: it is left out and counted.
    """
    values, centre = answers.to_numpy(dtype=float), np.asarray(middles, dtype=float)
    whole = np.asarray(satisfied, dtype=float)
    weight = np.ones(len(whole)) if weights is None else np.asarray(weights, dtype=float)
    rated = values > centre, values < centre
    sides = _counted(rated, whole, weight)
    coordinates, contributions = principal_axis(np.vstack(sides))
    count = values.shape[1]
    known = np.isfinite(whole)
    plane = pd.DataFrame(
        {
            "touchpoint": [str(name) for name in answers],
            "positive": (values[known] > centre).sum(axis=0),
            "negative": (values[known] < centre).sum(axis=0),
            "middle": (values[known] == centre).sum(axis=0),
            "satisfied_if_positive": _share(sides[0]),
            "satisfied_if_negative": _share(sides[1]),
            "coordinate_positive": coordinates[:count],
            "coordinate_negative": coordinates[count:],
            "contribution_positive": contributions[:count],
            "contribution_negative": contributions[count:],
        }
    )
    told = plane.assign(**{"class": _classes(plane)})
    return told.assign(class_share=_held(told, rated, whole, weight, draws))[list(PLANE)]


def _counted(rated: Sides, whole: Numbers, weight: Numbers) -> list[Numbers]:
    """Per side and touchpoint, the weight of those who are satisfied and of those who are not."""
    return [
        np.column_stack([(side.T * weight) @ (whole == 1), (side.T * weight) @ (whole == 0)])
        for side in rated
    ]


def _held(
    plane: pd.DataFrame, rated: Sides, whole: Numbers, weight: Numbers, draws: int
) -> Numbers:
    """In which share of the draws each touchpoint has the class that it has; NaN without one."""
    held = np.zeros(len(plane))
    for times in _drawn(len(whole), draws):
        _, contributions = principal_axis(np.vstack(_counted(rated, whole, weight * times)))
        both = contributions.reshape(2, -1)
        drawn = plane.assign(contribution_positive=both[0], contribution_negative=both[1])
        held += np.array(_classes(drawn)) == plane["class"].to_numpy()
    return np.where(plane["class"] != "", held / max(draws, 1), np.nan)


def _drawn(respondents: int, draws: int) -> Iterator[Numbers]:
    """How often each respondent is drawn, as many as there are, again and again."""
    rng = np.random.default_rng(0)
    for _ in range(draws):
        drawn = rng.integers(0, max(respondents, 1), respondents)
        yield np.bincount(drawn, minlength=respondents).astype(float)


def principal_axis(table: Numbers) -> tuple[Numbers, Numbers]:
    """Coordinates and contributions of the rows on the only axis of a two-column table.

    The first column lies on the positive side. Contributions add up to 1; a row without cases
    has none (NaN).
    """
    total = table.sum()
    mass = table.sum(axis=1) / total if total else np.zeros(len(table))
    profile = table.sum(axis=0) / total if total else np.zeros(2)
    if (profile <= 0).any():
        return np.full(len(table), np.nan), np.full(len(table), np.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        first = table[:, 0] / table.sum(axis=1)
    # the chi-square distance from the average profile, along the one direction there is
    coordinate = (first - profile[0]) / np.sqrt(profile[0] * profile[1])
    inertia = mass * coordinate**2
    whole = np.nansum(inertia)
    share = inertia / whole if whole > 0 else np.full(len(table), np.nan)
    return coordinate, share


def cuts(plane: pd.DataFrame) -> tuple[float, float]:
    """Where the plane is cut: the mean contribution of the positive and of the negative side."""
    return float(plane["contribution_positive"].mean()), float(
        plane["contribution_negative"].mean()
    )


def _classes(plane: pd.DataFrame) -> list[Class]:
    """A touchpoint alone, which nothing compares with, has none."""
    pleases, hurts = plane["contribution_positive"], plane["contribution_negative"]
    known = np.isfinite(pleases + hurts)
    middle_pleases, middle_hurts = (cut * (1 - _ALIKE) for cut in cuts(plane))
    return [
        _class(p >= middle_pleases, h >= middle_hurts) if told and known.sum() > 1 else ""
        for p, h, told in zip(pleases, hurts, known, strict=True)
    ]


def _class(pleases: bool, hurts: bool) -> Class:  # noqa: FBT001  the two axes of the plane
    if pleases:
        return "key" if hurts else "plus"
    return "basic" if hurts else "secondary"


def _share(side: Numbers) -> Numbers:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(side[:, 0] / side.sum(axis=1))
