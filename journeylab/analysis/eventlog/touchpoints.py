"""Touchpoints: events and distinct customers per step and channel."""

from __future__ import annotations

import pandas as pd
from ibis import _

from journeylab.analysis.eventlog.engines import count_distinct
from journeylab.analysis.eventlog.journeys import customers_by_code, words
from journeylab.analysis.eventlog.ordered import Ordered

TOUCHPOINTS = ("step", "channel", "events", "customers")


def touchpoints(log: Ordered) -> pd.DataFrame:
    """One row per touchpoint that occurs, in byte order of step, then channel."""
    counts = log.events.group_by("step", "channel").aggregate(events=_.count()).execute()
    found = counts.sort_values(["step", "channel"], ignore_index=True)
    size = len(log.steps) * len(log.channels)
    if words(size):
        customers = customers_by_code(log.journeys, "met", size)
        codes = found["step"].astype(int) * len(log.channels) + found["channel"].astype(int)
        found["customers"] = [customers[code] for code in codes]
    else:
        keys = ["step", "channel"]
        one_by_one = count_distinct(log.events, keys, "customer", "customers", log.engine.name)
        found = found.merge(one_by_one.execute(), on=keys)
    return pd.DataFrame(
        {
            "step": [log.steps[code] for code in found["step"]],
            "channel": [log.channels[code] for code in found["channel"]],
            "events": found["events"].astype("int64"),
            "customers": found["customers"].astype("int64"),
        }
    )
