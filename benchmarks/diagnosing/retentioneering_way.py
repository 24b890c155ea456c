"""Retentioneering: transitions, funnel, and who starts and ends where, by its own functions."""

import os
import sys

os.environ["RETENTIONEERING_NO_TRACK"] = "1"  # it would report each call to its makers
sys.modules["posthog"] = None  # nor may it try to

from outside import frame, write  # noqa: E402
from results import FUNNEL  # noqa: E402
from retentioneering import Eventstream  # noqa: E402

START, END = "path_start", "path_end"
SCHEMA = {"path_cols": ["customer"], "event_col": "step", "timestamp_col": "at", "custom_cols": []}


def main(log, out):
    stream = Eventstream(frame(log), SCHEMA)
    counts = stream.transition_graph_data("count")
    steps = sorted({*counts.index, *counts.columns} - {START, END})
    tables = {
        "reach": reach(stream, counts, steps),
        "transitions": transitions(stream, counts, steps),
        "funnel": funnel(stream),
    }
    write(out, tables)


def reach(stream, counts, steps):
    found = stream.describe(top_events=None)["event_frequency"]
    events = dict(zip(found["event"], found["count"], strict=True))
    rows = [
        [step, int(events[step]), int(counts.at[START, step]), int(counts.at[step, END])]
        for step in steps
    ]
    return [0, 1, 4, 5], rows


def transitions(stream, counts, steps):
    customers = stream.transition_graph_data("unique_paths")
    stream.transition_graph_data("time_median")  # of whole seconds: asked, and not compared
    rows = [
        [a, b, int(counts.at[a, b]), int(customers.at[a, b])]
        for a in steps
        for b in steps
        if counts.at[a, b]
    ]
    return range(4), rows


def funnel(stream):
    found = stream.funnel_data(FUNNEL)["steps"]
    rows = [[place, one["step"], one["unique_paths"]] for place, one in enumerate(found, 1)]
    return range(3), rows


main(*sys.argv[1:])
