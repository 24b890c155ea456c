"""Which of two steps customers reach first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.later import _, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

ENOUGH = 100_000  # customers that settle which of two steps comes first


def precedence(log: Ordered, enough: int = ENOUGH) -> pd.DataFrame:
    """How many customers reach `first` before `second`, for each pair that somebody reaches.

    Only a customer's first visit of each step counts. Of a log with many more customers than
    `enough`, every so-manieth is asked.
    """
    engine = log.engine
    everyone = int(engine.one(_count, log.journeys)["n"])
    every = max(1, everyone // enough)
    firsts = engine.keep(_firsts, log.events, numbers={"every": every})
    found = engine.ask(_pairs, firsts)
    return pd.DataFrame(
        {
            "first": [log.steps[int(code)] for code in found["step"]],
            "second": [log.steps[int(code)] for code in found["second"]],
            "customers": found["customers"].astype("int64"),
        }
    )


def _count(journeys: Table) -> Table:
    return journeys.aggregate(n=_.count())


def _firsts(events: Table, every: Any) -> Table:
    """Where every so-manieth customer first comes to each step."""
    numbered = events.customer.type().is_integer()  # where not, customers keep their names
    number = events.customer if numbered else events.customer.hash()
    asked = events.filter(number % every == 0)
    return asked.group_by("customer", "step").aggregate(position=_.position.min())


def _pairs(firsts: Table) -> Table:
    others = firsts.select(whose=_.customer, second=_.step, later=_.position)
    pairs = firsts.inner_join(
        others, [firsts.customer == others.whose, firsts.position < others.later]
    )
    return pairs.group_by("step", "second").aggregate(customers=_.count())
