"""A journey of forty steps on the desk: side by side on the whole width, one step's ways alone."""

import pytest
from desk_of_files import ask, shoes

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.analyst.desk import Desk
from journeylab.session import Session
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.entities import Stage

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

STEPS = 40


def log():
    """Everyone goes from step to step; every other customer leaves out the odd ones."""
    lines = ["customer,at,step,channel"]
    for customer in range(12):
        walked = range(0, STEPS, 2) if customer % 2 else range(STEPS)
        lines += [
            f"c{customer},2026-01-{1 + n // 24:02}T{n % 24:02}:00:00Z,{name(n)},Web" for n in walked
        ]
    return "\n".join(lines)


def name(n):
    return f"Thing {chr(65 + n // 26)}{chr(65 + n % 26)}"


@pytest.fixture
def explored(tmp_path):
    (tmp_path / "log.csv").write_text(log(), "utf-8")
    made = Desk(Session(shoes(tmp_path), "facilitator"), "en", "about", tmp_path)
    made.widget.view  # noqa: B018  makes the widget
    ask(made, ask="width", width=1440)
    ask(made, ask="bring", path="log.csv")
    ask(made, ask="take")
    yield made
    made.close()


def test_forty_steps_take_the_whole_width_and_the_rest_goes_below(explored):
    view = explored.widget.view["explore"]
    assert view["side"] == []
    assert "funnel" in view["below"]
    assert explored.pictures.seen.width == 1440 - 60
    view = ask(explored, ask="width", width=390)["explore"]
    assert explored.pictures.seen.width < 390


def test_without_a_spine_nothing_stands_beside_it(tmp_path):
    said = "date,comment\n" + "2026-01-05,Nobody answers the phone\n" * 5
    (tmp_path / "said.csv").write_text(said, "utf-8")
    place = str(tmp_path / "empty.journey")
    stages = (Stage("before", "Before", "before"),)
    sessions.create(place, ws.CreateWorkshop("Empty", stages), actor="facilitator").close()
    desk = Desk(Session(place, "facilitator"), "en", "about", tmp_path)
    desk.widget.view  # noqa: B018  makes the widget
    ask(desk, ask="bring", path="said.csv")
    view = ask(desk, ask="take")["explore"]
    assert (view["spine"], view["side"]) == ([], [])
    assert "groups" in view["below"]
    desk.close()


def test_the_transitions_of_one_step_alone(explored):
    flow = explored.widget.view["explore"]["flow"]
    assert flow["options"][0] == ("", "All steps")
    assert len(flow["options"]) == STEPS + 1
    step, text = flow["options"][4]
    assert text == f"4. {name(3)}"
    view = ask(explored, ask="flow", step=step)["explore"]
    assert view["flow"]["value"] == step
    assert view["panels"]["flow"]["note"] == "2 of 2 transitions, 100% of the volume"
    view = ask(explored, ask="table", panel="flow", open=True)["explore"]
    rows = view["panels"]["flow"]["table"]["rows"]
    assert [row[:2] for row in rows] == [[name(2), name(3)], [name(3), name(4)]]
    view = ask(explored, ask="flow", step="")["explore"]
    assert len(view["panels"]["flow"]["table"]["rows"]) > STEPS
    with pytest.raises(Refused, match="message_unknown"):
        ask(explored, ask="flow", step="nowhere")


def test_reach_is_told_in_the_order_of_the_journey(explored):
    view = ask(explored, ask="table", panel="reach", open=True)["explore"]
    texts = [row[0] for row in view["panels"]["reach"]["table"]["rows"]]
    assert texts == [text.partition(". ")[2] for _, text in view["flow"]["options"][1:]]
