"""An event log in order: texts as small numbers, sorted once, neighbours side by side."""

from __future__ import annotations

from dataclasses import dataclass

import ibis
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.engines import microseconds
from journeylab.analysis.eventlog.journeys import journeys
from journeylab.analysis.eventlog.neighbours import neighbours
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.log import EventLog


@dataclass(frozen=True, slots=True)
class Ordered:
    """A log in order, kept on its engine and shared by all numbers.

    `events`: customer (a number or a hash), position (from 1), step, channel (codes), source and
    source_channel (those of the event before; null at the first), gap (microseconds since it).
    `journeys`: one row per customer. A code is the place of its name in `steps` or `channels`,
    which are in byte order.
    """

    log: EventLog
    events: Table
    journeys: Table
    steps: tuple[str, ...]
    channels: tuple[str, ...]
    step_names: Table  # code, name

    @property
    def engine(self) -> Engine:
        return self.log.engine


def ordered(log: EventLog) -> Ordered:
    """Encode, sort and keep a log's events: the one sort that all numbers share."""
    engine = log.engine
    (steps, step_names), (channels, channel_names) = (_names(log, n) for n in ("step", "channel"))
    coded = _coded(log, steps, channels, len(channel_names))
    events = engine.keep(neighbours(coded, len(channel_names), engine.name))
    kept = engine.keep(journeys(events, len(step_names), len(channel_names), engine.name))
    return Ordered(log, events, kept, step_names, channel_names, steps)


def _names(log: EventLog, column: str) -> tuple[Table, tuple[str, ...]]:
    """The names in a column with their places in byte order, on the engine and here."""
    distinct = log.events.select(name=_[column]).distinct()
    place = ibis.row_number().over(order_by=_.name).cast("int32")
    table = log.engine.keep(distinct.mutate(code=place))
    return table, tuple(table.order_by("code").name.execute())


def _coded(log: EventLog, steps: Table, channels: Table, width: int) -> Table:
    """Events as three numbers beside the customer's name: when, which row, which touchpoint."""
    events = log.events
    with_steps = events.join(steps, events.step == steps.name).select(
        "customer", "at", "channel", "row", step_code=_.code
    )
    joined = with_steps.join(channels, with_steps.channel == channels.name)
    return joined.select(
        "customer",
        "row",
        at=microseconds(joined["at"], log.engine.name),
        touchpoint=joined.step_code * width + joined.code,
    )
