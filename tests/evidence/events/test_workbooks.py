"""Event logs in Excel workbooks: the sheet that is read, and the same numbers as from a CSV."""

import csv
import datetime as dt
import io

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import book

from journeylab.analysis.eventlog import event_numbers
from journeylab.evidence import Unreadable
from journeylab.evidence.events import read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions

# ruff: noqa: DTZ001  a workbook's dates have no zone
HEADER = ["customer", "at", "step", "channel"]
NOTES = ("Notes", [["Made by the call centre"]])
VISITS = [
    HEADER,
    [1001, dt.datetime(2026, 1, 5, 9, 30), "ask", "web"],
    ["1001", "2026-01-05T10:30:00+01:00", "pay", None],
    [None, dt.datetime(2026, 1, 6), "pay", "web"],
    [],
    ["NA", "05/30/2026 09:15", "None", "store"],
    ["NA", dt.date(2026, 6, 1), "pay", "store"],
    [1002, "last week", "pay", "store"],
]


def read_sheet(engine, *sheets, **options):
    return read_events(book(*sheets), ReadingOptions(**options), engine)


def rows(log):
    frame = log.events.order_by("row").execute()
    told = frame.assign(at=frame["at"].astype(str))[["customer", "at", "step", "channel"]]
    return list(told.itertuples(index=False, name=None))


def test_real_dates_and_dates_in_words_are_read_and_rows_refused_by_their_number(engine):
    log = read_sheet(engine, ("Visits", VISITS))
    assert rows(log) == [
        ("1001", "2026-01-05 09:30:00", "ask", "web"),
        ("1001", "2026-01-05 09:30:00", "pay", "(unknown)"),
        ("NA", "2026-05-30 09:15:00", "None", "store"),
        ("NA", "2026-06-01 00:00:00", "pay", "store"),
    ]
    [reading] = log.readings
    assert [(one.line, one.code, one.column) for one in reading.refusals] == [
        (4, "customer_missing", "customer"),
        (5, "row_blank", ""),
        (8, "at_not_a_date", "at"),
    ]
    assert (reading.sheet, reading.sheets, reading.rows_read) == ("Visits", (), 7)


def test_the_sheet_that_is_named_is_read_and_another_is_asked_for(engine):
    log = read_sheet(engine, NOTES, ("Visits", VISITS), sheet="Visits")
    assert (log.readings[0].sheet, log.readings[0].sheets) == ("Visits", ("Notes", "Visits"))
    assert len(rows(log)) == 4
    with pytest.raises(Unreadable, match="events_sheet_none") as missed:
        read_sheet(engine, NOTES, ("Visits", VISITS))
    assert (missed.value.facts["sheet"], missed.value.facts["sheets"]) == ("Notes", "Notes, Visits")
    with pytest.raises(Unreadable, match="sheet_unknown"):
        read_sheet(engine, ("Visits", VISITS), sheet="Calls")
    with pytest.raises(Unreadable, match="rows_none"):
        read_sheet(engine, NOTES)


def test_a_workbook_that_cannot_be_opened_is_said(engine):
    whole = book(("Visits", VISITS)).data
    for data, code in (
        (whole[:800], "workbook_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "workbook_old"),
    ):
        with pytest.raises(Unreadable, match=code):
            read_events(Content("log.xlsx", data), engine=engine)


DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2026, 12, 31))
MOMENTS = st.builds(dt.datetime.combine, DAYS, st.times().map(lambda at: at.replace(microsecond=0)))
CELLS = st.sampled_from(["a", "NA", "0012", "b c", "é"])
EVENTS = st.lists(
    st.tuples(
        st.one_of(CELLS, st.integers(1, 4), st.none()),
        st.one_of(MOMENTS, MOMENTS.map(str), MOMENTS.map(lambda at: f"{at:%Y-%m-%dT%H:%M:%SZ}")),
        CELLS,
        st.one_of(CELLS, st.none()),
    ),
    min_size=1,
    max_size=20,
).filter(lambda events: any(customer is not None for customer, *_ in events))


def both(engine, events):
    """The same rows from a sheet and from a CSV."""
    written = io.StringIO()
    csv.writer(written).writerows(events)
    return read_sheet(engine, ("Visits", events)), read_events(
        Content("log.csv", written.getvalue().encode()), engine=engine
    )


@settings(max_examples=20)
@given(events=EVENTS)
def test_a_sheet_gives_the_events_of_the_same_rows_in_a_csv(engine, events):
    sheet, plain = both(engine, [HEADER, *events])
    assert rows(sheet) == rows(plain)
    assert sheet.readings[0].refusals == plain.readings[0].refusals
    assert sheet.readings[0].zone_assumed == plain.readings[0].zone_assumed


def test_a_sheet_gives_the_tables_of_the_same_rows_in_a_csv(engine):
    sheet, plain = both(engine, [row for row in VISITS if row])
    asked, expected = (event_numbers(log, ("ask", "pay")) for log in (sheet, plain))
    assert len(asked.tables["transitions"]) == 2
    for name, frame in asked.tables.items():
        pd.testing.assert_frame_equal(frame, expected.tables[name])
