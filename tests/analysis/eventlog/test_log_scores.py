"""Scores of a log by customer and by segment, on every engine, by statsmodels and by plain sums."""

import math
import random

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from journeylab.analysis.eventlog.log_scores import by_customer, log_scores
from journeylab.evidence.events import events_from_frame
from journeylab.evidence.options import ReadingOptions

DAY = pd.Timestamp(2025, 1, 1)


@pytest.fixture(scope="module")
def events():
    """Customers who score again and again, each with a mood of their own; some scores off scale."""
    rng = random.Random(7)
    moods = {f"c{number}": rng.gauss(3, 1) for number in range(60)}
    rows = []
    for customer, mood in moods.items():
        for _ in range(rng.randint(1, 6)):
            score = rng.choice([None, 9]) if rng.random() < 0.1 else rng.gauss(mood, 0.4)
            segment = rng.choice(["young", "NA", ""])
            place = rng.choice([("ask", "web"), ("ask", "phone"), ("pay", "web")])
            rows.append((customer, DAY, *place, score, segment))
    names = ["customer", "at", "step", "channel", "score", "of"]
    return pd.DataFrame(rows, columns=names)


def clustered(group):
    """The mean's interval by statsmodels: errors robust to whoever scored more than once."""
    codes = group["customer"].astype("category").cat.codes
    ones = np.ones(len(group))
    fitted = sm.OLS(group["score"].to_numpy(), ones).fit(
        cov_type="cluster", cov_kwds={"groups": codes.to_numpy()}, use_t=True
    )
    return fitted.conf_int()[0]


def test_the_interval_by_customer_is_that_of_a_clustered_regression(engine, events):
    log = events_from_frame(events, ReadingOptions(segment="of"), engine=engine)
    found = log_scores(log, (0, 6)).set_index(["step", "channel", "segment"])
    kept = events[events["score"].between(0, 6)]
    everyone = {(*place, ""): group for place, group in kept.groupby(["step", "channel"])}
    named = kept[kept["of"] != ""]
    segments = dict(iter(named.groupby(["step", "channel", "of"])))
    assert {"young", "NA"} == {segment for *_, segment in segments}
    assert set(found.index) == set(everyone) | set(segments)
    for place, group in (everyone | segments).items():
        row = found.loc[place]
        assert row["n"] == len(group)
        assert row["customers"] == group["customer"].nunique()
        assert row["below_middle"] == (group["score"] < 3).sum()
        assert row["mean"] == pytest.approx(group["score"].mean(), rel=1e-9)
        assert row["sd"] == pytest.approx(group["score"].std(), rel=1e-9)
        told = row[["customer_low", "customer_high"]].tolist()
        assert told == pytest.approx(clustered(group), rel=1e-9)
        assert row["customer_high"] - row["customer_low"] > row["high"] - row["low"]
    asked = events[(events["step"] == "ask") & (events["channel"] == "web")]
    assert found.loc["ask", "web", ""]["excluded"] == (asked["score"] == 9).sum() > 0


def test_who_scored_once_needs_no_interval_of_its_own(duckdb):
    frame = pd.DataFrame(
        {
            "customer": ["a", "b", "c", "c"],
            "at": DAY,
            "step": ["ask", "ask", "pay", "pay"],
            "channel": "web",
            "score": [1, 2, 3, 4],
        }
    )
    found = by_customer(events_from_frame(frame, engine=duckdb), None)
    once, alone = found.sort_values("step").to_dict("records")
    assert (once["customers"], alone["customers"]) == (2, 1)
    for row in (once, alone):
        assert math.isnan(row["customer_low"])
        assert math.isnan(row["customer_high"])
        assert row["below_middle"] is None


def test_a_log_without_scores_has_none(duckdb):
    frame = pd.DataFrame({"customer": ["a"], "at": DAY, "step": "ask", "channel": "web"})
    assert log_scores(events_from_frame(frame, engine=duckdb)).empty
