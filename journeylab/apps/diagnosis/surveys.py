"""Surveys in a diagnosis: scores, recommendation, drivers and the four classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.columns import DRIVERS, SCORED, SCORES
from journeylab.analysis.driver_intervals import importance_intervals
from journeylab.analysis.drivers import Drivers, drivers
from journeylab.analysis.recommendation import recommendations
from journeylab.analysis.scores import survey_scores
from journeylab.analysis.tetraclass import tetraclass
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.surveys.measures import measure
from journeylab.evidence.surveys.overall import overall
from journeylab.evidence.surveys.preview import ANSWERS, SurveyPreview
from journeylab.evidence.surveys.reader import read_survey
from journeylab.evidence.unreadable import Unreadable

_KEYS = ["step", "channel", "question"]


class Surveys(NamedTuple):
    """Several surveys as one: every answer with its touchpoint and measure, and the whole."""

    previews: tuple[SurveyPreview, ...]
    answers: pd.DataFrame
    overall: pd.DataFrame  # by line: value, satisfied

    @property
    def has_overall(self) -> bool:
        return len(self.overall) > 0


def read_surveys(sources: Sequence[Source], options: SurveyOptions, places: Places) -> Surveys:
    """Read all of them; a question of the same name is one question, if on one scale.

    `Unreadable` where one asks nothing, unless what was written in it is what is wanted.
    """
    previews = tuple(read_survey(source, options, places) for source in sources)
    for preview in previews if not options.text else ():
        preview.require_questions()
    return surveys_of(previews, options)


def surveys_of(previews: Sequence[SurveyPreview], options: SurveyOptions) -> Surveys:
    """Surveys that were read already."""
    answers = _appended([_answers(preview, options, n) for n, preview in enumerate(previews)])
    whole = [_overall(preview, options, n) for n, preview in enumerate(previews)]
    return Surveys(tuple(previews), answers, _appended(whole))


def measured(surveys: Surveys) -> pd.DataFrame:
    """One row per question and segment, with its `touchpoint` and what it measures (`measure`)."""
    if surveys.answers.empty:
        return pd.DataFrame({name: [] for name in SCORED})
    found = survey_scores(surveys.answers)
    facts = surveys.answers.drop_duplicates(_KEYS)[[*_KEYS, "touchpoint", "measure"]]
    return found.merge(facts, on=_KEYS, how="left")


def scores(found: pd.DataFrame) -> pd.DataFrame:
    """What `measured` found, as `scores.csv` tells it."""
    return found[list(SCORES)].reset_index(drop=True)


def recommended(surveys: Surveys) -> pd.DataFrame:
    """NPS of the questions that ask for one."""
    return recommendations(surveys.answers[surveys.answers["measure"] == "recommendation"])


class Driven(NamedTuple):
    """What drives the whole, and the plane of the four classes."""

    drivers: Drivers
    table: pd.DataFrame
    plane: pd.DataFrame
    importance: pd.DataFrame  # each share of R², and R² itself, with its interval


def driven(surveys: Surveys) -> Driven | None:
    """None where no overall question was named."""
    if not surveys.has_overall:
        return None
    valid = surveys.answers[surveys.answers["valid"].astype(bool)]
    wide = valid.pivot_table(index="line", columns="touchpoint", values="value", sort=False)
    names = [name for name in surveys.answers["touchpoint"].unique() if name in wide]
    whole = surveys.overall.set_index("line")
    answers = wide[names].reindex(whole.index)
    each = surveys.answers.drop_duplicates("line").set_index("line")["weight"]
    weights = each.reindex(whole.index).fillna(1.0)
    found = drivers(answers, whole["value"], weights)
    facts = surveys.answers.drop_duplicates("touchpoint").set_index("touchpoint").loc[names]
    plane = tetraclass(
        answers,
        whole["satisfied"],
        (facts["scale_low"] + facts["scale_high"]) / 2,
        weights,
    )
    classes = plane.set_index("touchpoint")["class"]
    table = found.table.assign(**{"class": found.table["touchpoint"].map(classes).fillna("")})
    sure = importance_intervals(found, answers, whole["value"], weights)
    return Driven(found, table[list(DRIVERS)].reset_index(drop=True), plane, sure)


def _answers(preview: SurveyPreview, options: SurveyOptions, place: int) -> pd.DataFrame:
    answers = preview.answers
    own = [] if options.customer else ["respondent"]
    answers = answers.assign(
        line=_lines(answers["line"], place),
        **{name: _lines(answers[name], place) for name in own},
    )
    if preview.questions.empty:
        return answers.assign(touchpoint="", measure="")
    facts = pd.DataFrame(list(_facts(preview)), columns=[*_KEYS, "touchpoint", "measure"])
    return answers.merge(facts, on=_KEYS, how="left")


def _facts(preview: SurveyPreview) -> Iterator[tuple[str, str, str, str, str]]:
    """The name of each question's touchpoint, and what it measures.

    A question that the mapping puts on a step speaks for it; where several do, each is named.
    """
    columns = {column.name: column for column in preview.table.columns}
    rows: list[dict[Any, Any]] = preview.questions.to_dict("records")
    names = Counter(_name(row) for row in rows)
    for row in rows:
        column = columns[row["question"]]
        ends = (row["scale_low"], row["scale_high"])
        kind = measure((column.name, column.question, column.option), ends)
        name = _name(row) if names[_name(row)] == 1 else f"{_name(row)} ({row['question']})"
        yield row["step"], row["channel"], row["question"], name, kind


def _name(row: dict[Any, Any]) -> str:
    place = " × ".join(filter(None, (row["step"], row["channel"])))
    return place if row["step"] else str(row["question"])


def _overall(preview: SurveyPreview, options: SurveyOptions, place: int) -> pd.DataFrame:
    if not options.overall:
        return pd.DataFrame({"line": [], "value": [], "satisfied": []})
    mapped = next((line for line in options.mapping if line.column == options.overall), None)
    found = overall(
        preview.overall,
        options.overall,
        valid=(mapped.valid if mapped else "") or options.valid,
        missing=(mapped.missing if mapped else "") or options.missing,
    )
    return pd.DataFrame(
        {
            "line": _lines(found.value.index, place),
            "value": found.value.to_numpy(),
            "satisfied": found.satisfied.to_numpy(),
        }
    )


def _lines(values: Any, place: int) -> list[str]:
    """Lines and respondents of several files, told apart."""
    return [f"{place}:{value}" for value in values]


def _appended(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not frames:
        return pd.DataFrame({name: [] for name in (*ANSWERS, "touchpoint", "measure")})
    together = pd.concat(frames, ignore_index=True)
    if "scale_low" in together:
        scales = together.groupby(_KEYS)[["scale_low", "scale_high"]].nunique().max(axis=1)
        mixed = next((key for key, count in scales.items() if count > 1), None)
        if isinstance(mixed, tuple):
            raise Unreadable("scales_differ", column=str(mixed[-1]))
    return together
