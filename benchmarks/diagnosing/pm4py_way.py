"""pm4py: reach, transitions and paths, by its own functions."""

import sys

import pm4py
from outside import frame, write
from pm4py.algo.discovery.dfg.adapters.pandas.df_statistics import get_dfg_graph

CASE, STEP, AT = "case:concept:name", "concept:name", "time:timestamp"
NAMES = {"customer": CASE, "step": STEP, "at": AT}
TOP = 20


def main(log, out):
    events = pm4py.format_dataframe(
        frame(log).rename(columns=NAMES), case_id=CASE, activity_key=STEP, timestamp_key=AT
    )
    everyone = events[CASE].nunique()
    tables = {
        "reach": reach(events, everyone),
        "transitions": transitions(events),
        "paths": paths(events, everyone),
    }
    write(out, tables)


def reach(events, everyone):
    counts = pm4py.get_event_attribute_values(events, STEP)
    customers = pm4py.get_event_attribute_values(events, STEP, count_once_per_case=True)
    starts, ends = pm4py.get_start_activities(events), pm4py.get_end_activities(events)
    rows = []
    for step, n in sorted(counts.items()):
        share = customers[step] / everyone
        rows.append([step, n, customers[step], share, starts.get(step, 0), ends.get(step, 0)])
    return range(6), rows


def transitions(events):
    counts = pm4py.discover_dfg(events)[0]
    times = pm4py.discover_performance_dfg(events)[0]
    customers = get_dfg_graph(events, keep_once_per_case=True)
    rows = [
        [*pair, n, customers[pair], times[pair]["median"], times[pair]["mean"]]
        for pair, n in sorted(counts.items())
    ]
    return range(6), rows


def paths(events, everyone):
    variants = pm4py.get_variants(events)
    texts = sorted((-n, " > ".join(path)) for path, n in variants.items())[:TOP]
    rows = [[rank, path, -n, -n / everyone] for rank, (n, path) in enumerate(texts, 1)]
    return range(4), rows


main(*sys.argv[1:])
