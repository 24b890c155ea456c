"""Before and after, against statsmodels and published examples."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from journeylab.analysis import differences
from journeylab.analysis.scores import recommendation, summary

answers = st.lists(st.integers(1, 7), min_size=3, max_size=40).filter(lambda x: len(set(x)) > 1)


@given(answers, answers)
def test_means_differ_by_welchs_interval(before, after):
    found = differences.of_means(summary(before), summary(after))
    compared = CompareMeans(DescrStatsW(after), DescrStatsW(before))
    expected = compared.tconfint_diff(usevar="unequal")
    assert (found.low, found.high) == pytest.approx(expected, rel=1e-9, abs=1e-12)
    assert found.value == pytest.approx(np.mean(after) - np.mean(before))


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_proportions_differ_by_newcombes_interval(yes_before, no_before, yes_after, no_after):
    n_before, n_after = yes_before + no_before, yes_after + no_after
    found = differences.of_proportions(yes_before, n_before, yes_after, n_after)
    if not n_before or not n_after:
        assert math.isnan(found.low)
        return
    expected = confint_proportions_2indep(
        yes_after, n_after, yes_before, n_before, method="newcomb", compare="diff"
    )
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


def test_newcombes_own_example():
    # Newcombe 1998 (Statistics in Medicine 17, p. 873), table II: 56/70 and 48/80, method 10
    found = differences.of_proportions(48, 80, 56, 70)
    assert [round(part, 4) for part in found] == [0.2, 0.0524, 0.3339]
    assert found.is_clear


def test_recommendations_differ_by_both_errors():
    before, after = recommendation([10] * 30 + [5] * 30), recommendation([10] * 40 + [5] * 20)
    found = differences.of_recommendations(before, after)
    assert found.value == pytest.approx(100 / 3)
    reach = 1.959964 * math.hypot(before.se, after.se)
    assert found.high - found.value == pytest.approx(reach, rel=1e-6)


def test_answers_that_are_all_alike_tell_no_error_of_their_difference():
    of_means = differences.of_means(summary([5, 5]), summary([4, 4]))
    alike, mixed = recommendation([10, 10]), recommendation([0, 5, 10])
    of_nps = [differences.of_recommendations(*two) for two in ((alike, mixed), (mixed, alike))]
    for found in (of_means, *of_nps):
        assert math.isnan(found.low)
        assert not found.is_clear
    assert of_means.value == -1


def test_one_answer_alone_tells_no_difference_apart():
    found = differences.of_means(summary([3]), summary([4, 5]))
    assert found.value == 1.5
    assert math.isnan(found.low)
    assert not found.is_clear
