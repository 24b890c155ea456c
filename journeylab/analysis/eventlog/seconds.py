"""How sure times are: the 95 % interval of each median and each mean of seconds of a log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from journeylab.analysis.columns import SECONDS
from journeylab.analysis.eventlog.medians import MEDIAN_ENDS, median_ends, near_ends
from journeylab.analysis.eventlog.numbers import EventNumbers
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.analysis.eventlog.scores import reach_of
from journeylab.evidence.events.later import _, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table

_KEYS = ["source", "target"]
_SECOND = 1_000_000
_FEWEST = 2  # customers: one cannot be told from another


def seconds(found: EventNumbers) -> pd.DataFrame:
    """Per transition its median and mean seconds with their ends; the journeys' median at "", "".

    Another sort of all gaps, which only who shows them asks for. The median's ends are order
    statistics, as if the gaps were drawn one by one; the mean's are by customer. NaN under 6 gaps,
    and where one customer alone went that way.
    """
    told = found.tables["transitions"]
    if told.empty:
        return _whole(found)
    means = _ends_of_means(found.ordered)
    ends = _ends_of_medians(found.ordered).merge(means, on=_KEYS, how="outer")
    steps = dict(enumerate(found.ordered.steps))
    named = ends.assign(**{name: ends[name].map(steps) for name in _KEYS})
    rows = told.merge(named, on=_KEYS, how="left")[list(SECONDS)]
    return pd.concat([_whole(found), rows], ignore_index=True)


def _whole(found: EventNumbers) -> pd.DataFrame:
    near = found.ordered.engine.ask(_near_durations, found.ordered.journeys)
    ends = median_ends(near, ["of_all"])
    row: dict[str, Any] = dict.fromkeys(SECONDS, np.nan) | {
        "source": "",
        "target": "",
        "n": found.customers,
        "customers": found.customers,
        "median_seconds": found.median_duration_seconds,
    }
    for end in MEDIAN_ENDS:
        row[end] = float(ends[end].iloc[0]) / _SECOND if len(ends) else np.nan
    return pd.DataFrame([row], columns=list(SECONDS))


def _ends_of_medians(log: Ordered) -> pd.DataFrame:
    ends = median_ends(log.engine.ask(_near_gaps, log.events), _KEYS)
    return ends.assign(**{end: ends[end].astype("float64") / _SECOND for end in MEDIAN_ENDS})


def _ends_of_means(log: Ordered) -> pd.DataFrame:
    """Cluster-robust by customer, as scores' are (Liang and Zeger, Biometrika 73, 1986)."""
    frame = log.engine.ask(_by_customer, log.events)
    customers, n = (frame[name].to_numpy(float) for name in ("customers", "n"))
    others = np.maximum(customers - 1, 1)
    half = reach_of(others) * np.sqrt(customers / others * frame["squares"].to_numpy(float)) / n
    half = np.where(customers >= _FEWEST, half, np.nan)
    return frame[_KEYS].assign(mean_low=frame["mean"] - half, mean_high=frame["mean"] + half)


def _gaps(events: Table) -> Table:
    return events.filter(_.position > 1).select("customer", "source", "gap", target=_.step)


def _near_gaps(events: Table) -> Table:
    return near_ends(_gaps(events).select(*_KEYS, value=_.gap), _KEYS)


def _near_durations(journeys: Table) -> Table:
    return near_ends(journeys.select(of_all=0, value=_.microseconds), ["of_all"])


def _by_customer(events: Table) -> Table:
    timed = _gaps(events).mutate(seconds=_.gap.cast("float64") / _SECOND)
    each = timed.group_by(*_KEYS, "customer").aggregate(took=_.seconds.sum(), times=_.count())
    whole = each.group_by(*_KEYS).mutate(mean=_.took.sum() / _.times.sum())
    off: Any = whole.took - whole["mean"] * whole.times
    return (
        whole.mutate(off=off)
        .group_by(*_KEYS)
        .aggregate(
            customers=_.count(),
            n=_.times.sum(),
            mean=_["mean"].max(),
            squares=(_.off * _.off).sum(),
        )
    )
