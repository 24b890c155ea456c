"""pandas, tuned: Arrow's dictionaries as codes, one sort, all else numpy on whole numbers."""

import sys

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv
from results import FUNNEL, half_widths, write

TEXTS = ["customer", "step", "channel"]


def read(log):
    """Codes of customers, steps and channels, microseconds, scores, and the texts of the codes."""
    if log.endswith(".csv"):
        types = dict.fromkeys(TEXTS, pa.dictionary(pa.int32(), pa.string()))
        table = csv.read_csv(log, convert_options=csv.ConvertOptions(column_types=types))
    else:
        table = pq.read_table(log, read_dictionary=TEXTS)
    columns, texts = {}, {}
    for name in TEXTS:
        column = table[name].unify_dictionaries().combine_chunks()
        columns[name] = column.indices.to_numpy(zero_copy_only=False)
        texts[name] = column.dictionary.to_numpy(zero_copy_only=False)
    at = pc.cast(table["at"], pa.timestamp("us")).to_numpy().astype("int64")
    return columns, texts, at, table["score"].to_numpy()


def in_bytes(codes, texts):
    """The codes numbered anew, in byte order of their texts."""
    order = np.argsort(texts)
    place = np.empty(len(texts), "int32")
    place[order] = np.arange(len(texts))
    return place[codes], list(texts[order])


def main(log, out, part="all"):
    columns, texts, at, score = read(log)
    step, steps = in_bytes(columns["step"], texts["step"])
    channel, channels = in_bytes(columns["channel"], texts["channel"])
    if part == "first":
        met = met_once(columns["customer"], step, channel, steps, channels)
        return write(out, {"touchpoints": touchpoints(step, channel, met, steps, channels)})
    tables = {"scores": scores(step, channel, score, steps, channels)}
    del score
    by_time = np.argsort(at, kind="stable")  # rows are nearly in time: quick
    order = by_time[np.argsort(columns["customer"][by_time], kind="stable")]
    customer, at, step, channel = (
        columns.pop("customer")[order],
        at[order],
        step[order],
        channel[order],
    )
    first = np.r_[True, customer[1:] != customer[:-1]]
    events = customer, first, at, step, channel
    everyone = int(first.sum())
    met = met_once(customer, step, channel, steps, channels)
    tables |= {
        "touchpoints": touchpoints(step, channel, met, steps, channels),
        "reach": reach(first, step, met // len(channels), steps, everyone),
        "transitions": transitions(*events[:4], steps),
        "funnel": funnel(customer, step, steps),
    }
    tables |= journeys(first, step, channel, met // len(channels), steps, everyone)
    return write(out, tables)


def met_once(customer, step, channel, steps, channels):
    """Each customer with each of their touchpoints, as one whole number."""
    return pd.unique((customer.astype("int64") * len(steps) + step) * len(channels) + channel)


def touchpoints(step, channel, met, steps, channels):
    size = len(steps) * len(channels)
    events = np.bincount(step * len(channels) + channel, minlength=size)
    customers = np.bincount(met % size, minlength=size)
    names = [(a, b) for a in steps for b in channels]
    found = pd.DataFrame(names).assign(events=events, customers=customers)
    return found[events > 0]


def reach(first, step, met_steps, steps, everyone):
    size = len(steps)
    customers = np.bincount(pd.unique(met_steps) % size, minlength=size)
    last = np.r_[first[1:], True]
    return pd.DataFrame(
        {
            "step": steps,
            "events": np.bincount(step, minlength=size),
            "customers": customers,
            "share": customers / everyone,
            "starting": np.bincount(step[first], minlength=size),
            "ending": np.bincount(step[last], minlength=size),
        }
    )


def transitions(customer, first, at, step, steps):
    later = np.flatnonzero(~first)
    size = len(steps) ** 2
    pair = step[later - 1] * len(steps) + step[later]
    gaps = pd.Series((at[later] - at[later - 1]) / 1e6).groupby(pair)
    whose = pd.unique(customer[later].astype("int64") * size + pair) % size
    found = gaps.agg(["count", "median", "mean"])
    found.insert(1, "customers", np.bincount(whose, minlength=size)[found.index])
    source = found.index // len(steps)
    found.insert(0, "source", [steps[code] for code in source])
    found.insert(1, "target", [steps[code] for code in found.index % len(steps)])
    leaving = found["count"] / found["count"].groupby(source).transform("sum").to_numpy()
    return found.assign(leaving=leaving)


def funnel(customer, step, steps):
    last = np.full(int(customer.max()) + 1, -1, "int64")
    reached = np.ones(len(last), bool)
    counts = []
    for name in FUNNEL:
        here = np.flatnonzero(step == steps.index(name))
        whose = customer[here]
        ahead = reached[whose] & (here > last[whose])
        here, whose = here[ahead], whose[ahead]
        reached[:] = False
        reached[whose] = True
        last[whose[::-1]] = here[::-1]  # the earliest is written last
        counts.append(int(reached.sum()))
    shares = [None, *(n / m for n, m in zip(counts[1:], counts, strict=False))]
    return pd.DataFrame([range(1, len(counts) + 1), FUNNEL, counts, shares]).T


def journeys(first, step, channel, met_steps, steps, everyone):
    starts = np.flatnonzero(first)
    whose = np.cumsum(first) - 1
    later = ~first
    switch = np.r_[False, channel[1:] != channel[:-1]] & later
    again = np.r_[False, step[1:] == step[:-1]] & later
    stays = np.add.reduceat(~again, starts, dtype="int32")
    kinds = pd.Series(pd.unique(met_steps) // len(steps)).value_counts(sort=False)
    # customers in the order of their codes, which is that of the sorted events
    back = int((stays > kinds.sort_index().to_numpy()).sum())
    counts = [len(np.unique(whose[mark])) for mark in (switch, again)] + [back]
    names = ["switches_channel", "repeats_step", "comes_back"]
    effort = pd.DataFrame({"name": names, "n": counts, "share": np.array(counts) / everyone})
    place = np.arange(len(step)) - starts[whose]
    mixed = pd.util.hash_array(place.astype("int64") * len(steps) + step)
    print_of = np.bitwise_xor.reduceat(mixed, starts)
    variants = pd.Series(np.arange(everyone)).groupby(print_of).agg(["count", "first"])
    least = variants["count"].nlargest(20).min()
    ends = np.r_[starts[1:], len(step)]
    texts = [
        (-n, " > ".join(steps[code] for code in step[starts[c] : ends[c]]))
        for n, c in variants[variants["count"] >= least].to_numpy()
    ]
    top = [(rank, path, -n, -n / everyone) for rank, (n, path) in enumerate(sorted(texts)[:20], 1)]
    return {"effort": effort, "paths": pd.DataFrame(top)}


def scores(step, channel, score, steps, channels):
    given = ~np.isnan(score)
    keys = [pd.Series(step[given]), pd.Series(channel[given])]
    found = pd.Series(score[given]).groupby(keys).agg(["count", "mean", "std"])
    n = found["count"].to_numpy()
    half = half_widths(n, found["std"].to_numpy())
    found.insert(1, "excluded", 0)
    found = found.assign(low=found["mean"] - half, high=found["mean"] + half)
    names = [(steps[a], channels[b]) for a, b in found.index]
    return pd.concat([pd.DataFrame(names), found.reset_index(drop=True)], axis=1)


main(*sys.argv[1:])
