"""Each event beside the one before it, in the order `(at, row)` of its customer."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _
from ibis.expr.types import Table

from journeylab.evidence.events.engine import Name

_KEPT = ("customer", "position", "step", "channel", "source", "source_channel", "gap")


def neighbours(coded: Table, engine: Name) -> Table:
    """Events with their position, the step and channel before, and the microseconds between."""
    return sorted_once(coded) if engine == "duckdb" else windowed(coded)


def windowed(coded: Table) -> Table:
    """By window functions, as any engine has them; a first event is told by its number.

    Not by a missing `lag`: ClickHouse gives '' or 0 there.
    """
    journey: Any = ibis.window(group_by="customer", order_by=["at", "row"])
    found = coded.mutate(
        position=(ibis.row_number().over(journey) + 1).cast("int32"),
        before=_.step.lag().over(journey),
        before_channel=_.channel.lag().over(journey),
        gap=_["at"] - _["at"].lag().over(journey),
    )
    return _first_without_before(found)


def sorted_once(coded: Table) -> Table:
    """By one sort, and windows over the sorted rows as they come: DuckDB streams those.

    Customers are sorted by a hash of 64 bits and numbered as they come; a second hash of 32 bits
    would tell two that share one.
    """
    keyed = coded.mutate(hash=_.customer.hash())
    in_order = keyed.order_by("hash", "at", "row").mutate(
        number=ibis.row_number(),
        first=(_.hash != _.hash.lag()).fill_null(True),  # noqa: FBT003  a value
        before=_.step.lag(),
        before_channel=_.channel.lag(),
        gap=_["at"] - _["at"].lag(),
    )
    running: Any = ibis.cumulative_window()
    begin = _.number.max(where=_.first).over(running)
    found = in_order.mutate(
        customer=_.first.cast("int32").sum().over(running).cast("int32"),
        position=(_.number - begin + 1).cast("int32"),
    )
    return _first_without_before(found)


def _first_without_before(found: Table) -> Table:
    later = found.position > 1
    return found.mutate(
        source=later.ifelse(found.before, None),
        source_channel=later.ifelse(found.before_channel, None),
        gap=later.ifelse(found.gap, None),
    ).select(*_KEPT)
