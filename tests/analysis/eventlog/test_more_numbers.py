"""Scores in a log, when steps are reached, what separates those who finished, and stopping."""

import datetime as dt
import math
from statistics import mean, stdev
from threading import Timer
from time import monotonic

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from scipy.special import stdtrit

from journeylab.analysis.differences import of_proportions
from journeylab.analysis.eventlog import Stopped, Work, event_numbers, ordered
from journeylab.analysis.eventlog.durations import reached
from journeylab.analysis.eventlog.outcomes import outcomes
from journeylab.analysis.eventlog.scores import event_scores, reach_of
from journeylab.evidence.events import events_from_frame

DAY = dt.datetime(2025, 1, 1)  # noqa: DTZ001  UTC, without saying so, as logs are


def log_of(engine, journeys, channel="web"):
    """Journeys of (step, seconds since the day began) as an event log."""
    rows = [
        (f"c{number}", DAY + dt.timedelta(seconds=seconds), step, channel)
        for number, journey in enumerate(journeys)
        for step, seconds in journey
    ]
    frame = pd.DataFrame(rows, columns=["customer", "at", "step", "channel"])
    return events_from_frame(frame, engine=engine)


def test_scores_of_a_log_have_n_and_an_interval(duckdb):
    values = [1, 2, 5, 4, 9, None, 3]
    frame = pd.DataFrame(
        {"customer": "c", "at": DAY, "step": ["a"] * 6 + ["b"], "channel": "web", "score": values}
    )
    found = event_scores(events_from_frame(frame, engine=duckdb), valid=(1, 5))
    a, b = found.to_dict("records")
    kept = [1, 2, 5, 4]
    half = stats.t.ppf(0.975, 3) * stdev(kept) / 2
    assert (a["n"], a["excluded"], a["mean"], a["sd"]) == (
        4,
        1,
        mean(kept),
        pytest.approx(stdev(kept)),
    )
    assert (a["low"], a["high"]) == (pytest.approx(3 - half), pytest.approx(3 + half))
    assert b["n"] == 1
    assert all(math.isnan(b[name]) for name in ("sd", "low", "high"))


def test_steps_come_in_the_order_in_which_customers_reach_them(duckdb):
    log = log_of(
        duckdb,
        [[("z", 0), ("a", 10), ("z", 20), ("m", 40)], [("z", 5), ("m", 9)], [("z", 1), ("a", 4)]],
    )
    assert list(reached(ordered(log)).itertuples(index=False, name=None)) == [
        ("z", 3, 1.0, 0.0),
        ("a", 2, 2.0, 6.5),
        ("m", 2, 3.0, 22.0),
    ]


def test_what_separates_those_who_finished_looks_at_what_came_before(duckdb):
    finished = [[("look", 0), ("chat", 1), ("pay", 2), ("thank", 3)]] * 30
    others = [[("look", 0), ("look", 1)]] * 50
    found = outcomes(ordered(log_of(duckdb, [*finished, *others])), "pay").set_index(
        ["kind", "name"]
    )
    chat = found.loc["step", "chat"]
    assert (chat.finished, chat.of_finished, chat.others, chat.of_others) == (30, 30, 0, 50)
    assert tuple(chat[["difference", "low", "high"]]) == tuple(of_proportions(0, 50, 30, 30))
    assert "thank" not in found.loc["step"].index
    assert found.loc["measure", "repeats_step"].others == 50
    assert found.loc["step", "look"].difference == 0
    assert outcomes(ordered(log_of(duckdb, others)), "pay").empty


def test_long_work_tells_how_far_it_is_and_can_be_stopped_between_parts(duckdb):
    log = log_of(duckdb, [[("a", 0), ("b", 1)]])
    told = []
    event_numbers(log, ["a"], work=Work(lambda *said: told.append(said)))
    assert [part for part, _, _ in told] == [
        *("order", "touchpoints", "reach", "transitions", "funnel", "effort", "paths", "end")
    ]
    assert told[-1][1:] == (7, 7)
    work = Work(lambda part, *_: work.stop() if part == "reach" else None)
    with pytest.raises(Stopped):
        event_numbers(log, work=work)
    assert event_numbers(log).events == 2  # the engine is as good as before


def test_long_work_can_be_stopped_amid_a_part(duckdb):
    work = Work()
    endless = duckdb.connection.table(_endless(duckdb))
    Timer(0.3, work.stop).start()
    start = monotonic()
    with pytest.raises(Stopped), work.on(duckdb):
        endless.count().execute()
    assert monotonic() - start < 30


def _endless(engine):
    engine.connection.raw_sql(
        "CREATE OR REPLACE VIEW endless AS SELECT a.range * b.range AS n "
        "FROM range(10000000) a, range(10000000) b WHERE hash(a.range * b.range) = 1"
    )
    return "endless"


def test_the_interval_of_many_scores_is_student_s():
    """The expansion agrees with SciPy's quantile, from the fewest scores for which it is used."""
    freedom = np.array([200.0, 201, 500, 1_000, 1e6, 1e9])
    assert reach_of(freedom) == pytest.approx(stdtrit(freedom, 0.975), rel=2e-12)
    few = np.array([1.0, 199, 1e6])
    assert (reach_of(few) == stdtrit(few, 0.975)).all()
