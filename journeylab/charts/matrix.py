"""Impact × effort: a numbered bubble per item, the four corners named."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from journeylab.analysis.matrix import MIDDLE, quadrants
from journeylab.charts import spine as on
from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.palette import HOT_SPOT, INK, INK_SOFT, LINE_STRONG, SMALL, TEXT
from journeylab.words import number, say

WIDTH, HEIGHT = 430, 300
_CORNERS = {
    "quick_win": (8, 16, "left"),
    "big_project": (WIDTH - 8, 16, "right"),
    "fill_in": (8, HEIGHT - 12, "left"),
    "leave": (WIDTH - 8, HEIGHT - 12, "right"),
}
_PALE = "#e6f2f0"
_NAME = 130  # pixels that a line of a name may take
_RADIUS = 14


def impact_effort(items: pd.DataFrame, *, language: str = "en") -> alt.LayerChart:
    """Each placed item by its effort (across) and impact (up), 0 to 100.

    `items` has item, text, impact, effort, skipped and rank (the number in the bubble, which is
    the one of the ranking); the twin is `analysis.matrix.quadrants`.
    """
    placed = quadrants(items)
    shown = placed[~placed["quadrant"].isin(["skipped", "unplaced"])]
    rows = [_row(row, language) for row in shown.to_dict("records")]
    chart: Any = alt.layer(*_ground(language), *_bubbles(rows))
    return chart.properties(
        width=WIDTH,
        height=HEIGHT,
        padding={"left": 26, "right": 10, "top": 6, "bottom": 26},
        autosize=alt.AutoSizeParams(type="none"),
        view=alt.ViewBackground(stroke=None, fill=None),
        background="transparent",
    )


def _row(row: dict[Any, Any], language: str) -> on.Row:
    quadrant = say(language, "chart-quadrant-" + row["quadrant"].replace("_", "-"))
    facts = {name: number(language, row[name]) for name in ("impact", "effort")}
    x, y = WIDTH * row["effort"] / 100, HEIGHT * (1 - row["impact"] / 100)
    return {
        "x": x,
        "y": y,
        "rank": str(row["rank"]),
        "text": wrapped(row["text"], _NAME, lines=2),
        "told": say(
            language, "chart-told-place", item=row["text"][:300], quadrant=quadrant, **facts
        ),
    }


def _named(rows: list[on.Row]) -> list[on.Row]:
    """A name beside each bubble where it covers nothing; elsewhere the number must do."""
    taken = [_box(row["x"], row["y"], _RADIUS, _RADIUS) for row in rows]
    taken += [_box(x, y, 110, 12) for x, y, _ in _CORNERS.values()]
    named = []
    for row in rows:
        lines = row["text"].split("\n")
        wide = max(map(width_of, lines)) / 2 + 2
        tall = on.LINE_HEIGHT * len(lines) / 2 + 1
        for align, x, y in (
            ("left", row["x"] + _RADIUS + 4 + wide, row["y"]),
            ("right", row["x"] - _RADIUS - 4 - wide, row["y"]),
            ("center", row["x"], row["y"] + _RADIUS + tall),
            ("center", row["x"], row["y"] - _RADIUS - tall),
        ):
            box = _box(x, y, wide, tall)
            if _inside(box) and not any(_meet(box, other) for other in taken):
                taken.append(box)
                side = {"left": -wide, "right": wide, "center": 0}[align]
                named.append(row | {"align": align, "text_x": x + side, "text_y": y})
                break
    return named


def _box(x: float, y: float, wide: float, tall: float) -> tuple[float, float, float, float]:
    return x - wide, y - tall, x + wide, y + tall


def _inside(box: tuple[float, float, float, float]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _ground(language: str) -> list[alt.Chart]:
    """The pale corner of quick wins, the axes, the middle lines, the names of the corners."""
    half = MIDDLE / 100
    box = alt.Chart(on.values([{}]))
    pale = box.mark_rect(color=_PALE, aria=False).encode(
        x=alt.XValue(0),
        x2=alt.X2Value(WIDTH * half),
        y=alt.YValue(0),
        y2=alt.Y2Value(HEIGHT * (1 - half)),
    )
    across = box.mark_rule(color=LINE_STRONG, aria=False).encode(
        x=alt.XValue(0), x2=alt.X2Value(WIDTH), y=alt.YValue(HEIGHT * (1 - half))
    )
    up = box.mark_rule(color=LINE_STRONG, aria=False).encode(
        x=alt.XValue(WIDTH * half), y=alt.YValue(0), y2=alt.Y2Value(HEIGHT)
    )
    floor = box.mark_rule(color=INK, strokeWidth=1.5, aria=False).encode(
        x=alt.XValue(0), x2=alt.X2Value(WIDTH), y=alt.YValue(HEIGHT)
    )
    wall = box.mark_rule(color=INK, strokeWidth=1.5, aria=False).encode(
        x=alt.XValue(0), y=alt.YValue(0), y2=alt.Y2Value(HEIGHT)
    )
    corners = [
        _word(say(language, "chart-quadrant-" + name.replace("_", "-")), x, y, align)
        for name, (x, y, align) in _CORNERS.items()
    ]
    effort = _word(say(language, "chart-effort"), WIDTH, HEIGHT + 16, "right")
    impact = _word(say(language, "chart-impact"), -12, 0, "right", angle=270)
    return [pale, across, up, floor, wall, *corners, effort, impact]


def _word(words: str, x: float, y: float, align: Any, angle: int = 0) -> alt.Chart:
    mark = alt.Chart(on.values([{"words": words}])).mark_text(
        align=align, baseline="middle", color=INK_SOFT, fontSize=SMALL, aria=False, angle=angle
    )
    return mark.encode(x=alt.XValue(x), y=alt.YValue(y), text=alt.Text("words:N"))


def _bubbles(rows: list[on.Row]) -> list[alt.Chart]:
    names = [_name(row) for row in _named(rows)]
    base = alt.Chart(on.values(rows)).encode(x=_pixels(alt.X, "x:Q"), y=_pixels(alt.Y, "y:Q"))
    bubble = base.mark_circle(size=560, color=HOT_SPOT, stroke=INK, strokeWidth=1.5, opacity=1)
    number_in = base.mark_text(fontSize=TEXT, fontWeight=700, color=INK, aria=False)
    told = bubble.encode(
        tooltip=alt.Tooltip("told:N", title=" "), description=alt.Description("told:N")
    )
    return [*names, told, number_in.encode(text=alt.Text("rank:N"))]


def _name(row: on.Row) -> alt.Chart:
    mark = alt.Chart(on.values([row])).mark_text(
        align=row["align"],
        baseline="middle",
        color=INK,
        fontSize=SMALL,
        lineBreak="\n",
        lineHeight=on.LINE_HEIGHT,
        dy=-on.LINE_HEIGHT / 2 * row["text"].count("\n"),
        aria=False,
    )
    return mark.encode(
        x=alt.XValue(row["text_x"]), y=alt.YValue(row["text_y"]), text=alt.Text("text:N")
    )


def _pixels(axis: type[alt.X | alt.Y], field: str) -> Any:
    ends = [0, WIDTH if axis is alt.X else HEIGHT]
    return axis(field, scale=alt.Scale(domain=ends, range=ends, nice=False, zero=False), axis=None)
