"""The map's own rules: cells keep what they rest on, versions follow today, notes are settled."""

import pytest

from journeylab import workshop as ws
from journeylab.workshop import Refused, decide
from journeylab.workshop.state.entities import Cell, Channel, Stage
from journeylab.workshop.state.mapped import STANDARD_LANES
from journeylab.workshop.versions.version_steps import steps_of
from tests.stories import after

START = after(
    ws.Workshop(),
    ws.CreateWorkshop(
        title="Boots",
        stages=(Stage("before", "Before"), Stage("after", "After")),
        channels=(Channel("web", "Web"), Channel("store", "Store", "physical")),
    ),
    *(
        ws.AddStep(id=name, stage=stage, text=text, channels=("web",))
        for name, stage, text in (
            ("look", "before", "I look"),
            ("stock", "before", "I check the stock"),
            ("wear", "after", "I wear them"),
        )
    ),
)


def refused(command, workshop=START):
    with pytest.raises(Refused) as raised:
        decide(command, workshop)
    return raised.value.code


def shown(workshop, version):
    return [(s.id, s.text, s.standing) for s in steps_of(workshop, version)]


def test_other_words_in_a_cell_leave_what_it_rests_on():
    told = ws.SetCell("look", "goal", "find boots", "staff", ("n1",), ("Store", "Store", " "))
    state = after(START, told, ws.RewordCell("look", "goal", "find good boots"))
    kept = Cell("find good boots", "staff", ("n1",), ("Store",))
    assert state.steps["look"].lanes["goal"] == kept
    assert "goal" not in after(state, ws.RewordCell("look", "goal", " ")).steps["look"].lanes


def test_an_empty_cell_rests_on_nothing():
    assert refused(ws.SupportCell("look", "goal", "measured")) == "cell_empty"


def test_a_cell_in_a_new_lane_opens_the_lane_in_one_gesture():
    kinds = [type(c).__name__ for c in decide(ws.SetCell("look", "tone", "warm"), START)]
    assert kinds == ["LaneAdded", "CellSet"]
    state = after(START, ws.SetCell("look", "tone", "warm"), ws.RemoveLane("tone"))
    assert "tone" not in state.lanes
    assert refused(ws.SetCell("look", "tone", "cold"), state) == "unknown_lane"


def test_lanes_are_ordered_on_their_side_of_the_line_and_cross_it():
    state = after(START, ws.MoveLane("why", None), ws.MoveLane("verbatims", "employee", "back"))
    assert list(state.lanes)[:2] == ["why", "goal"]
    assert state.lanes["verbatims"].side == "back"
    order = list(state.lanes)
    assert order[order.index("employee") + 1] == "verbatims"
    assert len(order) == len(STANDARD_LANES)
    assert refused(ws.RemoveLane("goal")) == "lane_is_standard"


def test_a_version_follows_today_where_it_says_nothing():
    state = after(
        START,
        ws.RewordInVersion("target", "look", "I answer three questions"),
        ws.RemoveFromVersion("target", "stock"),
        ws.AddStepToVersion(
            version="target", id="slot", stage="before", text="I book", after="stock"
        ),
        ws.RewordStep("wear", "I walk in them"),
    )
    assert shown(state, "target") == [
        ("look", "I answer three questions", "changed"),
        ("stock", "I check the stock", "removed"),
        ("slot", "I book", "added"),
        ("wear", "I walk in them", "same"),
    ]
    assert {standing for _, _, standing in shown(state, "current")} == {"same"}


def test_what_is_as_today_again_is_no_difference():
    state = after(
        START,
        ws.SetCell("look", "goal", "find boots"),
        ws.SetCellInVersion("target", "look", "goal", ""),
        ws.SetTouchpointInVersion("target", "look", "store", "used"),
    )
    step = steps_of(state, "target")[0]
    assert (dict(step.lanes), dict(step.touchpoints)) == ({}, {"web": "used", "store": "used"})
    assert step.standing == "changed"
    back = after(
        state,
        ws.SetCellInVersion("target", "look", "goal", "find boots"),
        ws.SetTouchpointInVersion("target", "look", "store", None),
    )
    assert shown(back, "target")[0][2] == "same"
    assert not back.revisions
    assert not after(state, ws.ReviseAsToday("target", "look")).revisions


def test_steps_added_after_one_another_stand_in_that_order():
    def add(name, anchor):
        return ws.AddStepToVersion(
            version="target", id=name, stage="before", text=name, after=anchor
        )

    state = after(START, add("z", "look"), add("a", "z"), add("first", None), add("y", "look"))
    assert [s.id for s in steps_of(state, "target")] == [
        *("first", "look", "y", "z", "a", "stock"),
        "wear",
    ]
    orphan = after(state, ws.RemoveFromVersion("target", "z"))
    assert [s.id for s in steps_of(orphan, "target")][-2:] == ["a", "wear"]


def test_a_variant_is_a_version_and_an_unknown_one_is_refused():
    assert refused(ws.RewordInVersion("loyal", "look", "x")) == "unknown_version"
    state = after(
        START,
        ws.AddVariant(id="loyal", name="Loyal", familiarity="loyal"),
        ws.RemoveFromVersion("loyal", "look"),
    )
    assert shown(state, "loyal")[0][2] == "removed"
    assert shown(state, "target")[0][2] == "same"
    assert refused(ws.AddVariant(id="target", name="x"), state) == "id_taken"


def test_a_disputing_note_says_what_it_disputes():
    assert refused(ws.PinChallenge(step="look", stance="dispute")) == "text_empty"
    state = after(START, ws.PinChallenge(id="c", step="look", stance="agree", department="Store"))
    settled = after(state, ws.SettleChallenge("c", "doubt", "ask customers"))
    assert settled.challenges["c"].state == "doubt"
    assert decide(ws.SettleChallenge("c", "doubt", "ask customers"), settled) == ()


def test_customers_alone_validate_and_each_has_one_verdict():
    room = after(
        START,
        ws.AddParticipant("paul", "Paul", side="customer"),
        ws.AddParticipant("ana", "Ana"),
    )
    assert refused(ws.ValidateCell("look", "goal", "ana", "confirm"), room) == "not_a_customer"
    assert refused(ws.ValidateCell("look", "goal", "paul", "correct"), room) == "text_empty"
    state = after(
        room,
        ws.ValidateCell("look", "goal", "paul", "confirm"),
        ws.ValidateCell("look", "goal", "paul", "correct", "to stay dry"),
    )
    assert [v.verdict for v in state.validations.values()] == ["correct"]
    assert not after(state, ws.ValidateCell("look", "goal", "paul", None)).validations


def test_a_process_without_words_or_system_is_gone():
    state = after(START, ws.SetProcess("look", "IT", "", (" Shop ", "Shop")))
    assert state.processes["look", "IT"].systems == ("Shop",)
    assert not after(state, ws.SetProcess("look", "IT", "")).processes


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("used", "fax", "unknown_channel"),
        ("readiness", 6, "level_off_scale"),
        ("readiness", "high", "message_malformed"),
        ("need", 3, "message_malformed"),
    ],
)
def test_preferences_are_checked(field, value, code):
    assert refused(ws.SetPreference("look", "", field, value)) == code


def test_a_preference_taken_back_leaves_nothing():
    state = after(START, ws.SetPreference("look", "", "used", "web"))
    assert state.preferences["look", ""].used == "web"
    assert not after(state, ws.SetPreference("look", "", "used", "")).preferences
