"""Intervals for scores that come from the same customers, by drawing customers, not answers.

Several answers of one customer resemble each other: the usual interval, which takes each answer
for a witness of its own, is then too narrow.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

DRAWS = 2_000
_AT_ONCE = 4_000_000  # drawn customers in memory
_ENDS = (2.5, 97.5)


def repeated(customers: ArrayLike) -> bool:
    """Whether any customer answered more than once."""
    who = np.asarray(customers, dtype=object)
    return len(set(who.tolist())) < len(who)


def bootstrap(
    values: ArrayLike,
    customers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> tuple[float, float]:
    """The middle 95 % of the means of as many customers, drawn again and again with all they said.

    NaN where fewer than two customers answered: one customer cannot be told from another.
    """
    x = np.asarray(values, dtype=float)
    w = np.ones_like(x) if weights is None else np.asarray(weights, dtype=float)
    _, who = np.unique(np.asarray(customers, dtype=str), return_inverse=True)
    count = int(who.max()) + 1 if len(who) else 0
    if count < 2:  # noqa: PLR2004  see above
        return math.nan, math.nan
    said = np.bincount(who, weights=w * x, minlength=count).astype(float)
    weight = np.bincount(who, weights=w, minlength=count).astype(float)
    low, high = np.percentile(_means(said, weight, draws, seed), _ENDS)
    return float(low), float(high)


def _means(
    said: NDArray[np.float64], weight: NDArray[np.float64], draws: int, seed: int
) -> NDArray[np.float64]:
    rng = np.random.default_rng(seed)
    count = len(said)
    found = np.empty(draws)
    batch = max(1, _AT_ONCE // count)
    for start in range(0, draws, batch):
        drawn = rng.integers(0, count, (min(batch, draws - start), count))
        total = weight[drawn].sum(axis=1)
        found[start : start + len(drawn)] = said[drawn].sum(axis=1) / np.where(total, total, np.nan)
    return found[np.isfinite(found)]
