"""From files on the desk to a diagnosis: the very functions that the command line calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
from msgspec.structs import replace as with_parts

from journeylab.analysis.curve import measured_curve
from journeylab.analysis.eventlog import ordered
from journeylab.analysis.eventlog.funnel import funnel
from journeylab.analysis.eventlog.outcomes import outcomes
from journeylab.analysis.eventlog.shift import SHIFT, channel_shift, in_period
from journeylab.apps.analyst import event_source, survey_source
from journeylab.apps.analyst.brought import TELLING, Brought, brought
from journeylab.apps.analyst.event_source import LogRead
from journeylab.apps.analyst.incoming import Incoming
from journeylab.apps.analyst.log_steps import ASIDE
from journeylab.apps.analyst.promising import Promised
from journeylab.apps.analyst.rows_sending import VIEW_OF, Rows, on_steps
from journeylab.apps.analyst.voices import Voices, voices
from journeylab.apps.analyst.working import Progress
from journeylab.apps.diagnosis.beside import Beside
from journeylab.apps.diagnosis.diagnose import diagnosis
from journeylab.apps.diagnosis.logs import judged
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.surveys import surveys_of
from journeylab.evidence.events import EventLog, together
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import FindingSource

WIDE, LONGEST = 0.2, 8  # a funnel proposed: steps that so many customers reach, and no more of them
Filters = Mapping[str, str]


@dataclass(frozen=True)
class Taken:
    """A diagnosis, and what filters may choose from; `log` is the whole one, unfiltered."""

    found: Diagnosis
    shift: pd.DataFrame
    voices: Voices | None = None
    log: EventLog | None = None
    rows: tuple[Rows, ...] = ()
    brought: Brought = field(default_factory=Brought)
    choices: Mapping[str, list[str]] = field(default_factory=dict)


def log_of(sources: Sequence[Incoming]) -> EventLog | None:
    """The event logs as one, each as it was read, in the order in which they came."""
    logs = [one.found.log for one in sources if one.kind == "events"]
    return together(logs) if logs else None


def diagnosed(
    sources: Sequence[Incoming],
    workshop: Workshop,
    filters: Filters,
    order: Sequence[str] | None,
    promised: Promised,
    progress: Progress,
) -> Taken:
    """Every table of what was read, within the filters; what `progress` raises stops it.

    Without an `order`, the funnel is of the steps that most customers reach.
    """
    asked = [one for one in sources if one.kind == "survey"]
    given = [survey_source.options_of(one) for one in asked]
    options = _options(sources, given, workshop)
    surveys = surveys_of([one.found for one in asked], options.survey)
    log = log_of(sources)
    shift = channel_shift(log) if log is not None else pd.DataFrame(columns=list(SHIFT))
    several = len(set(shift["channel"])) > 1  # one channel alone cannot lose to another
    inside = _within(log, filters) if log is not None else None
    progress("verbatims", 0, 1)
    rows = tuple(Rows(one.kind, one.found) for one in sources if one.kind in VIEW_OF)
    said = voices([on_steps(f, workshop) for kind, f in rows if kind == "verbatims"], workshop)
    more = brought(rows)
    words = said.verbatims if said else ()
    digests = frozenset(one.found.grid.sha256 for one in rows if one.kind in TELLING)
    beside = Beside(words, more.counts, more.walks, digests, more.series)
    found = diagnosis(inside, surveys, options, progress, workshop=workshop, beside=beside)
    if inside is not None:
        progress("funnel", 0, 1)
        wanted = proposed_order(found) if order is None else order
        known = [step for step in wanted if step in set(found.reach["step"])]
        found = _to_the_end(found, inside, known) if known else found
        kept, changed = judged(inside, promised.of(options))
        found = replace(found, promises=kept, before_after=changed)
    found = _told_whence(found, sources)
    choices = _choices(found, shift)
    told = _of_segment(found, filters.get("segment", ""))
    seen_shift = shift if several else shift.head(0)
    return Taken(told, seen_shift, said, log, rows, more, choices)


def _to_the_end(found: Diagnosis, log: EventLog, steps: Sequence[str]) -> Diagnosis:
    """With the funnel along these steps, and what separates those who reach the last of them."""
    told = ordered(log)
    return replace(found, funnel=funnel(told, steps), separating=outcomes(told, steps[-1]))


def _told_whence(found: Diagnosis, sources: Sequence[Incoming]) -> Diagnosis:
    """Each log's source with what its steps were taken for; no draft of what was put aside."""
    logs = {_whose(one.found): one.found for one in sources if one.kind == "events"}
    told = tuple(_whence(one, logs.get((one.sha256, one.sheet))) for one in found.sources)
    aside = {n.name for read in logs.values() for n in read.named if n.step == ASIDE}
    drafted = found.draft["activities"].map(lambda names: not set(names) <= aside).astype(bool)
    return replace(found, sources=told, draft=found.draft[drafted].reset_index(drop=True))


