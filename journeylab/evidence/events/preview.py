"""An event log shown before anything is taken: rows valid, refused, repeated and tied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.log import UNKNOWN_CHANNEL, EventLog
from journeylab.evidence.events.repeats import repeated, rows_repeated

if TYPE_CHECKING:
    from ibis.expr.types import Table

Which = Literal["taken", "again"]

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class EventPreview:
    """What an event log brings; `duplicates` lists (file, line) of the first repeated rows.

    `tied_pairs` are neighbours of one customer at one moment, which the order of rows decides.
    `first` are the first rows taken, with their file and line.
    """

    log: EventLog
    rows_valid: int
    customers: int
    duplicate_rows: int
    duplicates: tuple[tuple[str, int], ...]
    unknown_channel: int
    tied_pairs: int
    first: pd.DataFrame


def preview(log: EventLog) -> EventPreview:
    """Count what a log holds and name the rows to look at by line."""
    found = log.engine.one(_counts, log.stored)
    again = _lined(log, "again")
    return EventPreview(
        log=log,
        rows_valid=int(found["rows"]),
        customers=int(found["customers"]),
        duplicate_rows=rows_repeated(log),
        duplicates=tuple(zip(again["file"], again["line"], strict=True)),
        unknown_channel=int(found["unknown"]),
        tied_pairs=int(found["tied"]),
        first=_lined(log, "taken"),
    )


def steps_of(log: EventLog) -> list[tuple[str, int]]:
    """Each step with its events, the most frequent first, else in byte order."""
    found = log.engine.ask(_steps, log.stored)
    counts = zip(found["step"].tolist(), found["n"].tolist(), strict=True)
    return sorted(counts, key=lambda one: (-one[1], one[0]))


def channels_of(log: EventLog) -> list[str]:
    """The channels that the log names, in byte order."""
    found = log.engine.ask(_channels, log.stored)["channel"].tolist()
    return sorted(channel for channel in found if channel != UNKNOWN_CHANNEL)


def _steps(events: Table) -> Table:
    return events.group_by("step").aggregate(n=_.count())


def _channels(events: Table) -> Table:
    return events.select("channel").distinct()


def _counts(events: Table) -> Table:
    counts = events.aggregate(
        rows=_.count(),
        customers=_.customer.nunique(),
        unknown=(_.channel == UNKNOWN_CHANNEL).sum(),
    )
    moments = events.group_by("customer", "at").aggregate(n=_.count())
    return counts.cross_join(moments.aggregate(tied=(_.n - 1).sum()))


def _lined(log: EventLog, which: Which) -> pd.DataFrame:
    """The first rows of a kind with the file and line they stand on."""
    names = [name for name in log.stored.columns if name != "row"]
    frame = log.stored_rows.engine.ask(_first, log.stored_rows, which=which, names=names)
    sources, places = frame["source"].tolist(), frame["place"].tolist()
    stood = dict[tuple[int, int], int]()
    for source in set(sources):
        here = [place for of, place in zip(sources, places, strict=True) if of == source]
        lines = log.readings[source].lines.of(here)
        stood |= {(source, place): line for place, line in zip(here, lines, strict=True)}
    told = {
        "file": [log.readings[source].file for source in sources],
        "line": [stood[one] for one in zip(sources, places, strict=True)],
    }
    return frame.drop(columns=["source", "place"]).assign(**told)


def _first(rows: Table, which: Which, names: Sequence[str]) -> Table:
    wanted = rows.filter(repeated(rows)) if which == "again" else rows.filter(_.why == "")
    return wanted.order_by("row").limit(_SHOWN).select("source", "place", *names)
