"""Every kind of file goes into a workshop as one gesture, with its source, and comes out again."""

import json
import math

import pytest

from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.attachment import KINDS, attach, preview
from journeylab.cli.parser import KINDS as SPOKEN
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.session import create
from journeylab.workshop.state.entities import Channel, Stage

VOLUMES = """\
step,channel,month,count,customers
I pay,Website,2024-01,"1,200",900
I pay,Website,2024-02,800,
I pay,Chat,2024-01,30,
Complaint,phone,2024-01,7,
"""
VERBATIMS = """\
date,score,comment,step,author
2024-01-31,5,"Quick and easy, thank you",I pay,Ann
2024-02-01,1,Call me on 06 12 34 56 78 or at ann@x.org: nobody answers,I wait,Ann
2024-02-02,3,Fine,,Ann
"""
NPS = "date,detractors,promoters,respondents\n2024-01,10,40,80\n2024-02,0,0,0\n"
BOARD = "Type,Text,Frame\nevent,Order placed,Buy\ncommand,I pay,Buy\nhot spot,I wait,\n?,Other,\n"


@pytest.fixture
def session(tmp_path):
    stages = (Stage("before", "Before", "before"), Stage("after", "After", "after"))
    channels = (Channel("web", "Website"), Channel("phone", "Phone"))
    made = ws.CreateWorkshop(title="Shoes", stages=stages, channels=channels)
    with create(str(tmp_path / "w.journey"), made) as session:
        session.do(
            ws.AddStep(id="pay", stage="before", text="I pay", channels=("web",)),
            ws.AddStep(id="wait", stage="after", text="I wait"),
        )
        yield session


def file(text, name="data.csv"):
    return Content(name, text.encode())


def test_volumes_are_counted_per_touchpoint_and_period_and_the_rest_is_kept_by_name(session):
    attach(session, file(VOLUMES), "volumes")
    found = tables.volumes(session.workshop)
    rows = found[["step", "written", "period", "count"]].to_numpy().tolist()
    assert rows == [
        ["pay", "", "2024-01", 1200],
        ["pay", "", "2024-02", 800],
        ["pay", "", "2024-01", 30],
        ["", "Complaint", "2024-01", 7],
    ]
    summed = found[found["step"] != ""].groupby(["step", "channel"])["count"].sum().to_dict()
    drawn = tables.touchpoint_volumes(session.workshop).set_index(["step", "channel"])["n"]
    assert drawn.to_dict() == summed
    chat = next(c.id for c in session.workshop.channels.values() if c.name == "Chat")
    assert summed == {("pay", "web"): 2_000, ("pay", chat): 30}
    assert session.workshop.steps["pay"].channels == ("web", chat)
    source = tables.sources(session.workshop).iloc[0]
    assert (source["rows_read"], source["rows_refused"], source["rows_unassigned"]) == (4, 0, 1)
    session.undo()
    assert len(session.workshop.findings) == 0
    assert session.workshop.steps["pay"].channels == ("web",)
    assert "Chat" not in [channel.name for channel in session.workshop.channels.values()]


def test_a_step_that_has_gone_leaves_its_counts_without_a_step(session):
    attach(session, file(VOLUMES), "counts")
    session.do(ws.RemoveStep("pay"))
    assert tables.volumes(session.workshop)["step"].unique().tolist() == [""]


def test_verbatims_enter_masked_with_their_source_and_never_with_their_author(session):
    attach(session, file(VERBATIMS), "verbatims")
    found = tables.verbatims(session.workshop)
    assert found["step"].fillna("").tolist() == ["pay", "wait", ""]
    assert found["at"].tolist() == ["2024-01-31", "2024-02-01", "2024-02-02"]
    assert found["level"].tolist() == [2, -2, 0]
    assert found["sentiment"].tolist()[:2] == ["positive", "negative"]
    assert found["language"].tolist()[1] == "en"
    text = found["text"][1]
    assert "06 12" not in text
    assert "ann@x.org" not in text
    assert "[phone]" in text
    [finding] = session.workshop.findings.values()
    assert set(found["batch"]) == {finding.id}
    stored = json.dumps([str(line) for line in session.history()]) + str(session.workshop.verbatims)
    assert "Ann" not in stored


def test_words_stay_as_they_are_where_that_was_asked(session):
    attach(session, file(VERBATIMS), "verbatims", mask=False)
    assert "ann@x.org" in tables.verbatims(session.workshop)["text"][1]


def test_the_same_file_again_brings_nothing_twice_and_comes_back_after_an_undo(session):
    for _ in range(2):
        attach(session, file(VERBATIMS), "verbatims")
    assert len(session.workshop.verbatims) == 3
    assert len(session.workshop.findings) == 1
    session.undo()
    assert len(session.workshop.verbatims) == 0
    attach(session, file(VERBATIMS), "verbatims")
    assert len(session.workshop.verbatims) == 3


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        (VOLUMES, "volumes", "volumes"),
        (VOLUMES, "counts", "counts"),
        (NPS, "survey", "metric_series"),
    ],
)
def test_a_report_that_comes_again_counts_once(session, text, kind, kept):
    for _ in range(2):
        attach(session, file(text), kind)
    [first] = session.workshop.findings.values()
    assert first.kind == kept
    done = len(session.history())
    attach(session, file(text), kind)
    assert len(session.history()) == done  # the same again is nothing to undo


