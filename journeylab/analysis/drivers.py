"""What drives overall satisfaction: LMG shares of R², with the plain correlations beside them.

LMG (Lindeman, Merenda and Gold, 1980), which is the Shapley value of R²: what a touchpoint adds to
R², averaged over every order in which the touchpoints can enter the regression.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from journeylab.analysis.columns import DRIVERS

MOST = 20  # touchpoints: 2^20 regressions
_NOTHING_LEFT = 1e-10  # of a variance of 1: what the touchpoints before it say already

Numbers = NDArray[np.float64]


class Drivers(NamedTuple):
    """One row per touchpoint with its importance, and the R² that these add up to.

    `n` is the number of complete cases, in each row and here. `left_out` names the touchpoints
    past the first `MOST`, whose importance is NaN.
    """

    table: pd.DataFrame
    n: int
    r_squared: float
    left_out: tuple[str, ...]


class Cases(NamedTuple):
    """Respondents by touchpoints, what each says of the whole, and how much each weighs."""

    x: Numbers
    y: Numbers
    weights: Numbers


def drivers(answers: pd.DataFrame, overall: ArrayLike, weights: ArrayLike | None = None) -> Drivers:
    """`answers` has one row per respondent and one column per touchpoint, NaN where none counts.

    Everything rests on the complete cases: who scored each touchpoint and the whole. Where there
    are more than `MOST` touchpoints, those that follow the whole most closely are compared. With
    `weights`, one per respondent, the regression and all correlations are weighted.
    """
    whole = np.asarray(overall, dtype=float)
    chosen, left_out = _chosen(answers.astype(float), whole, weights)
    x, y, each = complete(chosen, whole, weights)
    shares = lmg(x, y, each)
    table = pd.DataFrame(
        {
            "touchpoint": [str(name) for name in chosen],
            "n": len(y),
            "pearson": correlations(x, y, each),
            "spearman": correlations(_ranks(x, each), _ranks(y[:, None], each)[:, 0], each),
            "importance": shares,
            "class": "",
        },
        columns=list(DRIVERS),
    )
    r_squared = float(np.sum(shares)) if len(shares) else math.nan
    return Drivers(pd.concat([table, _unknown(left_out)]), len(y), r_squared, left_out)


def complete(answers: pd.DataFrame, overall: ArrayLike, weights: ArrayLike | None = None) -> Cases:
    """Who scored each touchpoint and the whole, and weighs anything."""
    whole = np.asarray(overall, dtype=float)
    each = np.ones(len(whole)) if weights is None else np.asarray(weights, dtype=float)
    kept = answers.notna().all(axis=1).to_numpy() & np.isfinite(whole) & (each > 0)
    return Cases(answers.to_numpy(dtype=float)[kept], whole[kept], each[kept])


def lmg(x: ArrayLike, y: ArrayLike, weights: ArrayLike | None = None) -> Numbers:
    """The share of R² that each column of `x` brings; NaN where there are too few cases for it."""
    columns, whole = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    each = np.ones(len(whole)) if weights is None else np.asarray(weights, dtype=float)
    cases, count = columns.shape
    if count > MOST:
        raise ValueError(f"{count} touchpoints are more than {MOST}")
    if cases < count + 2 or np.ptp(whole) == 0:
        return np.full(count, np.nan)
    return _averaged(explained(_correlation_matrix(columns, whole, each)))


def explained(correlations: Numbers) -> Numbers:
    """R² of the last variable on every subset of the others; bit i of an index is variable i.

    One variable at a time is either left out or swept out of all that remain, in every matrix
    there is so far: about six operations per subset instead of a regression each.
    """
    left = np.asarray(correlations, dtype=float)[None]
    for _ in range(correlations.shape[0] - 1):
        # the last matrices are those that swept: the first variable ends up as the lowest bit
        left = (
            np.stack([left[:, 1:, 1:], _swept(left)])
            .swapaxes(0, 1)
            .reshape(-1, left.shape[1] - 1, left.shape[1] - 1)
        )
    return _by_bits(1 - left[:, 0, 0])


def correlations(x: Numbers, y: Numbers, weights: Numbers) -> Numbers:
    """Pearson's correlation of each column with `y`; NaN where either never moves."""
    if len(y) < 2:  # noqa: PLR2004  one case moves nothing
        return np.full(x.shape[1], np.nan)
    a, b = _spread(x, weights), _spread(y[:, None], weights)[:, 0]
    with np.errstate(invalid="ignore", divide="ignore"):
        found = a.T @ b / np.sqrt((a**2).sum(axis=0) * (b**2).sum())
    still = (np.ptp(x, axis=0) == 0) | (np.ptp(y) == 0)
    return np.where(still, np.nan, found)


