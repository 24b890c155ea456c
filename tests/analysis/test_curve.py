"""Curves of the room, of the data, and what lies between them."""

import math

import pandas as pd
import pytest

from journeylab.analysis.curve import gaps, landmarks, measured_curve, room_curve
from journeylab.analysis.scores import summary

STEPS = ["see", "choose", "pay", "wait"]


def scores(*rows):
    columns = ["participant", "step", "channel", "value", "source"]
    return pd.DataFrame(rows, columns=columns)


def curve(*rows, **more):
    return room_curve(scores(*rows), STEPS, room="room", **more).set_index("step")


def test_median_quartiles_and_n_of_each_step_in_journey_order():
    found = curve(*[(f"p{i}", "pay", "", value, "room") for i, value in enumerate([-2, -1, 0, 2])])
    assert list(found.index) == STEPS
    assert found.loc["pay", ["n", "quartile_low", "median", "quartile_high"]].tolist() == [
        4,
        -1.25,
        -0.5,
        0.5,
    ]


def test_a_step_without_a_score_is_a_gap():
    found = curve(("p1", "see", "", 2, "room"), ("p1", "wait", "", -2, "room"))
    assert found.loc[["choose", "pay"], "median"].isna().all()
    assert found.loc["choose", "n"] == 0


@pytest.mark.parametrize(("values", "divided"), [([-1, 1, -1, 1], True), ([0, 1, 0, 1], False)])
def test_an_interquartile_range_of_two_divides_the_room(values, divided):
    found = curve(*[(f"p{i}", "pay", "", value, "room") for i, value in enumerate(values)])
    assert bool(found.loc["pay", "divides"]) is divided


def test_the_agreed_score_stands_only_where_nobody_scored_alone():
    found = curve(
        ("room", "pay", "", 2, "room"),
        ("p1", "pay", "", -1, "room"),
        ("room", "wait", "", 1, "room"),
    )
    assert found.loc["pay", ["median", "n", "agreed"]].tolist() == [-1, 1, False]
    assert found.loc["wait", ["median", "n", "agreed"]].tolist() == [1, 1, True]


def test_customers_have_a_curve_of_their_own():
    rows = [("p1", "pay", "", 2, "room"), ("c1", "pay", "", -2, "customer")]
    assert curve(*rows).loc["pay", ["median", "n"]].tolist() == [2, 1]
    assert curve(*rows, source="customer").loc["pay", ["median", "n"]].tolist() == [-2, 1]


def test_someone_who_scored_several_channels_counts_once():
    found = curve(
        ("p1", "pay", "web", -2, "room"),
        ("p1", "pay", "shop", 0, "room"),
        ("p2", "pay", "", 1, "room"),
    )
    assert found.loc["pay", ["n", "median"]].tolist() == [2, 0]


def test_peak_trough_and_end_go_to_the_earliest():
    frame = pd.DataFrame({"step": STEPS, "median": [1.0, 2.0, 2.0, math.nan]})
    assert landmarks(frame) == {"peak": "choose", "trough": "see", "end": "pay"}
    assert landmarks(frame.iloc[3:]) == {}


def findings(*rows):
    columns = ["step", "segment", "n", "n_effective", "excluded", "mean", "sd"]
    return pd.DataFrame(rows, columns=columns).assign(scale_low=1.0, scale_high=5.0)


def test_the_measured_curve_is_mapped_with_its_interval_and_leaves_gaps():
    plain = summary([3, 4, 5, 5])
    found = measured_curve(findings(("pay", "", 4, 4.0, 1, plain.mean, plain.sd)), STEPS)
    pay = found.set_index("step").loc["pay"]
    assert pay[["n", "excluded", "questions"]].tolist() == [4, 1, 1]
    assert pay[["mean", "low", "high"]].tolist() == pytest.approx(
        [plain.mean - 3, plain.low - 3, plain.high - 3]
    )
    assert found["mean"].isna().tolist() == [True, True, False, True]


def test_two_questions_of_one_step_are_pooled_like_one_sample():
    first, second = [1, 2, 2, 5], [4, 5, 5]
    one, two, both = summary(first), summary(second), summary(first + second)
    found = (
        measured_curve(
            findings(
                ("pay", "", 4, 4.0, 0, one.mean, one.sd), ("pay", "", 3, 3.0, 0, two.mean, two.sd)
            ),
            STEPS,
        )
        .set_index("step")
        .loc["pay"]
    )
    assert found[["n", "questions"]].tolist() == [7, 2]
    assert found[["mean", "low", "high"]].tolist() == pytest.approx(
        [both.mean - 3, both.low - 3, both.high - 3]
    )


def test_one_answer_stands_on_the_curve_without_an_interval():
    found = measured_curve(findings(("pay", "", 1, 1.0, 0, 4.0, math.nan)), STEPS)
    pay = found.set_index("step").loc["pay"]
    assert pay["mean"] == 1
    assert math.isnan(pay["low"])


def test_only_the_chosen_segment_is_drawn():
    rows = findings(("pay", "", 9, 9.0, 0, 3.0, 1.0), ("pay", "new", 4, 4.0, 0, 5.0, 1.0))
    assert measured_curve(rows, ["pay"], segment="new")["mean"].tolist() == [2]


def test_gaps_are_ranked_both_ways():
    ours = pd.DataFrame({"step": STEPS, "median": [2.0, 0.0, -2.0, math.nan]})
    theirs = pd.DataFrame(
        {
            "step": STEPS,
            "mean": [-1.0, -0.5, 1.0, 0.0],
            "low": [-1.5, -0.8, math.nan, 0],
            "high": [-0.5, 0.2, math.nan, 0],
        }
    )
    found = gaps(ours, theirs)
    assert found[["way", "rank", "step"]].to_numpy().tolist() == [
        ["we_think_it_fine", 1, "see"],
        ["we_think_it_fine", 2, "choose"],
        ["we_worry", 1, "pay"],
    ]
    assert found["gap"].tolist() == [3.0, 0.5, -3.0]
    assert found["beyond_interval"].tolist() == [True, False, None]


def test_equal_gaps_keep_the_order_of_the_journey_and_no_gap_is_no_row():
    frame = pd.DataFrame({"step": STEPS, "median": [1.0, 0.0, 1.0, 0.0]})
    customers = pd.DataFrame({"step": STEPS, "median": [0.0, 0.0, 0.0, 1.0]})
    found = gaps(frame, customers, their_value="median")
    assert found["step"].tolist() == ["see", "pay", "wait"]
    assert found["beyond_interval"].tolist() == [None, None, None]
