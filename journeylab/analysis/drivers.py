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
from scipy.stats import rankdata

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


def drivers(answers: pd.DataFrame, overall: ArrayLike) -> Drivers:
    """`answers` has one row per respondent and one column per touchpoint, NaN where none counts.

    Everything rests on the complete cases: who scored each touchpoint and the whole. Where there
    are more than `MOST` touchpoints, those that follow the whole most closely are compared.
    """
    whole = np.asarray(overall, dtype=float)
    chosen, left_out = _chosen(answers.astype(float), whole)
    x, y = complete(chosen, whole)
    shares = lmg(x, y)
    table = pd.DataFrame(
        {
            "touchpoint": [str(name) for name in chosen],
            "n": len(y),
            "pearson": correlations(x, y),
            "spearman": correlations(_ranks(x), _ranks(y)),
            "importance": shares,
            "class": "",
        },
        columns=list(DRIVERS),
    )
    r_squared = float(np.sum(shares)) if len(shares) else math.nan
    return Drivers(pd.concat([table, _unknown(left_out)]), len(y), r_squared, left_out)


def complete(answers: pd.DataFrame, overall: ArrayLike) -> tuple[Numbers, Numbers]:
    """The cases that scored each touchpoint and the whole."""
    whole = np.asarray(overall, dtype=float)
    kept = answers.notna().all(axis=1).to_numpy() & np.isfinite(whole)
    return answers.to_numpy(dtype=float)[kept], whole[kept]


def lmg(x: ArrayLike, y: ArrayLike) -> Numbers:
    """The share of R² that each column of `x` brings; NaN where there are too few cases for it."""
    columns, whole = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    cases, count = columns.shape
    if count > MOST:
        raise ValueError(f"{count} touchpoints are more than {MOST}")
    if cases < count + 2 or np.ptp(whole) == 0:
        return np.full(count, np.nan)
    return _averaged(explained(_correlation_matrix(columns, whole)))


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


def correlations(x: Numbers, y: Numbers) -> Numbers:
    """Pearson's correlation of each column with `y`; NaN where either never moves."""
    if len(y) < 2:  # noqa: PLR2004  one case moves nothing
        return np.full(x.shape[1], np.nan)
    a, b = x - x.mean(axis=0), y - y.mean()
    with np.errstate(invalid="ignore", divide="ignore"):
        found = a.T @ b / np.sqrt((a**2).sum(axis=0) * (b**2).sum())
    still = (np.ptp(x, axis=0) == 0) | (np.ptp(y) == 0)
    return np.where(still, np.nan, found)


def _correlation_matrix(x: Numbers, y: Numbers) -> Numbers:
    """Of the columns and, last, the whole; a column that never moves explains nothing."""
    both = np.column_stack([x, y])
    centred = both - both.mean(axis=0)
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


def _chosen(answers: pd.DataFrame, whole: Numbers) -> tuple[pd.DataFrame, tuple[str, ...]]:
    if answers.shape[1] <= MOST:
        return answers, ()
    strength = {name: _alone(answers[name].to_numpy(), whole) for name in answers}
    kept = set(sorted(strength, key=lambda name: -strength[name])[:MOST])
    return answers[[name for name in answers if name in kept]], tuple(
        str(name) for name in answers if name not in kept
    )


def _alone(column: Numbers, whole: Numbers) -> float:
    """How closely one touchpoint follows the whole, on the cases that have both."""
    both = np.isfinite(column) & np.isfinite(whole)
    found = float(correlations(column[both][:, None], whole[both])[0])
    return 0.0 if math.isnan(found) else abs(found)


def _ranks(values: Numbers) -> Numbers:
    return np.asarray(rankdata(values, axis=0), dtype=float) if len(values) else values


def _unknown(names: tuple[str, ...]) -> pd.DataFrame:
    nothing = {"n": 0, "pearson": math.nan, "spearman": math.nan, "importance": math.nan}
    rows = [{"touchpoint": name, "class": ""} | nothing for name in names]
    return pd.DataFrame(rows, columns=list(DRIVERS)) if rows else pd.DataFrame()
