"""Surveys: headers of every tool, what is scored, what is left out, and where each row went."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from surveys import SIMPLE, read, roles

from journeylab.analysis.scores import survey_scores
from journeylab.evidence import Unreadable
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.plain import plain_table


def test_a_question_belongs_to_a_step_by_id_then_by_text_else_to_none():
    found = read(SIMPLE, valid="1-5").questions.set_index("question")
    assert found["step"].to_dict() == {"I pay online": "pay", "wait": "wait", "Speed": ""}
    assert found["matched_by"].to_dict() == {"I pay online": "text", "wait": "id", "Speed": ""}
    assert read(SIMPLE).unassigned == ("Speed",)


def test_an_id_goes_before_a_text():
    places = Places({"a": "b", "b": "something else"})
    preview = read("b,x\n5,1\n4,2\n", places=places)
    assert preview.questions["step"].tolist() == ["b", ""]


def test_every_column_is_taken_for_something_that_can_be_seen():
    assert roles(read(SIMPLE)) == {
        "Respondent": "id",
        "E-mail": "personal",
        "I pay online": "question",
        "wait": "question",
        "Speed": "question",
        "Why?": "comment",
        "Country": "segment",
        "Weight": "weight",
    }


def test_what_became_of_every_cell_is_counted():
    preview = read(SIMPLE, valid="1-5", missing="0")
    wait = preview.questions.set_index("question").loc["wait"]
    assert wait[["valid", "not_applicable", "off_scale", "not_a_number", "blank"]].tolist() == [
        2,
        1,
        1,
        0,
        0,
    ]
    pay = preview.questions.set_index("question").loc["I pay online"]
    assert pay[["valid", "not_a_number", "blank"]].tolist() == [2, 1, 1]
    assert [(r.line, r.code, r.column) for r in preview.refusals] == [
        (5, "not_a_number", "I pay online")
    ]
    for _, row in preview.questions.iterrows():
        parts = ["valid", "not_applicable", "off_scale", "not_a_number", "blank"]
        assert row[parts].sum() == preview.rows_valid


def test_answers_are_tidy_and_hold_nothing_personal():
    answers = read(SIMPLE, valid="1-5", segment="Country", weight="Weight").assigned
    first = answers.iloc[0]
    assert first[["line", "step", "question", "segment", "value", "weight"]].tolist() == [
        2,
        "pay",
        "I pay online",
        "FR",
        5.0,
        1.5,
    ]
    assert not answers.astype(str).apply(lambda column: column.str.contains("@")).to_numpy().any()


def test_weights_count_only_when_named():
    assert set(read(SIMPLE).answers["weight"]) == {1.0}
    assert set(read(SIMPLE, weight="weight").answers["weight"]) == {1.5, 0.5, 1.0, 2.0}


def test_the_text_na_is_a_value_and_an_empty_cell_is_not():
    text = "customer,pay,zone\nNA,5,NA\nnull,4,None\n,3,\n"
    answers = read(text, customer="customer", segment="zone").assigned
    assert answers["respondent"].tolist() == ["NA", "null", ""]
    assert answers["segment"].tolist() == ["NA", "None", ""]


def test_rows_that_cannot_be_weighed_are_refused_by_line():
    text = "pay,w\n5,1\n4,\n3,much\n2,0\n1,-2\n5,2\n"
    preview = read(text, weight="w")
    assert [(r.line, r.code) for r in preview.refusals] == [
        (3, "weight_missing"),
        (4, "weight_not_a_number"),
        (5, "weight_not_positive"),
        (6, "weight_not_positive"),
    ]
    assert (preview.rows_read, preview.rows_valid, preview.rows_refused) == (6, 2, 4)


def test_ragged_and_blank_rows_are_refused_by_line_and_the_rest_is_kept():
    preview = read("pay,wait\n5,4\n5\n4,3,2\n\n3,2\n1,1\n2,2\n")
    assert [(r.line, r.code) for r in preview.refusals] == [
        (3, "row_short"),
        (4, "row_long"),
        (5, "row_blank"),
    ]
    assert (preview.rows_read, preview.rows_valid) == (7, 4)


def test_repeated_rows_are_shown_and_dropped_only_if_asked():
    text = "id,pay\n1,5\n2,4\n1,5\n"
    assert read(text).duplicates == (4,)
    assert read(text).rows_valid == 3
    dropped = read(text, duplicates="drop")
    assert dropped.rows_valid == 2
    assert [(r.line, r.code) for r in dropped.refusals] == [(4, "row_repeated")]


def test_decimal_commas_and_labelled_answers_are_numbers():
    text = "pay;wait;w\n5 - Très satisfait;1 (Pas du tout);1,5\n4 – Satisfait;2;0,5\n"
    answers = read(text, weight="w").assigned
    assert answers["value"].tolist() == [5, 4, 1, 2]
    assert answers["weight"].tolist() == [1.5, 0.5, 1.5, 0.5]


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ({"questions": ("Spead",)}, "column_unknown"),
        ({"weight": "wheight"}, "column_unknown"),
        ({"segment": "nothing like it"}, "column_unknown"),
        ({"valid": "5-1"}, "valid_malformed"),
        ({"valid": "one to five"}, "valid_malformed"),
        ({"missing": "0,none"}, "missing_malformed"),
        ({"mapping": (MappingLine("Speed", "pay"), MappingLine("speed", "pay"))}, "mapping_twice"),
    ],
)
def test_what_the_user_names_wrongly_is_answered_clearly(named, code):
    with pytest.raises(Unreadable) as caught:
        read(SIMPLE, **named)
    assert caught.value.code == code


def test_a_mistyped_column_is_answered_with_the_nearest():
    with pytest.raises(Unreadable) as caught:
        read(SIMPLE, questions=("Spead",))
    assert caught.value.facts == {"file": "survey.csv", "column": "Spead", "nearest": "Speed"}


def test_a_survey_without_a_score_can_be_seen_and_not_be_taken():
    preview = read(
        "name,why\nAnn,It rained all day long in the street\nBob,I do not know any more\n"
    )
    assert (preview.rows_valid, len(preview.comments)) == (2, 2)
    with pytest.raises(Unreadable, match="questions_none"):
        preview.taken()
    with pytest.raises(Unreadable, match="all_unassigned"):
        read("speed\n5\n4\n").taken()


def test_the_source_says_where_it_all_comes_from():
    source = read(SIMPLE, valid="1-5").source("0.1.0")
    assert (source.file, len(source.sha256)) == ("survey.csv", 64)
    assert (source.rows_read, source.rows_refused, source.rows_unassigned) == (4, 0, 0)
    assert source.mapping[0] == ("I pay online", "pay", "", "1-5", "")
    assert source.version == "0.1.0"


def test_scores_leave_as_plain_rows():
    columns, rows = plain_table(survey_scores(read("pay\n5\n").assigned))
    row = dict(zip(columns, rows[0], strict=True))
    assert row["mean"] == 5.0
    assert row["low"] is None
    assert {type(cell) for cell in rows[0]} <= {str, int, float, type(None)}


@given(st.text(max_size=200), st.sampled_from(["", "pay", "wait"]))
def test_any_text_gives_a_preview_or_a_clear_error(text, column):
    with suppress(Unreadable):
        preview = read(text, SurveyOptions(questions=(column,) if column else ()))
        assert preview.rows_valid + preview.rows_refused == preview.rows_read
        assert not survey_scores(preview.answers).isna().all(axis=None) or preview.answers.empty


def test_scores_of_a_survey_worked_by_hand():
    text = "pay,w\n1,1\n3,1\n5,2\n6,9\n"
    frame = survey_scores(read(text, valid="1-5", missing="6", weight="w").assigned)
    row = frame.iloc[0]
    assert row[["n", "excluded", "mean", "below_middle"]].tolist() == [3, 1, 3.5, 1]
    assert row["n_effective"] == pytest.approx(16 / 6)
    assert not math.isnan(row["low"])


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (["Very satisfied", "Somewhat dissatisfied", "Neutral"], [5, 2, 3]),
        (["Strongly agree", "disagree", "Agree"], [5, 2, 4]),
        (["Très satisfait", "Plutôt pas satisfait", "Pas du tout satisfait"], [5, 2, 1]),
        (["Tout à fait d’accord", "Pas d'accord", "Plutôt d’accord"], [5, 2, 4]),
    ],
)
def test_answers_in_words_are_scored_from_one_to_five(labels, values):
    text = "Zone;I pay online\n" + "".join(f"FR;{label}\n" for label in [*labels, "N/A"])
    preview = read(text)
    assert preview.answers["value"].dropna().tolist() == values
    question = preview.questions.iloc[0]
    assert question[["step", "scale_low", "scale_high"]].tolist() == ["pay", 1, 5]
    assert question[["valid", "not_applicable", "not_a_number"]].tolist() == [3, 1, 0]


def test_words_of_no_scale_are_no_scores():
    preview = read("I pay online\nYes\nNo\nYes\n", places=Places({}))
    assert preview.questions.empty
