"""Each event beside the one before it, in the order `(at, row)` of its customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.analysis.eventlog.engines import hashed
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, ibis

if TYPE_CHECKING:
    from ibis.expr.types import Table

_WIDTH = 24  # bits of a touchpoint; with rows up to 2 to the 39 in one whole number


def neighbours(coded: Table, bits: Any, engine: Name) -> Table:
    """Events with their position, the step and channel before, and the microseconds between.

    `coded` has customer, at, row and touchpoint, whose lowest `bits` are the channel, the others
    the step: shifts are quick, where divisions go by way of fractions.
    """
    found = sorted_once(coded) if engine == "duckdb" else windowed(coded)
    later = found.position > 1
    before = later.ifelse(found.before, None)
    channel = (ibis.literal(1).cast("int32") << bits) - 1
    return found.select(
        "customer",
        "position",
        step=(found.touchpoint >> bits).cast("int32"),
        channel=(found.touchpoint & channel).cast("int32"),
        source=(before >> bits).cast("int32"),
        source_channel=(before & channel).cast("int32"),
        gap=later.ifelse(found.gap, None),
    )


def windowed(coded: Table) -> Table:
    """By window functions, as any engine has them; a first event is told by its number.

    Not by a missing `lag`: ClickHouse gives '' or 0 there.
    """
    journey: Any = ibis.window(group_by="customer", order_by=["at", "row"])
    return coded.mutate(
        position=(ibis.row_number().over(journey) + 1).cast("int32"),
        before=_.touchpoint.lag().over(journey),
        gap=_["at"] - _["at"].lag().over(journey),
    )


def sorted_once(coded: Table) -> Table:
    """By one sort, and windows over the sorted rows as they come: DuckDB streams those.

    Customers are sorted by a hash of 64 bits, and named by the place of their first event. Row and
    touchpoint share a number, so that the sort has nothing to carry.
    """
    keyed = coded.select(
        "at", hash=hashed(_.customer), packed=(_.row.cast("int64") << _WIDTH) + _.touchpoint
    )
    touchpoint = (1 << _WIDTH) - 1
    in_order = keyed.order_by("hash", "at", "packed").mutate(
        number=ibis.row_number(),
        before=_.packed.lag() & touchpoint,
        first=(_.hash != _.hash.lag()).fill_null(True),  # noqa: FBT003  a value
        gap=_["at"] - _["at"].lag(),
    )
    begin = in_order.first.ifelse(in_order.number, 0).max().over(ibis.cumulative_window())
    placed = in_order.mutate(customer=begin.cast("int32"))
    return placed.mutate(
        position=(_.number - _.customer + 1).cast("int32"),
        touchpoint=(_.packed & touchpoint).cast("int32"),
        before=_.before.cast("int32"),
    )
