"""The answers to scored questions, each with what became of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import MatchedBy
from journeylab.evidence.surveys.preview import ANSWERS, QUESTIONS
from journeylab.evidence.values.names import folded
from journeylab.evidence.values.numerals import answer, number
from journeylab.evidence.values.scales import Ends
from journeylab.evidence.values.worded import is_no_answer


@dataclass(frozen=True, slots=True)
class Question:
    """A column that is scored, what it speaks of, and which of its answers count."""

    column: Column
    step: str
    written: str  # the step as the mapping writes it, kept where no step has that name
    channel: str
    matched_by: MatchedBy
    ends: Ends | None
    missing: frozenset[float]
    guessed: bool
    words: Mapping[str, float] | None = None


def given_answers(
    table: Table, questions: Sequence[Question], options: SurveyOptions
) -> tuple[pd.DataFrame, pd.DataFrame, list[Refusal]]:
    """Every answer given, valid or not; per question what became of its cells; the misread ones."""
    lines = [row.line for row in table.rows]
    respondents = cells_of(table, options.customer) or [str(line) for line in lines]
    segments = cells_of(table, options.segment) or [""] * len(lines)
    weights = [number(cell) or 1.0 for cell in cells_of(table, options.weight)]
    weights = weights or [1.0] * len(lines)
    columns: dict[str, list[object]] = {name: [] for name in ANSWERS}
    counts, misread = [], []
    for question in questions:
        cells = table.values(question.column)
        given = [place for place, cell in enumerate(cells) if cell.strip()]
        values = [_value(cells[place], question) for place in given]
        whys = [
            _why_not(value, cells[place], question)
            for place, value in zip(given, values, strict=True)
        ]
        columns["line"] += [lines[place] for place in given]
        columns["respondent"] += [respondents[place] for place in given]
        columns["segment"] += [segments[place] for place in given]
        columns["weight"] += [weights[place] for place in given]
        columns["value"] += [math.nan if value is None else value for value in values]
        columns["valid"] += [not why for why in whys]
        columns["why"] += whys
        for name, value in _facts(question).items():
            columns[name] += [value] * len(given)
        counts.append(_counts(question, whys, len(lines) - len(given)))
        misread += [
            Refusal(lines[place], why, question.column.name)
            for place, why in zip(given, whys, strict=True)
            if why == "not_a_number"
        ]
    return pd.DataFrame(columns), pd.DataFrame(counts, columns=list(QUESTIONS)), misread


def cells_of(table: Table, name: str) -> list[str]:
    """The cells of a column that was named; none where none was."""
    return table.values(table.column(name)) if name else []


def _facts(question: Question) -> dict[str, object]:
    low, high = question.ends or (math.nan, math.nan)
    return {
        "question": question.column.name,
        "step": question.step,
        "channel": question.channel,
        "scale_low": low,
        "scale_high": high,
    }


def _value(cell: str, question: Question) -> float | None:
    value = answer(cell)
    if value is None and question.words is not None:
        return question.words.get(folded(cell))
    return value


def _why_not(value: float | None, cell: str, question: Question) -> str:
    """Why an answer does not count; empty where it does."""
    if value is None:
        return "not_applicable" if is_no_answer(cell) else "not_a_number"
    if value in question.missing:
        return "not_applicable"
    if question.ends and not question.ends[0] <= value <= question.ends[1]:
        return "off_scale"
    return ""


def _counts(question: Question, whys: Sequence[str], blank: int) -> dict[str, object]:
    found = Counter(whys)
    return {
        **_facts(question),
        "matched_by": question.matched_by,
        "scale_guessed": question.guessed,
        "valid": found[""],
        "not_applicable": found["not_applicable"],
        "off_scale": found["off_scale"],
        "not_a_number": found["not_a_number"],
        "blank": blank,
    }
