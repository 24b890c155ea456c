"""What a file seems to hold, by its name and the head of its table; a hand may say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from journeylab.apps.analyst.incoming import Kind
from journeylab.evidence.events.columns import taken
from journeylab.evidence.files.table import Table
from journeylab.evidence.mermaid import SUFFIXES
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.reports.series import is_series
from journeylab.evidence.reports.shapes import is_report
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded
from journeylab.evidence.values.numerals import number

ONLY_EVENTS = (".xes", ".gz", ".parquet")
_BY_SUFFIX: Mapping[str, Kind] = {
    **dict.fromkeys(ONLY_EVENTS, "events"),
    **dict.fromkeys(SUFFIXES, "steps"),
    ".md": "steps",
    ".json": "board",
}
_VOICES = {"verbatim", "verbatims", "avis", "review", "review text", "verbatim text"}
_CARDS = {"card name", "sticky note", "sticky", "post it", "note text"}
_LOOKS = {"colour", "color", "couleur", "list name", "frame", "cadre", "labels", "etiquettes"}
_STEPS = {"step", "etape", "customer step", "etape client", "action client", "customer action"}
_STAGES = {"stage", "phase", "macro etape", "grande etape", "lane", "goal", "objectif"}
_MET = {"met", "found", "rencontre", "rencontree", "trouve", "trouvee"}
_COMMENTS = {"comment", "comments", "commentaire", "commentaires"}
_SENTENCE = 3  # words that a comment has at least
_FEW = 6  # columns of a file whose point may be a comment
_MOST_BESIDE = 12  # columns of a file whose point is one text


def guessed(path: Path, table: Table | None) -> Kind:
    """The first kind that the file looks like; a table that looks like none is a survey."""
    suffix = path.suffix.lower()
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if table is None:
        return "steps" if suffix == ".txt" else "survey"
    return next(_kinds(path, table), "survey")


def _kinds(path: Path, table: Table) -> Iterator[Kind]:
    names = {folded(column.name) for column in table.columns}
    if _is_log(path, table):
        yield "events"
    if (names & _VOICES and len(names) <= _MOST_BESIDE) or _is_of_comments(table):
        yield "verbatims"
    if names & _STEPS and names & _MET:
        yield "walk"
    if is_series(table):
        yield "series"
    if names & _CARDS or ("text" in names and names & _LOOKS):
        yield "board"
    if table.kind not in _TOOLS and is_report(table):
        yield "volumes"
    if names & _STEPS and (names & _STAGES or len(names) == 1):
        yield "steps"


def _is_of_comments(table: Table) -> bool:
    """A few columns, one of them what people wrote, and no more than one number beside it."""
    told = next((one for one in table.columns if folded(one.name) in _COMMENTS), None)
    if told is None or len(table.columns) > _FEW:
        return False
    said = [cell for cell in table.values(told) if cell.strip()]
    sentences = sum(len(cell.split()) >= _SENTENCE for cell in said)
    numbers = [one for one in table.columns if _are_numbers(table.values(one))]
    return 2 * sentences > len(said) > 0 and len(numbers) <= 1


def _are_numbers(cells: Iterable[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(number(cell) is not None for cell in filled)


_TOOLS = {"surveymonkey", "qualtrics", "typeform", "google_forms"}  # what these write are answers


def _is_log(path: Path, table: Table) -> bool:
    names = tuple(column.name for column in table.columns)
    try:
        taken(names, ReadingOptions(), path.name)
    except Unreadable:
        return False
    return True
