"""The table beside each picture: the very numbers, in the words of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from journeylab.analysis.text.masking import masked
from journeylab.apps.diagnosis.report import tables
from journeylab.apps.diagnosis.report.contents import records
from journeylab.words import number, say

MOST = 500  # rows on a screen; the files of the command line have them all


def _place(row: tables.Row, language: str) -> str:
    """A step's words; what has no step, by its name in the file, said to be so."""
    if row["step"]:
        return str(row["step"])
    return say(language, "desk-without-step", name=str(row["written"])[:200])


GROUPS: dict[str, tables.Cell] = {
    "group": tables.text("name"),
    "kind": tables.coded("kind", "chart-kind-"),
    "n": tables.whole("n"),
    "weight": tables.decimal("weight", 1),
    "age": tables.whole("median_days"),
    "quote": tables.text("quote"),
}
SHIFT: dict[str, tables.Cell] = {
    "period": tables.text("period"),
    "channel": tables.text("channel"),
    "events": tables.whole("events"),
    "share-of-period": tables.part("share"),
}
VOLUMES: dict[str, tables.Cell] = {
    "step": _place,
    "channel": tables.text("channel"),
    "period": tables.text("period"),
    "count": tables.whole("count"),
    "customers": tables.whole("customers"),
    "answered": tables.whole("answered"),
    "reason": tables.text("reason"),
    "counted": tables.coded("kind", "desk-kind-"),
}
SERIES: dict[str, tables.Cell] = {
    "metric": tables.coded("metric", "chart-metric-"),
    "place": tables.text("name"),
    "period": tables.text("period"),
    "n": tables.whole("n"),
    "value": tables.decimal("value", 1),
    "interval": tables.between("low", "high", 1),
}
NOTES: dict[str, tables.Cell] = {
    "note": tables.text("text"),
    "kind": tables.coded("kind", "evidence-note-kind-"),
    "frame": tables.text("frame"),
    "tags": tables.text("tags"),
}
JOURNEY: dict[str, tables.Cell] = {
    "step": tables.text("text"),
    "stage": tables.text("stage"),
    "channels": tables.text("channels"),
    "emotion": tables.sign("value", 0),
}
WALK: dict[str, tables.Cell] = {
    "step": _place,
    "channel": tables.text("channel"),
    "met": lambda row, language: say(language, f"desk-met-{'yes' if row['met'] else 'no'}"),
    "day": tables.text("at"),
    "remark": lambda row, _: masked(row["remark"]),
}
_OURS = {
    "groups": GROUPS,
    "shift": SHIFT,
    "volumes": VOLUMES,
    "series": SERIES,
    "board": NOTES,
    "journey": JOURNEY,
    "walk": WALK,
}
_THEIRS = {
    "curve": tables.CURVE,
    "touchpoints": tables.INVENTORY,
    "flow": tables.TRANSITIONS,
    "funnel": tables.FUNNEL,
    "drivers": tables.DRIVERS,
    "plane": tables.PLANE,
    "scores": tables.SCORES,
    "recommendation": tables.RECOMMENDATION,
    "reach": tables.REACH,
    "effort": tables.EFFORT,
    "paths": tables.PATHS,
    "separating": tables.SEPARATING,
    "gaps": tables.GAPS,
}
_NAMED = ("step", "source", "target", "touchpoint", "channel")  # ids that have words


def twin(
    panel: str, found: pd.DataFrame, names: Mapping[str, str], title: str, language: str
) -> dict[str, Any]:
    """Caption, heads and rows as text; `names` has the words for ids of steps and channels."""
    ours = panel in _OURS
    cells = _OURS[panel] if ours else _THEIRS[panel]
    rows = [_named(row, names) for row in records(found.head(MOST))]
    facts = {"shown": number(language, MOST), "of": number(language, len(found))}
    return {
        "caption": title,
        "heads": [say(language, _head(name, ours=ours)) for name in cells],
        "rows": [[cell(row, language)[:400] for cell in cells.values()] for row in rows],
        "more": say(language, "desk-table-cut", **facts) if len(found) > MOST else "",
    }


def _head(name: str, *, ours: bool) -> str:
    known = {"n", "channel", "events", "step", "customers", "interval", "emotion"}
    return f"desk-head-{name}" if ours and name not in known else f"report-head-{name}"


def _words(name: str, names: Mapping[str, str]) -> str:
    """A step's or channel's words; those of both where it is a touchpoint."""
    return names.get(name) or " × ".join(names.get(part, part) for part in name.split(" × "))


def _named(row: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    worded = {name: _words(str(row[name]), names) for name in _NAMED if name in row}
    return row | worded
