"""Transitions: from one step to the next, how often, by how many, and how long it takes."""

from __future__ import annotations

import pandas as pd
from ibis import _

from journeylab.analysis.eventlog.engines import count_distinct, median
from journeylab.analysis.eventlog.ordered import Ordered

TRANSITIONS = (
    "source",
    "target",
    "n",
    "customers",
    "median_seconds",
    "mean_seconds",
    "share_of_leaving",
)
_SECOND = 1_000_000


def transitions(log: Ordered) -> pd.DataFrame:
    """One row per pair of neighbours, in byte order; self-loops kept, no start or end invented."""
    keys = ["source", "target"]
    pairs = log.events.filter(_.position > 1).select("customer", "source", "gap", target=_.step)
    counted = pairs.group_by("source", "target").aggregate(
        n=_.count(), median=median(_.gap, log.engine.name), total=_.gap.mean()
    )
    customers = count_distinct(pairs, keys, "customer", "customers", log.engine.name)
    found = counted.execute().merge(customers.execute(), on=keys)
    found = found.sort_values(keys, ignore_index=True)
    leaving = found.groupby("source")["n"].transform("sum")
    return pd.DataFrame(
        {
            "source": [log.steps[int(code)] for code in found["source"]],
            "target": [log.steps[int(code)] for code in found["target"]],
            "n": found["n"].astype("int64"),
            "customers": found["customers"].astype("int64"),
            "median_seconds": found["median"].astype("float64") / _SECOND,
            "mean_seconds": found["total"].astype("float64") / _SECOND,
            "share_of_leaving": found["n"] / leaving,
        },
        columns=list(TRANSITIONS),
    )
