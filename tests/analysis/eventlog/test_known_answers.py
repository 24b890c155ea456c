"""Numbers known by hand, and a second method on random logs: what every engine must give."""

import datetime as dt
import math
import random

import pandas as pd
import pyarrow as pa
import pytest
from plain_method import numbers as by_hand

from journeylab.analysis.eventlog import bits, event_numbers, neighbours, ordered
from journeylab.analysis.eventlog.reach import reach
from journeylab.analysis.eventlog.touchpoints import first_touchpoints, touchpoints
from journeylab.analysis.eventlog.transitions import transitions
from journeylab.evidence.events import events_from_frame, read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions

DAY = dt.datetime(2025, 1, 1)  # noqa: DTZ001  UTC, without saying so, as logs are
TABLES = ("touchpoints", "reach", "transitions", "funnel", "effort", "paths")


def log_of(engine, rows):
    """Rows of (customer, at, step, channel) as an event log; None is an empty cell."""
    frame = pd.DataFrame(rows, columns=["customer", "at", "step", "channel"]).astype(
        {"customer": object, "step": object, "channel": object}
    )
    return events_from_frame(frame, engine=engine)


def at(seconds):
    return DAY + dt.timedelta(seconds=seconds)


def alike(found, expected):
    """Whole numbers and texts equal, floats within 1e-9, no number where there is none."""
    if expected is None:
        return math.isnan(found)
    if isinstance(expected, float):
        return math.isclose(found, expected, rel_tol=1e-9)
    return found == expected


def same(found, expected):
    """Every cell of every table as the second method has it."""
    for name in TABLES:
        rows = list(found.tables[name].itertuples(index=False, name=None))
        assert len(rows) == len(expected[name]), name
        for row, other in zip(rows, expected[name], strict=True):
            assert all(map(alike, row, other)), (name, row, other)
    assert found.median_duration_seconds == pytest.approx(expected["duration"], rel=1e-9)


SMALL = [
    ("NA", at(0), "ask", "web"),
    ("NA", at(0), "None", "web"),  # tied: the row decides
    ("NA", at(0.25), "ask", None),
    ("NA", at(0.75), "ask", "web"),
    ("b", at(10), "pay", "store"),
    ("c", at(20), "pay", "store"),
    ("c", at(5), "ask", "web"),  # later in the file, earlier in time
    ("c", at(50), "NaN", "web"),
    ("d", at(1), "ask", "web"),
    ("d", at(4), "pay", "web"),
]


def test_a_small_log_by_hand(engine):
    found = event_numbers(log_of(engine, SMALL), order=["ask", "pay"])
    tables = {name: list(t.itertuples(index=False, name=None)) for name, t in found.tables.items()}
    assert first_touchpoints(found.ordered.log) == tables["touchpoints"]
    assert tables["touchpoints"] == [
        ("NaN", "web", 1, 1),
        ("None", "web", 1, 1),
        ("ask", "(unknown)", 1, 1),
        ("ask", "web", 4, 3),
        ("pay", "store", 2, 2),
        ("pay", "web", 1, 1),
    ]
    assert tables["reach"] == [
        ("NaN", 1, 1, 0.25, 0, 1),
        ("None", 1, 1, 0.25, 0, 0),
        ("ask", 5, 3, 0.75, 3, 1),
        ("pay", 3, 3, 0.75, 1, 2),
    ]
    assert tables["transitions"] == [
        ("None", "ask", 1, 1, 0.25, 0.25, 1.0),
        ("ask", "None", 1, 1, 0.0, 0.0, 0.25),
        ("ask", "ask", 1, 1, 0.5, 0.5, 0.25),
        ("ask", "pay", 2, 2, 9.0, 9.0, 0.5),  # 3 s and 15 s: the middle two
        ("pay", "NaN", 1, 1, 30.0, 30.0, 1.0),
    ]
    assert [row[:3] for row in tables["funnel"]] == [(1, "ask", 3), (2, "pay", 2)]
    assert math.isnan(tables["funnel"][0][3])
    assert tables["funnel"][1][3] == pytest.approx(2 / 3)
    assert tables["effort"] == [
        ("switches_channel", 2, 0.5),
        ("repeats_step", 1, 0.25),
        ("comes_back", 1, 0.25),
    ]
    assert tables["paths"] == [
        (1, "ask > None > ask > ask", 1, 0.25),
        (2, "ask > pay", 1, 0.25),
        (3, "ask > pay > NaN", 1, 0.25),
        (4, "pay", 1, 0.25),
    ]
    assert (found.events, found.customers) == (10, 4)
    assert found.median_duration_seconds == (0.75 + 3) / 2


