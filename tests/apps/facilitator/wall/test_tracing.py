"""From a cell of the map to the stickies it came from, and back."""

import pytest
from stories import after

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.hot_spots.view import hot_spot_view
from journeylab.apps.facilitator.room import Room
from journeylab.apps.facilitator.wall.tracing import counted, stickies, traced
from journeylab.apps.from_wall import additions
from journeylab.workshop import Refused, Workshop
from journeylab.workshop.state.entities import Stage

CREATE = ws.CreateWorkshop(title="Tent", stages=(Stage("a", "Before"),))
STORMED = (
    ws.SetMode("explore"),
    ws.AddNote(text="Order paid", id="paid"),
    ws.SetMode("analyse"),
    ws.AddNote(text="Too slow", id="slow", kind="irritant", beside="paid"),
    ws.AddNote(text="Much too slow", id="slower", kind="irritant", beside="slow"),
)


SPOT = (
    ws.AddNote(text="Nobody answers", id="silent", kind="hot_spot", beside="paid"),
    ws.RaiseHotSpot(id="spot", text="Nobody answers"),
    ws.LinkEvidence("spot", (), ("silent", "survey")),
)


@pytest.fixture
def mapped():
    stormed = after(Workshop(), CREATE, *STORMED)
    return after(stormed, *additions(stormed).commands)


def test_a_cell_leads_to_its_stickies_and_to_those_that_stand_for_them(mapped):
    assert stickies(mapped, "paid", "irritants") == ("slow", "slower")
    merged = after(mapped, ws.MergeNotes("slow", ("slower",)))
    assert stickies(merged, "paid", "irritants") == ("slow",)
    assert counted(merged)["irritants", "paid"] == 1
    gone = after(merged, ws.RemoveNotes(("slow",)))
    assert stickies(gone, "paid", "irritants") == ()


def test_the_wall_tells_where_one_came_from_as_long_as_it_is_there(mapped):
    trace = {"step": "paid", "lane": "irritants", "note": "slow", "count": 1}
    shown = traced(trace, mapped, "en")
    assert shown["says"] == "Where “Irritants” of step 1 comes from: Order paid"
    assert [note["text"] for note in shown["notes"]] == ["Too slow", "Much too slow"]
    cleared = after(mapped, ws.SetCell("paid", "irritants", ""))
    assert traced(trace, cleared, "en") is None


def test_the_room_goes_to_the_sticky_on_its_table_and_back_to_the_cell(tmp_path, mapped):
    session = sessions.create(str(tmp_path / "one.journey"), CREATE, "facilitator")
    session.do(*STORMED)
    session.do(*additions(session.workshop).commands)
    room = Room(session, "en")
    room._asked("map", {"ask": "note", "step": "paid", "lane": "irritants"})
    assert room.looking.phase == "storm"
    assert room.board.view["trace"]["at"] == "slow"
    room._asked("storm", {"ask": "note", "note": "slower"})
    assert room.board.view["trace"]["at"] == "slower"
    room._asked("storm", {"ask": "cell"})
    assert room.looking.phase == "map"
    assert room.board.view["back"] == {"step": "paid", "lane": "irritants", "count": 3}
    with pytest.raises(Refused):
        room._asked("map", {"ask": "note", "step": "paid", "lane": "promise"})
    room._asked("storm", {"ask": "open", "phase": "storm"})
    assert room.board.view["trace"] is None
    room.close()


def test_a_hot_spot_leads_to_its_stickies_and_back(tmp_path):
    session = sessions.create(str(tmp_path / "one.journey"), CREATE, "facilitator")
    session.do(*STORMED, *SPOT)
    room = Room(session, "en")
    room._asked("hot_spots", {"ask": "open", "phase": "hot_spots"})
    (sticky,) = room.board.view["stickies"]["spot"]
    assert sticky == {"id": "silent", "kind": "hot_spot", "text": "Nobody answers"}
    room._asked("hot_spots", {"ask": "note", "spot": "spot", "note": "silent"})
    trace = room.board.view["trace"]
    assert (room.looking.phase, trace["at"]) == ("storm", "silent")
    assert trace["says"] == "What a hot spot rests on: Nobody answers"
    assert trace["back"] == "back to the hot spots"
    room._asked("storm", {"ask": "cell"})
    assert room.looking.phase == "hot_spots"
    assert room.board.view["back"] == {"spot": "spot", "note": "silent", "count": 2}
    with pytest.raises(Refused):
        room._asked("hot_spots", {"ask": "note", "spot": "spot", "note": "paid"})
    room.close()


def test_what_is_private_says_nothing_on_the_hot_spot_board():
    secret = ws.AddNote(text="Nobody may know", id="secret", hidden=True)
    told = after(Workshop(), CREATE, *STORMED, *SPOT, ws.SetMode("explore"), secret)
    told = after(told, ws.LinkEvidence("spot", (), ("silent", "secret")))
    shown = hot_spot_view(told, "en", traces=True)
    assert "Nobody may know" not in str(shown)
    assert len(shown["stickies"]["spot"]) == 2
    assert hot_spot_view(told, "en")["stickies"] == {}
