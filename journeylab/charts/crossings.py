"""Steps × channels: what each touchpoint is worth, in colour, number and bar."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.palette import (
    EMOTIONS,
    INK_SOFT,
    LINE_STRONG,
    SHEET,
    TEXT_ON,
    level,
)
from journeylab.charts.sentences import interval
from journeylab.words import number, say, signed


def touchpoints(
    found: pd.DataFrame,
    *,
    steps: pd.DataFrame,
    channels: pd.DataFrame,
    stages: pd.DataFrame | None = None,
    column: int = on.COLUMN,
    heads: bool = True,
    language: str = "en",
) -> alt.LayerChart:
    """A cell per touchpoint: its score as colour and number, its answers as a bar below.

    `found` is what `analysis.touchpoints.touchpoint_scores` gives, and its twin; `heads` writes
    the steps above, which a curve right above makes needless.
    """
    spine = on.spine(steps, stages, column)
    boxes = _cells(found, spine, channels, language)
    return cells.grid(boxes, spine, channels, heads=heads, below=6, lines=1, band=-26)


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    """What each cell shows and where, in pixels."""
    most = max([int(n) for n in found["n"]], default=0) or 1
    return [
        _look(cell.row, language)
        | cell.box
        | {"bar": _bar(cell.row, most, spine), "told": _told(cell, language)}
        for cell in cells.placed(found, spine, channels)
    ]


def _bar(row: Mapping[Any, Any], most: int, spine: on.Spine) -> float:
    """Only a score has answers to show."""
    return 0.0 if math.isnan(row["value"]) else cells.bar_room(spine) * int(row["n"]) / most


def _look(row: Mapping[Any, Any], language: str) -> on.Row:
    """Fill, outline and words of a touchpoint: shape and word say what colour says."""
    if not math.isnan(row["value"]):
        shade = level(row["value"])
        sign = "" if row["voice"] == "data" else "● "
        return {
            "fill": EMOTIONS[shade],
            "ink": TEXT_ON[shade],
            "line": EMOTIONS[shade],
            "words": sign + signed(language, row["value"], 1),
            "kind": "scored",
        }
    kind = "plain" if row["use"] == "used" else "marked"
    words = say(language, f"chart-use-{row['use']}")
    outline = LINE_STRONG if kind == "plain" else INK_SOFT
    return {"fill": SHEET, "ink": INK_SOFT, "line": outline, "words": words, "kind": kind}


def _told(cell: cells.Cell, language: str) -> str:
    row = cell.row
    if math.isnan(row["value"]):
        return f"{cell.head}\n{say(language, 'chart-use-' + row['use'])}"
    decimals = 2 if row["voice"] == "data" else 1
    facts = {
        "value": signed(language, row["value"], decimals),
        "interval": interval(row["low"], row["high"], language, decimals),
        "n": number(language, row["n"]),
        "count": int(row["n"]),
    }
    return f"{cell.head}\n{say(language, 'chart-told-' + row['voice'], **facts)}"
