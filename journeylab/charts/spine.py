"""The horizontal spine that charts share: one column per step, so a column tells its story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.palette import BACK, INK, INK_SOFT, SMALL, TEXT

LEFT, RIGHT, COLUMN = 118, 92, 84
LINE_HEIGHT = 15
LABEL_LINES = 3
_BESIDE = 6  # pixels between the words of two columns
NARROW = 56  # a column narrower than this has its words written upwards
_ROOMY = 72  # one as wide as this breaks a long word sooner than it turns them all
_UPRIGHT = 132  # pixels of words written upwards
Row = dict[str, Any]


class Spine(NamedTuple):
    """Where steps stand: `columns` has place, step, position, text, lines, stage, stage_name."""

    columns: tuple[Row, ...]
    column: int = COLUMN
    is_upright: bool = False  # its words are written upwards

    @property
    def width(self) -> int:
        return max(1, len(self.columns)) * self.column

    @property
    def ids(self) -> list[str]:
        """The steps, in journey order."""
        return [str(row["step"]) for row in self.columns]

    @property
    def x(self) -> alt.X:
        ends = [-0.5, max(1, len(self.columns)) - 0.5]
        return alt.X("place:Q", scale=alt.Scale(domain=ends, nice=False, zero=False), axis=None)


def spine(
    steps: pd.DataFrame | Sequence[str], stages: pd.DataFrame | None = None, column: int = COLUMN
) -> Spine:
    """The columns of those steps: a table of steps, or bare ids where there is none."""
    if not isinstance(steps, pd.DataFrame):
        ids = list(dict.fromkeys(steps))
        steps = pd.DataFrame({"step": ids, "position": range(1, len(ids) + 1), "text": ids})
        steps["stage"] = ""
    names = {} if stages is None else dict(zip(stages["stage"], stages["name"], strict=True))
    upright = _is_upright(map(str, steps["text"]), column)
    rows = (
        {
            "place": place,
            "step": row["step"],
            "position": str(row["position"]),
            "text": row["text"],
            "lines": _lines(row["text"], column, upright=upright),
            "stage": row["stage"],
            "stage_name": names.get(row["stage"], ""),
        }
        for place, row in enumerate(steps.to_dict("records"))
    )
    return Spine(tuple(rows), column, upright)


def values(rows: Iterable[Mapping[str, Any]]) -> alt.Data:
    """Rows as they stand, for a chart whose encodings name their types."""
    return alt.Data(values=list(rows))


def stage_layers(spine: Spine, top: float, bottom: float) -> list[alt.Chart]:
    """A pale band behind every other stage, from `top` to `bottom`, with the stage's name."""
    runs = _runs(spine.columns, spine.column)
    domain = spine.x
    bands = alt.Chart(values(runs[1::2])).mark_rect(color=BACK, aria=False)
    names = alt.Chart(values(runs)).mark_text(
        color=INK, fontSize=TEXT, fontWeight=600, aria=False, baseline="bottom"
    )
    placed = names.encode(x=_x("middle:Q", domain), y=alt.YValue(top + 20), text=alt.Text("name:N"))
    shaded = bands.encode(
        x=_x("start:Q", domain), x2=alt.X2("end"), y=alt.YValue(top), y2=alt.Y2Value(bottom)
    )
    return [shaded, placed]


def step_layers(spine: Spine, top: float) -> list[alt.Chart]:
    """The number that people say, bold, and the step's words below it."""
    base = alt.Chart(values(spine.columns)).encode(x=spine.x)
    number = base.mark_text(fontSize=TEXT, fontWeight=700, color=INK, baseline="top", aria=False)
    return [
        number.encode(y=alt.YValue(top), text=alt.Text("position:N")),
        *(_words(rows, spine, top + 19, lines) for lines, rows in _by_lines(spine)),
    ]


def _by_lines(spine: Spine) -> Iterator[tuple[int, list[Row]]]:
    """The columns by how many lines their words take, where that moves the first of them."""
    if not spine.is_upright:
        yield 1, list(spine.columns)
        return
    counts = [str(row["lines"]).count("\n") + 1 for row in spine.columns]
    for lines in sorted(set(counts)):
        yield lines, [r for r, n in zip(spine.columns, counts, strict=True) if n == lines]


