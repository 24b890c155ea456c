"""Scores of a log as a survey's are told: for everyone and by segment, also by customer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from journeylab.analysis.eventlog.scores import (
    EVENT_SCORES,
    TOUCHPOINT,
    counted,
    event_scores,
    reach_of,
)
from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table

BY_CUSTOMER = ("below_middle", "customers", "customer_low", "customer_high")
LOG_SCORES = (*TOUCHPOINT, "segment", *EVENT_SCORES[2:], *BY_CUSTOMER)
_FEWEST = 2  # customers: one cannot be told from another


def log_scores(log: EventLog, valid: tuple[float, float] | None = None) -> pd.DataFrame:
    """Per touchpoint for everyone (segment ""), then for each segment where the log names them.

    Where someone scored a touchpoint more than once, `customer_low` to `customer_high` is the
    interval by customer; `below_middle` counts what lies under the middle of a known scale.
    """
    if not log.has_scores:
        return pd.DataFrame(columns=list(LOG_SCORES))
    parts = [_scored(log, valid, TOUCHPOINT).assign(segment="")]
    if log.has_segments:
        by_segment = _scored(log, valid, (*TOUCHPOINT, "segment"))
        parts.append(by_segment[by_segment["segment"] != ""])
    return pd.concat(parts, ignore_index=True)[list(LOG_SCORES)]


def _scored(log: EventLog, valid: tuple[float, float] | None, by: Sequence[str]) -> pd.DataFrame:
    beside = by_customer(log, valid, by)
    return event_scores(log, valid, by).merge(beside, on=list(by), how="left")


def by_customer(
    log: EventLog, valid: tuple[float, float] | None, by: Sequence[str] = TOUCHPOINT
) -> pd.DataFrame:
    """How many customers gave the scores that count, and the 95 % interval by customer.

    Cluster-robust (Liang and Zeger, Biometrika 73, 1986): with C customers and N scores,
    mean ± t(0.975, C − 1) · √(C/(C − 1) · Σ(Σ(x − mean))²) / N, the inner sum over a customer's
    scores. NaN where everyone scored once, and where one customer alone scored.
    """
    frame = log.engine.ask(_by_customer, log.stored, valid=valid, by=list(by))
    customers, n = (frame[name].to_numpy(float) for name in ("customers", "n"))
    others = np.maximum(customers - 1, 1)
    half = reach_of(others) * np.sqrt(customers / others * frame["squares"].to_numpy(float)) / n
    told = (frame["most"] > 1) & (customers >= _FEWEST)
    half = np.where(told, half, math.nan)
    return frame[list(by)].assign(
        below_middle=None if valid is None else frame["below_middle"].astype("int64"),
        customers=frame["customers"].astype("int64"),
        customer_low=frame["mean"] - half,
        customer_high=frame["mean"] + half,
    )


def _by_customer(events: Table, valid: tuple[float, float] | None, by: Sequence[str]) -> Table:
    middle = math.nan if valid is None else sum(valid) / 2
    each = (
        counted(events, valid)
        .filter(_.kept.notnull())
        .group_by(*by, "customer")
        .aggregate(
            said=_.kept.sum(), times=_.kept.count(), low=(_.kept < middle).cast("int64").sum()
        )
    )
    whole = each.group_by(*by).mutate(mean=_.said.sum() / _.times.sum())
    off = whole.mutate(off=_.said - _["mean"] * _.times)
    return off.group_by(*by).aggregate(
        customers=_.customer.count(),
        n=_.times.sum(),
        most=_.times.max(),
        mean=_["mean"].max(),
        squares=(_.off * _.off).sum(),
        below_middle=_.low.sum(),
    )
