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
    steps, channels = _names(log, "step"), _names(log, "channel")
    coded = _coded(log, steps, channels)
    events = engine.keep(neighbours(coded, engine.name))
    kept = engine.keep(journeys(events, _size(steps), _size(channels), engine.name))
    names = [tuple(table.order_by("code").name.execute()) for table in (steps, channels)]
    return Ordered(log, events, kept, names[0], names[1], steps)


def _names(log: EventLog, column: str) -> Table:
    """The names in a column with their places in byte order."""
    distinct = log.events.select(name=_[column]).distinct()
    place = ibis.row_number().over(order_by=_.name).cast("int32")
    return log.engine.keep(distinct.mutate(code=place))


def _size(names: Table) -> int:
    return int(names.count().execute())


def _coded(log: EventLog, steps: Table, channels: Table) -> Table:
    """The events with codes in the place of texts, and microseconds in that of times."""
    events = log.events
    with_steps = events.join(steps, events.step == steps.name).select(
        "customer", "at", "channel", "row", step_code=_.code
    )
    joined = with_steps.join(channels, with_steps.channel == channels.name)
    return joined.select(
        "customer",
        "row",
        at=microseconds(joined["at"], log.engine.name),
        step=joined.step_code,
        channel=joined.code,
    )