def test_the_same_survey_read_otherwise_takes_the_place_of_the_first_reading(session):
    answers = file("Respondent,I pay,I wait\n1,5,2\n2,4,1\n3,1,3\n")
    attach(session, answers, "survey", ReadingOptions(valid="1-5"))
    [first] = session.workshop.findings.values()
    attach(session, answers, "survey", ReadingOptions(valid="1-5", missing="1"))
    [second] = session.workshop.findings.values()
    assert first.rows != second.rows
    session.undo()
    assert list(session.workshop.findings.values()) == [first]


def test_another_file_and_another_kind_stand_beside_it(session):
    attach(session, file(VOLUMES), "volumes")
    attach(session, file(VOLUMES), "counts")
    attach(session, file(VOLUMES + "I wait,phone,2024-01,3,\n"), "volumes")
    kinds = [finding.kind for finding in session.workshop.findings.values()]
    assert kinds == ["volumes", "counts", "volumes"]


def test_a_series_gives_values_with_intervals_and_none_where_nobody_answered(session):
    attach(session, file(NPS), "survey")
    found = tables.metric_series(session.workshop)
    # of 80, 50 % promote and 12.5 % detract
    assert found["value"][0] == pytest.approx(37.5)
    reach = 1.959964 * 100 * math.sqrt((0.625 - 0.375**2) / 80)
    assert found["high"][0] - found["value"][0] == pytest.approx(reach, rel=1e-6)
    assert found[["value", "low", "high"]].iloc[1].isna().all()


def test_a_board_becomes_stickies_of_their_kinds_whatever_the_mode(session):
    found = attach(session, file(BOARD), "board")
    notes = session.workshop.notes
    assert [(n.kind, n.text, n.group) for n in notes.values()] == [
        ("domain_event", "Order placed", "Buy"),
        ("command", "I pay", "Buy"),
        ("hot_spot", "I wait", ""),
    ]
    assert session.workshop.mode == "prepare"
    assert found.rows_unassigned == 1
    attach(session, file(BOARD), "board")
    assert len(session.workshop.notes) == 3
    session.undo()
    assert len(session.workshop.notes) == 0
    assert session.workshop.mode == "prepare"


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("step,count\nElsewhere,3\n", "volumes", "steps_unassigned"),
        ("text,tags\nx,Sprint 3\n", "board", "kinds_unassigned"),
        ("a,b\n1,2\n", "verbatims", "role_none"),
        ("step,Q1\nElsewhere,3\n", "survey", "all_unassigned"),
    ],
)
def test_a_file_of_which_nothing_can_be_taken_leaves_the_workshop_as_it_was(
    session, text, kind, code
):
    before = session.workshop
    with pytest.raises(Unreadable, match=code):
        attach(session, file(text), kind)
    assert session.workshop == before


def test_a_mapping_gives_names_their_steps_and_the_source_keeps_it(session):
    options = ReadingOptions(mapping=(MappingLine("Complaint", "wait", "phone"),))
    attach(session, file(VOLUMES), "volumes", options)
    found = tables.volumes(session.workshop)
    row = found[found["step"] == "wait"].iloc[0]
    assert (row["channel"], row["count"]) == ("phone", 7)
    [finding] = session.workshop.findings.values()
    assert ("Complaint", "wait", "phone", "", "") in finding.source.mapping


def test_a_preview_takes_nothing(session):
    before = session.workshop
    for kind, text in (("volumes", VOLUMES), ("verbatims", VERBATIMS), ("board", BOARD)):
        assert preview(file(text), session.workshop, kind).rows_valid > 0
    assert session.workshop == before


def test_the_command_line_speaks_of_every_kind():
    assert SPOKEN == KINDS


LOG = """\
customer,time,event,channel
a,2024-01-01 10:00,look,web
a,2024-01-01 11:00,card,Chat
a,2024-01-01 12:00,cash,web
b,2024-01-01 10:00,card,
b,2024-01-01 10:00,look,web
b,soon,look,web
"""


def test_a_log_is_counted_in_the_journey_s_steps_and_what_is_in_none_keeps_its_name(session):
    mapping = (MappingLine("card", "pay"), MappingLine("cash", "I pay"))
    found = attach(session, file(LOG), "events", ReadingOptions(mapping=mapping))
    assert (found.rows_read, found.rows_valid, found.rows_unassigned) == (6, 5, 2)
    assert [(r.line, r.code) for r in found.refusals] == [(7, "at_not_a_date")]
    assert {remark.code for remark in found.remarks} == {"zone_assumed", "channel_unknown", "ties"}
    kinds = {finding.kind: finding for finding in session.workshop.findings.values()}
    reach = [dict(zip(kinds["reach"].columns, row, strict=True)) for row in kinds["reach"].rows]
    # two names that are one step are one: a's card and cash count as one customer
    assert {row["step"]: (row["events"], row["customers"]) for row in reach} == {
        "pay": (3, 2),
        "look": (2, 2),
    }
    chat = next(c.id for c in session.workshop.channels.values() if c.name == "Chat")
    touched = {tuple(row[:2]) for row in kinds["touchpoints"].rows}
    assert ("pay", chat) in touched
    assert set(session.workshop.steps["pay"].channels) == {"web", chat}
    source = kinds["reach"].source
    assert (source.rows_read, source.rows_refused, source.rows_unassigned) == (6, 1, 2)
    assert len(session.workshop.steps) == 2
    session.undo()
    assert len(session.workshop.findings) == 0


def test_a_log_of_other_steps_says_how_to_map_them_or_make_a_map_of_them(session):
    with pytest.raises(Unreadable, match="events_unassigned") as refused:
        attach(session, file(LOG), "events")
    assert refused.value.facts["names"] == "card, cash, look"
