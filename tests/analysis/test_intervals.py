"""Intervals beside shares, correlations and shares of R², each by a second method."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from journeylab.analysis.driver_intervals import importance_intervals
from journeylab.analysis.drivers import drivers, lmg
from journeylab.analysis.intervals import TIMES, correlation_ends, intervals, with_ends


@pytest.fixture(scope="module")
def survey():
    """Three touchpoints and the whole, which rests on the first two."""
    rng = np.random.default_rng(3)
    x = pd.DataFrame(rng.normal(size=(600, 3)), columns=["ask", "buy", "wait"])
    return x, x["ask"] + 0.6 * x["buy"] + rng.normal(size=600)


def test_the_jackknife_is_as_wide_as_a_bootstrap_and_covers_what_is_true(survey):
    x, y = survey
    found = importance_intervals(drivers(x, y), x, y).set_index("touchpoint")
    rng = np.random.default_rng(5)
    rows = (rng.integers(0, 600, 600) for _ in range(400))
    draws = np.array([lmg(x.to_numpy()[row], y.to_numpy()[row]) for row in rows])
    spread = np.append(draws.std(axis=0, ddof=1), draws.sum(axis=1).std(ddof=1))
    ratio = (found["high"] - found["low"]) / 2 / (1.984 * spread)
    # what explains nothing lies at the edge of what a share can be: metrics.md says so
    assert ratio.drop("wait").between(0.8, 1.25).all()
    true = pd.Series({"ask": 1 / 2.36, "buy": 0.36 / 2.36, "wait": 0.0, "": 1.36 / 2.36})
    assert ((found["low"] < true[found.index]) & (true[found.index] < found["high"])).all()
    assert (found["n"] == 600).all()
    assert found.loc[["ask", "buy", "wait"], "value"].sum() == pytest.approx(found.loc["", "value"])


def test_more_than_fifteen_touchpoints_have_an_interval_and_too_few_cases_none():
    rng = np.random.default_rng(9)
    x = pd.DataFrame(rng.normal(size=(200, 16))).rename(columns=str)
    y = x.sum(axis=1) + rng.normal(size=200)
    assert importance_intervals(drivers(x, y), x, y)[["low", "high"]].notna().all(axis=None)
    few = importance_intervals(drivers(x[:18], y[:18]), x[:18], y[:18])
    assert few["value"].notna().all()
    assert few[["low", "high"]].isna().all(axis=None)
    assert importance_intervals(drivers(x[:3], y[:3]), x[:3], y[:3]).empty


def test_weighted_shares_have_an_interval_of_their_own_and_count_for_fewer(survey):
    x, y = survey
    weights = np.tile([1.0, 3.0], 300)
    found = drivers(x, y, weights)
    sure = importance_intervals(found, x, y, weights)
    assert sure["n_effective"].tolist() == pytest.approx([1_200**2 / 3_000] * 4)
    plain = importance_intervals(drivers(x, y), x, y)
    assert plain["n_effective"].tolist() == [600.0] * 4
    wider = (sure["high"] - sure["low"]) / (plain["high"] - plain["low"])
    assert wider.iloc[[0, 1, 3]].between(1.0, 1.4).all()  # 1.12 where all else were equal
    told = intervals(tables() | {"drivers": found.table}, 40, sure, pd.DataFrame())
    row = told[(told["item"] == "ask") & (told["measure"] == "pearson")].iloc[0]
    assert (row["low"], row["high"]) == pytest.approx(
        tuple(end[0] for end in correlation_ends([row["value"]], [480]))
    )


def test_correlations_have_the_interval_of_fisher(survey):
    x, y = survey
    told = stats.pearsonr(x["ask"], y)
    low, high = correlation_ends([told.statistic], [600])
    expected = told.confidence_interval(0.95)
    assert (low[0], high[0]) == pytest.approx((expected.low, expected.high), rel=1e-9)
    # Bonett and Wright's own formula, written out
    r = stats.spearmanr(x["ask"], y).statistic
    reach = stats.norm.ppf(0.975) * math.sqrt((1 + r * r / 2) / 597)
    told = correlation_ends([r], [600], ranks=True)
    expected = (math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach))
    assert (told[0][0], told[1][0]) == pytest.approx(expected, rel=1e-9)
    assert np.isnan(correlation_ends([0.5], [3])).all()


def tables():
    return {
        "reach": pd.DataFrame(
            {"step": ["a", "b"], "customers": [40, 10], "share_of_customers": [1.0, 0.25]}
        ),
        "transitions": pd.DataFrame(
            {
                "source": ["a", "a", "b"],
                "target": ["b", "a", "a"],
                "n": [30, 10, 5],
                "share_of_leaving": [0.75, 0.25, 1.0],
            }
        ),
        "funnel": pd.DataFrame(
            {"step": ["a", "b"], "customers": [40, 8], "conversion": [math.nan, 0.2]}
        ),
        "effort": pd.DataFrame({"measure": [], "customers": [], "share_of_customers": []}),
        "paths": pd.DataFrame({"path": ["a > b"], "customers": [6], "share_of_customers": [0.15]}),
        "drivers": pd.DataFrame(
            {"touchpoint": ["a", "b"], "n": [50, 0], "pearson": [0.5, math.nan]}
        ).assign(spearman=lambda t: t["pearson"]),
    }


def test_each_share_has_its_n_and_wilson_s_interval():
    importance = pd.DataFrame(columns=["touchpoint", "n", "value", "low", "high"])
    times = pd.DataFrame(
        [("", "", 40, 40, 60.0, 50.0, 80.0), ("a", "b", 30, 25, 9.0, math.nan, math.nan)],
        columns=["source", "target", "n", "customers", "median_seconds", *TIMES[:2]],
    ).assign(mean_seconds=[math.nan, 12.0], mean_low=[math.nan, 10.0], mean_high=[math.nan, 14.0])
    found = intervals(tables(), 40, importance, times).set_index(["table", "item", "measure"])
    assert found.loc["journeys", "", "median_seconds"].tolist() == [40, 60.0, 50.0, 80.0]
    assert found.loc["transitions", "a > b", "mean_seconds"].tolist() == [30, 12.0, 10.0, 14.0]
    assert ("journeys", "", "mean_seconds") not in found.index
    counted = {
        ("reach", "b", "share_of_customers"): (10, 40),
        ("transitions", "a > b", "share_of_leaving"): (30, 40),
        ("transitions", "b > a", "share_of_leaving"): (5, 5),
        ("funnel", "b", "conversion"): (8, 40),
        ("paths", "a > b", "share_of_customers"): (6, 40),
    }
    for key, (count, n) in counted.items():
        row = found.loc[key]
        assert (row["n"], row["value"]) == (n, pytest.approx(count / n))
        expected = proportion_confint(count, n, method="wilson")
        assert (row["low"], row["high"]) == pytest.approx(expected, rel=1e-9)
    assert ("funnel", "a", "conversion") not in found.index  # the first level converts nothing
    assert [key for key in found.index if key[0] == "drivers"] == [
        ("drivers", "a", "pearson"),
        ("drivers", "a", "spearman"),
    ]


def test_a_table_without_rows_has_none():
    assert with_ends("funnel", tables()["funnel"][:0], 0).empty
