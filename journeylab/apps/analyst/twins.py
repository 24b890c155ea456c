"""The table beside each picture: the very numbers, in the words of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from journeylab.apps.diagnosis.report import kept, tables
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.report.figures import Cell
from journeylab.words import number, say

MOST = 500  # rows on a screen; the files of the command line have them all


GROUPS: dict[str, Cell] = {
    "group": tables.text("name"),
    "kind": tables.coded("kind", "chart-kind-"),
    "n": tables.whole("n"),
    "weight": tables.decimal("weight", 1),
    "age": tables.whole("median_days"),
    "quote": tables.text("quote"),
}
NOTES: dict[str, Cell] = {
    "note": tables.text("text"),
    "kind": tables.coded("kind", "evidence-note-kind-"),
    "frame": tables.text("frame"),
    "tags": tables.text("tags"),
}
JOURNEY: dict[str, Cell] = {
    "step": tables.text("text"),
    "stage": tables.text("stage"),
    "channels": tables.text("channels"),
    "emotion": tables.sign("value", 0),
}
_OURS = {
    "groups": GROUPS,
    "shift": kept.SHIFT,
    "volumes": kept.VOLUMES | {"counted": tables.coded("kind", "desk-kind-")},
    "series": kept.SERIES,
    "board": NOTES,
    "journey": JOURNEY,
    "walk": kept.WALK,
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
    "people": tables.PEOPLE,
    "promises": tables.PROMISES,
    "before-after": tables.BEFORE_AFTER,
    "gaps": tables.GAPS,
}
_NAMED = ("step", "source", "target", "touchpoint", "channel")  # ids that have words


def twin(
    panel: str, found: pd.DataFrame, names: Mapping[str, str], title: str, language: str
) -> dict[str, Any]:
    """Caption, heads and rows as text; `names` has the words for ids of steps and channels."""
    ours = panel in _OURS
    cells = _OURS[panel] if ours else _THEIRS[panel]
    head = kept.head if ours else "report-head-{}".format
    rows = [_named(row, names) for row in records(found.head(MOST))]
    facts = {"shown": number(language, MOST), "of": number(language, len(found))}
    return {
        "caption": title,
        "heads": [say(language, head(name)) for name in cells],
        "rows": [[cell(row, language)[:400] for cell in cells.values()] for row in rows],
        "more": say(language, "desk-table-cut", **facts) if len(found) > MOST else "",
    }


def _words(name: str, names: Mapping[str, str]) -> str:
    """A step's or channel's words; those of both where it is a touchpoint."""
    return names.get(name) or " × ".join(names.get(part, part) for part in name.split(" × "))


def _named(row: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    worded = {name: _words(str(row[name]), names) for name in _NAMED if name in row}
    return row | worded
