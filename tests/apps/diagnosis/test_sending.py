"""A diagnosis into a workshop: one gesture, one undo, and no customer's row."""

import pandas as pd
import pytest
from msgspec.structs import replace as with_parts
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis.columns import (
    DRAFT,
    DRIVERS,
    INTERVALS,
    PEOPLE_MET,
    SECONDS,
    SURVEY_SCORES,
    TRANSITIONS,
)
from journeylab.apps.beginning import beginning
from journeylab.apps.diagnosis.results import Diagnosis, Summary
from journeylab.apps.diagnosis.sending import commands, send
from journeylab.apps.sent.known import known_across
from journeylab.session import create
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import FindingSource
from journeylab.workshop.state.voices import Verbatim

ROOM = after(Workshop(), beginning("Shoes", "en"))
SOURCE = FindingSource("shop.csv", "a" * 64, 90, 2)
TOUCHPOINTS = pd.DataFrame(
    [("catalog", "Web", 9, 5), ("cart", "Kiosk", 3, 2), ("cart", "(unknown)", 1, 1)],
    columns=["step", "channel", "events", "customers"],
)
STEPS = pd.DataFrame(
    [
        ("catalog", "I see the catalog", "before", "customer", ("Web",), ("catalog",), 5, 1.0),
        ("cart", "Cart", "purchase", "company", ("Kiosk", "(unknown)"), ("cart",), 3, 0.6),
    ],
    columns=list(DRAFT[:8]),
).assign(events=9, position=[1.0, 2.0], reworded=False)
SCORES = pd.DataFrame(
    [("cart", "", "Cart?", "", 40, 40.0, 1, 3.5, 1.0, 3.2, 3.8, 1.0, 5.0, 9, 40, None, None)],
    columns=list(SURVEY_SCORES),
).assign(touchpoint="cart", measure="satisfaction")


@pytest.fixture
def found():
    return Diagnosis(
        Summary(events=13),
        (SOURCE,),
        touchpoints=TOUCHPOINTS,
        transitions=pd.DataFrame(
            [("catalog", "cart", 3, 3, 60.0, 61.0, 1.0)], columns=list(TRANSITIONS)
        ),
        seconds=pd.DataFrame(
            [("catalog", "cart", 3, 3, 60.0, None, None, 61.0, 50.0, 72.0)], columns=list(SECONDS)
        ),
        draft=STEPS,
        measured=SCORES,
    )


DRIVEN = pd.DataFrame([("cart", 50, 0.5, 0.4, 0.25, "key")], columns=list(DRIVERS))


def sent(found, workshop=ROOM):
    return after(workshop, *commands(found, workshop))


def test_steps_stand_in_their_stage_on_channels_that_are_known_or_new(found):
    workshop = sent(found)
    assert [(s.text, s.stage, s.channels, s.initiative) for s in workshop.steps.values()] == [
        ("I see the catalog", "before", ("web",), "customer"),
        ("Cart", "purchase", ("kiosk",), "company"),
    ]
    assert workshop.channels["kiosk"].kind == "physical"
    assert "(unknown)" not in {channel.name for channel in workshop.channels.values()}


def test_each_table_names_the_files_that_it_was_made_of(found):
    asked = FindingSource("answers.csv", "b" * 64, 40)
    effort = pd.DataFrame([("comes_back", 1, 0.2)], columns=["measure", "customers", "share"])
    both = found.with_(sources=(SOURCE, asked), logs=1, effort=effort, drivers=DRIVEN)
    files = {one.kind: one.source.file for one in sent(both).findings.values()}
    assert files["touchpoints"] == files["effort"] == "shop.csv"
    assert files["drivers"] == "answers.csv"
    assert files["survey_scores"] == "shop.csv, answers.csv"


def test_what_was_once_told_to_be_of_all_files_is_replaced_by_what_is_told_of_its_own(found):
    asked = FindingSource("answers.csv", "b" * 64, 40)
    both = found.with_(sources=(SOURCE, asked), logs=1)
    workshop = sent(both)
    old = {"file": "shop.csv, answers.csv", "sha256": f"{'a' * 64}, {'b' * 64}"}
    for one in list(workshop.findings.values()):
        adds = ws.AttachFindings(
            id=f"old-{one.kind}",
            kind=one.kind,
            columns=one.columns,
            rows=one.rows,
            source=with_parts(one.source, **old),
        )
        workshop = after(workshop, ws.DetachFindings(one.id), adds)
    again = sent(both, workshop)
    assert sorted(one.kind for one in again.findings.values()) == sorted(
        one.kind for one in workshop.findings.values()
    )
    files = {one.kind: one.source.file for one in again.findings.values()}
    assert files["touchpoints"] == files["transitions"] == "shop.csv"


def test_people_met_are_sent_and_told_of_the_whole_journey(found):
    met = pd.DataFrame([(0, 3, 0.3, 0.1, 0.6), (2, 7, 0.7, 0.4, 0.9)], columns=list(PEOPLE_MET))
    workshop = sent(found.with_(people=met))
    [said] = [one.text for one in known_across(workshop, "en")]
    assert said.startswith("Customers met 1.40 people on average, 95% interval 0.7")
    assert said.endswith("n = 10 (shop.csv)")