def _words(rows: list[Row], spine: Spine, top: float, lines: int) -> alt.Chart:
    mark = alt.Chart(values(rows)).mark_text(
        fontSize=SMALL,
        color=INK,
        lineBreak="\n",
        lineHeight=LINE_HEIGHT,
        aria=False,
        dy=-(lines - 1) * LINE_HEIGHT / 2,
        **_stance(spine),
    )
    return mark.encode(x=spine.x, y=alt.YValue(top), text=alt.Text("lines:N"))


def label_height(spine: Spine) -> float:
    """What the words of the steps take below their numbers."""
    if not spine.is_upright:
        return LABEL_LINES * LINE_HEIGHT
    lines = (line for row in spine.columns for line in str(row["lines"]).split("\n"))
    return min(_UPRIGHT, max(map(width_of, lines), default=0) + _BESIDE)


def _is_upright(texts: Iterable[str], column: int) -> bool:
    """Whether level words would be broken in their midst."""
    if column >= _ROOMY:
        return False
    room = column - _BESIDE
    return column < NARROW or any(width_of(word) > room for text in texts for word in text.split())


def _lines(text: str, column: int, *, upright: bool) -> str:
    if upright:
        return wrapped(text, _UPRIGHT, lines=max(1, (column - _BESIDE) // LINE_HEIGHT))
    return wrapped(text, column - _BESIDE)


def _stance(spine: Spine) -> dict[str, Any]:
    """Level words where a column has room for them, else words that read upwards."""
    if spine.is_upright:
        return {"angle": 270, "align": "right", "baseline": "middle"}
    return {"baseline": "top"}


def told_layer(spine: Spine, sentences: Mapping[str, str], top: float, bottom: float) -> alt.Chart:
    """An unseen column per step that says its numbers in a sentence when pointed at."""
    rows = [
        {"start": row["place"] - 0.5, "end": row["place"] + 0.5, "told": sentences[row["step"]]}
        for row in spine.columns
        if row["step"] in sentences
    ]
    unseen = alt.Chart(values(rows)).mark_rect(opacity=0)
    return unseen.encode(
        x=_x("start:Q", spine.x),
        x2=alt.X2("end"),
        y=alt.YValue(top),
        y2=alt.Y2Value(bottom),
        tooltip=alt.Tooltip("told:N", title=" "),
        description=alt.Description("told:N"),
    )


def rise(words: str, line_height: float = LINE_HEIGHT) -> float:
    """How far above its middle a text of several lines begins: Vega would hang it from there."""
    return words.count("\n") * line_height / 2


def head_layers(words: Sequence[tuple[float, str]], colour: str = INK_SOFT) -> list[alt.Chart]:
    """Words left of the first column, each at its height in pixels."""
    return [
        alt.Chart(values([{"words": text}]))
        .mark_text(
            align="right",
            fontSize=SMALL,
            color=colour,
            aria=False,
            baseline="middle",
            lineBreak="\n",
            lineHeight=LINE_HEIGHT,
        )
        .encode(x=alt.XValue(-12), y=alt.YValue(height - rise(text)), text=alt.Text("words:N"))
        for height, text in words
    ]


def sized(chart: Any, spine: Spine, height: float, top: float, below: float) -> alt.LayerChart:
    """The chart at the spine's width, with the same margins whatever it holds."""
    return chart.properties(
        width=spine.width,
        height=height,
        padding={"left": LEFT, "right": RIGHT, "top": -top, "bottom": below},
        autosize=alt.AutoSizeParams(type="none"),
        view=alt.ViewBackground(stroke=None, fill=None),
        background="transparent",
    )


def _x(field: str, like: alt.X) -> alt.X:
    return alt.X(field, scale=like["scale"], axis=None)


def _runs(columns: Sequence[Row], column: int) -> list[Row]:
    """Neighbouring columns of one stage, as one run each."""
    runs: list[Row] = []
    for row in columns:
        if not runs or runs[-1]["stage"] != row["stage"]:
            runs.append({"stage": row["stage"], "start": row["place"] - 0.5})
        end = row["place"] + 0.5
        runs[-1] |= {"end": end, "middle": (runs[-1]["start"] + end) / 2}
        room = (end - runs[-1]["start"]) * column
        runs[-1]["name"] = wrapped(str(row["stage_name"]), room, lines=1)
    return runs
