"""Effort: who switches channel, repeats a step at once, or comes back to one left earlier."""

from __future__ import annotations

import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.engines import bit_count, count_distinct
from journeylab.analysis.eventlog.journeys import words
from journeylab.analysis.eventlog.ordered import Ordered

EFFORT = ("measure", "customers", "share_of_customers")
MEASURES = ("switches_channel", "repeats_step", "comes_back")


def effort(log: Ordered) -> pd.DataFrame:
    """One row per measure; shares are of all customers."""
    row = (
        with_effort(log)
        .aggregate(all=_.count(), **{name: _[name].cast("int64").sum() for name in MEASURES})
        .execute()
        .iloc[0]
    )
    counts = [int(row[name]) for name in MEASURES]
    shares = [count / int(row["all"]) for count in counts]
    return pd.DataFrame(dict(zip(EFFORT, (list(MEASURES), counts, shares), strict=True)))


def with_effort(log: Ordered) -> Table:
    """The journeys with whether each measure holds.

    Somebody comes back to a step where the stays at steps outnumber the steps.
    """
    return _with_steps_met(log).mutate(
        switches_channel=_.switches, repeats_step=_.repeats, comes_back=_.runs > _.steps_met
    )


def _with_steps_met(log: Ordered) -> Table:
    numbers = range(words(len(log.steps)))
    if numbers:
        bits = [bit_count(log.journeys[f"steps_{word}"], log.engine.name) for word in numbers]
        return log.journeys.mutate(steps_met=sum(bits[1:], bits[0]))
    found = count_distinct(log.events, ["customer"], "step", "steps_met", log.engine.name)
    return log.journeys.join(found, "customer")
