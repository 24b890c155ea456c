"""LMG: sweeping all subsets at once beside a regression for each, in one run.

usage: benchmarks/drivers.py [--touchpoints 10]
"""

import argparse
import time
from itertools import chain, combinations
from statistics import median

import numpy as np

from journeylab.analysis.drivers import MOST, explained, lmg

ROUNDS = 3


def data(touchpoints, cases=1_000):
    rng = np.random.default_rng(1)
    x = rng.integers(1, 6, (cases, touchpoints)).astype(float)
    return x, x @ rng.random(touchpoints) + rng.normal(size=cases)


def one_by_one(x, y):
    """R² of every subset, each by least squares on the cases."""
    centred, whole = x - x.mean(axis=0), y - y.mean()
    places = range(x.shape[1])
    subsets = chain.from_iterable(combinations(places, size) for size in range(1, len(places) + 1))
    found = {(): 0.0}
    for subset in subsets:
        columns = centred[:, subset]
        fitted = columns @ np.linalg.lstsq(columns, whole, rcond=None)[0]
        found[subset] = float(fitted @ fitted / (whole @ whole))
    return found


def all_at_once(x, y):
    return explained(np.corrcoef(np.column_stack([x, y]).T))


def seconds(work, *given):
    began = time.perf_counter()
    work(*given)
    return time.perf_counter() - began


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--touchpoints", type=int, default=10)
    count = asked.parse_args().touchpoints
    x, y = data(count)
    swept, fitted = all_at_once(x, y), one_by_one(x, y)
    for subset, r_squared in fitted.items():
        assert abs(swept[sum(1 << place for place in subset)] - r_squared) < 1e-9
    rounds = [(seconds(all_at_once, x, y), seconds(one_by_one, x, y)) for _ in range(ROUNDS)]
    ours, theirs = (median(column) for column in zip(*rounds, strict=True))
    print(f"{2**count} subsets of {count} touchpoints: {ours * 1000:.1f} ms swept, ", end="")
    print(f"{theirs * 1000:.0f} ms fitted one by one: {theirs / ours:.0f} times faster")
    x, y = data(MOST)
    print(f"all shares of {MOST} touchpoints: {median(seconds(lmg, x, y) for _ in range(3)):.2f} s")


if __name__ == "__main__":
    main()
