"""`diagnose`: the numbers of logs and surveys, as tables, as a report, into a workshop."""

from __future__ import annotations

import datetime as dt
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from errno import ENOENT
from pathlib import Path

from journeylab.apps.diagnosis.beside import Beside
from journeylab.apps.diagnosis.diagnose import diagnose as diagnosed
from journeylab.apps.diagnosis.diagnose import quiet
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis, Progress
from journeylab.apps.diagnosis.sending import send, unplaced
from journeylab.apps.diagnosis.writing import tables, write_tables, write_text
from journeylab.apps.imports.verbatims import verbatims_commands, verbatims_preview
from journeylab.cli.attaching import reading_options
from journeylab.cli.saying import tell, write_json
from journeylab.evidence.values.promises import promise_said
from journeylab.evidence.values.zones import in_utc, zone_named
from journeylab.session import Session
from journeylab.words import say
from journeylab.workshop import AddVerbatims
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

SHOWN = 8  # names on a terminal
# options that would do nothing, unheard, where no file is named that they speak of
OF_SURVEYS = ("weight", "overall", "questions", "mapping", "text")
OF_LOGS = ("promise", "since", "order", "person", "start", "lifecycle")
CLEAR = "\r\x1b[K"


def diagnose(asked: Namespace) -> None:
    """Compute everything first; only then is anything written."""
    if not asked.data and not asked.survey:
        raise Refused("diagnose_nothing")
    _require(asked, OF_SURVEYS, "option_of_no_survey", given=bool(asked.survey))
    _require(asked, OF_LOGS, "option_of_no_log", given=bool(asked.data))
    if asked.report and not Path(asked.report).parent.is_dir():  # said before the work, not after
        raise FileNotFoundError(ENOENT, "", asked.report)
    with Session(asked.into) if asked.into else nullcontext() as session:
        progress = _progress(asked)
        words = _comments(asked, session)
        found = _found(asked, session, progress, words)
        _written(asked, found, progress)
        new_steps = send(session, found, words) if session else 0
        left_over = unplaced(found, session.workshop) if session else ()
    if progress is not quiet:
        sys.stderr.write(CLEAR)
    if asked.json:
        write_json(machine_readable(found))
    else:
        _told(asked, found, new_steps, left_over)


def _require(asked: Namespace, options: Sequence[str], code: str, *, given: bool) -> None:
    named = next((option for option in options if getattr(asked, option)), None)
    if named and not given:
        raise Refused(code, option=f"--{named.replace('_', '-')}")


def machine_readable(found: Diagnosis) -> dict[str, object]:
    """`summary.json` and every table as rows by the names of their columns."""
    rows = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records")
        for name, frame in tables(found).items()
    }
    return {"summary": found.summary, **rows}


def _found(
    asked: Namespace, session: Session | None, progress: Progress, words: Sequence[Command]
) -> Diagnosis:
    workshop = session.workshop if session else None
    options, surveys = _options(asked, workshop), asked.survey or ()
    said = [one for adds in words if isinstance(adds, AddVerbatims) for one in adds.verbatims]
    beside = Beside(words=said)
    return diagnosed(asked.data, surveys, options, progress, workshop=workshop, beside=beside)


def _options(asked: Namespace, workshop: Workshop | None) -> DiagnosisOptions:
    said = reading_options(asked)
    # of a log and a survey together, the log is the one that cannot do without
    survey = replace(said.for_survey(), customer="" if asked.data else said.customer)
    return DiagnosisOptions(
        reading=replace(said, mapping=()),  # a mapping's lines are questions
        survey=survey,
        promises=tuple(map(promise_said, asked.promise or ())),
        since=_since(asked),
        order=tuple(filter(None, (asked.order or "").split(","))),
        top=asked.top,
        engine=asked.engine,
        language=workshop.settings.language if workshop else asked.language,
        for_workshop=workshop is not None,
    )


def _since(asked: Namespace) -> dt.datetime | None:
    """The moment named with `--since`, in the zone of the log's times."""
    if not asked.since:
        return None
    try:
        return in_utc(dt.datetime.fromisoformat(asked.since), zone_named(asked.time_zone or ""))
    except ValueError:
        raise Refused("since_unclear", said=asked.since) from None


def _comments(asked: Namespace, session: Session | None) -> tuple[Command, ...]:
    """What respondents wrote, where its column is named, as masked verbatims of the workshop."""
    if session is None or not asked.text:
        return ()
    said = reading_options(asked)
    workshop = session.workshop
    return tuple(
        command
        for survey in asked.survey or ()
        for command in verbatims_commands(verbatims_preview(survey, workshop, said), workshop)
    )


def _written(asked: Namespace, found: Diagnosis, progress: Progress) -> None:
    """Both are made before either is written."""
    page = ""
    if asked.report:
        from journeylab.apps.diagnosis.report import report  # noqa: PLC0415  charts, for a report only

        progress("report", 0, 1)
        page = report(found, asked.language)
    if asked.tables:
        write_tables(found, asked.tables)
    if asked.report:
        write_text(asked.report, page)


def _told(asked: Namespace, found: Diagnosis, new_steps: int, left_over: Sequence[str]) -> None:
    if asked.tables:
        tell(asked, "diagnose-tables-written", folder=asked.tables, count=len(tables(found)) + 1)
    if asked.report:
        tell(asked, "diagnose-report-written", file=asked.report)
    if asked.into:
        tell(asked, "diagnose-sent", file=asked.into, count=new_steps)
    if left_over:
        names = ", ".join(left_over[:SHOWN])
        tell(asked, "diagnose-unplaced", count=len(left_over), names=names)
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
