"""Evidence → analysis → results: the one function that the command line and the app both call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from journeylab.analysis.curve import measured_curve
from journeylab.analysis.draft import draft, draft_of_touchpoints
from journeylab.analysis.intervals import intervals
from journeylab.analysis.knowledge_gaps import knowledge_gaps
from journeylab.analysis.moments import moments_of_truth
from journeylab.apps.diagnosis import surveys as survey_part
from journeylab.apps.diagnosis.beside import NOTHING, Beside
from journeylab.apps.diagnosis.known import NO_LOG, Logged, inventoried, kinds
from journeylab.apps.diagnosis.logs import LogNumbers, log_numbers
from journeylab.apps.diagnosis.merging import merged
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis, Progress
from journeylab.apps.diagnosis.summing import sources_of, summary_of
from journeylab.apps.diagnosis.surveys import Surveys
from journeylab.evidence.events import EventLog, engine_at, read_events
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.unreadable import Unreadable
from journeylab.workshop.state import Workshop

DEFAULT = DiagnosisOptions()
TABLES = ("touchpoints", "reach", "transitions", "funnel", "effort", "paths")


def quiet(what: str, done: int, of: int) -> None:
    """No word on how far it is."""


def diagnose(
    data: Sequence[Source] = (),
    surveys: Sequence[Source] = (),
    options: DiagnosisOptions = DEFAULT,
    progress: Progress = quiet,
    *,
    workshop: Workshop | None = None,
    beside: Beside = NOTHING,
) -> Diagnosis:
    """Read event logs (appended) and surveys, and compute every table.

    `progress` is called before each part of the work; what it raises stops the work, and nothing
    has been written. Raises `Unreadable` for what cannot be read, `Refused` for an order of steps
    that the log has not.
    """
    progress("surveys", 0, 1)
    asked = survey_part.read_surveys(surveys, options.survey, Places())
    if not data:
        return diagnosis(None, asked, options, progress, workshop=workshop, beside=beside)
    with engine_at(options.engine) as engine:
        progress("reading", 0, 1)
        log = _read(list(data), options.reading, engine, segment_elsewhere=bool(surveys))
        return diagnosis(log, asked, options, progress, workshop=workshop, beside=beside)


def diagnosis(
    log: EventLog | None,
    surveys: Surveys,
    options: DiagnosisOptions = DEFAULT,
    progress: Progress = quiet,
    *,
    workshop: Workshop | None = None,
    beside: Beside = NOTHING,
) -> Diagnosis:
    """The same from what was read already; a workshop tells what the company declares.

    What is `beside` it, on its way into the workshop, counts with what is there.
    """
    numbers = log_numbers(log, options, progress) if log is not None else None
    logged = NO_LOG
    found = _asked(surveys)
    if log is not None and numbers is not None:
        found, logged = _with_log(found, log, numbers, options, progress)
    elif options.for_workshop:
        found = found.with_(draft=_new_steps(found.measured, options, workshop))
    touchpoints = inventoried(
        logged, found.measured, options.language, workshop, options.thresholds, beside
    )
    steps = list(dict.fromkeys([*_order(found, numbers), *found.measured["step"]]))
    curve = measured_curve(_satisfaction(found.measured), [str(s) for s in steps if s != ""])
    told = {name: getattr(found, name) for name in (*TABLES, "drivers")}
    return found.with_(
        intervals=intervals(told, _customers(numbers), found.importance, found.seconds),
        summary=summary_of(log, numbers, surveys, found, options),
        sources=sources_of(log, surveys),
        logs=len(log.readings) if log is not None else 0,
        inventory=touchpoints,
        gaps=knowledge_gaps(touchpoints, kinds(touchpoints, workshop)),
        thresholds=options.thresholds,
        curve=curve,
        moments=_moments(curve, found.reach),
    )


def _read(
    data: list[Source], options: ReadingOptions, engine: Engine, *, segment_elsewhere: bool
) -> EventLog:
    """The log; beside surveys, which must have it, the segment may be no column of its own."""
    try:
        return read_events(data, options, engine)
    except Unreadable as told:
        unknown = told.facts.get("column") if told.code == "column_unknown" else None
        if not segment_elsewhere or not unknown or unknown != options.segment:
            raise
    return read_events(data, replace(options, segment=""), engine)


def _asked(surveys: Surveys) -> Diagnosis:
    measured = survey_part.measured(surveys)
    driven = survey_part.driven(surveys)
    found = Diagnosis(
        scores=survey_part.scores(measured),
        measured=measured,
        recommendation=survey_part.recommended(surveys),
    )
    if driven is None:
        return found
    return found.with_(
        drivers=driven.table,
        plane=driven.plane,
        importance=driven.importance,
        r_squared=driven.drivers.r_squared,
    )


def _with_log(
    found: Diagnosis,
    log: EventLog,
    numbers: LogNumbers,
    options: DiagnosisOptions,
    progress: Progress,
) -> tuple[Diagnosis, Logged]:
    """With the log's tables and the draft map; and what the log says of touchpoints."""
    tables = {name: numbers.table(name) for name in TABLES}
    drafted = draft(tables["reach"], tables["touchpoints"], numbers.ranks, options.language)
    order = [activity for group in drafted.steps["activities"] for activity in group]
    texts = {
        name: str(row["text"])
        for row in drafted.steps.to_dict("records")
        for name in row["activities"]
    }
    logged = Logged(
        tables["touchpoints"],
        tables["reach"],
        [*order, *drafted.left_out["step"]],
        numbers.contacted_again,
        texts,
    )
    if options.for_workshop:
        progress("merging", 0, 1)
    told = found.with_(
        **tables,
        scores=_together(found.scores, numbers.scores),
        measured=_together(found.measured, numbers.measured),
        seconds=numbers.seconds,
        separating=numbers.separating,
        people=numbers.people,
        promises=numbers.promises,
        before_after=numbers.before_after,
        draft=drafted.steps,
        left_out=drafted.left_out,
        merged=merged(log, drafted, options) if options.for_workshop else {},
    )
    return told, logged


def _new_steps(
    measured: pd.DataFrame, options: DiagnosisOptions, workshop: Workshop | None
) -> pd.DataFrame:
    """What a survey may add to a map: the steps that its mapping names; all where there are none.

    A question that nobody has put on a step does not become one beside those of a room.
    """
    placed = measured[measured["step"] != ""]
    is_named = placed["step"] != placed["question"]
    every = workshop is None or not workshop.steps
    return draft_of_touchpoints(placed if every else placed[is_named], options.language)


def _customers(numbers: LogNumbers | None) -> int:
    return numbers.numbers.customers if numbers else 0


def _order(found: Diagnosis, numbers: LogNumbers | None) -> list[str]:
    """The steps of a log in the order in which customers reach them."""
    return sorted(found.reach["step"], key=lambda s: numbers.ranks[s]) if numbers else []


def _satisfaction(measured: pd.DataFrame) -> pd.DataFrame:
    """What a curve may rest on: satisfaction alone, on scales that are known."""
    return measured[(measured["measure"] == "satisfaction") & measured["scale_low"].notna()]


def _moments(curve: pd.DataFrame, reach: pd.DataFrame) -> pd.DataFrame:
    share = dict(zip(reach["step"], reach["share_of_customers"], strict=True))
    frame = pd.DataFrame({"step": curve["step"], "emotion": curve["mean"].astype(float)})
    return moments_of_truth(frame.assign(share=frame["step"].map(share).astype(float)))


def _together(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Two tables of the same columns, one after the other."""
    frames = [frame for frame in (one, other) if len(frame)]
    return pd.concat(frames, ignore_index=True) if frames else one
