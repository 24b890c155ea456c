"""`diagnose`: the numbers of logs and surveys, as tables, as a report, into a workshop."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import nullcontext
from dataclasses import replace

from journeylab.apps.diagnosis.diagnose import diagnose as diagnosed
from journeylab.apps.diagnosis.diagnose import quiet
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis, Progress
from journeylab.apps.diagnosis.sending import send
from journeylab.apps.diagnosis.writing import tables, write_tables, write_text
from journeylab.cli.attaching import options as survey_options
from journeylab.cli.saying import tell, write_json
from journeylab.evidence.options import ReadingOptions
from journeylab.session import Session
from journeylab.words import say
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

CLEAR = "\r\x1b[K"


def diagnose(asked: Namespace) -> None:
    """Compute everything first; only then is anything written."""
    if not asked.data and not asked.survey:
        raise Refused("diagnose_nothing")
    with Session(asked.into) if asked.into else nullcontext() as session:
        progress = _progress(asked)
        found = _found(asked, session, progress)
        _written(asked, found, progress)
        new_steps = send(session, found) if session else 0
    if progress is not quiet:
        sys.stderr.write(CLEAR)
    if asked.json:
        write_json(machine_readable(found))
    else:
        _told(asked, found, new_steps)


def machine_readable(found: Diagnosis) -> dict[str, object]:
    """`summary.json` and every table as rows by the names of their columns."""
    rows = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records")
        for name, frame in tables(found).items()
    }
    return {"summary": found.summary, **rows}


def _found(asked: Namespace, session: Session | None, progress: Progress) -> Diagnosis:
    workshop = session.workshop if session else None
    options = _options(asked, workshop)
    return diagnosed(asked.data, asked.survey or (), options, progress, workshop=workshop)


def _options(asked: Namespace, workshop: Workshop | None) -> DiagnosisOptions:
    survey = replace(
        survey_options(asked),
        overall=asked.overall or "",
        text=asked.text or "",
        # of a log and a survey together, the log is the one that cannot do without
        customer="" if asked.data else asked.customer or "",
    )
    return DiagnosisOptions(
        reading=_reading(asked),
        survey=survey,
        order=tuple(filter(None, (asked.order or "").split(","))),
        top=asked.top,
        engine=asked.engine,
        language=workshop.settings.language if workshop else asked.language,
        for_workshop=workshop is not None,
    )


def _reading(asked: Namespace) -> ReadingOptions:
    return ReadingOptions(
        customer=asked.customer or "",
        at=asked.at or "",
        start=asked.start or "",
        step=asked.step or "",
        channel=asked.channel or "",
        score=asked.score or "",
        time_zone=asked.time_zone or "",
        lifecycle=asked.lifecycle or "",
        duplicates=asked.duplicates,
    )


def _written(asked: Namespace, found: Diagnosis, progress: Progress) -> None:
    if asked.tables:
        write_tables(found, asked.tables)
    if asked.report:
        from journeylab.apps.diagnosis.report import report  # noqa: PLC0415  charts, for a report only

        progress("report", 0, 1)
        write_text(asked.report, report(found, asked.language))


def _told(asked: Namespace, found: Diagnosis, new_steps: int) -> None:
    if asked.tables:
        tell(asked, "diagnose-tables-written", folder=asked.tables, count=len(tables(found)) + 1)
    if asked.report:
        tell(asked, "diagnose-report-written", file=asked.report)
    if asked.into:
        tell(asked, "diagnose-sent", file=asked.into, count=new_steps)
    if not (asked.tables or asked.report or asked.into):
        tell(asked, "diagnose-nothing-asked")


def _progress(asked: Namespace) -> Progress:
    """What is being done, on a terminal; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return quiet

    def told(what: str, done: int, of: int) -> None:
        words = say(asked.language, f"diagnose-working-{what}")
        share = f" {done}/{of}" if of > 1 else ""
        sys.stderr.write(f"{CLEAR}{words}…{share}")
        sys.stderr.flush()

    return told
