"""The cells of steps × channels: a filled box, its words, its bar; a dot where there is nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import INK, LINE_STRONG, SMALL, TEXT

ROW = 44
GAP = 2
SIGNED = 62  # a cell as wide as this has its sign beside its number
TIGHT = 46  # under it a cell has hardly room for a number with its sign
_BAR = 4


class Cell(NamedTuple):
    """A row of a table whose step and channel are drawn: its names, and its box in pixels."""

    row: Mapping[Any, Any]
    step: on.Row
    channel: str
    box: on.Row

    @property
    def head(self) -> str:
        """What is said of it first: the step with its number, and the channel."""
        return f"{self.step['position']}. {self.step['text'][:200]} · {self.channel[:80]}"


def placed(found: pd.DataFrame, spine: on.Spine, channels: pd.DataFrame) -> Iterator[Cell]:
    """The rows of a table that belong to a step and a channel of the grid, each with its place."""
    columns = {row["step"]: row for row in spine.columns}
    named = zip(channels["channel"], channels["name"], strict=True)
    lines = {key: (line, name) for line, (key, name) in enumerate(named)}
    for row in found.to_dict("records"):
        if row["step"] in columns and row["channel"] in lines:
            step, (line, channel) = columns[row["step"]], lines[row["channel"]]
            yield Cell(row, step, channel, _place(spine, step["place"], line))


def _place(spine: on.Spine, column: int, line: int) -> on.Row:
    return {
        "x": column * spine.column + GAP,
        "x2": (column + 1) * spine.column - GAP,
        "y": line * ROW + GAP,
    }


def height_of(channels: pd.DataFrame) -> int:
    """Pixels that the channels take, one below the other."""
    return ROW * max(1, len(channels))


def grid(
    boxes: list[on.Row],
    spine: on.Spine,
    channels: pd.DataFrame,
    *,
    heads: bool,
    below: float,
    lines: int = 2,
    band: int = 0,
    key: Iterable[alt.Chart] = (),
) -> alt.LayerChart:
    """Steps × channels with these cells (as `drawn` has them), and a key in the space below.

    `heads` writes the steps above; without them the stages' band begins at `band`. A channel's
    name takes so many `lines` at most.
    """
    top = -(12 + 19 + on.label_height(spine)) if heads else 0
    height = height_of(channels)
    names = [
        (ROW * (place + 0.5), wrapped(name, on.LEFT - 16, lines=lines))
        for place, name in enumerate(channels["name"])
    ]
    layers = [
        *on.stage_layers(spine, top - 26 if heads else band, height)[: 2 if heads else 1],
        *on.head_layers(names, INK),
        *(on.step_layers(spine, top) if heads else []),
        *empty(spine, len(channels), boxes),
        *drawn(boxes, spine, len(channels)),
        *key,
    ]
    drawing = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    return on.sized(drawing, spine, height, top - 26 if heads else 0, below)


def inset(spine: on.Spine) -> int:
    """What a cell keeps free on its left: less where it is hardly wider than its number."""
    return 7 if spine.column >= TIGHT else 3


def bar_room(spine: on.Spine) -> float:
    """How long the longest bar may be; a narrow cell keeps room for its sign beside it."""
    return spine.column - 2 * GAP - 2 * inset(spine) - (14 if spine.column < SIGNED else 0)


def empty(spine: on.Spine, lines: int, cells: list[on.Row]) -> list[alt.Chart]:
    """A dot where a step does not meet a channel."""
    filled = {(cell["x"], cell["y"]) for cell in cells}
    rows = [
        {"x": (column + 0.5) * spine.column, "y": (line + 0.5) * ROW}
        for column in range(len(spine.columns))
        for line in range(lines)
        if (column * spine.column + GAP, line * ROW + GAP) not in filled
    ]
    mark = alt.Chart(on.values(rows)).mark_circle(color=LINE_STRONG, size=8, opacity=1, aria=False)
    return [mark.encode(x=_x("x:Q", spine), y=_y("y:Q", lines))]


def drawn(cells: list[on.Row], spine: on.Spine, lines: int) -> list[alt.Chart]:
    """Cells as boxes, words and bars; `kind` is scored, plain or marked (dashed).

    Each has x, x2, y, bar, fill, line, ink, words, kind and told; `mark` is a sign at its right
    end, and `heavy` gives it a heavy outline.
    """
    rows = [
        cell
        | {
            "y2": cell["y"] + ROW - 2 * GAP,
            "text_x": cell["x"] + inset(spine),
            "text_y": cell["y"] + (15 if cell["kind"] == "scored" else 20),
            "bar_y": cell["y"] + ROW - 2 * GAP - 9,
            "bar_y2": cell["y"] + ROW - 2 * GAP - 9 + _BAR,
            "bar_x": cell["x"] + inset(spine),
            "bar_x2": cell["x"] + inset(spine) + max(2.0, cell["bar"]),
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
    bars = alt.Chart(on.values([row for row in rows if row["bar"] > 0])).mark_rect(aria=False)
    boxed = [
        box.encode(x=x("x:Q"), x2=alt.X2("x2"), y=y("y:Q"), y2=alt.Y2("y2:Q")) for box in boxes
    ]
    low = 18 if spine.column < SIGNED else 0
    signed = [
        row | {"x": row["x2"] - 5, "text_y": row["text_y"] + low, "words": row["mark"]}
        for row in rows
        if row.get("mark")
    ]
    signs = alt.Chart(on.values(signed)).mark_text(
        align="right", baseline="middle", fontSize=SMALL, fontWeight=600, aria=False
    )
    heavy = alt.Chart(on.values([row for row in rows if row.get("heavy")])).mark_rect(
        cornerRadius=3, fillOpacity=0, strokeWidth=2, stroke=INK, aria=False
    )
    marks = [
        heavy.encode(x=x("x:Q"), x2=alt.X2("x2"), y=y("y:Q"), y2=alt.Y2("y2:Q")),
        signs.encode(x=x("x:Q"), y=y("text_y:Q"), text=alt.Text("words:N"), color=ink),
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
    return [*boxed, *texts, measured, *marks, told]


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
