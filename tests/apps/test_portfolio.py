"""From the whole journey to the micro journey of a contact reason, and back."""

import pytest

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.beginning import beginning
from journeylab.apps.facilitator.room import Room, about
from journeylab.apps.portfolio import beside, branch, title_beside
from journeylab.reading import load
from journeylab.workshop import Refused


@pytest.fixture
def place(tmp_path):
    url = str(tmp_path / "whole.journey")
    with sessions.create(url, beginning("Tents", "fr"), actor="facilitator") as session:
        session.do(ws.AddStep(id="pay", stage="purchase", text="Je paie"))
        session.do(ws.AddContactReason(id="r", text="Où est mon colis ?", volume=1150, pain=4))
    return url


@pytest.fixture
def room(place):
    found = Room(sessions.Session(place, "facilitator"), "fr", about(place), url=place)
    yield found
    found.close()


def say(room, **message):
    sent = []
    room.frame.send = sent.append
    room.frame._heard(room.frame, {"message": "1", **message}, [])
    return next(message for message in sent if "answer" in message)


def test_a_reason_opens_onto_a_workshop_of_its_own_linked_both_ways(place, tmp_path):
    with sessions.Session(place, "facilitator") as session:
        name = branch(session, place, "r")
        assert name == "Où-est-mon-colis.journey"
        assert branch(session, place, "r") == name  # it is there now
        assert session.workshop.contact_reasons["r"].workshop == name
    micro = load(str(tmp_path / name)).workshop
    assert (micro.settings.title, micro.settings.language) == ("Où est mon colis ?", "fr")
    assert (micro.scope.depth, micro.scope.reason, micro.scope.part_of) == (
        "micro",
        "r",
        "whole.journey",
    )
    assert micro.contact_reasons["r"].volume == 1150


def test_the_way_back_names_the_whole_journey_by_its_title(place):
    assert title_beside(place, "whole.journey") == "Tents"
    assert title_beside(place, "gone.journey") == "gone"
    assert title_beside("postgresql://host/db?workshop=a", "whole.journey") == "whole"


def test_a_name_that_is_taken_is_left_alone(place, tmp_path):
    taken = tmp_path / "Où-est-mon-colis.journey"
    taken.write_bytes(b"something else")
    with sessions.Session(place, "facilitator") as session:
        assert branch(session, place, "r") == "Où-est-mon-colis-2.journey"
    assert taken.read_bytes() == b"something else"


def test_only_what_lies_beside_can_be_opened(place):
    for name in ("", "none.journey", "../whole.journey", "/etc/passwd"):
        with pytest.raises(Refused):
            beside(place, name)
    with pytest.raises(Refused, match="portfolio_needs_files"):
        beside("postgresql://here/db?workshop=a", "b.journey")


def test_the_room_goes_there_and_comes_back(room, place, tmp_path):
    assert room.looking.phase == "steps"
    first = dict(room.frame.boards)
    assert say(room, ask="branch", reason="r")["ok"]
    assert room.frame.view["title"] == "Où est mon colis ?"
    assert room.frame.view["workshop"] == "Où-est-mon-colis.journey"
    assert room.frame.view["phase"] == "prepare"
    assert set(room.frame.boards.values()).isdisjoint(first.values())
    assert say(room, do="add_objective", id="o", sort="business", text="Moins d’appels")["ok"]
    assert room.board.view["scope"]["part_of"] == "whole.journey"
    assert say(room, ask="journey", workshop="whole.journey")["ok"]
    assert room.frame.view["title"] == "Tents"
    assert room.frame.view["workshop"] == ""
    assert not room.session.workshop.objectives
    assert load(str(tmp_path / "Où-est-mon-colis.journey")).workshop.objectives


def test_a_page_that_is_loaded_again_goes_back_to_where_it_was(room, place):
    with sessions.Session(place, "facilitator") as session:
        name = branch(session, place, "r")
    assert say(room, ask="restore", phase="steps", language="", panel="", workshop=name)["ok"]
    assert room.frame.view["title"] == "Où est mon colis ?"
    assert room.frame.view["phase"] == "steps"


def test_a_link_to_what_has_gone_is_one_sentence_and_changes_nothing(room):
    said = say(room, ask="journey", workshop="gone.journey")["refused"]
    assert "gone.journey" in said
    assert room.frame.view["title"] == "Tents"


def test_the_past_and_the_curtain_hold_here_too(room):
    assert say(room, ask="curtain", up=True)["ok"]
    assert "refused" in say(room, ask="journey", workshop="whole.journey")
    assert "refused" in say(room, ask="branch", reason="r")
