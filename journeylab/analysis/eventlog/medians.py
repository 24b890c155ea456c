"""How sure a median is: the values between which it lies, whatever the distribution they have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.later import _, ibis, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

MEDIAN_ENDS = ("median_low", "median_high")
_TAIL = 0.025
_NORMAL = 1.959963984540054  # the normal quantile at 0.975
_LESS, _MORE = 0.5, 1.5  # by how much the normal distance of a rank may miss the binomial one


def near_ends(values: Table, by: Sequence[str]) -> Table:
    """Of each group the few values of `value` among which its median's interval ends.

    All engines can rank; which ranks they are, the binomial distribution knows.
    """
    here: Any = ibis.window(group_by=list(by))
    ranked = values.select(*by, "value").mutate(
        rank=ibis.row_number().over(group_by=list(by), order_by="value").cast("int64") + 1,
        of=_.count().over(here),
    )
    off = (ranked["rank"] - (ranked.of + 1) / 2).abs() - _NORMAL / 2 * ranked.of.sqrt()
    return ranked.filter(off.between(-_LESS, _MORE))


def median_ends(near: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Per group the ends of its median's 95 % interval, from what `near_ends` gives.

    Of n values in order, those at the ranks k and n + 1 − k, where k is the largest with
    P(B < k) ≤ 0.025 for B binomial(n, ½): at least 95 % whatever the distribution (Conover,
    Practical Nonparametric Statistics, 1999, 3.2). Fewer than 6 values have none.
    """
    from scipy.special import bdtrik  # noqa: PLC0415  slow to import, and few need it

    lowest = bdtrik(_TAIL, near["of"].to_numpy(float), 0.5)
    k = pd.Series(lowest, index=near.index).map(math.ceil)
    keys = list(by)
    low = near[near["rank"] == k][[*keys, "value"]].rename(columns={"value": MEDIAN_ENDS[0]})
    high = near[near["rank"] == near["of"] + 1 - k]
    return low.merge(high[[*keys, "value"]].rename(columns={"value": MEDIAN_ENDS[1]}), on=keys)