def _spread(columns: Numbers, weights: Numbers) -> Numbers:
    """How far each value is from its column's mean, times the root of its weight."""
    mean = np.average(columns, axis=0, weights=weights)
    return np.asarray((columns - mean) * np.sqrt(weights)[:, None])


def _correlation_matrix(x: Numbers, y: Numbers, weights: Numbers) -> Numbers:
    """Of the columns and, last, the whole; a column that never moves explains nothing."""
    both = np.column_stack([x, y])
    centred = _spread(both, weights)
    length = np.sqrt((centred**2).sum(axis=0))
    moving = np.ptp(both, axis=0) > 0
    unit = np.where(moving, centred / np.where(moving, length, 1), 0.0)
    return np.asarray(unit.T @ unit)


def _swept(matrices: Numbers) -> Numbers:
    """What is left of the variables once the first is known (Schur complements)."""
    pivot = matrices[:, 0, 0]
    says_more = pivot > _NOTHING_LEFT
    row = matrices[:, 0, 1:]
    scale = np.where(says_more, 1 / np.where(says_more, pivot, 1), 0.0)
    return np.asarray(
        matrices[:, 1:, 1:] - scale[:, None, None] * row[:, :, None] * row[:, None, :]
    )


def _by_bits(values: Numbers) -> Numbers:
    """From the first variable as the highest bit to the first as the lowest."""
    count = int(math.log2(len(values)))
    return np.asarray(values.reshape((2,) * count).transpose(range(count)[::-1]).ravel())


def _averaged(r_squared: Numbers) -> Numbers:
    """Each variable's gain over all subsets without it, every size of subset counting alike."""
    count = int(math.log2(len(r_squared)))
    sizes = np.zeros(1, dtype=np.int64)
    for _ in range(count - 1):
        sizes = np.concatenate([sizes, sizes + 1])
    weight = np.array([1 / (count * math.comb(count - 1, size)) for size in range(count)])[sizes]
    shares = np.empty(count)
    for variable in range(count):
        pairs = r_squared.reshape(-1, 2, 2**variable)
        shares[variable] = float((pairs[:, 1] - pairs[:, 0]).ravel() @ weight)
    return shares


def _chosen(
    answers: pd.DataFrame, whole: Numbers, weights: ArrayLike | None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    if answers.shape[1] <= MOST:
        return answers, ()
    strength = {name: _alone(complete(answers[[name]], whole, weights)) for name in answers}
    kept = set(sorted(strength, key=lambda name: -strength[name])[:MOST])
    return answers[[name for name in answers if name in kept]], tuple(
        str(name) for name in answers if name not in kept
    )


def _alone(cases: Cases) -> float:
    """How closely one touchpoint follows the whole, on the cases that have both."""
    found = float(correlations(*cases)[0])
    return 0.0 if math.isnan(found) else abs(found)


def _ranks(columns: Numbers, weights: Numbers) -> Numbers:
    """What weighs less than each value, and half of what equals it: of equal weights, its rank."""
    ranks = np.empty_like(columns)
    for place, column in enumerate(columns.T):
        _, which = np.unique(column, return_inverse=True)
        here = np.bincount(which, weights=weights)
        ranks[:, place] = (np.cumsum(here) - here / 2)[which]
    return ranks


def _unknown(names: tuple[str, ...]) -> pd.DataFrame:
    nothing = {"n": 0, "pearson": math.nan, "spearman": math.nan, "importance": math.nan}
    rows = [{"touchpoint": name, "class": ""} | nothing for name in names]
    return pd.DataFrame(rows, columns=list(DRIVERS)) if rows else pd.DataFrame()
