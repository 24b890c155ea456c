"""The inventory of touchpoints: satisfaction in colour and figure, customers as a bar."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.lettering import width_of
from journeylab.charts.palette import (
    EMOTIONS,
    INK,
    INK_SOFT,
    LINE_STRONG,
    SHEET,
    SMALL,
    TEXT_ON,
    level,
)
from journeylab.charts.sentences import interval
from journeylab.words import number, say, signed

_KEY = 34
_SIGNS = {"avoided": "↷", "hidden": "◌", "redundant": "×"}
_WORDY = 62  # pixels of a column that has room for the word of what is missing


def inventory(
    found: pd.DataFrame,
    *,
    steps: pd.DataFrame,
    channels: pd.DataFrame,
    stages: pd.DataFrame | None = None,
    column: int = on.COLUMN,
    heads: bool = True,
    language: str = "en",
) -> alt.LayerChart:
    """Steps × channels; a touchpoint without a score is a question mark.

    `found` is what `analysis.inventory.inventory` gives, and its twin: step, channel, customers,
    contacts, n, satisfaction (-2 to +2 or NaN), low, high, use (confirmed) and proposed (by a rule,
    or "").
    """
    found = found.assign(taken_for=_taken_for(found))
    found = found[found["taken_for"] != "none"]  # a hand has said that there is nothing
    spine = on.spine(steps, stages, column)
    boxes = _cells(found, spine, channels, language)
    key = _key(found, cells.height_of(channels) + 20, language)
    drawn = cells.grid(boxes, spine, channels, heads=heads, below=_KEY, key=key)
    return drawn.properties(description=_says(found, language))


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    bar = _bar(found)
    most = max([int(n) for n in found[bar]], default=0) or 1
    return [
        _look(cell.row, spine, language)
        | cell.box
        | {
            "bar": cells.bar_room(spine) * int(cell.row[bar]) / most,
            "told": _told(cell, language),
        }
        for cell in cells.placed(found, spine, channels)
    ]


def _bar(found: pd.DataFrame) -> str:
    """What the bars show: customers, or contacts where reports alone have counted."""
    return "customers" if found["customers"].any() else "contacts"


def _look(row: Mapping[Any, Any], spine: on.Spine, language: str) -> on.Row:
    """Fill, outline, words and sign: a shape or a word says what colour says."""
    if row["taken_for"] == "missing":
        words = say(language, "chart-use-missing") if spine.column >= _WORDY else "+"
        plain = {"fill": SHEET, "ink": INK_SOFT, "line": INK_SOFT, "kind": "marked"}
        return plain | {"words": words, "mark": ""}
    mark, heavy = _SIGNS.get(row["taken_for"], ""), row["taken_for"] == "redundant"
    if math.isnan(row["satisfaction"]):
        white = {"fill": SHEET, "ink": INK, "line": LINE_STRONG, "kind": "scored"}
        return white | {"words": "?", "mark": mark, "heavy": heavy}
    shade = level(row["satisfaction"])
    return {
        "fill": EMOTIONS[shade],
        "ink": TEXT_ON[shade],
        "line": EMOTIONS[shade],
        "kind": "scored",
        "words": signed(language, row["satisfaction"], 1),
        "mark": mark,
        "heavy": heavy,
    }


def _taken_for(found: pd.DataFrame) -> list[str]:
    """What a hand has said, else what a rule proposes."""
    return [
        use or proposed or "used"
        for use, proposed in zip(found["use"], found["proposed"], strict=True)
    ]


def _told(cell: cells.Cell, language: str) -> str:
    row = cell.row
    lines = [cell.head]
    for name, word in (("customers", "customers"), ("contacts", "counted")):
        count = int(row[name])
        if count:
            facts = {"n": number(language, count), "count": count}
            lines.append(say(language, f"chart-told-{word}", **facts))
    if not math.isnan(row["satisfaction"]):
        facts = {
            "value": signed(language, row["satisfaction"], 2),
            "interval": interval(row["low"], row["high"], language),
            "n": number(language, row["n"]),
            "count": int(row["n"]),
        }
        lines.append(say(language, "chart-told-data", **facts))
    if row["taken_for"] != "used":
        lines.append(say(language, f"chart-use-{row['taken_for']}"))
    return "\n".join(lines)


def _key(found: pd.DataFrame, y: float, language: str) -> list[alt.Chart]:
    """What colours and signs mean, below; only the signs that stand in the picture."""
    worths = [(EMOTIONS[shade], say(language, f"chart-key-{shade + 2}")) for shade in EMOTIONS]
    signs = [
        f"{sign} {say(language, f'chart-use-{use}')}"
        for use, sign in _SIGNS.items()
        if use in set(found["taken_for"])
    ]
    bar = _bar(found)
    most = max([int(n) for n in found[bar]], default=0)
    full = "chart-key-bar" if bar == "customers" else "chart-key-bar-contacts"
    bars = [say(language, full, n=number(language, most), count=most)] if most else []
    words = [
        f"? {say(language, 'chart-key-unknown')}",
        *signs,
        *bars,
    ]
    x, boxes, texts = -on.LEFT + 8.0, [], []
    for colour, text in worths:
        boxes.append({"x": x, "x2": x + 14, "colour": colour})
        texts.append({"x": x + 19, "words": text})
        x += 19 + width_of(text) + 14
    for text in words:
        texts.append({"x": x, "words": text})
        x += width_of(text) + 14
    patches = alt.Chart(on.values(boxes)).mark_rect(cornerRadius=2, aria=False)
    said = alt.Chart(on.values(texts)).mark_text(
        align="left", baseline="middle", fontSize=SMALL, color=INK_SOFT, aria=False
    )
    return [
        patches.encode(
            x=_wide("x:Q"),
            x2=alt.X2("x2"),
            y=alt.YValue(y - 6),
            y2=alt.Y2Value(y + 6),
            color=alt.Color("colour:N", scale=None),
        ),
        said.encode(x=_wide("x:Q"), y=alt.YValue(y), text=alt.Text("words:N")),
    ]


def _wide(field: str) -> alt.X:
    ends = [-1000, 1000]
    return alt.X(field, scale=alt.Scale(domain=ends, range=ends, nice=False, zero=False), axis=None)


def _says(found: pd.DataFrame, language: str) -> str:
    scored = int(found["satisfaction"].notna().sum())
    marked = int((found["taken_for"] != "used").sum())
    facts = {"scored": number(language, scored), "marked": number(language, marked)}
    return say(language, "chart-inventory-alternative", count=len(found), **facts)
