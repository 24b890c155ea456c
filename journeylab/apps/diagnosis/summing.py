"""What was read, for `summary.json`, and each source with its digest."""

from __future__ import annotations

import math
from collections.abc import Iterator

from journeylab import __version__
from journeylab.analysis.eventlog.ordered import ties
from journeylab.apps.diagnosis.logs import LogNumbers
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis, Summary
from journeylab.apps.diagnosis.surveys import Surveys
from journeylab.evidence.events import EventLog
from journeylab.evidence.events.addresses import without_password
from journeylab.evidence.events.repeats import rows_repeated
from journeylab.workshop.state.entities import FindingSource

Facts = dict[str, str | int]


def summary_of(
    log: EventLog | None,
    numbers: LogNumbers | None,
    surveys: Surveys,
    found: Diagnosis,
    options: DiagnosisOptions,
) -> Summary:
    """Rows and refusals of logs and surveys together; the rest where it applies."""
    known = not math.isnan(found.r_squared)
    asked = Summary(
        rows_read=sum(preview.rows_read for preview in surveys.previews),
        rows_refused=sum(preview.rows_refused for preview in surveys.previews),
        rows_unassigned=sum(preview.rows_unassigned for preview in surveys.previews),
        refusals=tuple(_refused_answers(surveys)),
        duplicates=sum(len(preview.duplicates) for preview in surveys.previews),
        complete_cases=int(found.drivers["n"].max()) if len(found.drivers) else None,
        r_squared=found.r_squared if known else None,
        version=__version__,
    )
    if log is None or numbers is None:
        return asked
    return asked.with_(
        rows_read=asked.rows_read + log.rows_read,
        rows_refused=asked.rows_refused + log.rows_refused,
        refusals=(*_refused_events(log), *asked.refusals),
        duplicates=asked.duplicates + rows_repeated(log),
        customers=numbers.numbers.customers,
        events=numbers.numbers.events,
        steps=len(numbers.numbers.ordered.steps),
        channels=len(numbers.numbers.ordered.channels),
        tied_pairs=ties(numbers.numbers.ordered),
        time_zone=log.time_zone,
        order_used=log.order,
        median_duration_seconds=numbers.numbers.median_duration_seconds,
        engine=without_password(options.engine),
    )


def sources_of(log: EventLog | None, surveys: Surveys) -> tuple[FindingSource, ...]:
    """Each file: name, SHA-256, rows read and refused, and what was taken for what."""
    logs = [] if log is None else log.readings
    events = (
        FindingSource(
            file=reading.file,
            sha256=reading.sha256,
            rows_read=reading.rows_read,
            rows_refused=reading.rows_refused,
            mapping=tuple((column, role) for role, column in reading.taken.items()),
            time_zone=reading.time_zone,
            version=__version__,
            sheet=reading.sheet,
        )
        for reading in logs
    )
    return (*events, *(preview.source(__version__) for preview in surveys.previews))


def _refused_answers(surveys: Surveys) -> Iterator[Facts]:
    for preview in surveys.previews:
        for refusal in preview.refusals:
            yield _facts(preview.table.grid.file, refusal.line, refusal.code, refusal.column)


def _refused_events(log: EventLog) -> Iterator[Facts]:
    for file, refusal in log.refusals:
        yield _facts(file, refusal.line, refusal.code, refusal.column)


def _facts(file: str, line: int, code: str, column: str) -> Facts:
    return {"file": file, "line": line, "code": code, "column": column}
