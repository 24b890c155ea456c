"""`journeylab diagnose` on real event logs, every table by a second method: pandas and loops."""

import csv
import gzip
import json
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise

import pandas as pd
import pytest
import second_method as second
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

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
    return [float(row[name] or "nan") for name in names]


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
    assert [int(row["rank"]) for row in rows(folder, "paths")] == list(range(1, len(paths) + 1))
    for row in (*rows(folder, "effort"), *rows(folder, "paths")):
        share = int(row["customers"]) / len(told)
        assert float(row["share_of_customers"]) == pytest.approx(share, rel=1e-9)
    assert (folder / "funnel.csv").exists() == bool(order)
    if order:
        check_funnel(rows(folder, "funnel"), second.funnel(told, order), order)
    check_intervals(folder, len(told))
    check_times(folder, told)
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    assert summary["customers"] == len(told)
    assert summary["events"] == len(frame)
    assert summary["steps"] == frame["step"].nunique()
    assert summary["channels"] == frame["channel"].nunique()
    assert summary["tied_pairs"] == second.tied_pairs(told)
    assert (summary["rows_read"], summary["rows_refused"]) == (len(frame), 0)
    assert summary["median_duration_seconds"] == pytest.approx(
        second.median_duration(told), rel=1e-9
    )
    return summary


def check_funnel(found, levels, order):
    assert [(int(row["position"]), row["step"]) for row in found] == list(enumerate(order, 1))
    assert [int(row["customers"]) for row in found] == levels
    assert found[0]["conversion"] == ""
    conversions = [float(row["conversion"]) for row in found[1:]]
    assert conversions == pytest.approx([b / a for a, b in pairwise(levels)], rel=1e-9)


def check_intervals(folder, customers):
    """Every share of every table, once, with Wilson's interval by statsmodels."""
    leaving = Counter()
    for row in rows(folder, "transitions"):
        leaving[row["source"]] += int(row["n"])
    funnel = rows(folder, "funnel") if (folder / "funnel.csv").exists() else []
    counted = {
        **{
            (name, row[key]): (int(row["customers"]), customers)
            for name, key in (("reach", "step"), ("effort", "measure"), ("paths", "path"))
            for row in rows(folder, name)
        },
        **{
            ("transitions", f"{row['source']} > {row['target']}"): (
                int(row["n"]),
                leaving[row["source"]],
            )
            for row in rows(folder, "transitions")
        },
        **{
            ("funnel", row["step"]): (int(row["customers"]), int(before["customers"]))
            for before, row in pairwise(funnel)
        },
    }
    told = [row for row in rows(folder, "intervals") if not row["measure"].endswith("_seconds")]
    found = {(row["table"], row["item"]): row for row in told}
    assert found.keys() == counted.keys()
    for key, (count, n) in counted.items():
        low, high = proportion_confint(count, n, method="wilson")
        told = numbers(found[key], "n", "value", "low", "high")
        assert told == pytest.approx([n, count / n, low, high], rel=1e-9, abs=1e-12), key


def check_times(folder, told):
    """Every median by SciPy's quantile test, every mean by the sums over each customer's gaps."""
    found = {
        (row["table"], row["item"], row["measure"]): numbers(row, "n", "value", "low", "high")
        for row in rows(folder, "intervals")
        if row["measure"].endswith("_seconds")
    }
    expected = {("journeys", "", "median_seconds"): second.median_ends(second.durations(told))}
    for (source, target), gaps in second.gaps(told).items():
        took = [seconds for _, seconds in gaps]
        item = f"{source} > {target}"
        expected["transitions", item, "median_seconds"] = second.median_ends(took)
        expected["transitions", item, "mean_seconds"] = second.mean_ends(gaps)
    assert found.keys() == expected.keys()
    for key, values in expected.items():
        assert found[key] == pytest.approx(values, rel=1e-9, abs=1e-9, nan_ok=True), key


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
    ends = stats.t.interval(0.95, len(scored) - 1, scored.mean(), stats.sem(scored))
    assert numbers(row, "low", "high") == pytest.approx(ends, rel=1e-9)
    assert (row["segment"], float(row["n_effective"])) == ("", len(scored))
    assert int(row["excluded"]) == 0