def test_drivers_are_sent_with_the_intervals_that_were_computed(found):
    told = [("drivers", "cart", "importance", 50, 0.25, 0.1, 0.4)]
    sure = pd.DataFrame(told, columns=list(INTERVALS))
    workshop = sent(found.with_(drivers=DRIVEN, intervals=sure))
    [driven] = [one for one in workshop.findings.values() if one.kind == "drivers"]
    row = dict(zip(driven.columns, driven.rows[0], strict=True))
    assert (row["importance_low"], row["importance_high"], row["pearson_low"]) == (0.1, 0.4, None)


def test_times_are_sent_with_their_intervals(found):
    [moves] = [one for one in sent(found).findings.values() if one.kind == "transitions"]
    assert dict(zip(moves.columns, moves.rows[0], strict=True))["mean_high"] == 72.0


def test_tables_speak_of_the_workshop_s_steps_and_say_their_source(found):
    workshop = sent(found)
    by_kind = {finding.kind: finding for finding in workshop.findings.values()}
    assert set(by_kind) == {"touchpoints", "transitions", "survey_scores"}
    assert by_kind["touchpoints"].rows[0] == ("catalog", "web", 9, 5)
    assert by_kind["transitions"].rows[0][:3] == ("catalog", "cart", 3)
    assert all(f.source.sha256 == "a" * 64 for f in by_kind.values())
    assert (by_kind["reach" if "reach" in by_kind else "transitions"].source.rows_refused) == 2
    assert tables.survey_scores(workshop)["step"].tolist() == ["cart"]


def test_steps_that_are_there_are_kept_and_only_learn_their_channels(found):
    there = after(ROOM, ws.AddStep(id="x", stage="after", text="Cart", channels=("phone",)))
    workshop = sent(found, there)
    assert workshop.steps["x"].channels == ("phone", "kiosk")
    assert len(workshop.steps) == 2
    assert tables.survey_scores(workshop)["step"].tolist() == ["x"]


def test_the_same_file_again_takes_the_place_of_the_first(found):
    once = sent(found)
    twice = sent(found, once)
    assert [s.text for s in twice.steps.values()] == [s.text for s in once.steps.values()]
    assert len(twice.findings) == len(once.findings)


def test_ids_that_are_taken_or_were_removed_are_given_anew(found):
    gone = after(
        ROOM,
        ws.AddStep(id="cart", stage="before", text="Another thing"),
        ws.RemoveStep("cart"),
    )
    workshop = sent(found, gone)
    assert [s.text for s in workshop.steps.values()] == ["I see the catalog", "Cart"]
    assert "cart" not in workshop.steps


def test_hostile_names_enter_as_texts(found):
    evil = "<script>alert(1)</script>/\u202e=cmd()"
    channels = TOUCHPOINTS.assign(channel=[evil, "Kiosk", "x" * 300])
    steps = STEPS.assign(channels=[(evil,), ("Kiosk", "x" * 300)])
    hostile = Diagnosis(Summary(events=1), (SOURCE,), touchpoints=channels, draft=steps)
    workshop = sent(hostile)
    assert evil in {channel.name for channel in workshop.channels.values()}


def test_one_undo_takes_everything_back(found, tmp_path):
    url = str(tmp_path / "a.journey")
    with create(url, beginning("Shoes", "en"), actor="Ana") as session:
        before = session.workshop
        assert send(session, found) == 2
        assert len(session.workshop.findings) == 3
        session.undo()
        assert list(session.workshop.steps) == list(before.steps) == []
        assert list(session.workshop.findings) == []
        assert list(session.workshop.channels) == list(before.channels)
        session.redo()
        assert len(session.workshop.steps) == 2


def test_new_steps_stand_behind_the_one_before_them(found):
    there = after(
        ROOM,
        ws.AddStep(id="a", stage="before", text="I see the catalog"),
        ws.AddStep(id="z", stage="before", text="I ask a friend"),
    )
    drafted = Diagnosis(
        Summary(events=1), (SOURCE,), draft=STEPS.assign(stage="before", channels=[(), ()])
    )
    workshop = sent(drafted, there)
    texts = [step.text for step in workshop.steps.values()]
    assert texts == ["I see the catalog", "Cart", "I ask a friend"]


def test_what_customers_said_stands_in_the_lane_of_its_kind(found):
    said = (
        Verbatim("v1", "Queue again", at="2026-01-02", step="x", kind="irritant"),
        Verbatim("v2", "Forty minutes " * 30, at="2026-03-02", step="x", kind="irritant"),
        Verbatim("v3", "So kind", step="x", kind="delight"),
        Verbatim("v4", "Elsewhere", kind="irritant"),
    )
    there = after(ROOM, ws.AddStep(id="x", stage="after", text="Cart"), ws.AddVerbatims(said))
    written = after(there, ws.SetCell("x", "delights", "My own words"))
    lanes = sent(found, written).steps["x"].lanes
    cell = lanes["irritants"]
    assert cell.text.split("\n")[0].endswith("…")
    assert cell.text.split("\n")[1] == "Queue again"
    assert (cell.evidence, cell.sources) == ("customers", ("v2", "v1"))
    assert lanes["delights"].text == "My own words"
