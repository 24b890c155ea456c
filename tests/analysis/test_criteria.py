"""What the ranking rests on, each value worked by hand."""

import math

import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.analysis.criteria import (
    DEFAULT_WEIGHTS,
    experienced,
    hot_spot_criteria,
    step_criteria,
    weights,
)
from journeylab.workshop.state.entities import FindingSource

COLUMNS = (
    "step",
    "channel",
    "question",
    "segment",
    "n",
    "n_effective",
    "mean",
    "sd",
    "low",
    "high",
    "scale_low",
    "scale_high",
    "below_middle",
)


def survey(*rows):
    source = FindingSource("survey.csv", "0" * 64, 100)
    return ws.AttachFindings(
        id="q", kind="survey_scores", columns=COLUMNS, rows=rows, source=source
    )


@pytest.fixture
def raised(journey):
    """Hot spot a on two steps, b on one, c on none."""
    return after(
        journey,
        ws.RaiseHotSpot(id="a", text="No news", steps=("return", "wait")),
        ws.RaiseHotSpot(id="b", text="Fake reviews", steps=("read",)),
        ws.RaiseHotSpot(id="c", text="Nobody cares"),
    )


def column(workshop, name):
    found = hot_spot_criteria(workshop).values[name]
    return {k: None if math.isnan(v) else v for k, v in found.items()}


def test_importance_is_the_mean_over_the_steps_that_have_one(raised):
    told = after(raised, ws.SetImportance("return", 2), ws.SetImportance("wait", 5))
    assert column(told, "importance") == {"a": 3.5, "b": None, "c": None}


def test_irritants_are_lines_and_missing_where_nobody_noted_any(raised):
    assert column(raised, "irritants") == {"a": None, "b": None, "c": None}
    told = after(
        raised,
        ws.SetCell("wait", "irritants", "no mail\n\nno call "),
        ws.SetCell("return", "irritants", "a queue"),
        ws.SetCell("read", "delights", "honest"),
    )
    assert column(told, "irritants") == {"a": 3, "b": 0, "c": 0}


def test_customers_hit_are_the_most_at_one_step_and_never_added_up(raised):
    rows = (
        ("return", "", "Q1", "", 50, 50, 3.0, 1.0, 2.7, 3.3, 1, 5, 20),
        ("return", "", "Q2", "", 50, 50, 4.0, 1.0, 3.7, 4.3, 1, 5, 5),
        ("wait", "", "Q3", "", 40, 40, 2.5, 1.0, 2.2, 2.8, 1, 5, 10),
        ("wait", "", "Q3", "men", 40, 40, 2.5, 1.0, 2.2, 2.8, 1, 5, 39),
    )
    told = after(raised, survey(*rows))
    assert column(told, "customers_hit") == {"a": 20, "b": None, "c": None}
    # binomial: 50 × 0.4 × 0.6 = 12
    assert hot_spot_criteria(told).sds.loc["a", "customers_hit"] == pytest.approx(math.sqrt(12))


def test_the_gap_takes_the_measure_before_the_room(raised):
    # 2 on 1 to 5 is -1; t(0.975, 3) = 3.182, so an interval of ±1.591 is an sd of 0.5 on 1 to 5
    told = after(raised, survey(("wait", "", "Q", "", 4, 4, 2.0, 1.0, 0.409, 3.591, 1, 5, 3)))
    lived = experienced(told)
    assert lived.loc["wait", ["value", "measured"]].tolist() == [-1, True]
    assert lived.loc["wait", "sd"] == pytest.approx(0.5, rel=1e-3)
    assert lived.loc["read", ["value", "measured"]].tolist() == [2, False]
    # expected +1: 1 − (−1) = 2; above what is expected is no gap; no score at all is no data
    assert column(told, "gap") == {"a": 2, "b": 0, "c": None}
    assert hot_spot_criteria(told).sds.loc["a", "gap"] == pytest.approx(0.5, rel=1e-3)


def test_a_gap_over_several_steps_is_their_mean_and_the_less_unsure(raised):
    told = after(
        raised,
        ws.AddParticipant(id="cy", name="Cy"),
        ws.ScoreEmotion(participant="ana", step="return", value=0),
        ws.ScoreEmotion(participant="cy", step="return", value=-2),
        ws.ScoreEmotion(participant="cy", step="wait", value=-1),
    )
    # medians -1 and -1: gaps 2 and 2; sd of the means 1 and 0, so √(1² + 0²) / 2
    found = hot_spot_criteria(told)
    assert found.values.loc["a", "gap"] == 2
    assert found.sds.loc["a", "gap"] == pytest.approx(0.5)


def test_votes_are_those_of_the_last_revealed_round_and_of_no_other(raised):
    told = after(
        raised,
        ws.OpenRound(id="one", items=("a", "b"), secret=False),
        ws.CastBallot("one", "ana", {"a": 3}),
        ws.CloseRound("one"),
    )
    assert column(told, "votes") == {"a": None, "b": None, "c": None}
    told = after(told, ws.RevealRound("one"))
    assert column(told, "votes") == {"a": 3, "b": 0, "c": None}
    told = after(
        told,
        ws.OpenRound(id="two", items=("b", "c"), secret=False),
        ws.CastBallot("two", "ana", {"c": 2}),
    )
    assert column(told, "votes") == {"a": 3, "b": 0, "c": None}
    told = after(
        told,
        ws.CloseRound("two"),
        ws.RevealRound("two"),
        ws.OpenRound(id="steps", items=("wait",), secret=False),
        ws.CastBallot("steps", "ana", {"wait": 1}),
        ws.CloseRound("steps"),
        ws.RevealRound("steps"),
    )
    assert column(told, "votes") == {"a": None, "b": 0, "c": 2}
    assert step_criteria(told).values.loc["wait", "votes"] == 1


def test_a_step_that_has_gone_counts_no_more(raised):
    told = after(raised, ws.SetImportance("return", 2), ws.SetImportance("wait", 5))
    assert column(after(told, ws.RemoveStep("wait")), "importance")["a"] == 2


def test_steps_have_the_same_criteria(raised):
    told = after(raised, ws.SetImportance("wait", 4))
    found = step_criteria(told).values
    assert list(found.index) == list(told.steps)
    assert found.loc["wait", ["importance", "gap"]].tolist() == [4, 2]


def test_weights_are_proposed_until_the_room_sets_them(raised):
    assert weights(raised) == DEFAULT_WEIGHTS
    assert sum(DEFAULT_WEIGHTS.values()) == pytest.approx(1)
    told = after(raised, ws.SetSetting("weights", {"votes": 1.0, "gap": 0.5}))
    assert weights(told) == {
        "importance": 0,
        "irritants": 0,
        "customers_hit": 0,
        "gap": 0.5,
        "votes": 1,
    }


def test_an_empty_workshop_has_nothing_to_rank():
    assert hot_spot_criteria(ws.Workshop()).values.empty
    assert step_criteria(ws.Workshop()).values.empty
