"""How far a room agrees: Krippendorff's alpha (his "Computing alpha-reliability", 2011)."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

Level = Literal["nominal", "ordinal", "interval"]
Square = NDArray[np.float64]


def alpha(ratings: ArrayLike, level: Level = "ordinal") -> float:
    """Alpha of an observers × units table with NaN where an observer gave nothing.

    1 is full agreement, 0 what chance gives; NaN where no unit has two ratings or where nobody
    ever differs, for then there is nothing to tell agreement from.
    """
    table = np.asarray(ratings, dtype=float)
    values = np.unique(table[~np.isnan(table)])
    pairs = _coincidences(table, values)
    counts = pairs.sum(axis=0)
    n = counts.sum()
    distances = _distances(values, counts, level)
    expected = (np.outer(counts, counts) * distances).sum()
    if n <= 1 or expected == 0:
        return math.nan
    return float(1 - (n - 1) * (pairs * distances).sum() / expected)


def room_agreement(scores: pd.DataFrame, *, room: str) -> float:
    """Ordinal alpha of the room's own scores; what the whole `room` agreed on is no observer."""
    ours = scores[(scores["source"] == "room") & (scores["participant"] != room)]
    if ours.empty:
        return math.nan
    values = ours.astype({"value": float})
    table = values.pivot_table(index="participant", columns="step", values="value", aggfunc="mean")
    return alpha(table.to_numpy(), "ordinal")


def _coincidences(table: Square, values: NDArray[np.float64]) -> Square:
    """How often two values were given to one unit, each unit counting as its ratings less one."""
    found = np.zeros((len(values), len(values)))
    for unit in table.T:
        given = np.array([np.sum(unit == value) for value in values], dtype=float)
        m = given.sum()
        if m > 1:
            found += (np.outer(given, given) - np.diag(given)) / (m - 1)
    return found


def _distances(values: NDArray[np.float64], counts: NDArray[np.float64], level: Level) -> Square:
    """Squared differences between values, as their level of measurement sees them."""
    if level == "nominal":
        return 1 - np.eye(len(values))
    if level == "interval":
        return np.asarray((values[:, None] - values[None, :]) ** 2)
    # ordinal: the ranks that lie between two values, each end counting half
    middle = np.cumsum(counts) - counts / 2
    return np.asarray((middle[:, None] - middle[None, :]) ** 2)
