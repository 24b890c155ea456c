"""Durations: from a customer's first event to the last, and until each step is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.eventlog.engines import median
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, ibis, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

DURATIONS = ("step", "customers", "median_position", "median_seconds")
_SECOND = 1_000_000


def median_duration_seconds(log: Ordered) -> float:
    """The median over customers of last minus first; a single event counts 0."""
    found = log.engine.one(_median, log.journeys, engine=log.engine.name)
    return float(found["median"]) / _SECOND


def reached(log: Ordered) -> pd.DataFrame:
    """Per step, in the order in which customers reach it: at which event, and after how long.

    `median_position` and `median_seconds` are those of a customer's first event at the step,
    counted from the first of all.
    """
    found = log.engine.ask(_reached, log.events, engine=log.engine.name)
    frame = found.sort_values(["median_position", "median_elapsed", "step"])
    return pd.DataFrame(
        {
            "step": [log.steps[int(code)] for code in frame["step"]],
            "customers": frame["customers"].to_numpy("int64"),
            "median_position": frame["median_position"].to_numpy("float64"),
            "median_seconds": frame["median_elapsed"].to_numpy("float64") / _SECOND,
        },
        columns=list(DURATIONS),
    )


def _median(journeys: Table, engine: Name) -> Table:
    return journeys.aggregate(median=median(_.microseconds, engine))


def _reached(events: Table, engine: Name) -> Table:
    so_far = ibis.cumulative_window(group_by="customer", order_by="position")
    asked = events.select("customer", "position", "step", "gap")
    timed = asked.mutate(elapsed=_.gap.fill_null(0).sum().over(so_far))
    firsts = timed.group_by("customer", "step").aggregate(
        position=_.position.min(), elapsed=_.elapsed.min()
    )
    return firsts.group_by("step").aggregate(
        customers=_.count(),
        median_position=median(_.position.cast("int64"), engine),
        median_elapsed=median(_.elapsed, engine),
    )
