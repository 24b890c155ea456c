"""Touchpoints: events and distinct customers per step and channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.eventlog.bits import customers_by_code, words
from journeylab.analysis.eventlog.engines import count_distinct
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table

_KEYS = ["step", "channel"]


def touchpoints(log: Ordered) -> pd.DataFrame:
    """One row per touchpoint that occurs, in byte order of step, then channel."""
    counts = log.engine.ask(_counts, log.events)
    found = counts.sort_values(["step", "channel"], ignore_index=True)
    size = len(log.steps) * len(log.channels)
    if words(size):
        customers = customers_by_code(log.journeys, "met", size)
        codes = found["step"].astype(int) * len(log.channels) + found["channel"].astype(int)
        found["customers"] = [customers[code] for code in codes]
    else:
        one_by_one = log.engine.ask(_customers, log.events, engine=log.engine.name)
        found = found.merge(one_by_one, on=_KEYS)
    return pd.DataFrame(
        {
            "step": [log.steps[code] for code in found["step"]],
            "channel": [log.channels[code] for code in found["channel"]],
            "events": found["events"].astype("int64"),
            "customers": found["customers"].astype("int64"),
        }
    )


def first_touchpoints(log: EventLog) -> list[tuple[str, str, int, int]]:
    """The same rows of a log that nobody has put in order: its first numbers, without pandas."""
    found = log.engine.rows(_by_customer, log.stored)
    rows = [
        (str(row["step"]), str(row["channel"]), int(row["events"]), int(row["customers"]))
        for row in found
    ]
    return sorted(rows)


def _by_customer(events: Table) -> Table:
    each = events.group_by("step", "channel", "customer").aggregate(n=_.count())
    return each.group_by("step", "channel").aggregate(events=_.n.sum(), customers=_.count())


def _counts(events: Table) -> Table:
    return events.group_by("step", "channel").aggregate(events=_.count())


def _customers(events: Table, engine: Name) -> Table:
    return count_distinct(events, _KEYS, "customer", "customers", engine)
