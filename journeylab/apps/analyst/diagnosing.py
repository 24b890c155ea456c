"""From files on the desk to a diagnosis: the very functions that the command line calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from journeylab.analysis.curve import measured_curve
from journeylab.analysis.eventlog import ordered
from journeylab.analysis.eventlog.funnel import funnel
from journeylab.analysis.eventlog.shift import SHIFT, channel_shift, in_period
from journeylab.apps.analyst import event_source, survey_source
from journeylab.apps.analyst.incoming import Incoming
from journeylab.apps.analyst.verbatim_source import Voices, voices
from journeylab.apps.analyst.working import Progress
from journeylab.apps.diagnosis.diagnose import diagnosis
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.surveys import surveys_of
from journeylab.evidence.events import Engine, EventLog, read_events
from journeylab.workshop.state import Workshop

WIDE, LONGEST = 0.2, 8  # a funnel proposed: steps that so many customers reach, and no more of them
Filters = Mapping[str, str]


@dataclass(frozen=True)
class Taken:
    """A diagnosis, and what filters may choose from; `log` is the whole one, unfiltered."""

    found: Diagnosis
    shift: pd.DataFrame
    voices: Voices | None = None
    log: EventLog | None = None
    choices: Mapping[str, list[str]] = field(default_factory=dict)


def log_of(sources: Sequence[Incoming], engine: Engine) -> EventLog | None:
    """The event logs as one, in the order in which they came."""
    logs = [one for one in sources if one.kind == "events"]
    if len(logs) < 2:  # noqa: PLR2004  one is read already
        return logs[0].found.log if logs else None
    return read_events([one.path for one in logs], event_source.options_of(logs[0]), engine)


def diagnosed(
    sources: Sequence[Incoming],
    workshop: Workshop,
    engine: Engine,
    filters: Filters,
    order: Sequence[str] | None,
    progress: Progress,
) -> Taken:
    """Every table of what was read, within the filters; what `progress` raises stops it.

    Without an `order`, the funnel is of the steps that most customers reach.
    """
    asked = [one for one in sources if one.kind == "survey"]
    given = [survey_source.options_of(one) for one in asked]
    options = _options(sources, given, workshop)
    surveys = surveys_of([one.found for one in asked], options.survey)
    log = log_of(sources, engine)
    shift = channel_shift(log) if log is not None else pd.DataFrame(columns=list(SHIFT))
    several = len(set(shift["channel"])) > 1  # one channel alone cannot lose to another
    inside = _within(log, filters) if log is not None else None
    progress("verbatims", 0, 1)
    said = voices([one.found for one in sources if one.kind == "verbatims"], workshop)
    words = said.verbatims if said else ()
    found = diagnosis(inside, surveys, options, progress, workshop=workshop, words=words)
    if inside is not None:
        progress("funnel", 0, 1)
        wanted = proposed_order(found) if order is None else order
        known = [step for step in wanted if step in set(found.reach["step"])]
        found = replace(found, funnel=funnel(ordered(inside), known)) if known else found
    choices = _choices(found, shift)
    told = _of_segment(found, filters.get("segment", ""))
    return Taken(told, shift if several else shift.head(0), said, log, choices)


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
    events = log.events
    if filters.get("channel"):
        events = events.filter(events["channel"] == filters["channel"])
    if filters.get("period"):
        start, end = in_period(log, filters["period"])
        events = events.filter((events["at"] >= start) & (events["at"] < end))
    return log if events is log.events else replace(log, events=events)


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
