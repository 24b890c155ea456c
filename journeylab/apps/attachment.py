"""Evidence into a workshop, as one command: a survey's numbers, or steps from a sheet."""

from __future__ import annotations

from pathlib import Path

from journeylab import __version__
from journeylab.analysis.scores import survey_scores
from journeylab.apps.sheet_of_steps import step_commands
from journeylab.evidence.content import Source, content
from journeylab.evidence.decoding import decoded
from journeylab.evidence.mermaid import SUFFIXES, read_mermaid
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.plain import plain_table
from journeylab.evidence.preview import SurveyPreview
from journeylab.evidence.steps import StepsPreview, pasted_steps, read_steps
from journeylab.evidence.survey import read_survey
from journeylab.session import Session
from journeylab.tables.measured import SURVEY
from journeylab.workshop import AttachFindings, Workshop

PLAIN_LINES = {".txt", ".md", ""}
NO_OPTIONS = SurveyOptions()


def survey_preview(
    source: Source, workshop: Workshop, options: SurveyOptions = NO_OPTIONS
) -> SurveyPreview:
    """What a survey export would bring to this workshop, before anything is taken."""
    steps = {step.id: step.text for step in workshop.steps.values()}
    channels = {channel.id: channel.name for channel in workshop.channels.values()}
    return read_survey(source, options, Places(steps, channels))


def attach_survey(
    session: Session, source: Source, options: SurveyOptions = NO_OPTIONS, finding: str = ""
) -> SurveyPreview:
    """Take a survey's numbers per touchpoint, with their source, as one command."""
    preview = survey_preview(source, session.workshop, options)
    columns, rows = plain_table(survey_scores(preview.taken()))
    session.do(
        AttachFindings(
            id=finding,
            kind=SURVEY,
            columns=columns,
            rows=rows,
            source=preview.source(__version__),
        )
    )
    return preview


def steps_preview(source: Source) -> StepsPreview:
    """The steps of a sheet, of a Mermaid journey, or of a file of plain lines."""
    found = content(source)
    if found.file.lower().endswith(SUFFIXES):
        return read_mermaid(found)
    if Path(found.file).suffix.lower() in PLAIN_LINES:
        return pasted_steps(decoded(found.data, found.file)[0])
    return read_steps(found)


def attach_steps(session: Session, source: Source) -> StepsPreview:
    """Add all steps of a sheet at the end of their stages, as one command."""
    preview = steps_preview(source)
    session.do(*step_commands(preview, session.workshop))
    return preview


def attach(
    session: Session, source: Source, kind: str, options: SurveyOptions = NO_OPTIONS
) -> SurveyPreview | StepsPreview:
    """Read a file as `steps` or as `survey` into an open workshop."""
    if kind == "steps":
        return attach_steps(session, source)
    return attach_survey(session, source, options)
