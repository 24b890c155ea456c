"""An event log in a diagnosis: its tables, and what the draft map and the inventory ask of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.columns import BEFORE_AFTER, FUNNEL, SCORED, SCORES
from journeylab.analysis.draft import in_order
from journeylab.analysis.eventlog import EventNumbers, Work, event_numbers
from journeylab.analysis.eventlog.before_after import before_after
from journeylab.analysis.eventlog.contacts import contacted_again
from journeylab.analysis.eventlog.durations import reached
from journeylab.analysis.eventlog.log_scores import log_scores
from journeylab.analysis.eventlog.outcomes import outcomes
from journeylab.analysis.eventlog.people import people_met
from journeylab.analysis.eventlog.precedence import precedence
from journeylab.analysis.eventlog.promises import promises
from journeylab.analysis.eventlog.scores import values
from journeylab.analysis.eventlog.seconds import seconds
from journeylab.analysis.scores import pooled
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Progress
from journeylab.evidence.events import EventLog
from journeylab.evidence.surveys.measures import measure
from journeylab.evidence.values.names import nearest
from journeylab.evidence.values.scales import Ends, codes, ends, likely_scale
from journeylab.workshop.refused import Refused


class LogNumbers(NamedTuple):
    """What a log says; `ranks` has each step's place in the order in which customers reach it."""

    numbers: EventNumbers
    scores: pd.DataFrame
    measured: pd.DataFrame
    separating: pd.DataFrame
    seconds: pd.DataFrame
    people: pd.DataFrame
    promises: pd.DataFrame
    before_after: pd.DataFrame
    ranks: Mapping[str, float]
    contacted_again: Mapping[str, float]

    def table(self, name: str) -> pd.DataFrame:
        """A table of commands.md; a funnel that was not asked for is empty."""
        empty = pd.DataFrame({column: [] for column in FUNNEL})
        return self.numbers.tables.get(name, empty)


def log_numbers(log: EventLog, options: DiagnosisOptions, progress: Progress) -> LogNumbers:
    """Every number of a log, from one sort; what `progress` raises ends it."""
    found = event_numbers(log, options.order, options.top, Work(progress))
    _check_steps(options, found.ordered.steps)
    progress("draft", 1, 5)
    measured = log_measured(log, options)
    progress("draft", 2, 5)
    order = in_order(list(reached(found.ordered)["step"]), precedence(found.ordered))
    progress("draft", 3, 5)
    finish = options.order[-1] if options.order else ""
    kept, changed = judged(log, options)
    separating = outcomes(found.ordered, finish)
    progress("draft", 4, 5)
    return LogNumbers(
        found,
        scores=_by_step(measured),
        measured=measured,
        separating=separating,
        seconds=seconds(found),
        people=people_met(log),
        promises=kept,
        before_after=changed,
        ranks={step: float(place) for place, step in enumerate(order, 1)},
        contacted_again=contacted_again(found.ordered, options.thresholds.redundant_hours),
    )


def log_measured(log: EventLog, options: DiagnosisOptions) -> pd.DataFrame:
    """The scores of a log per step and channel, as a survey's are told; then by segment."""
    if not log.has_scores:
        return pd.DataFrame({name: [] for name in SCORED})
    column = _scored_column(log)
    scale = _scale(log, options, column)
    found = log_scores(log, scale)
    low, high = scale or (math.nan, math.nan)
    return found.assign(
        question=column,
        n_effective=found["n"].astype(float),
        scale_low=low,
        scale_high=high,
        touchpoint=found["step"],
        measure=measure((column,), scale),
    )[list(SCORED)]


def _by_step(measured: pd.DataFrame) -> pd.DataFrame:
    """The same over all channels of a step: pooled, the numbers are those of all its answers."""
    rows = []
    for (segment, step), group in measured.groupby(["segment", "step"], sort=False):
        numbers = pooled(group[["n", "mean", "sd"]].to_numpy(dtype=float))
        told = {"touchpoint": step, "segment": segment, "excluded": int(group["excluded"].sum())}
        rows.append(told | numbers._asdict())
    return pd.DataFrame(rows, columns=list(SCORES))


def _scale(log: EventLog, options: DiagnosisOptions, column: str) -> Ends | None:
    """The scale that was named, else the usual one that holds the scores there are."""
    named = ends(options.survey.valid, column)
    if named is not None:
        return named
    missing = codes(options.survey.missing, column)
    scores = values(log)
    return likely_scale(value for value in scores if value not in missing)


def judged(log: EventLog, options: DiagnosisOptions) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How the promises were kept, and what is another since the moment named, if one was."""
    kept = promises(log, options.promises, options.since)
    if options.since is None:
        return kept, pd.DataFrame(columns=list(BEFORE_AFTER))
    scale = _scale(log, options, _scored_column(log)) if log.has_scores else None
    return kept, before_after(log, kept, options.since, scale)


def _scored_column(log: EventLog) -> str:
    return next(r.taken["score"] for r in log.readings if "score" in r.taken)


def _check_steps(options: DiagnosisOptions, steps: Sequence[str]) -> None:
    """Whatever names steps must name those of the log."""
    promised = [step for one in options.promises for step in (one.source, one.target)]
    for code, named in (
        ("order_unknown_step", options.order),
        ("promise_unknown_step", promised),
    ):
        gone = next((step for step in named if step not in steps), None)
        if gone is not None:
            raise Refused(code, step=gone, names=nearest(gone, steps))
