"""Evidence into a workshop, as one command: whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, get_args

from journeylab import __version__
from journeylab.analysis.scores import survey_scores
from journeylab.apps.imports.board import board_commands, board_preview
from journeylab.apps.imports.events import EventsPreview, events_commands, events_preview
from journeylab.apps.imports.verbatims import verbatims_commands, verbatims_preview
from journeylab.apps.imports.volumes import (
    series_commands,
    series_preview,
    volumes_commands,
    volumes_preview,
)
from journeylab.apps.imports.walks import walk_commands, walk_preview
from journeylab.apps.replacing import replacing
from journeylab.apps.sheet_of_steps import step_commands
from journeylab.evidence.files.content import Source, content
from journeylab.evidence.files.decoding import decoded
from journeylab.evidence.files.table import read_table
from journeylab.evidence.mermaid import SUFFIXES, read_mermaid
from journeylab.evidence.options import ReadingOptions, SurveyOptions
from journeylab.evidence.places import places_of
from journeylab.evidence.plain import plain_table
from journeylab.evidence.reports.series import is_series
from journeylab.evidence.steps import StepsPreview, pasted_steps, read_steps
from journeylab.evidence.surveys.preview import SurveyPreview
from journeylab.evidence.surveys.reader import read_survey
from journeylab.evidence.taken import RowsPreview
from journeylab.session import Session
from journeylab.tables.measured import SURVEY
from journeylab.workshop import AttachFindings, Workshop
from journeylab.workshop.command import Command

Kind = Literal["steps", "events", "survey", "volumes", "counts", "verbatims", "board", "walk"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Preview = SurveyPreview | StepsPreview | RowsPreview | EventsPreview

PLAIN_LINES = {".txt", ".md", ""}
NO_OPTIONS = SurveyOptions()
NOTHING_SAID = ReadingOptions()


def preview(
    source: Source, workshop: Workshop, kind: Kind, options: ReadingOptions = NOTHING_SAID
) -> Preview:
    """What a file would bring to this workshop, before anything is taken."""
    return _PREVIEWS[kind](source, workshop, options)


def attach(
    session: Session,
    source: Source,
    kind: Kind,
    options: ReadingOptions = NOTHING_SAID,
    *,
    mask: bool = True,
) -> Preview:
    """Take a file into an open workshop as one gesture, which one undo takes back.

    `mask` hides personal data in customers' words. Raises `Unreadable` where nothing of the file
    can be taken, and then the workshop is as it was.
    """
    found = preview(source, session.workshop, kind, options)
    session.do(*commands(found, session.workshop, kind, mask=mask))
    return found


def commands(
    found: Preview, workshop: Workshop, kind: Kind, finding: str = "", *, mask: bool = True
) -> Sequence[Command]:
    """What takes in the file that was previewed; `finding` is the id that its numbers get."""
    if isinstance(found, StepsPreview):
        return step_commands(found, workshop)
    if isinstance(found, SurveyPreview):
        return _survey_commands(found, workshop, finding)
    if isinstance(found, EventsPreview):
        return events_commands(found, workshop)
    taking: dict[str, Callable[[], Sequence[Command]]] = {
        "verbatims": lambda: verbatims_commands(found, workshop, finding, mask=mask),
        "board": lambda: board_commands(found, workshop, finding),
        "walk": lambda: walk_commands(found, workshop, finding, mask=mask),
        "survey": lambda: series_commands(found, workshop, finding),
    }
    return taking.get(kind, lambda: volumes_commands(found, workshop, kind, finding))()


def survey_preview(
    source: Source, workshop: Workshop, options: SurveyOptions = NO_OPTIONS
) -> SurveyPreview:
    """What a survey export would bring to this workshop, before anything is taken."""
    return read_survey(source, options, places_of(workshop))


def attach_survey(
    session: Session, source: Source, options: SurveyOptions = NO_OPTIONS, finding: str = ""
) -> SurveyPreview:
    """Take a survey's numbers per touchpoint, with their source, as one command."""
    found = survey_preview(source, session.workshop, options)
    session.do(*_survey_commands(found, session.workshop, finding))
    return found


def steps_preview(source: Source, options: ReadingOptions = NOTHING_SAID) -> StepsPreview:
    """The steps of a sheet, of a Mermaid journey, or of a file of plain lines.

    Of a sheet, `options` may name which it is, and its columns of steps and channels.
    """
    found = content(source)
    if found.file.lower().endswith(SUFFIXES):
        return read_mermaid(found)
    if Path(found.file).suffix.lower() in PLAIN_LINES:
        return pasted_steps(decoded(found.data, found.file)[0])
    named = {"step": options.step, "channels": options.channel}
    by_hand = {role: column for role, column in named.items() if column}
    return read_steps(found, options.sheet, by_hand=by_hand, ignored=options.ignored)


def _survey_commands(found: SurveyPreview, workshop: Workshop, finding: str) -> tuple[Command, ...]:
    columns, rows = plain_table(survey_scores(found.taken()))
    source = found.source(__version__)
    adds = AttachFindings(id=finding, kind=SURVEY, columns=columns, rows=rows, source=source)
    return tuple(replacing(adds, workshop))


def _scored_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> Preview:
    """A survey, or a series in which its answers are counted already."""
    if not options.questions and is_series(read_table(source, options.sheet)):
        return series_preview(source, workshop, options)
    return survey_preview(source, workshop, options.for_survey())


_PREVIEWS: Mapping[Kind, Callable[[Source, Workshop, ReadingOptions], Preview]] = {
    "steps": lambda source, _, options: steps_preview(source, options),
    "events": events_preview,
    "survey": _scored_preview,
    "volumes": volumes_preview,
    "counts": volumes_preview,
    "verbatims": verbatims_preview,
    "board": lambda source, _, options: board_preview(source, options),
    "walk": walk_preview,
}
