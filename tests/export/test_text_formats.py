"""Mermaid, draw.io and CJML: what they hold, what they say they leave behind, hostile texts."""

from xml.etree import ElementTree as ET

import pytest
from export_room import CREATE, HOSTILE, JOURNEY, NASTY
from long_journey import long_journey
from stories import after

from journeylab import workshop as ws
from journeylab.cli.parser import parse
from journeylab.cli.running import run
from journeylab.evidence.mermaid import diagram_of
from journeylab.export.cjml import cjml
from journeylab.export.drawio import drawio
from journeylab.export.journey import journey
from journeylab.export.mermaid import mermaid
from journeylab.reading import load
from journeylab.session import create
from journeylab.workshop import Workshop


def ran(words):
    """What the command line ends with."""
    return run(parse(words))


def test_a_mark_is_the_rooms_median_on_five_marks_halves_away_from_the_middle():
    marks = {told.step.id: told.mark for _, steps in journey(JOURNEY) for told in steps}
    assert marks == {"look": 5, "ask": 1, "think": None, "told": 3}


def test_mermaid_holds_title_stages_steps_marks_and_people():
    text, lost = mermaid(JOURNEY, "en")
    assert text.splitlines() == [
        "journey",
        "    title Buying\u2236 a tent, \uff031",
        "    section Before\u2236 I look",
        "      I look: 5: Customer",
        "      I ask: 1: Customer",
        "      I think it over: 3: Customer",
        "    section After",
        "      I am sent a bill: 3: Customer, Company",
    ]
    assert lost == {
        "channels": 4,
        "cells": 1,
        "moments_of_truth": 1,
        "hot_spots": 1,
        "unscored": 1,
    }


def test_what_mermaid_reads_back_is_what_was_told():
    diagram = diagram_of(mermaid(NASTY, "fr")[0])
    assert len(diagram.tasks) == len(NASTY.steps)
    assert len(diagram.sections) == len(NASTY.stages)
    assert diagram.tasks[-1].task == "I said\u2236 “pay”"
    assert [task.score for task in diagram.tasks[:4]] == [5, 1, 3, 3]


def cells(text):
    return {cell.get("id"): cell for cell in ET.fromstring(text).iter("mxCell")}


@pytest.mark.parametrize("workshop", [JOURNEY, NASTY], ids=["journey", "nasty"])
def test_drawio_is_a_whole_graph(workshop):
    text, _ = drawio(workshop, "en")
    found = cells(text)
    assert len(found) == text.count("<mxCell")  # every id once
    assert {cell.get("parent") for cell in found.values()} <= {None, "0", "1"}
    for cell in found.values():
        if cell.get("edge"):
            assert {cell.get("source"), cell.get("target")} <= set(found)
        if cell.get("vertex"):
            size = cell.find("mxGeometry")
            assert min(float(size.get(side)) for side in ("width", "height")) > 0
    steps = [key for key in found if key.startswith("step")]
    assert len(steps) == len(workshop.steps)


def test_drawio_draws_the_curve_with_its_gap():
    found = cells(drawio(JOURNEY, "en")[0])
    assert [found[key].get("value") for key in ("mood1", "mood2", "mood4")] == ["+1.5", "−2", "0"]
    assert "mood3" not in found
    assert {key for key in found if key.startswith("line-")} == {"line-mood1"}
    heights = {key: float(found[key].find("mxGeometry").get("y")) for key in ("mood1", "mood2")}
    assert heights["mood1"] < heights["mood2"]


def test_drawio_steps_of_a_stage_stand_under_it():
    found = cells(drawio(JOURNEY, "en")[0])

    def across(key):
        size = found[key].find("mxGeometry")
        return float(size.get("x")), float(size.get("x")) + float(size.get("width"))

    for stage, steps in (("stage1", (1, 2, 3)), ("stage2", (4,))):
        left, right = across(stage)
        for step in steps:
            assert left <= across(f"step{step}")[0] < across(f"step{step}")[1] <= right


