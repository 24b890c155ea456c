"""The words of steps over their columns, and what bars below them show."""

import math

import pandas as pd
import pytest

from journeylab.charts.offer import inventory
from journeylab.charts.spine import label_height, spine
from journeylab.charts.svg import svg

LONG, SHORT = "T06 Determine necessity of advice", "I pay now"


def steps(*texts):
    ids = [f"s{place}" for place in range(len(texts))]
    return pd.DataFrame(
        {"step": ids, "position": range(1, len(ids) + 1), "text": texts, "stage": ""}
    )


@pytest.mark.parametrize(
    ("column", "text", "upright"),
    [(40, SHORT, True), (60, SHORT, False), (60, LONG, True), (90, LONG, False)],
)
def test_words_that_a_narrow_column_would_break_are_written_upwards(column, text, upright):
    found = spine(steps(SHORT, text), column=column)
    assert found.is_upright is upright


def test_words_written_upwards_are_whole_where_they_can_be():
    [row] = spine(steps(LONG), column=60).columns
    assert row["lines"].split("\n") == ["T06 Determine", "necessity of advice"]


def test_words_written_upwards_take_the_room_of_the_longest():
    short, long = (label_height(spine(steps("I pay", text), column=40)) for text in (SHORT, LONG))
    assert 45 < short < long <= 132


def test_bars_show_contacts_where_reports_alone_have_counted():
    rows = [("s0", "web", 0, 30, 0), ("s1", "web", 0, 7, 0)]
    found = pd.DataFrame(rows, columns=["step", "channel", "customers", "contacts", "n"])
    found = found.assign(satisfaction=math.nan, low=math.nan, high=math.nan, use="", proposed="")
    channels = pd.DataFrame({"channel": ["web"], "name": ["Web"]})
    drawn = svg(inventory(found, steps=steps(SHORT, SHORT), channels=channels), "x")
    assert "full bar: 30 contacts" in drawn
    assert "7 contacts counted" in drawn
