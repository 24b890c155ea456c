"""An XES log to rows: customer, moment, step and channel of each event, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from journeylab.evidence.files.content import Source
from journeylab.evidence.files.streamed import Streamed
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import read_date
from journeylab.evidence.values.names import nearest
from journeylab.evidence.values.zones import in_utc, zone_named
from journeylab.evidence.xes.grammar import Oddity
from journeylab.evidence.xes.keys import Keys
from journeylab.evidence.xes.parsing import Event, Parsed, parsed

NO_OPTIONS = ReadingOptions()
COLUMNS = (
    *("line", "customer", "at", "start", "step", "channel", "lifecycle", "score", "segment"),
    "person",
    "twin",  # the same for events whose attributes are all equal
)


@dataclass(frozen=True, slots=True)
class XesLog:
    """`rows` has one row per valid event, `at` and `start` in UTC, and what became of the others.

    `played` names the attribute that plays each role: an event's, or a trace's after `case:`.
    `without_zone` counts the moments that were read in the zone named (UTC where none was).
    """

    file: str
    sha256: str
    rows: pd.DataFrame
    rows_read: int
    traces: int
    refusals: tuple[Refusal, ...]
    recognised: tuple[tuple[str, str, bool], ...]
    played: Mapping[str, str]
    oddities: tuple[Oddity, ...]
    without_zone: int


def read_xes(source: Source, options: ReadingOptions = NO_OPTIONS) -> XesLog:
    """Read a log, plain or gzipped; `Unreadable` where it is no XES or no event can be taken."""
    stream = Streamed(source)
    into = Parsed(stream.file)
    keys = Keys(options)
    reading = _Reading(keys, options)
    for event in parsed(stream, into):
        reading.take(event)
    _refuse_unknown(keys, stream.file)
    _refuse_empty(reading, into)
    return XesLog(
        file=stream.file,
        sha256=stream.sha256,
        rows=reading.frame(),
        rows_read=reading.read,
        traces=into.traces,
        refusals=tuple(reading.refusals),
        recognised=tuple(keys.recognised()),
        played=keys.played(),
        oddities=tuple(into.oddities),
        without_zone=reading.without_zone,
    )


class _Reading:
    """Rows gathered event by event."""

    def __init__(self, keys: Keys, options: ReadingOptions) -> None:
        self.read = self.without_zone = 0
        self.refusals: list[Refusal] = []
        self._zone = zone_named(options.time_zone)
        self._keys = keys
        self._rows: list[tuple[object, ...]] = []

    def take(self, event: Event) -> None:
        self.read += 1
        self._keys.see(event)
        code = self._row(event)
        if code:
            self.refusals.append(Refusal(event.line, code))

    def frame(self) -> pd.DataFrame:
        frame = pd.DataFrame(self._rows, columns=list(COLUMNS))
        for name in ("at", "start"):
            frame[name] = pd.to_datetime(frame[name], utc=True).astype("datetime64[us, UTC]")
        return frame

    def _row(self, event: Event) -> str:
        """Keep a row, or say why it cannot be one."""
        if event.trace is None:
            return "event_without_trace"
        found = {role: self._keys.value(role, event) for role in Keys.ROLES}
        for role in ("customer", "at", "step"):
            if not found[role]:
                return f"{role}_missing"
        at, start = self._moment(found["at"]), self._moment(found["start"])
        if at is None:
            return "at_not_a_date"
        self._rows.append(
            (
                event.line,
                found["customer"],
                at,
                start,
                found["step"],
                found["channel"],
                found["lifecycle"],
                found["score"],
                found["segment"],
                found["person"],
                hash(tuple(event.own.items())),
            )
        )
        return ""

    def _moment(self, text: str) -> object:
        date = read_date(text)
        if date is None:
            return None
        self.without_zone += date.at.tzinfo is None
        return in_utc(date.at, self._zone)


def _refuse_unknown(keys: Keys, file: str) -> None:
    missing = keys.named_but_absent()
    if missing:
        near = nearest(missing, keys.all_names())
        raise Unreadable("column_unknown", file=file, column=missing, nearest=near)


def _refuse_empty(reading: _Reading, into: Parsed) -> None:
    if not reading.read:
        facts: Mapping[str, object] = {"file": into.file, "traces": into.traces}
        if into.oddities:
            line, code, what = into.oddities[0]
            raise Unreadable("xes_no_events_odd", **facts, line=line, oddity=code, what=what)
        raise Unreadable("xes_no_events", **facts)
    if len(reading.refusals) == reading.read:
        first = reading.refusals[0]
        raise Unreadable(
            "rows_all_refused",
            file=into.file,
            rows=reading.read,
            line=first.line,
            why=_commonest(reading.refusals),
        )


def _commonest(refusals: Iterable[Refusal]) -> str:
    codes = [refusal.code for refusal in refusals]
    return max(dict.fromkeys(codes), key=codes.count)
