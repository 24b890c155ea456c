"""The numbers of an event log by pandas and plain loops: what every engine must give."""

from collections import Counter, defaultdict
from itertools import pairwise
from statistics import mean, median

import pandas as pd


def journeys(frame):
    """Per customer the events in order: (at, row) as the file has them. Columns as strings."""
    ordered = frame.sort_values("at", kind="stable")
    return {
        customer: list(group[["at", "step", "channel"]].itertuples(index=False, name=None))
        for customer, group in ordered.groupby("customer", sort=False)
    }


def touchpoints(frame):
    return {
        (step, channel): (len(group), group["customer"].nunique())
        for (step, channel), group in frame.groupby(["step", "channel"])
    }


def reach(told):
    found = defaultdict(lambda: [0, set(), 0, 0])
    for customer, events in told.items():
        for _, step, _ in events:
            found[step][0] += 1
            found[step][1].add(customer)
        found[events[0][1]][2] += 1
        found[events[-1][1]][3] += 1
    return {
        step: (events, len(who), len(who) / len(told), starting, ending)
        for step, (events, who, starting, ending) in found.items()
    }


def transitions(told):
    seconds, who, leaving = defaultdict(list), defaultdict(set), Counter()
    for customer, events in told.items():
        for (at, step, _), (then, following, _) in pairwise(events):
            gap = (then - at) / pd.Timedelta(microseconds=1) / 1e6
            seconds[step, following].append(gap)
            who[step, following].add(customer)
            leaving[step] += 1
    return {
        pair: (len(gaps), len(who[pair]), median(gaps), mean(gaps), len(gaps) / leaving[pair[0]])
        for pair, gaps in seconds.items()
    }


def funnel(told, order):
    levels = Counter()
    for events in told.values():
        place = -1
        for level, wanted in enumerate(order, 1):
            place = next((i for i, e in enumerate(events) if i > place and e[1] == wanted), None)
            if place is None:
                break
            levels[level] += 1
    return [levels[level] for level in range(1, len(order) + 1)]


def effort(told):
    found = Counter()
    for events in told.values():
        steps = [step for _, step, _ in events]
        pairs = list(pairwise(events))
        found["switches_channel"] += any(a[2] != b[2] for a, b in pairs)
        found["repeats_step"] += any(a[1] == b[1] for a, b in pairs)
        left = set()
        came_back = False
        for step, following in pairwise(steps):
            if step != following:
                left.add(step)
                came_back |= following in left
        found["comes_back"] += came_back
    return dict(found)


def paths(told, top):
    counts = Counter(" > ".join(step for _, step, _ in events) for events in told.values())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].encode()))[:top]


def median_duration(told):
    return median(
        (events[-1][0] - events[0][0]) / pd.Timedelta(microseconds=1) / 1e6
        for events in told.values()
    )
