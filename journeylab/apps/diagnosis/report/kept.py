"""The tables of what files bring beside logs and surveys: counts, series, shifts, walks."""

from __future__ import annotations

from journeylab.analysis.text.masking import masked
from journeylab.apps.diagnosis.report import tables
from journeylab.words import say

_OTHERS = {"n", "channel", "events", "step", "customers", "interval", "emotion"}


def place(row: tables.Row, language: str) -> str:
    """A step's words; what has no step, by its name in the file, said to be so."""
    if row["step"]:
        return str(row["step"])
    return say(language, "desk-without-step", name=str(row["written"])[:200])


def head(name: str) -> str:
    """The words above a column of one of these tables."""
    return f"report-head-{name}" if name in _OTHERS else f"desk-head-{name}"


SHIFT: dict[str, tables.Cell] = {
    "period": tables.text("period"),
    "channel": tables.text("channel"),
    "events": tables.whole("events"),
    "share-of-period": tables.part("share"),
}
VOLUMES: dict[str, tables.Cell] = {
    "step": place,
    "channel": tables.text("channel"),
    "period": tables.text("period"),
    "count": tables.whole("count"),
    "customers": tables.whole("customers"),
    "answered": tables.whole("answered"),
    "reason": tables.text("reason"),
}
SERIES: dict[str, tables.Cell] = {
    "metric": tables.coded("metric", "chart-metric-"),
    "place": lambda row, language: str(row["name"]) or say(language, "practice-whole"),
    "period": tables.text("period"),
    "n": tables.whole("n"),
    "value": tables.decimal("value", 1),
    "interval": tables.between("low", "high", 1),
}
WALK: dict[str, tables.Cell] = {
    "step": place,
    "channel": tables.text("channel"),
    "met": lambda row, language: say(language, f"desk-met-{'yes' if row['met'] else 'no'}"),
    "day": tables.text("at"),
    "remark": lambda row, _: masked(row["remark"]),
}
