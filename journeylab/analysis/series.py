"""Metric series to values with n and interval: NPS, CSAT, CES and ratios per period."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pandas as pd

from journeylab.analysis.columns import METRIC_SERIES
from journeylab.analysis.scores import recommendation_of, wilson

Row = Mapping[Hashable, Any]
Estimate = tuple[float, float, float]
_UNKNOWN: Estimate = (math.nan, math.nan, math.nan)


def metric_series(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per period, step and channel, in order of time, with value, low and high.

    `rows` has step, written, channel, period, metric, n, positives, negatives and value. CSAT and
    ratios are in percent with Wilson's interval, NPS from −100 to 100 with that of metrics.md; a
    CES is a mean whose answers are not known, so it has none. Nothing is said of an empty period.
    """
    found = [
        {**row, **dict(zip(("value", "low", "high"), _estimate(row), strict=True))}
        for row in rows.to_dict("records")
    ]
    keys = ["metric", "step", "written", "channel", "period"]
    frame = pd.DataFrame(found, columns=list(METRIC_SERIES))
    return frame.sort_values(keys, kind="stable").reset_index(drop=True)


def _estimate(row: Row) -> Estimate:
    n = int(row["n"])
    return _ESTIMATES[row["metric"]](row, n) if n else _UNKNOWN


def _share(row: Row, n: int) -> Estimate:
    positives = int(row["positives"])
    low, high = wilson(positives, n)
    return 100 * positives / n, 100 * low, 100 * high


def _nps(row: Row, n: int) -> Estimate:
    found = recommendation_of(n, int(row["positives"]), int(row["negatives"]))
    return (found.nps, *found.interval)


def _mean(row: Row, _: int) -> Estimate:
    return float(row["value"]), math.nan, math.nan


_ESTIMATES: Mapping[str, Callable[[Row, int], Estimate]] = {
    "csat": _share,
    "ratio": _share,
    "nps": _nps,
    "ces": _mean,
}
