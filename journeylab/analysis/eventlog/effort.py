"""Effort: who switches channel, repeats a step at once, or comes back to one left earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.columns import EFFORT
from journeylab.analysis.eventlog.bits import words
from journeylab.analysis.eventlog.engines import bit_count, count_distinct
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

MEASURES = ("switches_channel", "repeats_step", "comes_back")


def effort(log: Ordered) -> pd.DataFrame:
    """One row per measure; shares are of all customers."""
    row = log.engine.one(
        _counts, log.journeys, log.events, words=words(len(log.steps)), engine=log.engine.name
    )
    counts = [int(row[name]) for name in MEASURES]
    shares = [count / int(row["all"]) for count in counts]
    return pd.DataFrame(dict(zip(EFFORT, (list(MEASURES), counts, shares), strict=True)))


def _counts(journeys: Table, events: Table, words: int, engine: Name) -> Table:
    held = with_effort(journeys, events, words, engine)
    return held.aggregate(all=_.count(), **{name: _[name].cast("int64").sum() for name in MEASURES})


def with_effort(journeys: Table, events: Table, words: int, engine: Name) -> Table:
    """The journeys with whether each measure holds.

    Somebody comes back to a step where the stays at steps outnumber the steps.
    """
    return _with_steps_met(journeys, events, words, engine).mutate(
        switches_channel=_.switches, repeats_step=_.repeats, comes_back=_.runs > _.steps_met
    )


def _with_steps_met(journeys: Table, events: Table, words: int, engine: Name) -> Table:
    if words:
        bits = [bit_count(journeys[f"steps_{word}"], engine) for word in range(words)]
        return journeys.mutate(steps_met=sum(bits[1:], bits[0]))
    found = count_distinct(events, ["customer"], "step", "steps_met", engine)
    return journeys.join(found, "customer")
