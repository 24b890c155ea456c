"""Before and after: a difference with its 95 % interval, never a bare arrow (metrics.md)."""

from __future__ import annotations

import math
from typing import NamedTuple

from scipy.special import ndtri, stdtrit

from journeylab.analysis.scores import COVERAGE, Recommendation, Summary, wilson

_UPPER = 1 - (1 - COVERAGE) / 2


class Difference(NamedTuple):
    """After minus before, with the interval of that difference; NaN where it has none."""

    value: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves no doubt about the direction."""
        return self.low > 0 or self.high < 0


def of_means(before: Summary, after: Summary) -> Difference:
    """Welch's interval (1947): two samples whose spreads may differ; weights by effective n."""
    value = after.mean - before.mean
    parts = [
        one.sd**2 / one.n_effective if one.n_effective else math.nan for one in (before, after)
    ]
    variance = sum(parts)
    if not variance > 0:  # one answer alone, or all alike on both sides, leave no error to tell
        return Difference(value, math.nan, math.nan)
    freedom = variance**2 / sum(
        part**2 / (one.n_effective - 1) for part, one in zip(parts, (before, after), strict=True)
    )
    reach = float(stdtrit(freedom, _UPPER)) * math.sqrt(variance)
    return Difference(value, value - reach, value + reach)


def of_proportions(before: int, n_before: int, after: int, n_after: int) -> Difference:
    """Newcombe's hybrid score interval (1998, method 10), from the two Wilson intervals."""
    if not n_before or not n_after:
        return Difference(math.nan, math.nan, math.nan)
    was, now = before / n_before, after / n_after
    (was_low, was_high), (now_low, now_high) = wilson(before, n_before), wilson(after, n_after)
    value = now - was
    return Difference(
        value,
        value - math.hypot(now - now_low, was_high - was),
        value + math.hypot(now_high - now, was - was_low),
    )


def of_recommendations(before: Recommendation, after: Recommendation) -> Difference:
    """The change of a Net Promoter Score in points of 100, by the errors of both."""
    value = after.nps - before.nps
    told = before.se > 0 and after.se > 0
    reach = float(ndtri(_UPPER)) * math.hypot(before.se, after.se) if told else math.nan
    return Difference(value, value - reach, value + reach)
