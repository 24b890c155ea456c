"""The emotion curve's lines, points and intervals, and the gaps between room and data."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from journeylab.analysis.curve import gaps
from journeylab.charts import spine as on
from journeylab.charts.palette import (
    EMOTIONS,
    GAP,
    INK_SOFT,
    LINE,
    LINE_STRONG,
    SHEET,
    SMALL,
    level,
)
from journeylab.charts.sentences import level_name
from journeylab.charts.voices import COLOURS, Voice, feeling, haloed, points
from journeylab.words import number, say

RANKED_GAPS = 3
_DASHES: dict[Voice, list[int]] = {"room": [1, 0], "data": [6, 4], "said": [2, 3]}
_SPREADS: dict[Voice, float] = {"room": 0.13, "data": 0.3, "said": 0.2}
_SHAPES: dict[Voice, str] = {"room": "circle", "data": "diamond", "said": "square"}


def levels(
    spine: on.Spine, found: pd.DataFrame, names: Sequence[str], language: str
) -> list[alt.Chart]:
    rows = [
        {"value": value, "zero": value == 0, "words": level_name(value, names, language)}
        for value in range(-2, 3)
    ]
    base = alt.Chart(on.values(rows)).encode(y=feeling(found))
    lines = base.mark_rule(aria=False).encode(
        x=alt.XValue(0),
        x2=alt.X2Value(spine.width),
        color=alt.condition("datum.zero", alt.value(LINE_STRONG), alt.value(LINE)),
    )
    words = base.mark_text(align="right", color=INK_SOFT, fontSize=SMALL, aria=False)
    return [lines, words.encode(x=alt.XValue(-12), text=alt.Text("words:N"))]


def voice_layers(found: pd.DataFrame, voice: Voice, spine: on.Spine) -> list[alt.Chart]:
    colour, rows = COLOURS[voice], points(found, spine, voice)
    at = feeling(found)
    base = alt.Chart(on.values(rows)).encode(x=spine.x, y=at)
    spread = alt.Chart(on.values([row for row in rows if row["low"] is not None]))
    interval = spread.mark_rule(color=colour, aria=False, strokeWidth=9, opacity=_SPREADS[voice])
    line = base.mark_line(color=colour, aria=False, strokeWidth=2, strokeDash=_DASHES[voice])
    seen = [row | {"fill": _fill(voice, row["value"])} for row in rows if row["value"] is not None]
    dots = alt.Chart(on.values(seen)).mark_point(
        shape=_SHAPES[voice], size=72, stroke=colour, strokeWidth=2, opacity=1, aria=False
    )
    return [
        interval.encode(x=spine.x, y=feeling(found, "low:Q"), y2=alt.Y2("high")),
        line,
        dots.encode(x=spine.x, y=at, fill=alt.Fill("fill:N", scale=None)),
    ]


def _fill(voice: Voice, value: float) -> str:
    return EMOTIONS[level(value)] if voice == "room" else SHEET


def gap_layers(found: pd.DataFrame, spine: on.Spine, language: str) -> list[alt.Chart]:
    """The gaps that open downwards for the customer, the largest first, with their ranks."""
    places = {step: place for place, step in enumerate(spine.ids)}
    rows = [
        {
            "place": places[row["step"]],
            "side": places[row["step"]] + 0.2,
            "ours": row["ours"],
            "theirs": row["theirs"],
            "middle": (row["ours"] + row["theirs"]) / 2,
            "rank": str(row["rank"]),
            "says": say(language, "chart-gap", gap=number(language, row["gap"], 1)),
        }
        for row in ranked_gaps(found)
    ]
    base = alt.Chart(on.values(rows)).encode(x=alt.X("side:Q", scale=spine.x["scale"], axis=None))
    at = base.encode(y=feeling(found, "middle:Q"))
    return [
        base.mark_rule(color=GAP, strokeWidth=2, aria=False).encode(
            y=feeling(found, "ours:Q"), y2=alt.Y2("theirs")
        ),
        at.mark_circle(color=GAP, size=330, opacity=1, aria=False),
        at.mark_text(color=SHEET, fontSize=SMALL, fontWeight=700, aria=False).encode(
            text=alt.Text("rank:N")
        ),
        *haloed(at, "says:N", GAP, {"align": "left", "dx": 14, "fontSize": SMALL}),
    ]


def ranked_gaps(found: pd.DataFrame) -> list[on.Row]:
    """The first gaps where the room thinks it fine and the data, interval and all, do not."""
    ours = found[["step", "room"]].rename(columns={"room": "median"})
    theirs = found[["step", "data", "data_low", "data_high"]]
    theirs = theirs.rename(columns={"data": "mean", "data_low": "low", "data_high": "high"})
    ranked = gaps(ours, theirs)
    fine = ranked[(ranked["way"] == "we_think_it_fine") & (ranked["beyond_interval"] == True)]  # noqa: E712  None is unknown
    return [
        {str(k): v for k, v in row.items()} for row in fine.head(RANKED_GAPS).to_dict("records")
    ]
