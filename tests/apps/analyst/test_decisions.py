"""What hands decide at the desk: how a touchpoint serves, what is to be learnt, practices."""

import pytest

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.analyst.desk import Desk
from journeylab.session import Session
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.entities import Channel, Stage

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`


def log():
    """Most people phone at one step and not at the next; few use the app where others do."""
    lines = ["customer,at,step,channel"]
    for n in range(60):
        day = f"2026-01-{n % 27 + 1:02d}"
        lines.append(f"c{n},{day}T08:00:00Z,I read reviews,{'Phone' if n % 3 else 'Web'}")
        lines.append(f"c{n},{day}T09:00:00Z,I pay,Web")
        lines.append(f"c{n},{day}T10:00:00Z,I wait,Web")
    return "\n".join(lines)


@pytest.fixture
def desk(tmp_path):
    place = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(
        title="Shoes",
        stages=(Stage("before", "Before", "before"), Stage("purchase", "Purchase", "purchase")),
        channels=(Channel("web", "Web"), Channel("phone", "Phone")),
    )
    with sessions.create(place, create, actor="facilitator") as session:
        session.do(
            ws.AddStep(id="read", stage="before", text="I read reviews", channels=("web",)),
            ws.AddStep(id="pay", stage="purchase", text="I pay", channels=("web",)),
        )
    (tmp_path / "log.csv").write_text(log(), "utf-8")
    made = Desk(Session(place, "facilitator"), "en", "about", tmp_path)
    made.widget.view  # noqa: B018  makes the widget
    yield made
    made.close()


@pytest.fixture
def explored(desk):
    ask(desk, ask="bring", path="log.csv")
    ask(desk, ask="take")
    return desk


def ask(desk, **message):
    desk._asked(message)
    return desk.widget.view


def acts(desk, panel):
    items = desk.widget.view["explore"]["panels"][panel]["acts"]["items"]
    return {item["place"]: item for item in items}


def press(desk, item, button):
    desk._do(item["buttons"][button]["message"])


def pressed(item):
    return [button["pressed"] for button in item["buttons"]]


def test_a_proposal_is_confirmed_rejected_left_open_again_and_remembered(explored):
    desk = explored
    item = acts(desk, "touchpoints")["I pay · Phone"]
    assert "missing: 67% use it at “I read reviews”, none here" in item["text"]
    assert pressed(item) == [False, False]
    first = desk.widget.view["explore"]["panels"]["touchpoints"]["pictures"]

    press(desk, item, 0)
    assert tables.touchpoints(desk.session.workshop).query("step == 'pay'")["use"].tolist() == [
        "used",
        "missing",
    ]
    assert pressed(acts(desk, "touchpoints")["I pay · Phone"]) == [True, False]

    press(desk, acts(desk, "touchpoints")["I pay · Phone"], 1)
    # nobody is to find a touchpoint where a hand has said that there is none
    assert tables.touchpoints(desk.session.workshop).query("step == 'pay'")["channel"].tolist() == [
        "web"
    ]
    assert desk.widget.view["explore"]["panels"]["touchpoints"]["pictures"] != first
    ask(desk, ask="take")  # worked out anew: what was decided stays
    assert pressed(acts(desk, "touchpoints")["I pay · Phone"]) == [False, True]
    places = {item["place"] for item in acts(desk, "gaps").values()}
    assert "I pay · Phone" not in places

    ask(desk, ask="undo")
    ask(desk, ask="undo")
    assert pressed(acts(desk, "touchpoints")["I pay · Phone"]) == [False, False]


def test_what_the_workshop_has_not_yet_waits_for_its_draft(explored):
    desk = explored
    item = acts(desk, "gaps")["I wait · Web"]
    assert item["waits"] == "Not in the workshop yet: send the draft map first"
    desk._do({"do": "send"})
    ask(desk, ask="place", name="explore")
    assert not acts(desk, "gaps")["I wait · Web"]["waits"]


def test_a_knowledge_gap_becomes_a_plan_with_owner_and_day_and_undo_takes_it_back(explored):
    desk = explored
    gap = next(i for i in acts(desk, "gaps").values() if i["place"] == "I pay · Web")
    press(desk, gap, 0)
    [plan] = desk.session.workshop.inquiries.values()
    assert (plan.step, plan.channel) == ("pay", "web")
    assert "I pay · Web" in plan.text
    assert desk.widget.view["news"]["undo"]
    items = desk.widget.view["explore"]["panels"]["gaps"]["acts"]["items"]
    [shown] = [item for item in items if item["decided"]]
    fields = {field["name"]: field["message"] for field in shown["fields"]}
    desk._do({**fields["owner"], "value": "Maya"})
    desk._do({**fields["due"], "value": "2026-12-15"})
    assert tables.inquiries(desk.session.workshop)[["owner", "due"]].to_numpy().tolist() == [
        ["Maya", "2026-12-15"]
    ]
    with pytest.raises(Refused, match="date_malformed"):
        desk._do({**fields["due"], "value": "soon"})
    for _ in range(3):
        ask(desk, ask="undo")
    assert not len(desk.session.workshop.inquiries)


def test_practices_are_cards_by_step_added_edited_and_removed(desk):
    view = ask(desk, ask="place", name="practices")["practices"]
    assert view["groups"] == []
    card = {"do": "add_practice", "actor": "A bookshop", "text": "Calls back <b>", "id": "one"}
    desk._do({**card, "step": "pay", "verdict": "best", "kind": "content", "source": "a visit"})
    desk._do({**card, "id": "two", "step": "", "verdict": "worst", "kind": "function"})
    groups = desk.widget.view["practices"]["groups"]
    assert [group["name"] for group in groups] == ["Across the journey", "2. I pay"]
    assert groups[1]["cards"][0]["verdict_says"] == "To follow"
    said = {"do": "set_practice", "id": "one"}
    both = [
        {**said, "field": "actor", "value": "Two bookshops"},
        {**said, "field": "step", "value": "read"},
    ]
    desk._do({"do": "all", "of": both})
    groups = desk.widget.view["practices"]["groups"]
    assert groups[1]["name"] == "1. I read reviews"
    assert groups[1]["cards"][0]["actor"] == "Two bookshops"
    desk._do({"do": "remove_practice", "id": "one"})
    assert desk.widget.view["news"]["says"] == "The card is removed."
    ask(desk, ask="undo")
    assert set(desk.session.workshop.practices) == {"one", "two"}


@pytest.mark.parametrize(
    "message",
    [
        {"do": "remove_step", "id": "pay"},
        {"do": "add_practice", "actor": "", "text": "x"},
        {"do": "set_touchpoint", "step": "gone", "channel": "web", "use": "used"},
        {"do": "all", "of": [{"do": "remove_step", "id": "pay"}]},
        {"do": "all", "of": "much"},
        {"do": "send"},
    ],
)
def test_what_is_not_for_this_desk_or_makes_no_sense_is_refused(desk, message):
    before = desk.session.workshop.seq
    with pytest.raises(Refused):
        desk._do(message)
    assert desk.session.workshop.seq == before
