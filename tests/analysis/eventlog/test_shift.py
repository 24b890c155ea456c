"""Each channel's share of each period, against counts by hand."""

import pandas as pd

from journeylab.analysis.eventlog.shift import channel_shift, in_period
from journeylab.evidence.events import events_from_frame


def log_of(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "at", "channel"]).assign(step="pay")
    return events_from_frame(frame)


FOUR_MONTHS = (
    ("a", "2026-01-05T10:00:00", "web"),
    ("a", "2026-01-31T23:59:59", "web"),
    ("b", "2026-01-06T10:00:00", "app"),
    ("b", "2026-02-01T00:00:00", "app"),
    ("c", "2026-03-10T10:00:00", "NA"),
    ("c", "2026-05-10T10:00:00", "app"),
)


def test_events_and_shares_of_each_month_in_order():
    found = channel_shift(log_of(*FOUR_MONTHS))
    assert found.to_dict("records") == [
        {"period": "2026-01", "channel": "app", "events": 1, "share": 1 / 3},
        {"period": "2026-01", "channel": "web", "events": 2, "share": 2 / 3},
        {"period": "2026-02", "channel": "app", "events": 1, "share": 1.0},
        {"period": "2026-03", "channel": "NA", "events": 1, "share": 1.0},
        {"period": "2026-05", "channel": "app", "events": 1, "share": 1.0},
    ]


def test_the_unit_is_the_longest_of_which_there_are_four():
    days = log_of(*(("a", f"2026-01-0{day}T10:00:00", "web") for day in range(1, 6)))
    assert list(channel_shift(days)["period"]) == [f"2026-01-0{day}" for day in range(1, 6)]
    years = log_of(*(("a", f"20{year}-06-01T10:00:00", "web") for year in range(20, 26)))
    assert list(channel_shift(years)["period"]) == [f"20{year}" for year in range(20, 26)]
    assert set(channel_shift(log_of(*FOUR_MONTHS), "Q")["period"]) == {"2026-Q1", "2026-Q2"}


def test_a_period_lasts_until_the_next_begins():
    start, end = in_period(log_of(*FOUR_MONTHS), "2026-01")
    assert (start, end) == (pd.Timestamp("2026-01-01"), pd.Timestamp("2026-02-01"))
