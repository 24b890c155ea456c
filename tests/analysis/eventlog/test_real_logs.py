"""Real event logs, each counted a second time by plain Python over the csv module's rows."""

import csv
import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from plain_method import numbers as by_hand
from test_known_answers import same

from journeylab.analysis.eventlog import event_numbers
from journeylab.evidence.events import events_from_frame, preview, read_events
from journeylab.evidence.options import ReadingOptions

pytestmark = pytest.mark.data


def rows_of(path: Path, customer, at, step, channel=None, separator=","):
    """The rows as a second method reads them."""
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened, delimiter=separator):
            when = dt.datetime.fromisoformat(row[at].replace("/", "-"))
            moment = when.astimezone(dt.UTC).replace(tzinfo=None) if when.tzinfo else when
            yield row[customer], moment, row[step], row[channel] if channel else "(unknown)"


LOGS = {
    "shop": (
        "simple_shop/simple-onlineshop.csv",
        ("user_id", "timestamp", "event"),
        ["catalog", "cart", "delivery_choice", "payment_done"],
        (32_283, 3_751),
    ),
    "permits": (
        "pm4py_logs/receipt.csv",
        ("case:concept:name", "time:timestamp", "concept:name", "case:channel"),
        ["Confirmation of receipt", "T06 Determine necessity of stop advice"],
        (8_577, 1_434),
    ),
    "patients": (
        "bupar_eventdata/sepsis.csv",
        ("Case ID", "Complete Timestamp", "Activity", None, ";"),
        ["ER Registration", "ER Triage", "Admission NC"],
        (15_214, 1_050),
    ),
}


@pytest.mark.parametrize("name", LOGS)
def test_a_real_log_agrees_with_a_second_method(real_data, duckdb, name):
    file, columns, order, (events, customers) = LOGS[name]
    rows = list(rows_of(real_data / file, *columns))
    log = read_events(real_data / file, ReadingOptions(), duckdb)
    found = event_numbers(log, order, top=20)
    assert (log.rows_read, log.rows_refused) == (len(rows), 0)
    assert (found.events, found.customers) == (events, customers)
    same(found, by_hand(rows, order, top=20))


def test_a_patient_named_na_is_a_patient(real_data, duckdb):
    log = read_events(real_data / "bupar_eventdata/sepsis.csv", ReadingOptions(), duckdb)
    assert log.events.filter(log.events.customer == "NA").count().execute() == 24
    found = preview(log)
    assert (found.customers, found.duplicate_rows, found.tied_pairs) == (1_050, 1, 4_447)


def test_orders_become_events(real_data, duckdb):
    orders = pd.read_csv(
        real_data / "olist/olist_orders_dataset.csv", dtype=str, keep_default_na=False
    )
    moments = [name for name in orders.columns if name.endswith(("timestamp", "_at", "_date"))]
    long = orders.melt("order_id", moments[:4], "step", "at")
    rows = [
        (row.order_id, dt.datetime.fromisoformat(row.at), row.step, "(unknown)")
        for row in long.itertuples()
        if row.at
    ]
    log = events_from_frame(long, ReadingOptions(customer="order_id"), duckdb, file="olist")
    found = event_numbers(log, moments[:4])
    assert log.refused == {"at_missing": len(long) - len(rows)}
    same(found, by_hand(rows, moments[:4]))
