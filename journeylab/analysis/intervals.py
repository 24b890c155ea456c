"""The 95 % interval of each share and correlation that a diagnosis tells without one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from journeylab.analysis.columns import INTERVALS
from journeylab.analysis.scores import wilson

Numbers = NDArray[np.float64]
_UPPER = 0.975
# of a table of shares: what names a row, what is counted, what it is a share of, its name there
SHARES = {
    "reach": (("step",), "customers", "share_of_customers"),
    "transitions": (("source", "target"), "n", "share_of_leaving"),
    "funnel": (("step",), "customers", "conversion"),
    "effort": (("measure",), "customers", "share_of_customers"),
    "paths": (("path",), "customers", "share_of_customers"),
}
TIMES = ("median_low", "median_high", "mean_low", "mean_high")
OF_DRIVERS = ("pearson", "spearman", "importance")


def with_ends(name: str, frame: pd.DataFrame, customers: int) -> pd.DataFrame:
    """A table of shares with `of`, what each is a share of, and `low` to `high` (Wilson).

    As if the customers of the log were drawn from many like them; transitions of one customer
    resemble each other, so that theirs is somewhat too narrow.
    """
    _, counted, _ = SHARES[name]
    of = _of(name, frame, customers)
    ends = [
        wilson(int(count), int(n)) if n > 0 else (math.nan, math.nan)
        for count, n in zip(frame[counted], of, strict=True)
    ]
    low, high = zip(*ends, strict=True) if ends else ((), ())
    return frame.assign(of=of, low=list(low), high=list(high))


def with_times(transitions: pd.DataFrame, seconds: pd.DataFrame) -> pd.DataFrame:
    """Transitions with the ends of their median and mean seconds."""
    keys = ["source", "target"]
    return transitions.merge(seconds[[*keys, *TIMES]], on=keys, how="left")


def with_driver_ends(drivers: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """Drivers with the ends of their correlations and shares, which `intervals` told."""
    ends: dict[str, pd.Series] = {}
    for measure in OF_DRIVERS:
        rows = told[(told["table"] == "drivers") & (told["measure"] == measure)].set_index("item")
        for end in ("low", "high"):
            ends[f"{measure}_{end}"] = drivers["touchpoint"].map(dict(rows[end]))
    return drivers.assign(**ends)


def correlation_ends(r: ArrayLike, n: ArrayLike, *, ranks: bool = False) -> tuple[Numbers, Numbers]:
    """The interval of Pearson's or, with `ranks`, Spearman's correlation, by Fisher's z.

    Spearman's variance is that of Bonett and Wright (Psychometrika 65, 2000). NaN of under 4 cases.
    """
    found, cases = np.asarray(r, dtype=float), np.asarray(n, dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        variance = (1 + found**2 / 2 if ranks else 1.0) / np.where(cases > 3, cases - 3, np.nan)  # noqa: PLR2004  Fisher's
        middle = np.arctanh(found)
        reach = ndtri(_UPPER) * np.sqrt(variance)
        return np.tanh(middle - reach), np.tanh(middle + reach)


def intervals(
    tables: Mapping[str, pd.DataFrame],
    customers: int,
    importance: pd.DataFrame,
    seconds: pd.DataFrame,
) -> pd.DataFrame:
    """One row per number that `tables` tell and that has an interval; scores bring their own.

    `importance` has touchpoint ("" for R² itself), n, n_effective, value, low and high of the
    drivers; `seconds` the times of transitions with their ends, and at "" that of journeys (table
    "journeys").
    """
    rows = [
        *(row for name in SHARES for row in _shares(name, tables[name], customers)),
        *_times(seconds),
        *_correlations(tables["drivers"], importance),
        *_importance(importance),
    ]
    return pd.DataFrame(rows, columns=list(INTERVALS))


def _shares(name: str, frame: pd.DataFrame, customers: int) -> Iterator[tuple[object, ...]]:
    keys, _, share = SHARES[name]
    for row in with_ends(name, frame, customers).to_dict("records"):
        if row["of"] > 0:
            item = " > ".join(str(row[key]) for key in keys)
            yield name, item, share, int(row["of"]), row[share], row["low"], row["high"]


def _times(seconds: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    for row in seconds.to_dict("records"):
        table = "transitions" if row["source"] else "journeys"
        item = f"{row['source']} > {row['target']}" if row["source"] else ""
        for measure in ("median", "mean"):
            told = row[f"{measure}_seconds"], row[f"{measure}_low"], row[f"{measure}_high"]
            if not math.isnan(told[0]):
                yield table, item, f"{measure}_seconds", int(row["n"]), *told


def _of(name: str, frame: pd.DataFrame, customers: int) -> list[int]:
    if name == "transitions":
        return [int(n) for n in frame.groupby("source")["n"].transform("sum")]
    if name == "funnel":
        return [0, *(int(n) for n in frame["customers"][:-1])] if len(frame) else []
    return [customers] * len(frame)


def _correlations(drivers: pd.DataFrame, importance: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """All rest on the same cases, which count for `n_effective` where some weigh more."""
    of = importance["n_effective"].max() if len(importance) else drivers["n"]
    for measure in OF_DRIVERS[:2]:
        low, high = correlation_ends(drivers[measure], of, ranks=measure == "spearman")
        told = zip(drivers["touchpoint"], drivers["n"], drivers[measure], low, high, strict=True)
        for touchpoint, n, value, bottom, top in told:
            if not math.isnan(value):
                yield "drivers", touchpoint, measure, int(n), value, bottom, top


def _importance(found: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    for row in found.to_dict("records"):
        measure = "importance" if row["touchpoint"] else "r_squared"
        numbers = (row["value"], row["low"], row["high"])
        yield ("drivers", row["touchpoint"], measure, int(row["n"]), *numbers)
