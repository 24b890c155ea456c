"""One facilitator's page, without a browser: what it shows, takes, refuses and follows."""

import asyncio
import logging

import pytest

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.phases import PHASES
from journeylab.apps.facilitator.room import Room, about
from journeylab.store.errors import StoreError
from journeylab.widgets.patch import apply
from journeylab.workshop import Refused
from journeylab.workshop.state.entities import Stage

STAGES = (Stage("before", "Before", "before"), Stage("after", "After", "after"))


@pytest.fixture
def place(tmp_path):
    url = str(tmp_path / "shoes.journey")
    sessions.create(
        url, ws.CreateWorkshop(title="Shoes", stages=STAGES), actor="facilitator"
    ).close()
    return url


@pytest.fixture
def room(place):
    found = Room(sessions.Session(place, actor="facilitator"), "en", about(place))
    found.looking.phase = "steps"
    yield found
    found.close()


def say(room, **message):
    """What the frame would hear from its browser."""
    sent = []
    room.frame.send = sent.append
    room.frame._heard(room.frame, {"message": "1", **message}, [])
    return next(message for message in sent if "answer" in message)


def add_step(room, text, step="pay"):
    return say(room, do="add_step", id=step, text=text, stage="before")


def test_a_step_from_the_browser_is_in_the_memory_and_in_the_view(room, place):
    assert add_step(room, "I pay") == {"answer": "1", "ok": True}
    assert room.board.view["steps"]["pay"]["text"] == "I pay"
    with sessions.Session(place) as other:
        assert other.workshop.steps["pay"].text == "I pay"


def test_a_command_sent_twice_is_taken_once(room):
    for _ in range(2):
        answered = say(room, do="raise_hot_spot", text="I wait", command="c1")
        assert answered["ok"]
    assert len(room.session.workshop.hot_spots) == 1


def test_a_refusal_is_a_sentence_in_the_language_of_the_page(room):
    assert add_step(room, " ")["refused"] == "Nothing is written yet: type a text first."
    say(room, ask="language", language="fr")
    assert add_step(room, " ")["refused"].startswith("Rien n’est encore écrit")


def test_the_language_is_of_the_page_alone(room):
    say(room, ask="language", language="fr")
    assert room.frame.view["phases"][2]["name"] == "Étapes"
    assert room.board.view["language"] == "fr"
    assert room.session.workshop.settings.language == "en"


def test_the_bar_says_what_would_be_undone_and_redone(room):
    assert not room.frame.view["undo"]["can"] or "opening" in room.frame.view["undo"]["says"]
    add_step(room, "I pay")
    assert room.frame.view["undo"] == {"can": True, "says": "Undo: step “I pay” added"}
    assert not room.frame.view["redo"]["can"]
    say(room, ask="undo")
    assert "pay" not in room.session.workshop.steps
    assert room.frame.view["redo"] == {"can": True, "says": "Redo: step “I pay” added"}
    say(room, ask="redo")
    assert room.session.workshop.steps["pay"].text == "I pay"


def test_only_phases_that_exist_are_shown_and_boards_are_made_when_opened(room):
    assert [phase["id"] for phase in room.frame.view["phases"]] == [
        one.id for one in PHASES if not one.under
    ]
    assert list(room.frame.boards) == ["steps"]
    assert "refused" in say(room, ask="open", phase="roadmap")


def test_looking_back_shows_the_past_and_takes_nothing(room):
    add_step(room, "I pay")
    add_step(room, "I wait", "wait")
    before = room.session.gesture_at(room.session.workshop.seq)[0].seq - 1
    assert say(room, ask="look", at=before)["ok"]
    assert list(room.board.view["steps"]) == ["pay"]
    assert room.board.view["locked"]
    assert "as it was on" in room.frame.view["past"]["says"]
    seq = room.session.workshop.seq
    for message in ({"do": "remove_step", "id": "pay"}, {"ask": "undo"}, {"ask": "revert"}):
        assert "nothing can be changed there" in say(room, **message)["refused"]
    assert room.session.workshop.seq == seq
    assert say(room, do="name_moment", name="half way", seq=before)["ok"]
    say(room, ask="now")
    assert room.frame.view["past"] is None
    assert list(room.board.view["steps"]) == ["pay", "wait"]


def test_one_gesture_is_one_step_through_the_past(room):
    say(
        room,
        do="all",
        of=[
            {"do": "add_step", "id": name, "text": f"I {name}", "stage": "before"}
            for name in ("pay", "wait", "leave")
        ],
    )
    add_step(room, "I return", "return")
    say(room, ask="step", by=-1)
    assert list(room.board.view["steps"]) == ["pay", "wait", "leave"]
    say(room, ask="step", by=-1)
    assert list(room.board.view["steps"]) == []
    say(room, ask="step", by=1)
    say(room, ask="step", by=1)
    assert room.frame.view["past"] is None


