"""LMG, against relaimpo's published values and a second method: every order, one by one."""

import math
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from analysis import swiss
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from journeylab.analysis.drivers import MOST, drivers, lmg


def by_every_order(x, y, weights=1.0):
    """Each column's gain in R², averaged over all orders of regressions that statsmodels fits."""

    def r_squared(columns):
        if not columns:
            return 0.0
        return sm.WLS(y, sm.add_constant(x[:, sorted(columns)]), weights).fit().rsquared

    gains = np.zeros(x.shape[1])
    orders = list(permutations(range(x.shape[1])))
    for order in orders:
        for place, column in enumerate(order):
            gains[column] += r_squared(order[: place + 1]) - r_squared(order[:place])
    return gains / len(orders)


def test_the_published_shares_of_the_swiss_provinces():
    found = lmg(swiss.INDICATORS, swiss.FERTILITY)
    assert found == pytest.approx(swiss.LMG, abs=5e-9)
    assert found.sum() == pytest.approx(swiss.R_SQUARED, abs=5e-7)


def test_longley_whose_columns_say_nearly_the_same_equals_every_order():
    data = sm.datasets.longley.load_pandas()
    x, y = data.exog.to_numpy()[:, :5], data.endog.to_numpy()
    assert lmg(x, y) == pytest.approx(by_every_order(x, y), rel=1e-6)


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_shares_add_up_to_r_squared_and_equal_every_order(count, seed):
    rng = np.random.default_rng(seed)
    x = rng.integers(1, 6, (40, count)).astype(float)
    y = x @ rng.normal(size=count) + rng.normal(size=40)
    found = lmg(x, y)
    assert found.sum() == pytest.approx(sm.OLS(y, sm.add_constant(x)).fit().rsquared, rel=1e-9)
    if count <= 3:
        assert found == pytest.approx(by_every_order(x, y), rel=1e-8, abs=1e-10)


def test_weighted_shares_are_those_of_every_weighted_regression():
    rng = np.random.default_rng(11)
    x, weights = rng.normal(size=(40, 3)), rng.uniform(0.2, 3, 40)
    y = x @ [1.0, 0.5, 0.0] + rng.normal(size=40)
    assert lmg(x, y, weights) == pytest.approx(by_every_order(x, y, weights), rel=1e-9)


def test_a_weight_of_three_is_three_alike_and_one_of_nothing_nobody():
    rng = np.random.default_rng(12)
    answers = pd.DataFrame(rng.integers(1, 6, (50, 3)).astype(float), columns=["a", "b", "c"])
    overall = answers.sum(axis=1) + rng.integers(0, 3, 50)
    times = rng.integers(0, 4, 50)
    told = drivers(answers, overall, times).table
    alike = drivers(answers.loc[np.repeat(range(50), times)], np.repeat(overall, times)).table
    for measure in ("pearson", "spearman", "importance"):
        assert told[measure].to_numpy() == pytest.approx(alike[measure].to_numpy(), rel=1e-9)
    assert told["n"].tolist() == [(times > 0).sum()] * 3


def test_two_columns_that_are_the_same_share_alike():
    rng = np.random.default_rng(3)
    once, other = rng.normal(size=50), rng.normal(size=50)
    shares = lmg(np.column_stack([once, once, other]), once + other)
    assert shares[0] == pytest.approx(shares[1])
    assert shares.sum() == pytest.approx(1)


def test_a_column_that_never_moves_brings_nothing():
    rng = np.random.default_rng(4)
    x = np.column_stack([rng.normal(size=30), np.full(30, 0.1)])
    assert lmg(x, x[:, 0])[1] == 0


def test_twenty_touchpoints_are_a_million_regressions_and_still_add_up():
    rng = np.random.default_rng(5)
    x = rng.normal(size=(300, MOST))
    y = x.sum(axis=1) + rng.normal(size=300)
    whole = sm.OLS(y, sm.add_constant(x)).fit().rsquared
    assert lmg(x, y).sum() == pytest.approx(whole, rel=1e-9)


def test_too_few_cases_or_a_whole_that_never_moves_say_nothing():
    rng = np.random.default_rng(6)
    assert np.isnan(lmg(rng.normal(size=(4, 3)), rng.normal(size=4))).all()
    assert np.isnan(lmg(rng.normal(size=(9, 3)), np.full(9, 4.0))).all()
    with pytest.raises(ValueError, match="21"):
        lmg(rng.normal(size=(99, 21)), rng.normal(size=99))


def test_everything_rests_on_the_complete_cases():
    rng = np.random.default_rng(7)
    answers = pd.DataFrame(rng.integers(1, 6, (60, 3)).astype(float), columns=["a", "b", "c"])
    overall = answers.sum(axis=1) + rng.normal(size=60)
    answers.loc[:4, "b"] = np.nan
    overall[9] = np.nan
    found = drivers(answers, overall)
    kept = answers.assign(y=overall).dropna()
    assert found.n == len(kept) == 54
    assert found.left_out == ()
    assert found.table["n"].tolist() == [54] * 3
    for row in found.table.to_dict("records"):
        column = kept[row["touchpoint"]]
        assert row["pearson"] == pytest.approx(stats.pearsonr(column, kept["y"])[0])
        assert row["spearman"] == pytest.approx(stats.spearmanr(column, kept["y"])[0])
    assert found.r_squared == pytest.approx(found.table["importance"].sum())


def test_of_more_than_twenty_the_closest_are_compared_and_the_rest_named():
    rng = np.random.default_rng(8)
    answers = pd.DataFrame(rng.normal(size=(200, 22)), columns=[f"q{i}" for i in range(22)])
    overall = answers.drop(columns=["q3", "q7"]).sum(axis=1)
    found = drivers(answers, overall)
    assert len(found.left_out) == 2
    assert set(found.left_out) <= {"q3", "q7"} | {
        row["touchpoint"] for row in found.table.to_dict("records") if math.isnan(row["importance"])
    }
    assert found.table["importance"].isna().sum() == 2
    assert len(found.table) == 22
