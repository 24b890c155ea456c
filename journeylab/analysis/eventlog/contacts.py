"""Contacts that follow each other too closely: the same step again within some hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.later import _, ibis

if TYPE_CHECKING:
    from ibis.expr.types import Table

_HOUR = 3_600_000_000  # microseconds


def contacted_again(log: Ordered, hours: float = 24.0) -> dict[str, float]:
    """Per step, the share of its customers with two contacts or more there within `hours`."""
    limit = int(hours * _HOUR)
    shares = log.engine.ask(_shares, log.events, limit=limit)
    return {
        log.steps[int(step)]: float(share)
        for step, share in zip(shares["step"], shares["share"], strict=True)
    }


def _shares(events: Table, limit: int) -> Table:
    so_far = ibis.cumulative_window(group_by="customer", order_by="position")
    timed = events.select("customer", "position", "step", "gap").mutate(
        elapsed=_.gap.fill_null(0).sum().over(so_far)
    )
    here = ibis.window(group_by=["customer", "step"], order_by="position")
    beside = timed.mutate(
        nth=ibis.row_number().over(here), since=_.elapsed - _.elapsed.lag().over(here)
    )
    soon = (beside.nth > 0) & (beside.since <= limit)
    by_customer = beside.mutate(soon=soon.fill_null(False).cast("int64"))  # noqa: FBT003  a value
    each = by_customer.group_by("customer", "step").aggregate(again=_.soon.max())
    return each.group_by("step").aggregate(share=_.again.mean())
