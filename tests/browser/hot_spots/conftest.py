"""Hot spots to vote on, and their board in a page."""

import pytest
from hot_spot_room import Room
from raised_spots import PEOPLE, SPOTS, STEPS

from journeylab import session as door
from journeylab import workshop as ws
from journeylab.workshop.state.entities import Stage


@pytest.fixture
def file(tmp_path):
    place = tmp_path / "shoes.journey"
    stages = (Stage("before", "Before", "before"),)
    with door.create(str(place), ws.CreateWorkshop(title="Shoes", stages=stages)) as opened:
        previous = None
        for step, text in STEPS.items():
            opened.do(ws.AddStep(id=step, stage="before", text=text, after=previous))
            previous = step
        opened.do(*(ws.AddParticipant(id=key, name=name) for key, name in PEOPLE.items()))
    return place


@pytest.fixture
def raised(file):
    """Four hot spots and a secret round on them: three dots each, two at most on one."""
    with door.Session(str(file)) as opened:
        opened.do(*(ws.RaiseHotSpot(id=key, text=text) for key, text in SPOTS.items()))
        opened.do(ws.OpenRound(id="one", items=tuple(SPOTS), budget=3, cap=2))
    return file


@pytest.fixture
def room(browser_page):
    """Opens the board of a file in the page."""
    rooms = []

    def start(file, language="en", **how):
        rooms.append(Room(file, language, **how))
        rooms[-1].open(browser_page)
        return rooms[-1]

    yield start
    for each in rooms:
        each.session.close()
