"""The shift between channels over time: each channel's share of the events of each period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table

SHIFT = ("period", "channel", "events", "share")
Unit = Literal["Y", "Q", "M", "W", "D"]
_FEWEST = 4  # periods that show a movement
_DAYS: tuple[tuple[Unit, int], ...] = (("Y", 366), ("Q", 92), ("M", 31), ("W", 7), ("D", 1))


def channel_shift(log: EventLog, unit: Unit | None = None) -> pd.DataFrame:
    """Events per period and channel, and their share of the period's, in order of time.

    Without a unit, the longest of which the log spans four. A period is named by its first day
    (2026-03-02), its month (2026-03), its quarter (2026-Q1) or its year, in UTC.
    """
    chosen = unit or _unit(log)
    counts = log.engine.ask(_counts, log.stored, unit=chosen)
    found = counts.sort_values(["period", "channel"], ignore_index=True)
    totals = found.groupby("period")["events"].transform("sum")
    return pd.DataFrame(
        {
            "period": [_name(moment, chosen) for moment in pd.to_datetime(found["period"])],
            "channel": found["channel"],
            "events": found["events"].astype("int64"),
            "share": (found["events"] / totals).astype(float),
        }
    )[list(SHIFT)]


def in_period(log: EventLog, period: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    """From when to when a period of `channel_shift` lasts; the end is outside."""
    chosen = _unit(log)
    span = pd.Period(period.replace("-Q", "Q"), freq={"W": "W-SUN"}.get(chosen, chosen))
    return span.start_time, (span + 1).start_time


def _unit(log: EventLog) -> Unit:
    ends = log.engine.one(_span, log.stored)
    if pd.isna(ends["first"]):
        return "M"
    days = (pd.Timestamp(ends["last"]) - pd.Timestamp(ends["first"])).days + 1
    return next((unit for unit, length in _DAYS if days >= _FEWEST * length), "D")


def _counts(events: Table, unit: Unit) -> Table:
    periods = events.mutate(period=_["at"].truncate(unit))
    return periods.group_by("period", "channel").aggregate(events=_.count())


def _span(events: Table) -> Table:
    return events.aggregate(first=_["at"].min(), last=_["at"].max())


def _name(moment: pd.Timestamp, unit: Unit) -> str:
    if unit == "Q":
        return f"{moment.year}-Q{moment.quarter}"
    return moment.strftime({"Y": "%Y", "M": "%Y-%m", "W": "%Y-%m-%d", "D": "%Y-%m-%d"}[unit])
