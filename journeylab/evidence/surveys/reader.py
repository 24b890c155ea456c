"""A survey export to tidy answers: one row per respondent and question, and a preview of it all."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import pandas as pd

from journeylab.evidence.files.content import Source
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.recognised import Recognition, Role, recognised
from journeylab.evidence.surveys.answers import Question, cells_of, given_answers
from journeylab.evidence.surveys.preview import SurveyPreview
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.numerals import answer, number
from journeylab.evidence.values.scales import codes, ends, likely_scale
from journeylab.evidence.values.worded import worded_scale

NO_OPTIONS = SurveyOptions()
NO_PLACES = Places()


def read_survey(
    source: Source, options: SurveyOptions = NO_OPTIONS, places: Places = NO_PLACES
) -> SurveyPreview:
    """Read a survey export and show what would be taken, before anything is."""
    table = read_table(source, options.sheet)
    known = recognised(table)
    repeated = duplicates(table)
    rows_read = table.rows_read
    table, refusals = _without_refused(table, options, repeated)
    if not table.rows:
        raise Unreadable("rows_none_valid", file=table.grid.file, rows=len(refusals))
    lines = _lines(table, known, options, places)
    questions = [_question(table, line, options, places) for line in lines]
    answers, counted, misread = given_answers(table, questions, options)
    return SurveyPreview(
        table=table,
        rows_read=rows_read,
        recognised=tuple(_as_used(known, questions, table, options)),
        refusals=(*refusals, *misread),
        duplicates=repeated,
        questions=counted,
        answers=answers,
        comments=_comments(table, known, options),
        overall=_overall(table, options),
        mapping=tuple(_as_line(question) for question in questions),
    )


def _lines(
    table: Table, known: Sequence[Recognition], options: SurveyOptions, places: Places
) -> list[MappingLine]:
    """What is scored: the mapping and the questions named, else what looks like it or is a step."""
    mapped = [table.column(line.column).name for line in options.mapping]
    pairs = Counter(zip(mapped, [line[1:3] for line in options.mapping], strict=True))
    twice = next((name for (name, _), times in pairs.items() if times > 1), None)
    if twice:
        raise Unreadable("mapping_twice", column=twice)
    named = dict.fromkeys(table.column(name).name for name in options.questions)
    lines = [*options.mapping, *(MappingLine(name) for name in named if name not in mapped)]
    if lines:
        return lines
    spoken_for = {
        table.column(name).name
        for name in (options.weight, options.segment, options.overall, options.customer)
        if name
    }
    return [
        MappingLine(column.name)
        for column, role, _ in known
        if (role == "question" or _is_step(column, role, places)) and column.name not in spoken_for
    ]


def _is_step(column: Column, role: Role, places: Places) -> bool:
    named = (column.name, column.question, column.option)
    return places.steps is not None and role == "other" and places.step(*named)[0] != ""


def _question(table: Table, line: MappingLine, options: SurveyOptions, places: Places) -> Question:
    column = table.column(line.column)
    own = (column.name, column.question, column.option)
    step, matched_by = places.step(*((line.step,) if line.step else own))
    missing = codes(line.missing or options.missing, column.name)
    written = ends(line.valid or options.valid, column.name)
    words = worded_scale(table.values(column))
    values = [answer(cell) for cell in table.values(column) if cell.strip()]
    guess = likely_scale(v for v in values if v is not None and v not in missing)
    if words is not None:
        guess = (1.0, 5.0)
    return Question(
        column,
        step,
        line.step,
        places.channel(line.channel),
        matched_by,
        written or guess,
        missing,
        guessed=written is None,
        words=words,
    )


def _without_refused(
    table: Table, options: SurveyOptions, repeated: tuple[int, ...]
) -> tuple[Table, tuple[Refusal, ...]]:
    """The table without the rows that cannot be weighed or, if so asked, that repeat another."""
    refused = {}
    if options.weight:
        column = table.column(options.weight)
        for row in table.rows:
            code = _unweighable(row.cells[column.position])
            if code:
                refused[row.line] = Refusal(row.line, code, column.name)
    if options.duplicates == "drop":
        refused |= {line: Refusal(line, "row_repeated") for line in repeated}
    kept = tuple(row for row in table.rows if row.line not in refused)
    refusals = tuple(sorted((*table.refusals, *refused.values())))
    return Table(table.grid, table.kind, table.columns, kept, table.refusals), refusals


def _unweighable(cell: str) -> str:
    if not cell.strip():
        return "weight_missing"
    weight = number(cell)
    if weight is None:
        return "weight_not_a_number"
    return "" if weight > 0 else "weight_not_positive"


def _comments(table: Table, known: Sequence[Recognition], options: SurveyOptions) -> pd.DataFrame:
    """Every text a respondent wrote, by line and column."""
    wanted = {table.column(options.text).name} if options.text else set()
    rows = [
        (row.line, column.name, row.cells[column.position])
        for column, role, _ in known
        if column.name in wanted or (role == "comment" and not wanted)
        for row in table.rows
        if row.cells[column.position].strip()
    ]
    return pd.DataFrame(rows, columns=["line", "column", "text"])


def _overall(table: Table, options: SurveyOptions) -> pd.DataFrame:
    """The overall answer per row, as written and as a number where it is one."""
    cells = cells_of(table, options.overall)
    rows = zip(
        [row.line for row in table.rows] if cells else [],
        cells,
        [math.nan if (value := answer(cell)) is None else value for cell in cells],
        strict=True,
    )
    return pd.DataFrame(list(rows), columns=["line", "written", "value"])


def _as_used(
    known: Sequence[Recognition],
    questions: Sequence[Question],
    table: Table,
    options: SurveyOptions,
) -> list[tuple[str, str, bool]]:
    """Each column with the role it plays, and whether it enters."""
    named = {
        table.column(name).name: role
        for role, name in (
            ("overall", options.overall),
            ("text", options.text),
            ("id", options.customer),
            ("segment", options.segment),
            ("weight", options.weight),
        )
        if name
    }
    scored = dict.fromkeys((question.column.name for question in questions), "question")
    used = {name: "comment" if role == "text" else role for name, role in (named | scored).items()}
    return [
        (column.name, used.get(column.name, role), column.name in used or role == "comment")
        for column, role, _ in known
    ]


def _as_line(question: Question) -> MappingLine:
    valid = "" if question.ends is None else "-".join(f"{end:g}" for end in question.ends)
    missing = ",".join(f"{value:g}" for value in sorted(question.missing))
    step = question.step or question.written
    return MappingLine(question.column.name, step, question.channel, valid, missing)
