"""`journeylab diagnose` on real event logs, every table by a second method: pandas and loops."""

import csv
import gzip
import json
import xml.etree.ElementTree as ET

import pandas as pd
import pytest
import second_method as second

from journeylab import cli

pytestmark = pytest.mark.data
XES = "{http://www.xes-standard.org/}"
UNKNOWN = "(unknown)"


def run(*words):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--language", "en", "diagnose", *map(str, words)])
    assert ended.value.code == 0


def rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(row, *names):
    return [float(row[name]) for name in names]


def same(found, expected):
    """The same keys, with numbers that are equal to the ninth digit."""
    assert found.keys() == expected.keys()
    for key, values in expected.items():
        assert found[key] == pytest.approx(values, rel=1e-9), key


def check(folder, frame, order=(), top=20):
    """Every table in `folder` against `frame`: customer, at (UTC), step, channel, in file order."""
    told = second.journeys(frame)
    found = {
        (row["step"], row["channel"]): (int(row["events"]), int(row["customers"]))
        for row in rows(folder, "touchpoints")
    }
    assert found == second.touchpoints(frame)
    reach = {
        row["step"]: tuple(
            numbers(
                row,
                *("events", "customers", "share_of_customers"),
                *("customers_starting", "customers_ending"),
            )
        )
        for row in rows(folder, "reach")
    }
    same(reach, second.reach(told))
    moves = {
        (row["source"], row["target"]): tuple(
            numbers(
                row,
                *("n", "customers", "median_seconds", "mean_seconds", "share_of_leaving"),
            )
        )
        for row in rows(folder, "transitions")
    }
    same(moves, second.transitions(told))
    effort = {row["measure"]: int(row["customers"]) for row in rows(folder, "effort")}
    assert effort == second.effort(told)
    paths = [(row["path"], int(row["customers"])) for row in rows(folder, "paths")]
    assert paths == second.paths(told, top)
    if order:
        levels = [int(row["customers"]) for row in rows(folder, "funnel")]
        assert levels == second.funnel(told, order)
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    assert summary["customers"] == len(told)
    assert summary["events"] == len(frame)
    assert summary["steps"] == frame["step"].nunique()
    assert summary["median_duration_seconds"] == pytest.approx(
        second.median_duration(told), rel=1e-9
    )
    return summary


def test_the_shop(real_data, tmp_path):
    path = real_data / "simple_shop" / "simple-onlineshop.csv"
    order = ["catalog", "cart", "delivery_choice", "payment_done"]
    run(path, "--order", ",".join(order), "--tables", tmp_path)
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    frame.columns = ["customer", "step", "at"]
    frame["at"], frame["channel"] = pd.to_datetime(frame["at"], format="ISO8601"), UNKNOWN
    summary = check(tmp_path, frame, order)
    assert summary["rows_read"] == 32_283
    assert summary["channels"] == 1


def test_the_permits_have_a_real_channel(real_data, tmp_path):
    path = real_data / "pm4py_logs" / "08_receipt.xes.gz"
    run(path, "--tables", tmp_path)
    with gzip.open(path) as file:
        frame = pd.DataFrame(permits(ET.parse(file).getroot()))
    summary = check(tmp_path, frame)
    assert summary["channels"] == frame["channel"].nunique() > 3


def permits(log):
    """One row per event of a XES, with the channel of its trace."""
    for trace in log.iter(f"{XES}trace"):
        of = {part.get("key"): part.get("value") for part in trace if part.get("key")}
        for event in trace.iter(f"{XES}event"):
            told = {part.get("key"): part.get("value") for part in event}
            yield {
                "customer": of["concept:name"],
                "at": pd.Timestamp(told["time:timestamp"]).tz_convert("UTC").tz_localize(None),
                "step": told["concept:name"],
                "channel": of.get("channel") or UNKNOWN,
            }


def test_sepsis_has_a_customer_named_na(real_data, tmp_path):
    path = real_data / "bupar_eventdata" / "sepsis.csv"
    run(path, "--tables", tmp_path)
    frame = pd.read_csv(path, sep=";", dtype=str, keep_default_na=False)
    frame = frame.rename(columns={"Case ID": "customer", "Activity": "step"})
    frame["at"] = pd.to_datetime(frame["Complete Timestamp"], format="%Y/%m/%d %H:%M:%S.%f")
    summary = check(tmp_path, frame[["customer", "at", "step"]].assign(channel=UNKNOWN))
    assert summary["customers"] == 1_050
    assert (frame["customer"] == "NA").sum() == 24


def test_orders_turned_into_events_with_their_reviews_as_scores(real_data, tmp_path):
    moments = {
        "order_purchase_timestamp": "I order",
        "order_approved_at": "Order approved",
        "order_delivered_carrier_date": "Handed to the carrier",
        "order_delivered_customer_date": "I receive my order",
    }
    orders = pd.read_csv(real_data / "olist" / "olist_orders_dataset.csv", dtype=str)
    told = orders.melt("order_id", list(moments), "step", "at").dropna()
    reviews = pd.read_csv(real_data / "olist" / "olist_order_reviews_dataset.csv", dtype=str)
    said = reviews[reviews["order_id"].isin(told["order_id"])]
    events = pd.concat(
        [
            told.assign(step=told["step"].map(moments), score=""),
            pd.DataFrame(
                {
                    "order_id": said["order_id"],
                    "step": "I review",
                    "at": said["review_answer_timestamp"],
                    "score": said["review_score"],
                }
            ),
        ]
    )
    path = tmp_path / "orders.csv"
    events.to_csv(path, index=False)
    run(path, "--customer", "order_id", "--valid", "1-5", "--tables", tmp_path / "out")
    frame = events.rename(columns={"order_id": "customer"}).assign(channel=UNKNOWN)
    frame["at"] = pd.to_datetime(frame["at"])
    check(tmp_path / "out", frame)
    scored = said["review_score"].astype(float)
    (row,) = rows(tmp_path / "out", "scores")
    assert (row["touchpoint"], int(row["n"])) == ("I review", len(scored))
    assert numbers(row, "mean", "sd") == pytest.approx([scored.mean(), scored.std()], rel=1e-9)
