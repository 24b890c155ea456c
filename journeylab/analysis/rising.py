"""Pains that are rare but grow (metrics.md, "Rising pain"), told apart from those that are many."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd

RISING = ("group", "n", "last_quarter", "mean_before", "times", "rising")
QUARTER = timedelta(days=91)
TIMES = 2.0
FEWEST = 5
_BEFORE = 3


def rising_pains(
    said: pd.DataFrame, now: datetime | None = None, *, times: float = TIMES, fewest: int = FEWEST
) -> pd.DataFrame:
    """Per group how often it was said in the last quarter, and in the mean of the three before.

    `said` has one row per verbatim: group and at (UTC). The last quarter is the 91 days that end
    with the latest verbatim, or with `now`. A group rises where it was said at least `times` as
    often as before, with `fewest` verbatims or more in the four quarters (`n`); `times` is NaN
    where it had never been said before. Nothing rises where no verbatim of any group is older than
    the last quarter: there is no before to compare with.
    """
    dated = said[said["at"].notna()]
    if dated.empty:
        return pd.DataFrame({name: [] for name in RISING})
    at = pd.to_datetime(dated["at"], utc=True)
    end = pd.Timestamp(now) if now else at.max()
    age = ((end - at) / QUARTER).astype(float)
    in_time = (age >= 0) & (age < 1 + _BEFORE)
    last = (in_time & (age < 1)).groupby(dated["group"], sort=False).sum()
    before = (in_time & (age >= 1)).groupby(dated["group"], sort=False).sum() / _BEFORE
    found = pd.DataFrame({"last_quarter": last, "mean_before": before}).reset_index()
    found["n"] = (found["last_quarter"] + found["mean_before"] * _BEFORE).round().astype(int)
    found["times"] = found["last_quarter"] / found["mean_before"].where(found["mean_before"] > 0)
    grown = found["last_quarter"] >= times * found["mean_before"]
    has_before = bool((age >= 1).any())
    found["rising"] = has_before & (found["n"] >= fewest) & (found["last_quarter"] > 0) & grown
    return found[list(RISING)]
