"""An event log into a workshop: its small tables, on the steps that are there already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace as with_parts

from journeylab.apps.diagnosis.diagnose import diagnosis
from journeylab.apps.diagnosis.options import NO_SURVEY_OPTIONS, DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.sending import UNKNOWN, Places, table_commands
from journeylab.apps.diagnosis.surveys import read_surveys
from journeylab.apps.imports.places import on_their_channels
from journeylab.evidence.assigned import Assigning
from journeylab.evidence.events import EventLog, EventPreview, open_engine, preview, read_events
from journeylab.evidence.events.columns import Taken
from journeylab.evidence.events.preview import steps_of
from journeylab.evidence.events.raw_xes import OTHER_ATTRIBUTES
from journeylab.evidence.files.content import Source
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places as KnownPlaces
from journeylab.evidence.places import places_of
from journeylab.evidence.taken import Remark
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import listed
from journeylab.workshop import Workshop
from journeylab.workshop.command import Command


@dataclass(frozen=True, slots=True)
class EventsPreview:
    """What a log would bring: `found` counts it in the workshop's steps, by id.

    A step of the log that the journey has not keeps its name, and its events are unassigned.
    """

    file: str
    found: Diagnosis
    rows_read: int
    rows_valid: int
    rows_refused: int
    sizes: Mapping[str, int]
    recognised: tuple[tuple[str, str, bool], ...]
    refusals: tuple[Refusal, ...]
    duplicates: tuple[int, ...]
    remarks: tuple[Remark, ...]
    mapping: tuple[MappingLine, ...]
    belongs: str = "step"

    @property
    def rows_unassigned(self) -> int:
        return self.rows_valid - sum(rows for step, rows in self.sizes.items() if step)


def events_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> EventsPreview:
    """Read a log and count it in the steps that its own stand for, by the mapping or by name."""
    engine = open_engine()
    try:
        log = read_events(source, options, engine)
        shown = preview(log)
        assigning = Assigning(options.mapping, places_of(workshop))
        log = _in_steps(log, assigning)
        asked = read_surveys((), NO_SURVEY_OPTIONS, KnownPlaces())
        found = diagnosis(log, asked, DiagnosisOptions(reading=options), workshop=workshop)
    finally:
        engine.close()
    return _previewed(shown, found, assigning, workshop)


def events_commands(found: EventsPreview, workshop: Workshop) -> tuple[Command, ...]:
    """The tables with their source, in place of those of the same file."""
    if found.rows_unassigned == found.rows_valid:
        names = listed(line.column for line in found.mapping)
        raise Unreadable("events_unassigned", file=found.file, names=names)
    source = with_parts(
        found.found.sources[0],
        rows_unassigned=found.rows_unassigned,
        mapping=tuple(tuple(line) for line in found.mapping),
    )
    touched = found.found.touchpoints
    there = touched["step"].where(touched["step"].isin(list(workshop.steps)), "")
    named = touched.assign(step=there, channel=touched["channel"].replace(UNKNOWN, ""))
    placed, channels = on_their_channels(named, workshop)
    ids = dict(zip(touched["channel"], placed["channel"], strict=True))
    places = Places({}, {name: channel for name, channel in ids.items() if channel})
    numbers = found.found.with_(sources=(source,))
    return (*channels, *table_commands(numbers, places, workshop))


def _in_steps(log: EventLog, assigning: Assigning) -> EventLog:
    """The log told in the journey's steps, so that two of its own that are one count as one."""
    names = sorted(name for name, _ in steps_of(log))
    placed = {name: assigning.place(name).step for name in names}
    told = {name: step for name, step in placed.items() if step and step != name}
    if not told:
        return log
    return log.with_steps(told)


def _previewed(
    shown: EventPreview, found: Diagnosis, assigning: Assigning, workshop: Workshop
) -> EventsPreview:
    [reading] = shown.log.readings
    events = found.touchpoints.groupby("step", sort=False)["events"].sum()
    sizes = {str(step): int(rows) for step, rows in events.items() if step in workshop.steps}
    return EventsPreview(
        file=reading.file,
        found=found,
        rows_read=reading.rows_read,
        rows_valid=shown.rows_valid,
        rows_refused=reading.rows_refused,
        sizes=sizes,
        recognised=tuple(_seen(c) for c in reading.columns if c.column != OTHER_ATTRIBUTES),
        refusals=reading.refusals,
        duplicates=tuple(range(shown.duplicate_rows)),
        remarks=tuple(_remarks(shown)),
        mapping=assigning.mapping,
    )


def _seen(column: Taken) -> tuple[str, str, bool]:
    role = column.role or ("personal" if column.personal else "other")
    return column.column, role, bool(column.role)


def _remarks(shown: EventPreview) -> Iterator[Remark]:
    [reading] = shown.log.readings
    if reading.sheets:
        names = "; ".join(reading.sheets)
        yield Remark("tables", (("count", len(reading.sheets)), ("names", names)))
    if reading.zone_assumed:
        yield Remark("zone_assumed")
    if reading.states:
        states = ", ".join(f"{state} ({rows})" for state, rows in reading.states)
        yield Remark("lifecycle", (("states", states),))
    left_out = reading.rows_read - shown.rows_valid - reading.rows_refused
    if left_out:
        yield Remark("rows_left_out", (("count", left_out),))
    if shown.unknown_channel:
        yield Remark("channel_unknown", (("count", shown.unknown_channel),))
    if shown.tied_pairs:
        yield Remark("ties", (("count", shown.tied_pairs),))