def test_cjml_tells_each_touchpoint_with_who_starts_it():
    root = ET.fromstring(cjml(JOURNEY, "en")[0])
    assert (root.tag, root.get("version")) == ("CJML", "2.0")
    whole = root.find("actualJourney")
    assert [part.tag for part in whole] == [
        "journeyID",
        "journeyTitle",
        "journeyPhases",
        "actors",
        "touchpoints",
    ]
    assert [p.findtext("phaseName") for p in whole.iter("journeyPhase")] == [
        "Before: I look",
        "After",
    ]
    points = list(whole.find("touchpoints"))
    assert [
        (p.tag, p.findtext("touchpointID"), p.findtext("channel/channelName")) for p in points
    ] == [
        ("actualCommunicationPoint", "T1.1", "Web"),
        ("actualCommunicationPoint", "T1.2", "Store"),
        ("actualCommunicationPoint", "T2", "Store"),
        ("actualAction", "T3", None),
        ("actualCommunicationPoint", "T4", "Web"),
    ]
    actors = {one.get("actorID") for one in whole.find("actors")}
    refers = {one.get("actorIDref") for one in whole.iter("refersTo")}
    phases = {one.get("phaseID") for one in whole.iter("journeyPhase")}
    assert refers <= actors
    assert {one.get("phaseIDref") for one in whole.iter("belongsTo")} <= phases
    assert points[-1].find("initiator/refersTo").get("actorIDref") == "company"
    assert [p.findtext("touchpointExperience/experienceRating") for p in points] == [
        *("5", "5", "1", None, "3")
    ]


def test_cjml_holds_every_touchpoint_of_a_long_journey_once():
    root = ET.fromstring(cjml(long_journey(), "en")[0])
    ids = [one.findtext("touchpointID") for all_of in root.iter("touchpoints") for one in all_of]
    assert len(ids) == len(set(ids)) == 300
    assert len(list(root.iter("journeyPhase"))) == 50


@pytest.mark.parametrize("give", [drawio, cjml])
def test_hostile_texts_stay_texts(give):
    text = give(NASTY, "fr")[0]
    root = ET.fromstring(text)
    said = {value for e in root.iter() for value in (e.get("value"), e.text) if value}
    assert any(HOSTILE[0] in one for one in said)
    assert "<script" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("give", [mermaid, drawio, cjml])
def test_a_workshop_without_steps_is_no_error(give):
    text, lost = give(after(Workshop(), CREATE), "en")
    assert text
    assert not lost


@pytest.mark.parametrize("form", ["mermaid", "drawio", "cjml"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_command_line_writes_it_and_says_what_stays_behind(form, language, tmp_path, capsys):
    place, out = str(tmp_path / "a.journey"), tmp_path / "out"
    with create(place, CREATE) as session:
        session.do(ws.AddStep(id="look", stage="before", text="I look", channels=("web",)))
        session.do(ws.RaiseHotSpot(text="Nobody answers"))
    assert ran(["--language", language, "export", place, "--to", form, str(out)]) == 0
    said = capsys.readouterr().out
    assert {"en": "one hot spot", "fr": "un point chaud"}[language] in said
    assert "I look" in out.read_text("utf-8")
    before = out.read_bytes()
    assert ran(["export", place, "--to", form, str(out)]) == 1  # what is there stays
    assert out.read_bytes() == before


def test_a_mermaid_journey_becomes_a_workshop(tmp_path):
    drawn, place = tmp_path / "in.mmd", str(tmp_path / "b.journey")
    drawn.write_text(mermaid(JOURNEY, "en")[0], "utf-8")
    assert ran(["--language", "en", "import", place, "--from", "mermaid", str(drawn)]) == 0
    workshop = load(place).workshop
    assert [stage.name for stage in workshop.stages.values()] == ["Before\u2236 I look", "After"]
    told = [(step.text, step.stage) for step in workshop.steps.values()]
    assert [text for text, _ in told] == [s.text for s in JOURNEY.steps.values()]
    assert sorted(score.value for score in workshop.scores.values()) == [-2, 0, 0, 2]


def test_a_diagram_of_another_kind_leaves_no_file(tmp_path, capsys):
    drawn, place = tmp_path / "in.mmd", tmp_path / "b.journey"
    drawn.write_text("flowchart TD\n A --> B\n", "utf-8")
    assert ran(["import", str(place), "--from", "mermaid", str(drawn)]) == 1
    assert not place.exists()
    assert capsys.readouterr().err
