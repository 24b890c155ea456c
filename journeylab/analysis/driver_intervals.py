"""How sure the importance of a driver is: the regression again without each of many groups."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.special import stdtrit

from journeylab.analysis.columns import IMPORTANCE
from journeylab.analysis.drivers import Cases, Drivers, Numbers, complete, lmg

GROUPS, FEWER_GROUPS = 100, 20
_MANY = 15  # touchpoints from which one round takes a tenth of a second
_UPPER = 0.975


class _Ends(NamedTuple):
    low: Numbers
    high: Numbers


def importance_intervals(
    found: Drivers,
    answers: pd.DataFrame,
    overall: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    seed: int = 0,
) -> pd.DataFrame:
    """Each touchpoint's share of R², and R² itself (""), with n, (Σw)²/Σw² and a 95 % interval.

    Delete-a-group jackknife (Kott, Journal of Official Statistics 17, 2001): respondents are dealt
    into G groups; share ± t(0.975, G − 1) · √((G − 1)/G · Σ(share without a group − share)²). G is
    100, of more than 15 touchpoints 20. Not clipped to 0. NaN where a round has too few cases.
    """
    shown = found.table[found.table["importance"].notna()]
    names = [str(name) for name in shown["touchpoint"]]
    cases = complete(answers[names], overall, weights)
    shares = np.append(shown["importance"].to_numpy(dtype=float), found.r_squared)
    ends = _jackknife(cases, shares, seed) if names else _Ends(shares, shares)
    each = cases.weights
    n_effective = each.sum() ** 2 / (each**2).sum() if len(each) else 0.0
    columns = ([*names, ""], found.n, n_effective, shares, ends.low, ends.high)
    frame = pd.DataFrame(dict(zip(IMPORTANCE, columns, strict=True)))
    return frame[frame["value"].notna()]


def _jackknife(cases: Cases, shares: Numbers, seed: int) -> _Ends:
    groups = min(GROUPS if cases.x.shape[1] <= _MANY else FEWER_GROUPS, len(cases.y) // 2)
    dealt = np.random.default_rng(seed).permutation(len(cases.y)) % max(groups, 1)
    rounds = [lmg(*(values[dealt != group] for values in cases)) for group in range(groups)]
    if groups < 2 or np.isnan(rounds).any():  # noqa: PLR2004  one round tells no spread
        return _Ends(np.full_like(shares, math.nan), np.full_like(shares, math.nan))
    without = np.column_stack([rounds, np.sum(rounds, axis=1)])
    spread = np.sqrt((groups - 1) / groups * ((without - shares) ** 2).sum(axis=0))
    reach = float(stdtrit(groups - 1, _UPPER)) * spread
    return _Ends(shares - reach, shares + reach)