def _whose(read: LogRead) -> tuple[str, str]:
    """The digest of a log's file, and its sheet there."""
    [reading] = read.log.readings
    return reading.sha256, reading.sheet


def _whence(source: FindingSource, read: LogRead | None) -> FindingSource:
    if read is None:
        return source
    steps = tuple((one.name, one.step) for one in read.named if one.step not in ("", ASIDE))
    unassigned = read.rows_unassigned if any(one.step for one in read.named) else 0
    return with_parts(source, mapping=(*source.mapping, *steps), rows_unassigned=unassigned)


def proposed_order(found: Diagnosis) -> list[str]:
    """The steps of the draft that many customers reach, from the one that most do.

    Each goes by its most frequent activity.
    """
    shares = dict(zip(found.reach["step"], found.reach["share_of_customers"], strict=True))
    heads = [str(row["activities"][0]) for row in records(found.draft)]
    widest = max(range(len(heads)), key=lambda place: shares.get(heads[place], 0.0), default=0)
    wide = [step for step in heads[widest:] if shares.get(step, 0.0) >= WIDE]
    most = sorted(wide, key=lambda step: -shares[step])[:LONGEST]
    return [step for step in wide if step in most]


def _options(sources: Sequence[Incoming], given: list[Any], workshop: Workshop) -> DiagnosisOptions:
    logs = [one for one in sources if one.kind == "events"]
    known: dict[str, Any] = {}
    if logs:
        known["reading"] = event_source.options_of(logs[0])
    if given:
        known["survey"] = next((one for one in given if one.overall), given[0])
    return DiagnosisOptions(language=workshop.settings.language, for_workshop=True, **known)


def _within(log: EventLog, filters: Filters) -> EventLog:
    if not filters.get("channel") and not filters.get("period"):
        return log
    events = log.events
    if filters.get("channel"):
        events = events.filter(events["channel"] == filters["channel"])
    if filters.get("period"):
        start, end = in_period(log, filters["period"])
        events = events.filter((events["at"] >= start) & (events["at"] < end))
    return log.with_events(events)


def _choices(found: Diagnosis, shift: pd.DataFrame) -> dict[str, list[str]]:
    segments = [str(one) for one in dict.fromkeys(found.measured["segment"]) if one]
    return {
        "segment": segments,
        "channel": [str(one) for one in dict.fromkeys(shift["channel"])],
        "period": [str(one) for one in dict.fromkeys(shift["period"])],
    }


def _of_segment(found: Diagnosis, segment: str) -> Diagnosis:
    """The curve of one segment; what is not told apart by segment stays as it is."""
    if not segment:
        return found
    asked = found.measured[found.measured["measure"] == "satisfaction"]
    steps = [str(step) for step in found.curve["step"]]
    return replace(found, curve=measured_curve(asked, steps, segment=segment))
