"""What a draft map asks of a log: who comes first, and who is contacted again too soon."""

import pandas as pd
import pytest

from journeylab.analysis.draft import in_order
from journeylab.analysis.eventlog import ordered
from journeylab.analysis.eventlog.contacts import contacted_again
from journeylab.analysis.eventlog.durations import reached
from journeylab.analysis.eventlog.precedence import precedence
from journeylab.analysis.inventory import DEFAULT
from journeylab.evidence.events import events_from_frame

WALKS = {
    "a": ["ask", "courier", "pay", "ask"],
    "b": ["ask", "pay"],
    "c": ["ask", "courier", "pay"],
    "NA": ["pay", "ask"],
}
HOURS = {"a": [0, 1, 2, 23], "b": [0, 30], "c": [0, 1, 2], "NA": [0, 1]}


BEFORE = {
    ("ask", "courier"): 2,
    ("ask", "pay"): 3,
    ("courier", "pay"): 2,
    ("pay", "ask"): 1,
}


def walked(engine):
    """The walks as a log on that engine."""
    rows = [
        (who, pd.Timestamp("2026-03-01") + pd.Timedelta(hours=hour), step)
        for who, walk in WALKS.items()
        for step, hour in zip(walk, HOURS[who], strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["customer", "at", "step"])
    return ordered(events_from_frame(frame, engine=engine))


@pytest.fixture
def log(duckdb):
    return walked(duckdb)


def test_every_engine_tells_who_comes_first_and_who_comes_again(engine):
    log = walked(engine)
    found = precedence(log)
    counts = {(row.first, row.second): row.customers for row in found.itertuples(index=False)}
    assert counts == BEFORE
    assert contacted_again(log) == {"ask": 0.25, "courier": 0.0, "pay": 0.0}


@pytest.mark.parametrize(
    "engine", ["duckdb", pytest.param("clickhouse", marks=pytest.mark.engines)], indirect=True
)
def test_a_sample_of_customers_and_fewer_hours_answer_too(engine):
    log = walked(engine)
    assert 0 < precedence(log, enough=2)["customers"].sum() < sum(BEFORE.values())
    assert contacted_again(log, hours=22)["ask"] == 0.0


def test_a_step_that_half_skip_stands_where_the_others_meet_it(log):
    assert in_order(list(reached(log)["step"]), precedence(log)) == ["ask", "courier", "pay"]
    assert in_order(["ask", "pay", "courier"], precedence(log)) == ["ask", "courier", "pay"]


def test_a_second_contact_is_redundant_within_a_day_to_the_microsecond(duckdb):
    start = pd.Timestamp("2025-01-01", tz="UTC")
    day = pd.Timedelta(hours=24)
    later = {"a": day, "b": day + pd.Timedelta(microseconds=1)}
    rows = [(who, at, "call") for who, gap in later.items() for at in (start, start + gap)]
    frame = pd.DataFrame(rows, columns=["customer", "at", "step"])
    log = ordered(events_from_frame(frame, engine=duckdb))
    assert contacted_again(log, DEFAULT.redundant_hours) == {"call": 0.5}
