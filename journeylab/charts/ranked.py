"""The ranking with its doubt: score and interval, share of the draws in the top, the limit."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import HOT_SPOT, INK, INK_SOFT, LINE, PAPER, SHEET, SMALL, TEXT
from journeylab.words import number, percent, say

ROW, HEAD = 46, 26
NAMES, BARS, SHARES = 300, 190, 184
TOP = 3
SURE, WEAK, OUT = 0.8, 0.2, 0.05


def ranking(
    found: pd.DataFrame, *, items: pd.DataFrame, top: int = TOP, language: str = "en"
) -> alt.LayerChart:
    """A bar per item on 0 to 100 with the interval of the draws, and how often it is in the top.

    `found` is what `analysis.ranking.ranking` gives, and its twin; `items` has item and text.
    """
    texts = dict(zip(items["item"], items["text"], strict=True))
    rows = [_row(row, texts, top, language) for row in found.to_dict("records")]
    height = HEAD + ROW * max(1, len(rows))
    scored = [row for row in rows if row["score"] is not None]
    layers = [
        *_words(rows, top, language),
        *_bars(scored),
        *_limit(len(rows), top, language),
        _told(rows),
    ]
    chart: Any = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    return chart.properties(
        width=NAMES + BARS + SHARES + 60,
        height=height,
        padding={"left": 8, "right": 8, "top": 4, "bottom": 4},
        autosize=alt.AutoSizeParams(type="none"),
        view=alt.ViewBackground(stroke=None, fill=None),
        background="transparent",
    )


def doubt(share: float) -> str:
    """How firmly an item is in the top, as a code: sure, disputed, weak, out."""
    if share >= SURE:
        return "sure"
    if share >= WEAK:
        return "disputed"
    return "weak" if share >= OUT else "out"


def _row(row: dict[Any, Any], texts: dict[str, str], top: int, language: str) -> on.Row:
    y = HEAD + ROW * (row["rank"] - 1)
    text = texts.get(row["item"], row["item"])
    known = not math.isnan(row["score"])
    bar = NAMES + 34
    at = {key: bar + BARS * row[key] / 100 if known else None for key in ("score", "low", "high")}
    share = percent(language, row["top_share"])
    worth = say(language, f"chart-doubt-{doubt(row['top_share'])}")
    return {
        "rank": str(row["rank"]),
        "text": wrapped(text, NAMES - 20, lines=2),
        "y": y,
        "y2": y + ROW,
        "middle": y + ROW / 2,
        "bar": bar,
        "top": y + ROW / 2 - 7,
        "bottom": y + ROW / 2 + 7,
        **at,
        "number": number(language, row["score"]) if known else "–",
        "number_x": bar + BARS + 24,
        "share": f"{share}  {worth}" if known else say(language, "chart-use-used"),
        "share_x": bar + BARS + 50,
        "filled": bar + BARS + 50 + 110 * row["top_share"],
        "told": _sentence(row, text, top, language),
    }


def _sentence(row: dict[Any, Any], text: str, top: int, language: str) -> str:
    facts = {"rank": str(row["rank"]), "item": text[:300], "top": top}
    if math.isnan(row["score"]):
        return say(language, "chart-told-rank-unknown", **facts)
    ends = {key: number(language, row[key]) for key in ("score", "low", "high")}
    share = percent(language, row["top_share"])
    return say(language, "chart-told-rank", share=share, **facts, **ends)


def _words(rows: list[on.Row], top: int, language: str) -> list[alt.Chart]:
    base = alt.Chart(on.values(rows)).encode(y=_pixels("middle:Q", len(rows)))
    texts: list[tuple[str, float, dict[str, Any]]] = [
        ("rank", 0, {"fontSize": 17, "fontWeight": 700, "color": INK}),
        ("text", 34, {"fontSize": TEXT, "color": INK, "lineBreak": "\n", "lineHeight": 17}),
        ("number", NAMES + BARS + 58, {"fontSize": TEXT, "fontWeight": 700, "color": INK}),
        ("share", NAMES + BARS + 98, {"fontSize": TEXT, "color": INK_SOFT}),
    ]
    drawn = [
        base.mark_text(align="left", baseline="middle", aria=False, **style).encode(
            x=alt.XValue(x), text=alt.Text(f"{name}:N")
        )
        for name, x, style in texts
    ]
    heads = (
        (NAMES + 34, say(language, "chart-score")),
        (NAMES + BARS + 98, say(language, "chart-share", top=top)),
    )
    named = [
        alt.Chart(on.values([{"words": words}]))
        .mark_text(align="left", baseline="top", color=INK_SOFT, fontSize=SMALL, aria=False)
        .encode(x=alt.XValue(x), y=alt.YValue(2), text=alt.Text("words:N"))
        for x, words in heads
    ]
    return drawn + named


def _bars(rows: list[on.Row]) -> list[alt.Chart]:
    count = max([int(row["rank"]) for row in rows], default=1)
    base = alt.Chart(on.values([row | {"end": NAMES + 34 + BARS} for row in rows]))
    y, y2 = _pixels("top:Q", count), alt.Y2("bottom")
    back = base.mark_rect(color=LINE, opacity=0.6, aria=False)
    bar = base.mark_rect(color=HOT_SPOT, aria=False)
    reach = base.mark_rule(color=INK, strokeWidth=2, aria=False)
    ends = base.mark_tick(color=INK, thickness=2, size=11, orient="vertical", aria=False)
    middle = _pixels("middle:Q", count)
    return [
        back.encode(x=_across("bar:Q"), x2=alt.X2("end"), y=y, y2=y2),
        bar.encode(x=_across("bar:Q"), x2=alt.X2("score"), y=y, y2=y2),
        reach.encode(x=_across("low:Q"), x2=alt.X2("high"), y=middle),
        ends.encode(x=_across("low:Q"), y=middle),
        ends.encode(x=_across("high:Q"), y=middle),
    ]


def _limit(count: int, top: int, language: str) -> list[alt.Chart]:
    """The heavy line below the last place of the top."""
    if count <= top:
        return []
    height = HEAD + ROW * top
    rows = [{"words": say(language, "chart-limit", top=top)}]
    base = alt.Chart(on.values(rows)).encode(y=alt.YValue(height))
    line = base.mark_rule(color=INK, strokeWidth=2.5, aria=False)
    label = base.mark_text(align="right", fontSize=11, fontWeight=600, aria=False)
    right = NAMES + BARS + SHARES + 60
    ground = label.encode(x=alt.XValue(right), text=alt.Text("words:N"))
    return [
        line.encode(x=alt.XValue(0), x2=alt.X2Value(right)),
        ground.mark_text(
            align="right", fontSize=11, fontWeight=600, stroke=PAPER, strokeWidth=8, aria=False
        ),
        ground.mark_text(align="right", fontSize=11, fontWeight=600, color=INK, aria=False),
    ]


def _told(rows: list[on.Row]) -> alt.Chart:
    unseen = alt.Chart(on.values(rows)).mark_rect(opacity=0, color=SHEET)
    return unseen.encode(
        x=alt.XValue(0),
        x2=alt.X2Value(NAMES + BARS + SHARES + 60),
        y=_pixels("y:Q", len(rows)),
        y2=alt.Y2("y2"),
        tooltip=alt.Tooltip("told:N", title=" "),
        description=alt.Description("told:N"),
    )


def _pixels(field: str, count: int) -> alt.Y:
    ends = [0, HEAD + ROW * max(1, count)]
    return alt.Y(field, scale=alt.Scale(domain=ends, range=ends, nice=False), axis=None)


def _across(field: str) -> alt.X:
    ends = [0, NAMES + BARS + SHARES + 60]
    return alt.X(field, scale=alt.Scale(domain=ends, range=ends, nice=False, zero=False), axis=None)
