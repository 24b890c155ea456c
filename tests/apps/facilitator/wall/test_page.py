"""The wall on the facilitator's page: what it shows, and its way onto the map."""

import pytest

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.room import Room, about
from journeylab.workshop.state.entities import Stage

STAGES = (Stage("before", "Before", "before"), Stage("after", "After", "after"))


@pytest.fixture
def room(tmp_path):
    url = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(title="Shoes", stages=STAGES)
    with sessions.create(url, create, actor="facilitator") as first:
        first.do(
            ws.SetMode("model"),
            ws.AddNotes(ids=("paid", "sent"), texts=("Order paid", "Parcel sent"), stage="before"),
            ws.AddNote(id="pay", text="I pay", kind="command", beside="paid"),
            ws.AddNote(id="stock", text="Stock", kind="external_system", beside="sent"),
            ws.LinkNotes("pay", "paid"),
            ws.LinkNotes("sent", "stock"),
        )
    found = Room(sessions.Session(url, actor="facilitator"), "en", about(url))
    found.looking.phase = "storm"
    yield found
    found.close()


def say(room, **message):
    """What the wall would hear from its browser."""
    sent = []
    wall = room.board
    wall.send = sent.append
    wall._heard(wall, {"message": "1", **message}, [])
    return next(message for message in sent if "answer" in message)


def test_the_wall_shows_notes_links_and_loads(room):
    view = room.board.view
    assert {note: view["notes"][note]["text"] for note in view["notes"]} == {
        "paid": "Order paid",
        "sent": "Parcel sent",
        "pay": "I pay",
        "stock": "Stock",
    }
    assert view["notes"]["pay"]["links"] == ["paid"]
    assert (view["mode"], view["gate"]["next"]) == ("model", "analyse")


def test_the_wall_goes_onto_the_map_and_back_by_one_undo(room):
    assert say(room, ask="to_map")["ok"]
    assert room.looking.phase == "map"
    steps = room.session.workshop.steps
    assert [(step.text, dict(step.lanes)["doing"].sources) for step in steps.values()] == [
        ("I pay", ("paid",)),
        ("Parcel sent", ("sent",)),
    ]
    assert steps["sent"].lanes["systems"].text == "Stock"
    room.frame  # noqa: B018  drawn, as a browser would have it
    assert room.frame.view["undo"]["says"] == "Undo: 4 stickies on the map"
    room.looking.phase = "storm"
    refused = say(room, ask="to_map")["refused"]
    assert refused == "Nothing on this wall is new to the map."
    room.session.undo()
    assert not room.session.workshop.steps


def test_nothing_goes_onto_the_map_while_the_past_is_looked_at(room):
    room.looking.past = room.session.gesture_at(2)[-1]
    assert "refused" in say(room, ask="to_map")
    assert not room.session.workshop.steps
