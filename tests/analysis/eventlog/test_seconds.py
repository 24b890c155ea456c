"""Intervals of times on every engine, by SciPy's quantile test and a clustered regression."""

import math
import random
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy import stats

from journeylab.analysis.eventlog import event_numbers
from journeylab.analysis.eventlog.medians import median_ends, near_ends
from journeylab.analysis.eventlog.seconds import seconds
from journeylab.evidence.events import events_from_frame

DAY = pd.Timestamp(2025, 1, 1)


@pytest.fixture(scope="module")
def events():
    """Customers each at a pace of their own, back and forth between three steps; one goes alone."""
    rng = random.Random(5)
    rows = [("alone", DAY + pd.Timedelta(hours=hours), "look", "web") for hours in (0, 1, 5)]
    for number in range(40):
        pace, at = rng.lognormvariate(8, 1), DAY
        for _ in range(rng.randint(1, 12)):
            rows.append((f"c{number}", at, rng.choice(["ask", "pay", "NA"]), "web"))
            at += pd.Timedelta(microseconds=int(pace * rng.random() * 1e6))
    return pd.DataFrame(rows, columns=["customer", "at", "step", "channel"])


def gaps(events):
    """Per transition who went it, and after how many seconds."""
    found = {}
    for customer, journey in events.groupby("customer", sort=False):
        for before, after in pairwise(journey.itertuples(index=False)):
            took = (after.at - before.at) / pd.Timedelta(seconds=1)
            found.setdefault((before.step, after.step), []).append((customer, took))
    return found


def by_quantile_test(values):
    """The median's interval by SciPy: NaN where an end would be no value."""
    ends = stats.quantile_test(values, p=0.5).confidence_interval(0.95)
    return list(ends) if np.isfinite(ends).all() else [math.nan] * 2


def by_regression(told):
    """The mean's interval by statsmodels, robust to whoever went that way more than once."""
    customers, took = zip(*told, strict=True)
    codes = pd.Categorical(customers).codes
    if len(set(codes)) == 1:
        return [math.nan] * 2
    fitted = sm.OLS(took, np.ones(len(took))).fit(
        cov_type="cluster", cov_kwds={"groups": codes}, use_t=True
    )
    return fitted.conf_int()[0].tolist()


def test_each_time_has_the_interval_of_a_second_method(engine, events):
    numbers = event_numbers(events_from_frame(events, engine=engine))
    found = seconds(numbers).set_index(["source", "target"])
    expected = gaps(events)
    assert set(found.index) == {*expected, ("", "")}
    assert {len(told) < 6 for told in expected.values()} == {True, False}
    for pair, told in expected.items():
        row, took = found.loc[pair], [one for _, one in told]
        assert row["n"] == len(took)
        assert row["median_seconds"] == pytest.approx(np.median(took), rel=1e-9)
        assert row["mean_seconds"] == pytest.approx(np.mean(took), rel=1e-9)
        for name, ends in (("median", by_quantile_test(took)), ("mean", by_regression(told))):
            known = row[[f"{name}_low", f"{name}_high"]].tolist()
            assert known == pytest.approx(ends, rel=1e-9, nan_ok=True), (pair, name)
    durations = events.groupby("customer")["at"].agg(
        lambda at: (at.max() - at.min()).total_seconds()
    )
    whole = found.loc[("", "")]
    assert (whole["n"], whole["median_seconds"]) == (41, np.median(durations))
    told = whole[["median_low", "median_high"]].tolist()
    assert told == pytest.approx(by_quantile_test(durations), rel=1e-9)


@pytest.mark.parametrize("n", [*range(1, 40), 1_000, 99_999, 1_000_000])
def test_the_ranks_are_those_of_the_binomial_distribution(duckdb, n):
    numbers = duckdb.view_as(f"SELECT 1 AS here, range AS value FROM range(1, {n} + 1)")
    ends = median_ends(duckdb.ask(near_ends, numbers, by=["here"]), ["here"])
    k = int(stats.binom.ppf(0.025, n, 0.5))
    expected = [(k, n + 1 - k)] if k else []
    assert list(ends[["median_low", "median_high"]].itertuples(index=False, name=None)) == expected


def test_a_log_of_single_events_has_no_transition_and_one_duration(duckdb):
    rows = [(f"c{number}", DAY, "ask", "web") for number in range(8)]
    frame = pd.DataFrame(rows, columns=["customer", "at", "step", "channel"])
    found = seconds(event_numbers(events_from_frame(frame, engine=duckdb)))
    assert found[["source", "n", "median_low", "median_high"]].to_numpy().tolist() == [
        ["", 8, 0, 0]
    ]