def test_the_history_reverts_a_gesture_and_explains_a_refusal(room):
    add_step(room, "I pay")
    add_step(room, "I wait", "wait")
    say(room, ask="panel", panel="history")
    rows = room.frame.view["history"]["rows"]
    assert [row["says"] for row in rows[:2]] == [
        "The facilitator added the step “I wait”",
        "The facilitator added the step “I pay”",
    ]
    assert say(room, ask="revert", gesture=rows[1]["id"])["ok"]
    assert list(room.session.workshop.steps) == ["wait"]
    rows = room.frame.view["history"]["rows"]
    assert rows[0]["says"] == "The facilitator took back, from the history: step “I pay” added"
    assert rows[2]["gone"]
    assert not rows[2]["revertible"]
    assert "refused" in say(room, ask="revert", gesture="no-such-gesture")


def test_nothing_is_undone_or_shown_behind_the_curtain(room):
    add_step(room, "I pay")
    say(room, ask="curtain", up=True)
    assert room.frame.view["curtain"]
    for ask in (
        {"ask": "undo"},
        {"ask": "panel", "panel": "history"},
        {"ask": "language", "language": "fr"},
        {"ask": "open", "phase": "steps"},
    ):
        assert say(room, **ask)["refused"].startswith("Not during a vote")
    say(room, ask="curtain", up=False)
    assert say(room, ask="undo")["ok"]


def test_what_a_page_showed_comes_back_as_far_as_it_exists(room):
    answered = say(room, ask="restore", phase="road map", language="fr", panel="history")
    assert answered["ok"]
    assert room.frame.view["phase"] == "steps"
    assert room.frame.view["language"] == "fr"
    assert room.frame.view["panel"] == "history"


def test_a_full_disk_is_a_sentence_and_the_next_write_works(room, monkeypatch):
    def full(*_args, **_more):
        raise StoreError("disk_full", file="shoes.journey", detail="")

    with monkeypatch.context() as broken:
        broken.setattr(room.session, "do", full)
        assert add_step(room, "I pay")["refused"].startswith("The disk is full")
    assert add_step(room, "I pay")["ok"]


def test_what_nobody_foresaw_is_said_and_logged(room, monkeypatch, caplog):
    monkeypatch.setattr(room.session, "do", lambda *_a, **_k: 1 / 0)
    assert "not foreseen" in add_step(room, "I pay")["refused"]
    assert "ZeroDivisionError" in caplog.text


async def test_what_others_do_is_shown_once_however_much_it_is(room, place):
    assert room.frame.view["undo"]["can"] in {True, False}  # the page is drawn
    patches = []
    room.board.send = patches.append
    room.session.follow()
    with sessions.Session(place, actor="Claire") as other:
        for number in range(5):
            other.do(ws.AddStep(id=f"s{number}", text=f"I do {number}", stage="before"))
    for _ in range(500):
        if len(room.board.view["steps"]) == 5:
            break
        await asyncio.sleep(0.01)
    assert len(room.board.view["steps"]) == 5
    room.session._following.cancel()
    assert len(patches) <= 5
    assert room.frame.view["undo"]["says"] != "Undo: step “I do 4” added"


async def test_a_failure_while_following_is_logged_and_the_next_change_is_shown(room, caplog):
    assert room.frame is not None
    with caplog.at_level(logging.ERROR):
        show, room.show = room.show, lambda: 1 / 0
        room.session.do(ws.AddStep(id="a", text="I pay", stage="before"))
        await asyncio.sleep(0.01)
        room.show = show
        room._waiting = False
        room.session.do(ws.AddStep(id="b", text="I wait", stage="before"))
        await asyncio.sleep(0.01)
    assert "ZeroDivisionError" in caplog.text
    assert list(room.board.view["steps"]) == ["a", "b"]


def test_the_patches_bring_a_browser_to_the_same_view(room):
    was, patches = room.frame.view, []
    room.frame.send = patches.append
    room.frame._heard(
        room.frame, {"message": "1", "do": "set_setting", "name": "title", "value": "Boots"}, []
    )
    room.frame._heard(room.frame, {"message": "2", "ask": "panel", "panel": "people"}, [])
    for message in patches:
        if "patch" in message:
            was = {**apply(message["patch"], was), "at": message["at"]}
    assert was == room.frame.view
    assert was["title"] == "Boots"


def test_people_and_their_doubts_are_in_the_panel(room):
    say(room, ask="panel", panel="people")
    say(room, do="add_participant", id="p1", name="Ana", department="Sales")
    team = room.frame.view["team"]
    assert team["people"]["p1"]["name"] == "Ana"
    assert team["departments"] == ["Sales"]
    assert any("front line" in doubt for doubt in team["doubts"])
    assert room.frame.view["people"] == {"count": 1, "says": "1 person in the room"}
    with pytest.raises(Refused):
        room.session.do(ws.SetParticipant("p1", "side", "nobody"))
