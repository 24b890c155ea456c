"""Promises and what a day changed: by hand, by plain loops, by the intervals' definitions."""

import datetime as dt
import math
import random
from statistics import median

import pandas as pd
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from journeylab.analysis.columns import BEFORE_AFTER, PROMISES
from journeylab.analysis.eventlog.before_after import before_after
from journeylab.analysis.eventlog.promises import promises
from journeylab.evidence.events import events_from_frame
from journeylab.evidence.values.promises import Promise

DAY = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
HOUR = 3_600
QUOTE = Promise("ask", "quote", 48 * HOUR)


def log_of(engine, journeys):
    """Journeys of (step, hours since the first of March) as an event log."""
    rows = [
        (f"c{number}", DAY.replace(tzinfo=None) + dt.timedelta(hours=hours), step, "web")
        for number, journey in enumerate(journeys)
        for step, hours in journey
    ]
    names = ["customer", "at", "step", "channel"]
    return events_from_frame(pd.DataFrame(rows, columns=names), engine=engine)


def test_a_promise_is_kept_late_unanswered_or_still_open(engine):
    log = log_of(
        engine,
        [
            [("ask", 0), ("look", 1), ("quote", 48)],  # to the second: kept
            [("ask", 0), ("ask", 40), ("quote", 49)],  # asked again meanwhile: one promise, late
            [("ask", 0), ("look", 5)],  # never answered, and the log goes on
            [("ask", 0), ("quote", 1), ("ask", 60), ("quote", 70), ("quote", 71)],  # two, both kept
            [("quote", 0), ("ask", 90)],  # an answer before the question is none; still running
            [("look", 100)],
        ],
    )
    (row,) = promises(log, [QUOTE]).to_dict("records")
    assert list(row) == list(PROMISES)
    assert (row["n"], row["customers"], row["kept"], row["open"]) == (5, 4, 3, 1)
    assert (row["share_kept"], row["period"]) == (0.6, "")
    assert row["median_seconds"] == median([48, 49, 1, 10]) * HOUR
    low, high = proportion_confint(3, 5, method="wilson")
    assert (row["low"], row["high"]) == (pytest.approx(low), pytest.approx(high))


def test_the_day_of_the_promise_says_on_which_side_of_a_change_it_stands(engine):
    log = log_of(
        engine,
        [
            *([("ask", 0), ("quote", 60 if late else 2)] for late in [True] * 30 + [False] * 10),
            *([("ask", 30), ("quote", 90 if late else 31)] for late in [True] * 5 + [False] * 35),
        ],
    )
    found = promises(log, [QUOTE], DAY + dt.timedelta(hours=30)).set_index("period")
    assert found["n"].to_dict() == {"": 80, "before": 40, "after": 40}
    assert found["kept"].to_dict() == {"": 45, "before": 10, "after": 35}
    told = before_after(log, found.reset_index(), DAY + dt.timedelta(hours=30))
    (row,) = told.to_dict("records")
    assert (row["kind"], row["name"], row["difference"]) == ("promise", "ask > quote", 0.625)
    # Newcombe's method 10 from the two Wilson intervals
    (was_low, was_high), (now_low, now_high) = (
        proportion_confint(kept, 40, method="wilson") for kept in (10, 35)
    )
    assert row["low"] == pytest.approx(0.625 - math.hypot(0.875 - now_low, was_high - 0.25))
    assert row["high"] == pytest.approx(0.625 + math.hypot(now_high - 0.875, 0.25 - was_low))


def test_random_logs_agree_with_a_plain_loop(duckdb):
    rng = random.Random(11)
    journeys = [
        sorted(
            (
                (rng.choice(["ask", "quote", "look"]), rng.randint(0, 300))
                for _ in range(rng.randint(1, 9))
            ),
            key=lambda event: event[1],
        )
        for _ in range(200)
    ]
    last = max(hours for journey in journeys for _, hours in journey)
    kept = broken = still = 0
    for journey in journeys:
        asked = None
        for step, hours in journey:
            if step == "ask" and asked is None:
                asked = hours
            elif step == "quote" and asked is not None:
                kept, broken = kept + (hours - asked <= 48), broken + (hours - asked > 48)
                asked = None
        if asked is not None:
            still, broken = still + (asked + 48 >= last), broken + (asked + 48 < last)
    (row,) = promises(log_of(duckdb, journeys), [QUOTE]).to_dict("records")
    assert (row["kept"], row["n"], row["open"]) == (kept, kept + broken, still)
    assert min(kept, broken, still) > 0


def test_scores_before_and_after_differ_by_welch(duckdb):
    rng = random.Random(3)
    rows = [
        ("c", DAY.replace(tzinfo=None) + dt.timedelta(hours=hour), step, rng.gauss(mean, sd))
        for step, hour, mean, sd, n in (
            ("pay", 0, 2, 1, 30),
            ("pay", 9, 4, 0.3, 12),
            ("look", 9, 3, 1, 5),
        )
        for _ in range(n)
    ]
    frame = pd.DataFrame(rows, columns=["customer", "at", "step", "score"]).assign(channel="web")
    log = events_from_frame(frame, engine=duckdb)
    found = before_after(log, promises(log, []), DAY + dt.timedelta(hours=9), (-9, 9))
    assert list(found.columns) == list(BEFORE_AFTER)
    look, pay = found.to_dict("records")
    assert (look["n_before"], look["n_after"]) == (0, 5)
    assert all(math.isnan(look[name]) for name in ("before", "difference", "low", "high"))
    was, now = (
        frame.query("step == 'pay'")["score"].iloc[part] for part in (slice(30), slice(30, 42))
    )
    welch = stats.ttest_ind(now, was, equal_var=False).confidence_interval()
    assert (pay["n_before"], pay["n_after"]) == (30, 12)
    assert pay["difference"] == pytest.approx(now.mean() - was.mean())
    assert (pay["low"], pay["high"]) == (pytest.approx(welch.low), pytest.approx(welch.high))


def test_no_promise_asked_for_is_no_row(duckdb):
    assert promises(log_of(duckdb, [[("ask", 0)]]), []).empty
