"""The numbers of a diagnosis by pandas, NumPy and plain loops: what the tables must hold."""

from collections import Counter, defaultdict
from itertools import combinations, pairwise
from math import comb, nan, sqrt
from statistics import mean, median

import numpy as np
import pandas as pd
from scipy import stats


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


def gaps(told):
    """Per transition who went it and after how many seconds."""
    found = defaultdict(list)
    for customer, events in told.items():
        for (at, step, _), (then, following, _) in pairwise(events):
            took = (then - at) / pd.Timedelta(microseconds=1) / 1e6
            found[step, following].append((customer, took))
    return found


def durations(told):
    return [(events[-1][0] - events[0][0]).total_seconds() for events in told.values()]


def median_ends(values):
    """n, the median and the ends of its 95 % interval by SciPy; NaN where one would be no value."""
    ends = stats.quantile_test(values, p=0.5).confidence_interval(0.95)
    known = ends if np.isfinite(ends).all() else (nan, nan)
    return [len(values), median(values), *known]


def mean_ends(gaps):
    """n, the mean and the ends of its 95 % interval by customer; NaN of one customer alone."""
    centre, off = mean(seconds for _, seconds in gaps), defaultdict(float)
    for customer, seconds in gaps:
        off[customer] += seconds - centre
    n, many = len(gaps), len(off)
    if many == 1:
        return [n, centre, nan, nan]
    error = sqrt(many / (many - 1) * sum(one**2 for one in off.values())) / n
    reach = stats.t.ppf(0.975, many - 1) * error
    return [n, centre, centre - reach, centre + reach]


def median_duration(told):
    return median(
        (events[-1][0] - events[0][0]) / pd.Timedelta(microseconds=1) / 1e6
        for events in told.values()
    )


def tied_pairs(told):
    """Neighbours of one customer at the same moment."""
    return sum(a[0] == b[0] for events in told.values() for a, b in pairwise(events))


def importance(answers, overall, weights=None):
    """LMG by its definition: a regression on every subset, by the normal equations."""
    spread = np.cov(np.column_stack([answers, overall]), rowvar=False, aweights=weights)
    both = spread / np.sqrt(np.outer(np.diag(spread), np.diag(spread)))
    count = answers.shape[1]
    known = {(): 0.0}
    for size in range(1, count + 1):
        subsets = np.array(list(combinations(range(count), size)))
        inside = both[subsets[:, :, None], subsets[:, None, :]]
        with_whole = both[subsets, count]
        slopes = np.linalg.solve(inside, with_whole[:, :, None])[:, :, 0]
        explained = (slopes * with_whole).sum(axis=1)
        known |= dict(zip(map(tuple, subsets.tolist()), explained, strict=True))
    shares = np.zeros(count)
    for subset, explained in known.items():
        for added in set(range(count)) - set(subset):
            gain = known[tuple(sorted((*subset, added)))] - explained
            shares[added] += gain / (count * comb(count - 1, len(subset)))
    return shares
