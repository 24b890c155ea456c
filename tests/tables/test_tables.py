"""Tables say what the workshop holds, and nothing that has been taken out."""

import pytest
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.tables import schema


def test_steps_carry_the_number_that_people_say(journey):
    frame = tables.steps(journey)
    assert list(zip(frame["position"], frame["step"], strict=True)) == [
        (1, "read"),
        (2, "visit"),
        (3, "return"),
        (4, "wait"),
    ]


def test_cells_stand_in_journey_order_with_what_they_rest_on(journey):
    told = after(
        journey,
        ws.SetCell("wait", "irritants", "No mail", "customers"),
        ws.SetCell("read", "goal", "To be sure"),
    )
    assert tables.cells(told).values.tolist() == [
        ["read", "goal", "To be sure", "assumed", "", 0, 0, ""],
        ["wait", "irritants", "No mail", "customers", "", 0, 0, ""],
    ]


def test_engagement_is_told_of_today_and_of_a_version(journey):
    told = after(
        journey,
        *(ws.SetEngagement(step, level) for step, level in (("read", 2), ("wait", 4))),
        ws.SetEngagementInVersion("target", "wait", 5),
        ws.SetEngagementInVersion("target", "visit", 3),
        ws.SetEngagementInVersion("target", "read", 2),  # as today: nothing is revised
    )
    assert tables.steps(told)["engagement"].dropna().tolist() == [2, 4]
    target = tables.version_steps(told, "target")
    assert target["engagement"].dropna().tolist() == [2, 3, 5]
    assert target["standing"].tolist() == ["same", "changed", "same", "changed"]
    with pytest.raises(ws.Refused, match="level_off_scale"):
        after(journey, ws.SetEngagementInVersion("target", "wait", 6))


def test_scores_stand_in_journey_order_with_who_gave_them(journey):
    frame = tables.scores(journey)
    assert frame[["participant", "step", "value"]].values.tolist() == [
        ["ana", "read", 2],
        ["bob", "return", 0],
        ["ana", "wait", -1],
        ["bob", "wait", -2],
    ]
    assert frame["source"].tolist() == ["room", "customer", "room", "customer"]
    assert frame["department"].tolist() == ["Sales", "", "Sales", ""]


@pytest.mark.parametrize(
    ("removal", "left"),
    [
        (ws.RemoveStep("wait"), ["read", "return"]),
        (ws.RemoveParticipant("ana"), ["return", "wait"]),
        (ws.RemoveChannel("store"), ["read", "wait", "wait"]),
        (ws.RemoveStage("after"), ["read"]),
    ],
)
def test_a_score_whose_step_person_or_channel_has_gone_is_not_shown(journey, removal, left):
    assert tables.scores(after(journey, removal))["step"].tolist() == left


def test_touchpoints_cross_steps_and_channels_and_say_their_use_and_what_they_collect(journey):
    told = after(
        journey,
        ws.SetTouchpoint("visit", "web", "missing"),
        ws.SetCollected("visit", "store", "size, e-mail"),
    )
    assert tables.touchpoints(told).values.tolist() == [
        ["read", "web", "used", ""],
        ["visit", "web", "missing", ""],
        ["visit", "store", "used", "size, e-mail"],
        ["return", "web", "used", ""],
        ["return", "store", "used", ""],
    ]


def test_the_survey_shows_only_steps_that_are_there_and_names_its_source(journey):
    assert tables.survey_scores(journey)[["step", "n", "mean"]].values.tolist() == [
        ["read", 40, 4.1]
    ]
    assert tables.sources(journey)[["file", "rows_read", "rows_refused"]].values.tolist() == [
        ["survey.csv", 41, 1]
    ]


def test_votes_appear_only_once_revealed(journey):
    told = after(
        journey,
        ws.RaiseHotSpot(id="slow", text="Slow refund", steps=("wait",), evidence=("survey",)),
        ws.OpenRound(id="r", items=("slow",), secret=False),
        ws.CastBallot("r", "ana", {"slow": 3}),
    )
    assert tables.votes(told).empty
    closed = after(told, ws.CloseRound("r"))
    assert tables.votes(closed).empty
    revealed = after(closed, ws.RevealRound("r"))
    assert tables.votes(revealed).values.tolist() == [["r", "slow", 3]]
    assert tables.evidence(revealed)[["kind", "id"]].values.tolist() == [
        ["step", "wait"],
        ["finding", "survey"],
    ]


@pytest.mark.parametrize("name", tables.__all__)
def test_every_table_has_its_columns_and_types_even_when_empty(name):
    frame = getattr(tables, name)(ws.Workshop())
    wanted = getattr(schema, name.upper())
    assert frame.dtypes.astype(str).to_dict() == wanted
    assert frame.empty == (name != "lanes")  # every map begins with the standard lanes
