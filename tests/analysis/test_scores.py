"""Scores, against published values and scipy's own statistics as a second method."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from journeylab.analysis.columns import SURVEY_SCORES
from journeylab.analysis.recommendation import recommendations
from journeylab.analysis.scores import (
    as_emotion,
    recommendation,
    summary,
    survey_scores,
    wilson,
)

numbers = st.lists(st.integers(1, 5), min_size=2, max_size=40)


@given(numbers)
def test_mean_sd_and_interval_equal_scipy(values):
    found = summary(values)
    assert found.n == found.n_effective == len(values)
    assert found.mean == pytest.approx(np.mean(values), rel=1e-12)
    assert found.sd == pytest.approx(np.std(values, ddof=1), rel=1e-9, abs=1e-12)
    if found.sd > 0:
        low, high = stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))
        assert (found.low, found.high) == pytest.approx((low, high), rel=1e-9)


def test_the_textbook_interval():
    # Student's t at 9 degrees of freedom, 0.975: 2.262 (any printed table)
    values = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
    found = summary(values)
    assert (found.high - found.mean) * math.sqrt(10) / found.sd == pytest.approx(2.262, abs=5e-4)


def test_one_answer_has_a_mean_and_no_interval():
    found = summary([4])
    assert (found.n, found.mean) == (1, 4)
    assert all(math.isnan(part) for part in (found.sd, found.low, found.high))


def test_no_answer_has_nothing():
    found = summary([])
    assert found.n == 0
    assert math.isnan(found.mean)


@given(numbers, st.floats(0.1, 50))
def test_equal_weights_change_nothing(values, weight):
    plain, weighted = summary(values), summary(values, [weight] * len(values))
    assert weighted == pytest.approx(plain, rel=1e-6, abs=1e-6)


def test_weights_follow_the_definition_worked_by_hand():
    # Σw = 4, Σw² = 6: n_eff = 16/6; m = (2·1 + 1·3 + 1·5)/4 = 2.5; Σw(x−m)²/Σw = 11/4
    found = summary([1, 3, 5], [2, 1, 1])
    n_effective = 16 / 6
    sd = math.sqrt(11 / 4 * n_effective / (n_effective - 1))
    reach = stats.t.ppf(0.975, n_effective - 1) * sd / math.sqrt(n_effective)
    assert found == pytest.approx((3, n_effective, 2.5, sd, 2.5 - reach, 2.5 + reach))


def test_a_single_answer_with_weight_among_weightless_ones_has_no_interval():
    assert math.isnan(summary([1, 5], [1, 0]).low)
    assert math.isnan(summary([1, 5], [0, 0]).mean)


@given(st.integers(0, 60), st.integers(0, 60))
def test_wilson_equals_scipy(successes, failures):
    n = successes + failures
    if n == 0:
        assert all(math.isnan(end) for end in wilson(0, 0))
        return
    expected = stats.binomtest(successes, n).proportion_ci(0.95, method="wilson")
    assert wilson(successes, n) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_wilson_of_newcombes_published_example():
    # Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662 without continuity correction
    assert [round(end, 4) for end in wilson(81, 263)] == [0.2553, 0.3662]


def test_recommendation_counts_ends_and_leaves_out_what_is_off_its_scale():
    found = recommendation(
        [10] * 5 + [9] * 5 + [8] * 6 + [0] * 2 + [6] * 2 + [11, -1, 7.5, math.nan]
    )
    assert (found.n, found.excluded, found.promoters, found.detractors) == (20, 4, 10, 4)
    assert found.nps == pytest.approx(30)
    # second method: the standard error of the mean of +1, 0 and −1
    coded = [1] * 10 + [0] * 6 + [-1] * 4
    assert found.se == pytest.approx(100 * np.std(coded) / math.sqrt(20))


def test_recommendation_of_one_or_none_has_no_error_margin():
    assert math.isnan(recommendation([10]).se)
    assert math.isnan(recommendation([]).nps)


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [(1, 1, 5, -2), (3, 1, 5, 0), (5, 1, 5, 2), (0, 0, 10, -2), (7.5, 0, 10, 1), (4, 1, 7, 0)],
)
def test_any_scale_is_mapped_by_its_ends(value, low, high, expected):
    assert as_emotion(value, low, high) == pytest.approx(expected)


def test_a_scale_without_width_maps_to_nothing():
    assert math.isnan(as_emotion(3, 3, 3))


def answers(*rows):
    columns = ["step", "channel", "question", "segment", "value", "valid", "weight"]
    return pd.DataFrame(rows, columns=columns).assign(scale_low=1.0, scale_high=5.0)


def test_a_survey_is_scored_for_everyone_and_then_for_each_segment():
    frame = survey_scores(
        answers(
            ("pay", "web", "Q1", "new", 2, True, 1.0),
            ("pay", "web", "Q1", "old", 4, True, 1.0),
            ("pay", "web", "Q1", "old", 6, False, 1.0),
            ("wait", "", "Q2", "new", 5, True, 1.0),
        )
    )
    assert list(frame.columns) == list(SURVEY_SCORES)
    seen = frame.set_index(["step", "segment"])[["n", "excluded", "mean", "below_middle"]]
    assert seen.loc[("pay", "")].tolist() == [2, 1, 3.0, 1]
    assert seen.loc[("pay", "old")].tolist() == [1, 1, 4.0, 0]
    assert seen.loc[("wait", "new")].tolist() == [1, 0, 5.0, 0]
    assert math.isnan(frame[frame["step"] == "wait"]["low"].iloc[0])


def test_a_touchpoint_without_one_valid_answer_is_kept_and_empty():
    frame = survey_scores(answers(("pay", "", "Q1", "", 0, False, 1.0)))
    assert frame[["n", "excluded"]].to_numpy().tolist() == [[0, 1]]
    assert math.isnan(frame["mean"].iloc[0])


def test_a_survey_without_answers_has_the_columns_and_no_row():
    frame = survey_scores(answers())
    assert list(frame.columns) == list(SURVEY_SCORES)
    assert frame.empty


def test_recommendation_has_the_interval_of_its_formula():
    found = recommendation([10] * 50 + [8] * 30 + [3] * 20)
    se = 100 * math.sqrt((0.5 + 0.2 - 0.3**2) / 100)
    assert found.interval == pytest.approx((30 - 1.959964 * se, 30 + 1.959964 * se), rel=1e-6)
    assert all(math.isnan(end) for end in recommendation([10, 9]).interval)


def test_recommendation_per_touchpoint_and_segment():
    rows = [
        ("pay", "new", 10, True),
        ("pay", "new", 6, True),
        ("pay", "old", 9, True),
        ("pay", "", 99, False),
        ("wait", "", 7, True),
    ]
    frame = pd.DataFrame(rows, columns=["touchpoint", "segment", "value", "valid"])
    found = recommendations(frame).set_index(["touchpoint", "segment"])
    assert found.loc[("pay", ""), ["n", "excluded", "promoters"]].tolist() == [3, 1, 2]
    assert found.loc[("pay", "new"), "nps"] == 0
    assert found.loc[("wait", ""), "nps"] == 0
    assert len(found) == 4


def test_one_customer_heard_twice_gets_an_interval_by_customer():
    rows = [("pay", "", "Q", "", value, True, 1.0) for value in (1, 1, 5, 5, 3)]
    alone = survey_scores(answers(*rows).assign(respondent=list("abcde")))
    assert alone["customers"].tolist() == [5]
    assert math.isnan(alone["customer_low"].iloc[0])
    twice = survey_scores(answers(*rows).assign(respondent=list("aabbc")))
    assert twice["customers"].tolist() == [3]
    assert 1 <= twice["customer_low"].iloc[0] < 3 < twice["customer_high"].iloc[0] <= 5


def test_an_answer_that_outweighs_all_others_has_no_interval():
    found = summary([1, 5], [1e-9, 1])
    assert found.n == 2
    assert math.isnan(found.low)
