"""Contacts that reports count: steps × channels, each cell its number and a bar."""

from __future__ import annotations

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.palette import INK, LINE_STRONG, SHEET
from journeylab.words import number, say

_SHORT, _SHORTER = 10_000, 1_000  # from here on a narrow, a very narrow cell shows thousands


def counted(
    found: pd.DataFrame,
    *,
    steps: pd.DataFrame,
    channels: pd.DataFrame,
    stages: pd.DataFrame | None = None,
    column: int = on.COLUMN,
    heads: bool = True,
    language: str = "en",
) -> alt.LayerChart:
    """How many contacts each touchpoint had, over all periods of the reports.

    `found` has step, channel and count, a row per touchpoint; it is the twin.
    """
    spine = on.spine(steps, stages, column)
    boxes = _cells(found, spine, channels, language)
    drawn = cells.grid(boxes, spine, channels, heads=heads, below=8)
    return drawn.properties(description=_says(found, steps, channels, language))


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    most = max([int(n) for n in found["count"]], default=0) or 1
    return [
        cell.box
        | {
            "fill": SHEET,
            "ink": INK,
            "line": LINE_STRONG,
            "kind": "scored",
            "words": _figure(int(cell.row["count"]), spine, language),
            "bar": cells.bar_room(spine) * int(cell.row["count"]) / most,
            "told": _told(cell, language),
        }
        for cell in cells.placed(found, spine, channels)
    ]


def _figure(count: int, spine: on.Spine, language: str) -> str:
    fits = _SHORT if spine.column >= cells.TIGHT else _SHORTER
    if count < fits or spine.column >= cells.SIGNED:
        return number(language, count)
    short = number(language, count / 1_000, 1 if count < _SHORT else 0)
    return say(language, "chart-thousands", n=short)


def _told(cell: cells.Cell, language: str) -> str:
    contacts = int(cell.row["count"])
    facts = {"n": number(language, contacts), "count": contacts}
    said = say(language, "chart-told-counted", **facts)
    return f"{cell.head}\n{said}"


def _says(found: pd.DataFrame, steps: pd.DataFrame, channels: pd.DataFrame, language: str) -> str:
    if found.empty:
        return say(language, "chart-counted-none")
    most = found.iloc[int(found["count"].to_numpy().argmax())]
    texts = dict(zip(steps["step"], steps["text"], strict=True))
    names = dict(zip(channels["channel"], channels["name"], strict=True))
    return say(
        language,
        "chart-counted-alternative",
        count=len(found),
        step=str(texts.get(most["step"], most["step"]))[:80],
        channel=str(names.get(most["channel"], most["channel"]))[:80],
        n=number(language, int(most["count"])),
    )
