"""Reach: who has a step at all, who starts and who ends with it."""

from __future__ import annotations

import pandas as pd
from ibis import _

from journeylab.analysis.eventlog.engines import count_distinct
from journeylab.analysis.eventlog.journeys import customers_by_code, words
from journeylab.analysis.eventlog.ordered import Ordered

REACH = (
    "step",
    "events",
    "customers",
    "share_of_customers",
    "customers_starting",
    "customers_ending",
)


def reach(log: Ordered) -> pd.DataFrame:
    """One row per step, in byte order; shares are of all customers."""
    pairs = log.journeys.group_by("first", "last").aggregate(n=_.count()).execute()
    everyone = int(pairs["n"].sum())
    ends = {
        name: {int(step): int(n) for step, n in pairs.groupby(end)["n"].sum().items()}
        for name, end in (("customers_starting", "first"), ("customers_ending", "last"))
    }
    events = log.events.group_by("step").aggregate(n=_.count()).execute()
    codes = range(len(log.steps))
    customers = _customers(log)
    columns = {"events": _by_step(events, "n"), "customers": customers} | ends
    found = pd.DataFrame({"step": list(log.steps)})
    for name, counts in columns.items():
        found[name] = [counts.get(code, 0) for code in codes]
    found["share_of_customers"] = found["customers"] / everyone
    return found[list(REACH)]


def _customers(log: Ordered) -> dict[int, int]:
    if words(len(log.steps)):
        return dict(enumerate(customers_by_code(log.journeys, "steps", len(log.steps))))
    return _by_step(
        count_distinct(log.events, ["step"], "customer", "n", log.engine.name).execute(), "n"
    )


def _by_step(frame: pd.DataFrame, name: str) -> dict[int, int]:
    return {int(step): int(n) for step, n in zip(frame["step"], frame[name], strict=True)}
