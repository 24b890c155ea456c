"""Steps × channels: what each touchpoint is worth, in colour, number and bar."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.palette import (
    EMOTIONS,
    INK,
    INK_SOFT,
    LINE_STRONG,
    SHEET,
    SMALL,
    TEXT,
    TEXT_ON,
    level,
)
from journeylab.charts.sentences import interval
from journeylab.words import number, say, signed

ROW = 44
_GAP = 2
_BAR = 4


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
    top = -(12 + 19 + on.LABEL_LINES * on.LINE_HEIGHT) if heads else 0
    height = ROW * max(1, len(channels))
    cells = _cells(found, spine, channels, language)
    names = [
        (ROW * (place + 0.5), on.wrapped(name, on.LEFT - 16, lines=1))
        for place, name in enumerate(channels["name"])
    ]
    layers = [
        *on.stage_layers(spine, top - 26 if heads else -26, height)[: 2 if heads else 1],
        *on.head_layers(names, INK),
        *(on.step_layers(spine, top) if heads else []),
        *_empty(spine, channels, cells),
        *_drawn(cells, spine, len(channels)),
    ]
    margin = top - 26 if heads else 0
    drawn = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    return on.sized(drawn, spine, height, margin, 6)


def _cells(
    found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame, language: str
) -> list[on.Row]:
    """What each cell shows and where, in pixels."""
    columns = {row["step"]: row for row in spine.columns}
    lines = {key: (place, name) for place, (key, name) in enumerate(_named(channels))}
    most = max([int(n) for n in found["n"]], default=0) or 1
    rows = []
    for row in found.to_dict("records"):
        if row["step"] in columns and row["channel"] in lines:
            at, (line, name) = columns[row["step"]], lines[row["channel"]]
            rows.append(
                _look(row, language)
                | {
                    "x": at["place"] * spine.column + _GAP,
                    "x2": (at["place"] + 1) * spine.column - _GAP,
                    "y": line * ROW + _GAP,
                    "bar": (spine.column - 2 * _GAP - 14) * int(row["n"]) / most,
                    "told": _told(row, at, name, language),
                }
            )
    return rows


def _named(channels: pd.DataFrame) -> zip[tuple[str, str]]:
    return zip(channels["channel"], channels["name"], strict=True)


def _look(row: dict[Any, Any], language: str) -> on.Row:
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


def _told(row: dict[Any, Any], at: on.Row, channel: str, language: str) -> str:
    head = f"{at['position']}. {at['text'][:200]} · {channel[:80]}"
    if math.isnan(row["value"]):
        return f"{head}\n{say(language, 'chart-use-' + row['use'])}"
    decimals = 2 if row["voice"] == "data" else 1
    facts = {
        "value": signed(language, row["value"], decimals),
        "interval": interval(row["low"], row["high"], language, decimals),
        "n": number(language, row["n"]),
        "count": int(row["n"]),
    }
    return f"{head}\n{say(language, 'chart-told-' + row['voice'], **facts)}"


def _empty(spine: on.Spine, channels: pd.DataFrame, cells: list[on.Row]) -> list[alt.Chart]:
    """A dot where a step does not meet a channel."""
    filled = {(cell["x"], cell["y"]) for cell in cells}
    rows = [
        {"x": (column + 0.5) * spine.column, "y": (line + 0.5) * ROW}
        for column in range(len(spine.columns))
        for line in range(len(channels))
        if (column * spine.column + _GAP, line * ROW + _GAP) not in filled
    ]
    mark = alt.Chart(on.values(rows)).mark_circle(color=LINE_STRONG, size=8, opacity=1, aria=False)
    return [mark.encode(x=_x("x:Q", spine), y=_y("y:Q", len(channels)))]


def _drawn(cells: list[on.Row], spine: on.Spine, lines: int) -> list[alt.Chart]:
    rows = [
        cell
        | {
            "y2": cell["y"] + ROW - 2 * _GAP,
            "text_x": cell["x"] + 7,
            "text_y": cell["y"] + (15 if cell["kind"] == "scored" else 20),
            "bar_y": cell["y"] + ROW - 2 * _GAP - 9,
            "bar_y2": cell["y"] + ROW - 2 * _GAP - 9 + _BAR,
            "bar_x": cell["x"] + 7,
            "bar_x2": cell["x"] + 7 + max(2.0, cell["bar"]),
        }
        for cell in cells
    ]
    scored = [row for row in rows if row["kind"] == "scored"]
    worded = [row for row in rows if row["kind"] != "scored"]
    x, y = (lambda name: _x(name, spine)), (lambda name: _y(name, lines))
    boxes = [
        _boxes([row for row in rows if (row["kind"] == "marked") is dashed], dashed=dashed)
        for dashed in (False, True)
    ]
    ink = alt.Color("ink:N", scale=None)
    styles: list[tuple[list[on.Row], dict[str, Any]]] = [
        (scored, {"fontSize": TEXT, "fontWeight": 600}),
        (worded, {"fontSize": SMALL}),
    ]
    texts = [
        alt.Chart(on.values(group))
        .mark_text(align="left", baseline="middle", aria=False, **style)
        .encode(x=x("text_x:Q"), y=y("text_y:Q"), text=alt.Text("words:N"), color=ink)
        for group, style in styles
    ]
    bars = alt.Chart(on.values([row for row in scored if row["bar"] > 0])).mark_rect(aria=False)
    drawn = [
        box.encode(x=x("x:Q"), x2=alt.X2("x2"), y=y("y:Q"), y2=alt.Y2("y2:Q")) for box in boxes
    ]
    measured = bars.encode(
        x=x("bar_x:Q"), x2=alt.X2("bar_x2"), y=y("bar_y:Q"), y2=alt.Y2("bar_y2:Q"), color=ink
    )
    unseen = alt.Chart(on.values(rows)).mark_rect(opacity=0)
    told = unseen.encode(
        x=x("x:Q"),
        x2=alt.X2("x2"),
        y=y("y:Q"),
        y2=alt.Y2("y2"),
        tooltip=alt.Tooltip("told:N", title=" "),
        description=alt.Description("told:N"),
    )
    return [*drawn, *texts, measured, told]


def _boxes(rows: list[on.Row], *, dashed: bool) -> alt.Chart:
    mark = alt.Chart(on.values(rows)).mark_rect(
        cornerRadius=3, aria=False, strokeWidth=1, strokeDash=[4, 3] if dashed else [1, 0]
    )
    return mark.encode(fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("line:N", scale=None))


def _x(field: str, spine: on.Spine) -> alt.X:
    return alt.X(field, scale=alt.Scale(domain=[0, spine.width], nice=False, zero=False), axis=None)


def _y(field: str, lines: int) -> alt.Y:
    return alt.Y(
        field, scale=alt.Scale(domain=[0, lines * ROW], reverse=True, nice=False), axis=None
    )
