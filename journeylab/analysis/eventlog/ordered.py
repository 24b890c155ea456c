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
    touchpoints = _touchpoints(log)
    steps, channels = _names(touchpoints)
    bits = (len(channels) - 1).bit_length()
    coded = _coded(log, touchpoints, 1 << bits)
    events = engine.keep(neighbours(coded, bits, engine.name))
    kept = engine.keep(journeys(events, len(steps), len(channels), engine.name))
    step_names = touchpoints.select(code=_.step_code, name=_.step).distinct()
    return Ordered(log, events, kept, steps, channels, step_names)


def _touchpoints(log: EventLog) -> Table:
    """Each step with each of its channels, and the places of their names in byte order."""
    found = log.events.select("step", "channel").distinct()
    for name in ("step", "channel"):
        names = found.select(name).distinct()
        place = ibis.row_number().over(order_by=_[name]).cast("int32")
        found = found.join(names.mutate(**{f"{name}_code": place}), name)
    return log.engine.keep(found)


def _names(touchpoints: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of steps and of channels, by their places."""
    found = touchpoints.execute()
    by_place = (
        dict(zip(found[f"{name}_code"], found[name], strict=True)) for name in ("step", "channel")
    )
    steps, channels = (tuple(names[place] for place in sorted(names)) for names in by_place)
    return steps, channels


def _coded(log: EventLog, touchpoints: Table, width: int) -> Table:
    """Events as three numbers beside the customer's name: when, which row, which touchpoint."""
    events = log.events
    joined = events.join(
        touchpoints, [events.step == touchpoints.step, events.channel == touchpoints.channel]
    )
    return joined.select(
        "customer",
        "row",
        at=microseconds(joined["at"], log.engine.name),
        touchpoint=joined.step_code * width + joined.channel_code,
    )
