"""How many people of the company each customer met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.columns import PEOPLE_MET
from journeylab.analysis.scores import Summary, pooled, wilson
from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table


def people_met(log: EventLog) -> pd.DataFrame:
    """One row per number of people, from 0: how many customers met so many, with Wilson's interval.

    Empty where no column names people. A row that names nobody counts nobody.
    """
    if not log.has_people:
        return pd.DataFrame(columns=list(PEOPLE_MET))
    found = log.engine.ask(_met, log.stored).sort_values("people", ignore_index=True)
    every = int(found["customers"].sum())
    ends = [wilson(int(count), every) for count in found["customers"]]
    return pd.DataFrame(
        {
            "people": found["people"].astype("int64"),
            "customers": found["customers"].astype("int64"),
            "share_of_customers": found["customers"] / every,
            "low": [low for low, _high in ends],
            "high": [high for _low, high in ends],
        },
        columns=list(PEOPLE_MET),
    )


def mean_of_people(met: pd.DataFrame) -> Summary:
    """The mean number of people over customers, with its t interval."""
    return pooled(met[["customers", "people"]].assign(sd=0.0).to_numpy(dtype=float))


def _met(events: Table) -> Table:
    pairs = events.select("customer", "person").distinct()
    each = pairs.group_by("customer").aggregate(people=(_.person != "").cast("int64").sum())
    return each.group_by("people").aggregate(customers=_.count())
