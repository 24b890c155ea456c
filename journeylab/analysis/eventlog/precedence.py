"""Which of two steps customers reach first."""

from __future__ import annotations

import pandas as pd
from ibis import _

from journeylab.analysis.eventlog.ordered import Ordered

PRECEDENCE = ("first", "second", "customers")
ENOUGH = 100_000  # customers that settle which of two steps comes first


def precedence(log: Ordered, enough: int = ENOUGH) -> pd.DataFrame:
    """How many customers reach `first` before `second`, for each pair that somebody reaches.

    Only a customer's first visit of each step counts. Of a log with many more customers than
    `enough`, every so-manieth is asked.
    """
    everyone = int(log.journeys.count().execute())
    every = max(1, everyone // enough)
    numbered = log.events.customer.type().is_integer()  # where not, customers keep their names
    number = log.events.customer if numbered else log.events.customer.hash()
    asked = log.events.filter(number % every == 0) if every > 1 else log.events
    firsts = asked.group_by("customer", "step").aggregate(position=_.position.min())
    firsts = log.engine.keep(firsts)
    others = firsts.select(whose=_.customer, second=_.step, later=_.position)
    pairs = firsts.inner_join(
        others, [firsts.customer == others.whose, firsts.position < others.later]
    )
    found = pairs.group_by("step", "second").aggregate(customers=_.count()).execute()
    return pd.DataFrame(
        {
            "first": [log.steps[int(code)] for code in found["step"]],
            "second": [log.steps[int(code)] for code in found["second"]],
            "customers": found["customers"].astype("int64"),
        }
    )
