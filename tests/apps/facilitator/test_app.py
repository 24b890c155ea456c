"""Opening the room: what is there is shown, what is not is said."""

import pytest

from journeylab import apps
from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.phases import (
    PHASES,
    emotions_done,
    first_shown,
    hot_spots_done,
    steps_done,
)
from journeylab.widgets.frame import Frame
from journeylab.workshop.state.entities import ROOM, Stage


@pytest.fixture
def session(tmp_path):
    create = ws.CreateWorkshop(title="Shoes", stages=(Stage("a", "A"), Stage("b", "B")))
    with sessions.create(str(tmp_path / "shoes.journey"), create, actor="facilitator") as one:
        one.place = str(tmp_path / "shoes.journey")
        yield one


def test_a_workshop_opens_in_the_language_asked_for_and_else_in_its_own(session, monkeypatch):
    monkeypatch.delenv("JOURNEYLAB_LANGUAGE", raising=False)
    assert apps.facilitate(session.place).view["language"] == "en"
    assert apps.facilitate(session.place, language="fr").view["language"] == "fr"
    monkeypatch.setenv("JOURNEYLAB_LANGUAGE", "fr")
    monkeypatch.setenv("JOURNEYLAB_FILE", session.place)
    found = apps.facilitate()
    assert isinstance(found, Frame)
    assert found.view["language"] == "fr"


def test_what_is_no_workshop_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("JOURNEYLAB_LANGUAGE", "fr")
    said = apps.facilitate(tmp_path / "none.journey").value
    assert "none.journey" in said
    assert 'lang="fr"' in said


@pytest.mark.parametrize("make", [apps.step_board, apps.emotion_pad, apps.hot_spot_board])
def test_a_board_alone_writes_and_shows(session, make):
    board = make(session)
    session.do(ws.AddStep(id="pay", text="I pay", stage="a"))
    board.send = lambda _message: None
    board._heard(board, {"message": "1", "do": "add_step", "text": "I wait", "stage": "b"}, [])
    assert "I wait" in [step.text for step in session.workshop.steps.values()]
    assert any(step["text"] == "I wait" for step in board.view["steps"].values())


def test_phases_are_done_when_they_are(session):
    assert [phase.id for phase in PHASES if not phase.under] == [
        "prepare",
        "storm",
        "steps",
        "map",
        "emotions",
        "hot_spots",
    ]
    assert not any(phase.done(session.workshop) for phase in PHASES)
    session.do(ws.AddStep(id="x", text="I pay", stage="a"))
    assert not steps_done(session.workshop)
    session.do(ws.AddStep(id="y", text="I wait", stage="b"))
    assert steps_done(session.workshop)
    session.do(ws.AddParticipant("ana", "Ana"), ws.AddParticipant("bo", "Bo"))
    session.do(*(ws.ScoreEmotion(participant="ana", step=step, value=1) for step in "xy"))
    assert not emotions_done(session.workshop)
    session.do(ws.ScoreEmotion(participant="bo", step="x", value=0))
    session.do(ws.ScoreEmotion(participant=ROOM, step="y", value=0))
    assert emotions_done(session.workshop)
    session.do(ws.RaiseHotSpot(id="slow", text="It is slow"))
    session.do(ws.OpenRound(id="r", items=("slow",), secret=False))
    session.do(ws.CloseRound("r"), ws.RevealRound("r"))
    assert not hot_spots_done(session.workshop)
    session.do(ws.PlaceHotSpot("slow", skipped=True))
    assert hot_spots_done(session.workshop)


def test_the_wall_is_done_when_it_was_analysed_and_is_where_a_page_begins_until_steps_are_made(
    session,
):
    phases = {phase.id: phase for phase in PHASES}
    assert first_shown(session.workshop, phases) == "prepare"
    session.do(ws.SetMode("explore"), ws.AddNote(text="Order paid", id="paid"))
    assert first_shown(session.workshop, phases) == "storm"
    session.do(ws.SetMode("analyse"))
    assert not phases["storm"].done(session.workshop)
    session.do(ws.AddNote(text="Too slow", kind="hot_spot", beside="paid"))
    assert phases["storm"].done(session.workshop)
    session.do(ws.AddStep(id="z", text="I pay", stage="a"))
    assert first_shown(session.workshop, phases) == "steps"
