"""Surveys: headers of every tool, what is scored, what is left out, and where each row went."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.analysis.scores import survey_scores
from journeylab.evidence import Unreadable
from journeylab.evidence.content import Content
from journeylab.evidence.mapping import MappingLine, mapping_text, read_mapping, save_mapping
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.plain import plain_table
from journeylab.evidence.survey import read_survey

STEPS = Places({"pay": "I pay online", "wait": "I wait"}, {"web": "Website", "store": "Shop"})


def read(text, options=None, places=STEPS, **named):
    options = options or SurveyOptions(**named)
    return read_survey(Content("survey.csv", text.encode()), options, places)


def roles(preview):
    return {name: role for name, role, _ in preview.recognised}


SIMPLE = """\
Respondent,E-mail,I pay online,wait ,Speed,Why?,Country,Weight
r1,a@x.org,5,1,3,It was quick and friendly,FR,1.5
r2,b@x.org,4,6,3,,BE,0.5
NA,c@x.org,,0,2,Nobody ever answered my letter,FR,1
r4,d@x.org,x,2,,The parcel was wet when it came,FR,2
"""


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


def test_mapped_columns_and_no_others_are_scored():
    lines = (MappingLine("Speed", "wait", "Website", "1-10", "9"), MappingLine("wait ", "nowhere"))
    preview = read(SIMPLE, mapping=lines)
    found = preview.questions.set_index("question")
    assert found.index.tolist() == ["Speed", "wait"]
    assert found.loc["Speed", ["step", "channel", "scale_high"]].tolist() == ["wait", "web", 10]
    assert preview.unassigned == ("wait",)
    assert preview.source().mapping[1][:2] == ("wait", "nowhere")


def test_a_saved_mapping_reads_back_to_the_same_answers(tmp_path):
    first = read(SIMPLE, valid="1-5", missing="0")
    save_mapping(first.mapping, tmp_path / "map.csv")
    again = read(SIMPLE, mapping=read_mapping(tmp_path / "map.csv"))
    assert again.answers.equals(first.answers)
    assert again.mapping == first.mapping


def test_a_mapping_is_read_by_column_names_in_any_order():
    text = "Step;Column ;valid\npay; Q1 ;1-5\n"
    found = read_mapping(Content("map.csv", text.encode()))
    assert found == (MappingLine("Q1", "pay", "", "1-5", ""),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("question,step\nQ1,pay\n", "mapping_without_column"),
        ("column,step\n,pay\n", "mapping_line"),
        ("column,step\nQ1,pay\nQ2\nQ3,wait\n", "mapping_line"),
        ("column,valid\nQ1,high\n", "valid_malformed"),
    ],
)
def test_a_broken_mapping_names_its_line_or_column(text, code):
    with pytest.raises(Unreadable) as caught:
        read_mapping(Content("map.csv", text.encode()))
    assert caught.value.code == code


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)


@given(st.lists(st.tuples(texts.filter(str.strip), texts, texts), min_size=1, max_size=5))
def test_any_mapping_text_reads_back(rows):
    lines = [
        MappingLine(column.strip(), step.strip(), channel.strip()) for column, step, channel in rows
    ]
    assert list(read_mapping(Content("m.csv", mapping_text(lines).encode()))) == lines


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


# the exports of the survey tools, rebuilt by hand
SURVEYMONKEY = """\
{respondent},{start},<p>How was paying?</p>,Rate each step,,,Anything to add?
,,Response,I wait,Delivery&nbsp;&amp; parcel,Other (please specify),Open-Ended Response
1001,01/02/2026,5,4,3,,Thanks for all the help you gave
1002,01/02/2026,4,,2,slow,
"""


@pytest.mark.parametrize(
    ("respondent", "start"), [("Respondent ID", "Start Date"), ("RespondentID", "StartDate")]
)
def test_surveymonkeys_two_header_rows(respondent, start):
    preview = read(SURVEYMONKEY.format(respondent=respondent, start=start))
    assert preview.table.kind == "surveymonkey"
    assert [column.name for column in preview.table.columns][2:] == [
        "How was paying?",
        "Rate each step – I wait",
        "Rate each step – Delivery & parcel",
        "Rate each step – Other (please specify)",
        "Anything to add?",
    ]
    assert preview.rows_valid == 2
    found = preview.questions.set_index("question")["step"]
    assert found["Rate each step – I wait"] == "wait"


def test_a_surveymonkey_question_over_several_options_must_be_named_in_full():
    with pytest.raises(Unreadable) as caught:
        read(
            SURVEYMONKEY.format(respondent="RespondentID", start="x"), questions=("Rate each step",)
        )
    assert caught.value.code == "column_ambiguous"


QUALTRICS = """\
StartDate,Status,IPAddress,Progress,Finished,ResponseId,Q1,Q2
Start Date,Response Type,IP Address,Progress,Finished,Response ID,I pay online,How long?
"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}",\
"{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}",\
"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
2026-01-02 10:00:00,IP Address,10.1.2.3,100,TRUE,R_1,5,3
2026-01-02 11:00:00,IP Address,10.1.2.4,100,TRUE,R_2,4,2
"""


def test_qualtrics_three_header_rows():
    preview = read(QUALTRICS)
    assert (preview.table.kind, preview.rows_valid) == ("qualtrics", 2)
    assert preview.table.rows[0].line == 4
    found = roles(preview)
    assert found["IPAddress"] == "personal"
    assert found["ResponseId"] == "id"
    assert preview.questions.set_index("question")["step"].to_dict() == {"Q1": "pay", "Q2": ""}


def test_qualtrics_two_header_rows_and_the_old_form():
    lines = QUALTRICS.splitlines(keepends=True)
    two = read("".join(lines[:2] + lines[-2:]))
    assert (two.table.kind, two.rows_valid) == ("qualtrics", 2)
    old = read(
        "\ufeffV1,V2,V3,V4,Q1,\n"
        "ResponseID,ResponseSet,IPAddress,StartDate,I pay online,\n"
        "R_1,Default,10.0.0.1,2026-01-02 10:00:00,5,\n"
    )
    assert [column.name for column in old.table.columns] == [
        "ResponseID",
        "ResponseSet",
        "IPAddress",
        "StartDate",
        "Q1",
        "(6)",
    ]
    assert old.questions["step"].tolist() == ["pay"]


def test_typeform_and_google_forms():
    typeform = read(
        "#,<strong>I wait</strong>,Response Type,Start Date (UTC),Submit Date (UTC),"
        "Network ID,Tags\n"
        "ab1,5,completed,2026-01-02 10:00:00,2026-01-02 10:03:00,deadbeef,\n"
    )
    assert typeform.table.kind == "typeform"
    assert typeform.questions["step"].tolist() == ["wait"]
    for timestamp in ("Timestamp", "Horodateur", "Zeitstempel", "Marca temporal"):
        google = read(f"{timestamp},I pay online\n2026/01/02 10:00:00 AM GMT+1,4\n")
        assert google.table.kind == "google_forms"
        assert roles(google)[timestamp] == "date"
        assert google.questions["step"].tolist() == ["pay"]


def test_a_date_column_is_known_in_any_language():
    google = read("Ajankohta,I pay online\n2.1.2026 10.00.00,4\n3.1.2026 11.00.00,5\n")
    assert google.questions["question"].tolist() == ["I pay online"]


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
