"""Transitions: from one step to the next, how often, by how many, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.columns import TRANSITIONS
from journeylab.analysis.eventlog.engines import count_distinct, median
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

_KEYS = ["source", "target"]
_SECOND = 1_000_000


def transitions(log: Ordered) -> pd.DataFrame:
    """One row per pair of neighbours, in byte order; self-loops kept, no start or end invented."""
    counted, customers = (
        log.engine.ask(question, log.events, engine=log.engine.name)
        for question in (_times, _customers)
    )
    found = counted.merge(customers, on=_KEYS).sort_values(_KEYS, ignore_index=True)
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


def _times(events: Table, engine: Name) -> Table:
    return (
        _pairs(events)
        .group_by("source", "target")
        .aggregate(n=_.count(), median=median(_.gap, engine), total=_.gap.mean())
    )


def _customers(events: Table, engine: Name) -> Table:
    return count_distinct(_pairs(events), _KEYS, "customer", "customers", engine)


def _pairs(events: Table) -> Table:
    return events.filter(_.position > 1).select("customer", "source", "gap", target=_.step)
