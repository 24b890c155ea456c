"""The same numbers a second way: plain Python over sorted rows, nothing shared with the package."""

from collections import Counter, defaultdict
from itertools import pairwise
from statistics import mean, median


def journeys_of(rows):
    """customer → [(at, step, channel)] in the order (at, row); `rows` are in the file's order."""
    found = defaultdict(list)
    for place, (customer, at, step, channel) in enumerate(rows):
        found[customer].append((at, place, step, channel))
    return {
        customer: [(at, step, channel) for at, _, step, channel in sorted(events)]
        for customer, events in found.items()
    }


def microseconds(delta):
    """A time difference as a whole number."""
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def numbers(rows, order=(), top=20):
    """Every table as a list of tuples, in the columns and the order of commands.md."""
    journeys = journeys_of(rows)
    everyone = len(journeys)
    return {
        "touchpoints": touchpoints(journeys),
        "reach": reach(journeys, everyone),
        "transitions": transitions(journeys),
        "funnel": funnel(journeys, order),
        "effort": effort(journeys, everyone),
        "paths": paths(journeys, everyone, top),
        "duration": median(
            microseconds(events[-1][0] - events[0][0]) / 1e6 for events in journeys.values()
        ),
    }


def touchpoints(journeys):
    events, customers = Counter(), Counter()
    for journey in journeys.values():
        met = Counter((step, channel) for _, step, channel in journey)
        events.update(met)
        customers.update(set(met))
    return [(*key, events[key], customers[key]) for key in in_bytes(events)]


def reach(journeys, everyone):
    events, customers, first, last = Counter(), Counter(), Counter(), Counter()
    for journey in journeys.values():
        steps = [step for _, step, _ in journey]
        events.update(steps)
        customers.update(set(steps))
        first[steps[0]] += 1
        last[steps[-1]] += 1
    return [
        (step, events[step], customers[step], customers[step] / everyone, first[step], last[step])
        for step in in_bytes(events)
    ]


def transitions(journeys):
    gaps, whose, leaving = defaultdict(list), defaultdict(set), Counter()
    for customer, journey in journeys.items():
        for (before, source, _), (after, target, _) in pairwise(journey):
            gaps[source, target].append(microseconds(after - before))
            whose[source, target].add(customer)
            leaving[source] += 1
    return [
        (
            *pair,
            len(gaps[pair]),
            len(whose[pair]),
            median(gaps[pair]) / 1e6,
            mean(gaps[pair]) / 1e6,
            len(gaps[pair]) / leaving[pair[0]],
        )
        for pair in in_bytes(gaps)
    ]


def funnel(journeys, order):
    counts = [0] * len(order)
    for journey in journeys.values():
        level = 0
        for _, step, _ in journey:
            if level < len(order) and step == order[level]:
                counts[level] += 1
                level += 1
    before = [0, *counts]
    return [
        (place, step, n, n / m if m else None)
        for place, (step, n, m) in enumerate(zip(order, counts, before, strict=False), 1)
    ]


def effort(journeys, everyone):
    found = Counter()
    for journey in journeys.values():
        steps, channels = [s for _, s, _ in journey], [c for _, _, c in journey]
        found["switches_channel"] += any(a != b for a, b in pairwise(channels))
        found["repeats_step"] += any(a == b for a, b in pairwise(steps))
        found["comes_back"] += any(
            step in steps[: place - 1] and steps[place - 1] != step
            for place, step in enumerate(steps)
            if place > 1
        )
    names = ("switches_channel", "repeats_step", "comes_back")
    return [(name, found[name], found[name] / everyone) for name in names]


def paths(journeys, everyone, top):
    counts = Counter(" > ".join(step for _, step, _ in journey) for journey in journeys.values())
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].encode()))[:top]
    return [(rank, path, n, n / everyone) for rank, (path, n) in enumerate(ranked, 1)]


def in_bytes(keys):
    """Keys of texts, or of tuples of them, in byte order."""
    return sorted(
        keys, key=lambda key: key.encode() if isinstance(key, str) else [k.encode() for k in key]
    )
