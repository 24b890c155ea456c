"""Contacts that reports count: steps × channels, each cell its number and a bar."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.lettering import wrapped
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
    ]
    drawn = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    margin = top - 26 if heads else 0
    return on.sized(drawn, spine, height, margin, 8).properties(
        description=_says(found, steps, channels, language)
    )


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    columns = {row["step"]: row for row in spine.columns}
    named = zip(channels["channel"], channels["name"], strict=True)
    lines = {key: (place, name) for place, (key, name) in enumerate(named)}
    most = max([int(n) for n in found["count"]], default=0) or 1
    return [
        cells.place(spine, columns[row["step"]]["place"], lines[row["channel"]][0])
        | {
            "fill": SHEET,
            "ink": INK,
            "line": LINE_STRONG,
            "kind": "scored",
            "words": _figure(int(row["count"]), spine, language),
            "bar": cells.bar_room(spine) * int(row["count"]) / most,
            "told": _told(row, columns[row["step"]], lines[row["channel"]][1], language),
        }
        for row in found.to_dict("records")
        if row["step"] in columns and row["channel"] in lines
    ]


def _figure(count: int, spine: on.Spine, language: str) -> str:
    fits = _SHORT if spine.column >= cells.TIGHT else _SHORTER
    if count < fits or spine.column >= cells.SIGNED:
        return number(language, count)
    short = number(language, count / 1_000, 1 if count < _SHORT else 0)
    return say(language, "chart-thousands", n=short)


def _told(row: dict[Any, Any], at: on.Row, channel: str, language: str) -> str:
    contacts = int(row["count"])
    facts = {"n": number(language, contacts), "count": contacts}
    said = say(language, "chart-told-counted", **facts)
    return f"{at['position']}. {at['text'][:200]} · {channel[:80]}\n{said}"


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
