"""Steps × channels: what each touchpoint is worth, in colour, number and bar."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import cells
from journeylab.charts import spine as on
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import (
    EMOTIONS,
    INK,
    INK_SOFT,
    LINE_STRONG,
    SHEET,
    TEXT_ON,
    level,
)
from journeylab.charts.sentences import interval
from journeylab.words import number, say, signed


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
    top = -(12 + 19 + on.label_height(spine)) if heads else 0
    height = cells.ROW * max(1, len(channels))
    found_cells = _cells(found, spine, channels, language)
    names = [
        (cells.ROW * (place + 0.5), wrapped(name, on.LEFT - 16, lines=1))
        for place, name in enumerate(channels["name"])
    ]
    layers = [
        *on.stage_layers(spine, top - 26 if heads else -26, height)[: 2 if heads else 1],
        *on.head_layers(names, INK),
        *(on.step_layers(spine, top) if heads else []),
        *cells.empty(spine, len(channels), found_cells),
        *cells.drawn(found_cells, spine, len(channels)),
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
                | cells.place(spine, at["place"], line)
                | {
                    "bar": _bar(row, most, spine),
                    "told": _told(row, at, name, language),
                }
            )
    return rows


def _bar(row: dict[Any, Any], most: int, spine: on.Spine) -> float:
    """Only a score has answers to show."""
    return 0.0 if math.isnan(row["value"]) else cells.bar_room(spine) * int(row["n"]) / most


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
