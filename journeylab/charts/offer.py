"""The inventory of touchpoints: satisfaction in colour and figure, customers as a bar."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.lettering import width_of, wrapped
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

    `found` is what `analysis.inventory.inventory` gives, and its twin: step, channel, customers, n,
    satisfaction (-2 to +2 or NaN), low, high, use (confirmed) and proposed (by a rule, or "").
    """
    found = found.assign(taken_for=_taken_for(found))
    found = found[found["taken_for"] != "none"]  # a hand has said that there is nothing
    spine = on.spine(steps, stages, column)
    top = -(12 + 19 + on.label_height(spine)) if heads else 0
    height = cells.ROW * max(1, len(channels))
    boxes = _cells(found, spine, channels, language)
    names = [
        (cells.ROW * (place + 0.5), wrapped(name, on.LEFT - 16, lines=2))
        for place, name in enumerate(channels["name"])
    ]
    layers = [
        *on.stage_layers(spine, top - 26 if heads else 0, height)[: 2 if heads else 1],
        *on.head_layers(names, INK),
        *(on.step_layers(spine, top) if heads else []),
        *cells.empty(spine, len(channels), boxes),
        *cells.drawn(boxes, spine, len(channels)),
        *_key(found, height + 20, language),
    ]
    margin = top - 26 if heads else 0
    drawn = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    says = _says(found, language)
    return on.sized(drawn, spine, height, margin, _KEY).properties(description=says)


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    columns = {row["step"]: row for row in spine.columns}
    named = zip(channels["channel"], channels["name"], strict=True)
    lines = {key: (place, name) for place, (key, name) in enumerate(named)}
    most = max([int(n) for n in found["customers"]], default=0) or 1
    return [
        _look(row, spine, language)
        | cells.place(spine, columns[row["step"]]["place"], lines[row["channel"]][0])
        | {
            "bar": cells.bar_room(spine) * int(row["customers"]) / most,
            "told": _told(row, columns[row["step"]], lines[row["channel"]][1], language),
        }
        for row in found.to_dict("records")
        if row["step"] in columns and row["channel"] in lines
    ]


def _look(row: dict[Any, Any], spine: on.Spine, language: str) -> on.Row:
    """Fill, outline, words and sign: a shape or a word says what colour says."""
    if row["taken_for"] == "missing":
        words = say(language, "chart-use-missing") if spine.column >= _WORDY else "+"
        plain = {"fill": SHEET, "ink": INK_SOFT, "line": INK_SOFT, "kind": "marked"}
        return plain | {"words": words, "mark": ""}
    mark = _SIGNS.get(row["taken_for"], "")
    if math.isnan(row["satisfaction"]):
        white = {"fill": SHEET, "ink": INK, "line": LINE_STRONG, "kind": "scored"}
        return white | {"words": "?", "mark": mark}
    shade = level(row["satisfaction"])
    return {
        "fill": EMOTIONS[shade],
        "ink": TEXT_ON[shade],
        "line": EMOTIONS[shade],
        "kind": "scored",
        "words": signed(language, row["satisfaction"], 1),
        "mark": mark,
    }


def _taken_for(found: pd.DataFrame) -> list[str]:
    """What a hand has said, else what a rule proposes."""
    return [
        use or proposed or "used"
        for use, proposed in zip(found["use"], found["proposed"], strict=True)
    ]


def _told(row: dict[Any, Any], at: on.Row, channel: str, language: str) -> str:
    customers = int(row["customers"])
    lines = [
        f"{at['position']}. {at['text'][:200]} · {channel[:80]}",
        say(
            language,
            "chart-told-customers",
            n=number(language, customers),
            count=customers,
        ),
    ]
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
    most = max([int(n) for n in found["customers"]], default=0)
    words = [
        f"? {say(language, 'chart-key-unknown')}",
        *signs,
        say(language, "chart-key-bar", n=number(language, most), count=most),
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
