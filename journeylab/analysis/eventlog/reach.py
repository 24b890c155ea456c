"""Reach: who has a step at all, who starts and who ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.columns import REACH
from journeylab.analysis.eventlog.bits import customers_by_code, words
from journeylab.analysis.eventlog.engines import count_distinct
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table


def reach(log: Ordered) -> pd.DataFrame:
    """One row per step, in byte order; shares are of all customers."""
    pairs = log.engine.ask(_ends, log.journeys)
    everyone = int(pairs["n"].sum())
    ends = {
        name: _by_step(pairs.groupby(end)["n"].sum().rename_axis("step").reset_index(), "n")
        for name, end in (("customers_starting", "first"), ("customers_ending", "last"))
    }
    events = log.engine.ask(_events, log.events)
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
    return _by_step(log.engine.ask(_one_by_one, log.events, engine=log.engine.name), "n")


def _ends(journeys: Table) -> Table:
    return journeys.group_by("first", "last").aggregate(n=_.count())


def _events(events: Table) -> Table:
    return events.group_by("step").aggregate(n=_.count())


def _one_by_one(events: Table, engine: Name) -> Table:
    return count_distinct(events, ["step"], "customer", "n", engine)


def _by_step(frame: pd.DataFrame, name: str) -> dict[int, int]:
    return {int(step): int(n) for step, n in zip(frame["step"], frame[name], strict=True)}
