"""A workshop to be led."""

import pytest
from in_room import PEOPLE, SPOTS, STAGES

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.workshop.state.entities import Channel


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(
        title="Buying boots",
        organisation="Mist & Path",
        stages=STAGES,
        channels=(Channel("web", "Web"),),
    )
    sessions.create(place, create, actor="facilitator").close()
    return place


@pytest.fixture
def some_steps(file):
    """A workshop with three steps, two people and two hot spots."""
    with sessions.Session(file, actor="facilitator") as session:
        for number in range(1, 4):
            session.do(ws.AddStep(id=f"s{number}", text=f"I do {number}", stage="before"))
        for name in PEOPLE[:2]:
            session.do(ws.AddParticipant(id=name, name=name))
        for number, text in enumerate(SPOTS[:2]):
            session.do(ws.RaiseHotSpot(id=f"h{number}", text=text, steps=("s1",)))
    return file
