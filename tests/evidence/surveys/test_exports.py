"""Exports of the great survey tools: their header rows, their own columns, their dates."""

import pytest
from surveys import read, roles

from journeylab.evidence import Unreadable

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
