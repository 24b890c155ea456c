"""The tables of what files bring beside logs and surveys: counts, series, shifts, walks."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from journeylab.analysis.scores import wilson
from journeylab.analysis.text.masking import masked
from journeylab.apps.diagnosis.report import tables
from journeylab.apps.diagnosis.report.figures import NOTHING, Cell, Row, share
from journeylab.apps.diagnosis.report.sureness import shares_between
from journeylab.words import say

_OTHERS = {"n", "channel", "events", "step", "customers", "interval", "emotion"}


def place(row: Row, language: str) -> str:
    """A step's words; what has no step, by its name in the file, said to be so."""
    if row["step"]:
        return str(row["step"])
    return say(language, "desk-without-step", name=str(row["written"])[:200])


def head(name: str) -> str:
    """The words above a column of one of these tables."""
    return f"report-head-{name}" if name in _OTHERS else f"desk-head-{name}"


def answered(tell: Callable[[int, int, str], str]) -> Cell:
    """What is told of the contacts answered, of all; nothing where nobody counted them."""

    def cell(row: Row, language: str) -> str:
        if any(bool(pd.isna(row[name])) for name in ("answered", "count")):
            return NOTHING
        some, every = int(row["answered"]), int(row["count"])
        return tell(some, every, language) if 0 < every >= some else NOTHING

    return cell


def part_of(some: int, every: int, language: str) -> str:
    return share(language, some / every)


def between(some: int, every: int, language: str) -> str:
    return shares_between()(dict(zip(("low", "high"), wilson(some, every), strict=True)), language)


SHIFT: dict[str, Cell] = {
    "period": tables.text("period"),
    "channel": tables.text("channel"),
    "events": tables.whole("events"),
    "share-of-period": tables.part("share"),
    "interval": lambda row, language: between(
        int(row["events"]), round(row["events"] / row["share"]), language
    ),
}
VOLUMES: dict[str, Cell] = {
    "step": place,
    "channel": tables.text("channel"),
    "period": tables.text("period"),
    "count": tables.whole("count"),
    "customers": tables.whole("customers"),
    "answered": tables.whole("answered"),
    "answered-share": answered(part_of),
    "interval": answered(between),
    "reason": tables.text("reason"),
}
SERIES: dict[str, Cell] = {
    "metric": tables.coded("metric", "chart-metric-"),
    "place": lambda row, language: str(row["name"]) or say(language, "practice-whole"),
    "period": tables.text("period"),
    "n": tables.whole("n"),
    "value": tables.decimal("value", 1),
    "interval": tables.between("low", "high", 1),
}
WALK: dict[str, Cell] = {
    "step": place,
    "channel": tables.text("channel"),
    "met": lambda row, language: say(language, f"desk-met-{'yes' if row['met'] else 'no'}"),
    "day": tables.text("at"),
    "remark": lambda row, _: masked(row["remark"]),
}
