"""Rising pains, counted by hand."""

import math
from datetime import UTC, datetime, timedelta

import pandas as pd

from journeylab.analysis.rising import rising_pains

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def said(**days):
    rows = [(group, NOW - timedelta(days=age)) for group, ages in days.items() for age in ages]
    return pd.DataFrame(rows, columns=["group", "at"])


def test_a_group_rises_where_its_last_quarter_is_twice_the_mean_before():
    found = rising_pains(
        said(
            login=[1, 5, 9, 40, 100, 200, 300],  # 4 against a mean of 1
            delay=[2, 3, 100, 150, 200, 250, 280],  # 2 against 5/3
            price=[1, 2, 3, 4],  # 4 against 0, but only 4 in all
            fresh=[0, 1, 2, 3, 4],
            old=[400, 500, 600, 700, 800],
        ),
        NOW,
    ).set_index("group")
    assert found["rising"].to_dict() == {
        "login": True,
        "delay": False,
        "price": False,
        "fresh": True,
        "old": False,
    }
    assert found.loc["login", ["n", "last_quarter", "mean_before", "times"]].tolist() == [
        7,
        4,
        1,
        4,
    ]
    assert math.isnan(found.loc["fresh", "times"])


def test_twice_is_enough_and_less_is_not():
    before = [100, 150, 200, 220, 240, 260]  # a mean of 2 in each of the three quarters
    found = rising_pains(
        said(exact=[1, 2, 3, 4, *before], under=[1, 2, 3, 4, 5, *before, 110, 120]), NOW
    ).set_index("group")
    assert found["times"].round(3).to_dict() == {"exact": 2.0, "under": 1.875}
    assert found["rising"].to_dict() == {"exact": True, "under": False}


def test_the_last_quarter_ends_with_the_latest_verbatim():
    frame = said(login=[300, 301, 302, 303, 304], delay=[700])
    assert rising_pains(frame)["rising"].tolist() == [True, False]
    assert rising_pains(frame, NOW)["rising"].tolist() == [False, False]


def test_nothing_rises_where_nobody_had_said_anything_before():
    found = rising_pains(said(login=[1, 2, 3, 4, 5, 90], delay=[0, 10, 20, 30, 40, 50]), NOW)
    assert not found["rising"].any()


def test_what_has_no_date_does_not_count():
    frame = pd.DataFrame({"group": ["a"], "at": pd.Series([pd.NaT], dtype="datetime64[ns, UTC]")})
    assert rising_pains(frame).empty
