"""An event log in order: texts as small numbers, sorted once, neighbours side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journeylab.analysis.eventlog.bits import words
from journeylab.analysis.eventlog.engines import microseconds
from journeylab.analysis.eventlog.journeys import journeys
from journeylab.analysis.eventlog.neighbours import neighbours
from journeylab.evidence.events.engine import Engine, Name, Stored
from journeylab.evidence.events.later import _, ibis, load_meanwhile
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table


@dataclass(frozen=True, slots=True)
class Ordered:
    """A log in order, kept on its engine and shared by all numbers.

    `events`: customer (a number or a hash), position (from 1), step, channel (codes), source and
    source_channel (those of the event before; null at the first), gap (microseconds since it).
    `journeys`: one row per customer. A code is the place of its name in `steps` or `channels`,
    which are in byte order.
    """

    log: EventLog
    events: Stored
    journeys: Stored
    steps: tuple[str, ...]
    channels: tuple[str, ...]
    step_names: Stored  # code, name

    @property
    def engine(self) -> Engine:
        return self.log.engine


def ordered(log: EventLog) -> Ordered:
    """Encode, sort and keep a log's events: the one sort that all numbers share."""
    engine = log.engine
    load_meanwhile("pandas")  # for what is told of the order
    touchpoints = engine.keep(_touchpoints, log.stored)
    steps, channels = _names(touchpoints)
    events = engine.keep(
        _events,
        *(log.stored, touchpoints),
        numbers={"bits": (len(channels) - 1).bit_length()},
        engine=engine.name,
    )
    kept = engine.keep(
        journeys,
        events,
        numbers={"channels": len(channels)},
        met=words(len(steps) * len(channels)),
        steps=words(len(steps)),
        engine=engine.name,
    )
    step_names = engine.keep(_step_names, touchpoints)
    return Ordered(log, events, kept, steps, channels, step_names)


def ties(log: Ordered) -> int:
    """Neighbours of one customer at the same microsecond: the order of rows decides on them."""
    return int(log.engine.one(_ties, log.events)["n"])


def _ties(events: Table) -> Table:
    return events.filter((_.position > 1) & (_.gap == 0)).aggregate(n=_.count())


def _touchpoints(events: Table) -> Table:
    """Each step with each of its channels, and the places of their names in byte order."""
    found = events.select("step", "channel").distinct()
    for name in ("step", "channel"):
        names = found.select(name).distinct()
        place = ibis.row_number().over(order_by=_[name]).cast("int32")
        found = found.join(names.mutate(**{f"{name}_code": place}), name)
    return found


def _names(touchpoints: Stored) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of steps and of channels, by their places."""
    found = touchpoints.engine.rows(_all, touchpoints)
    by_place = ({row[f"{name}_code"]: row[name] for row in found} for name in ("step", "channel"))
    steps, channels = (tuple(names[place] for place in sorted(names)) for names in by_place)
    return steps, channels


def _all(table: Table) -> Table:
    return table


def _step_names(touchpoints: Table) -> Table:
    return touchpoints.select(code=_.step_code, name=_.step).distinct()


def _events(events: Table, touchpoints: Table, bits: Any, engine: Name) -> Table:
    """Events beside their neighbours, the touchpoint's channel in so many bits."""
    joined = events.join(
        touchpoints, [events.step == touchpoints.step, events.channel == touchpoints.channel]
    )
    coded = joined.select(
        "customer",
        "row",
        at=microseconds(joined["at"], engine),
        touchpoint=(joined.step_code << bits) + joined.channel_code,
    )
    return neighbours(coded, bits, engine)
