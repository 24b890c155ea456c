"""What a draft map asks of a log: who comes first, and who is contacted again too soon."""

import pandas as pd
import pytest

from journeylab.analysis.draft import in_order
from journeylab.analysis.eventlog import ordered
from journeylab.analysis.eventlog.contacts import contacted_again
from journeylab.analysis.eventlog.durations import reached
from journeylab.analysis.eventlog.precedence import precedence
from journeylab.evidence.events import events_from_frame

WALKS = {
    "a": ["ask", "courier", "pay", "ask"],
    "b": ["ask", "pay"],
    "c": ["ask", "courier", "pay"],
    "NA": ["pay", "ask"],
}
HOURS = {"a": [0, 1, 2, 23], "b": [0, 30], "c": [0, 1, 2], "NA": [0, 1]}


@pytest.fixture(scope="module")
def log():
    rows = [
        (who, pd.Timestamp("2026-03-01") + pd.Timedelta(hours=hour), step)
        for who, walk in WALKS.items()
        for step, hour in zip(walk, HOURS[who], strict=True)
    ]
    return ordered(events_from_frame(pd.DataFrame(rows, columns=["customer", "at", "step"])))


def test_the_first_visits_tell_which_of_two_steps_comes_first(log):
    found = precedence(log)
    counts = {(row.first, row.second): row.customers for row in found.itertuples(index=False)}
    assert counts == {
        ("ask", "courier"): 2,
        ("ask", "pay"): 3,
        ("courier", "pay"): 2,
        ("pay", "ask"): 1,
    }


def test_a_sample_of_customers_answers_too(log):
    assert precedence(log, enough=2)["customers"].sum() < precedence(log)["customers"].sum()


def test_a_step_that_half_skip_stands_where_the_others_meet_it(log):
    assert in_order(list(reached(log)["step"]), precedence(log)) == ["ask", "courier", "pay"]
    assert in_order(["ask", "pay", "courier"], precedence(log)) == ["ask", "courier", "pay"]


def test_contacted_again_within_a_day_is_a_share_of_the_step_s_customers(log):
    assert contacted_again(log) == {"ask": 0.25, "courier": 0.0, "pay": 0.0}
    assert contacted_again(log, hours=22)["ask"] == 0.0