def invented(seed, customers, steps, channels, events):
    """Random rows with many ties, repeats and single events, shuffled."""
    chance = random.Random(seed)
    names = [f"step {n}" for n in range(steps)] + ["NA", "step", "step > 1", "Étape", "😀"]
    return [
        (
            f"c{int(chance.paretovariate(0.8)) % customers}",
            at(chance.randrange(50) + chance.choice([0, 0, 0.000001, 0.5])),
            chance.choice(names),
            chance.choice([None, *(f"channel {n}" for n in range(channels))]),
        )
        for _ in range(events)
    ]


@pytest.mark.parametrize(
    ("seed", "customers", "steps", "channels"),
    [(1, 40, 3, 1), (3, 300, 60, 12), (4, 50, 400, 3), (5, 1, 2, 2)],
)
def test_random_logs_agree_with_plain_python(duckdb, seed, customers, steps, channels):
    agree(duckdb, seed, customers, steps, channels)


def test_every_engine_agrees_with_plain_python(engine):
    agree(engine, 2, 200, 12, 4)


def agree(engine, seed, customers, steps, channels):
    rows = invented(seed, customers, steps, channels, 2_000)
    order = ["step 1", "step 0", "step 1", "NA"]
    plain = [(c, when, step, channel or "(unknown)") for c, when, step, channel in rows]
    same(event_numbers(log_of(engine, rows), order, top=7), by_hand(plain, order, top=7))


def test_a_step_nobody_came_to_ends_the_funnel(duckdb):
    found = event_numbers(log_of(duckdb, SMALL), order=["ask", "gone", "pay"]).tables["funnel"]
    assert found["customers"].tolist() == [3, 0, 0]
    assert found["conversion"].isna().tolist() == [True, False, True]
    assert "funnel" not in event_numbers(log_of(duckdb, SMALL)).tables


def test_three_hundred_thousand_customers_are_counted_one_by_one(engine):
    count = 300_000
    frame = pa.table(
        {
            "customer": pa.array(f"c{n}" for n in range(count)),
            "at": pa.array([DAY] * count, pa.timestamp("us")),
            "step": pa.array(["ask"] * (count - 1) + ["pay"]),
            "channel": pa.array(["web", None] * (count // 2)),
        }
    )
    log = ordered(events_from_frame(frame, engine=engine))
    assert list(touchpoints(log).itertuples(index=False, name=None)) == [
        ("ask", "(unknown)", 149_999, 149_999),
        ("ask", "web", 150_000, 150_000),
        ("pay", "(unknown)", 1, 1),
    ]
    assert reach(log)["customers"].tolist() == [299_999, 1]


def test_a_gap_across_a_change_of_clocks(engine):
    source = Content(
        "log.csv", b"user,at,step\n1,2025-03-30 01:59:59.999999,a\n1,2025-03-30 03:00:00,b\n"
    )
    log = read_events(source, ReadingOptions(time_zone="Europe/Paris"), engine)
    (row,) = transitions(ordered(log)).to_dict("records")
    assert row["median_seconds"] == row["mean_seconds"] == 0.000001


def test_customers_with_many_touchpoints_are_counted_both_ways(duckdb, monkeypatch):
    rows = invented(6, 100, 8, 3, 1_000)
    few = event_numbers(log_of(duckdb, rows)).tables
    monkeypatch.setattr(bits, "WORDS", ())
    many = event_numbers(log_of(duckdb, rows)).tables
    for name, table in few.items():
        pd.testing.assert_frame_equal(table, many[name])


def test_windows_give_what_one_sort_gives(duckdb, monkeypatch):
    rows = invented(7, 100, 8, 3, 1_000)
    sorted_once = event_numbers(log_of(duckdb, rows)).tables
    monkeypatch.setattr(neighbours, "sorted_once", neighbours.windowed)
    for name, table in event_numbers(log_of(duckdb, rows)).tables.items():
        pd.testing.assert_frame_equal(table, sorted_once[name])
