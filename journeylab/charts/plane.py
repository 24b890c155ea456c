"""The plane of Llosa's Tetraclass model: what a touchpoint adds when well, costs when badly."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.palette import BACK, DATA, INK, INK_SOFT, LINE_STRONG, SMALL, TEXT
from journeylab.charts.placing import Box, box, first_free
from journeylab.words import number, say

SIDE = 264.0
_LEFT, _BELOW, _INSET = 20.0, 22.0, 26.0
_NAMED = 92.0  # pixels of a name; the whole stands in the table
ADDS, COSTS = "contribution_positive", "contribution_negative"
CLASSES = ("basic", "key", "secondary", "plus")


def tetraclass(
    found: pd.DataFrame, *, names: pd.DataFrame, side: float = SIDE, language: str = "en"
) -> alt.LayerChart:
    """Each touchpoint as a named dot among basic, key, secondary and plus; its twin is `found`.

    Each carries its place in `found`, and its name too where there is room.

    `found` is what `analysis.tetraclass.tetraclass` gives: across stands the contribution of the
    positive side, upwards that of the negative one; the lines are the means, where the model cuts.
    A touchpoint without both sides has no place here.
    """
    found = found[found["class"] != ""].reset_index(drop=True)
    texts = dict(zip(names["touchpoint"], names["text"], strict=True))
    canvas = Canvas(_LEFT + side, side + _BELOW)
    ground = Box(_LEFT, 0, _LEFT + side, side)
    points = _points(found, texts, ground, language)
    middle = _middle(found, ground)
    heads = _quadrants(ground, language)
    taken = [
        *(box(row["words"], row["x"], row["y"]) for row in heads),
        *(Box(row["x"] - 6, row["y"] - 6, row["x"] + 6, row["y"] + 6) for row in points),
    ]
    named = [named for row in points if (named := _named(row, taken, ground))]
    ground_box = {"x": ground.left, "x2": ground.right, "y": ground.top, "y2": ground.bottom}
    layers = [
        canvas.boxes([ground_box], BACK),
        canvas.rules(_cross(ground, middle), LINE_STRONG),
        canvas.words(heads, INK_SOFT, align="center", fontWeight=600),
        *_axes(canvas, ground, language),
        canvas.rules(
            [row | {"x2": x, "y2": y} for row, x, y in named if _far(row, x, y)], LINE_STRONG
        ),
        canvas.dots(points, DATA, size=70, opacity=1),
        canvas.words(
            [{"x": x, "y": y, "words": row["words"]} for row, x, y in named],
            INK,
            align="center",
            fontSize=SMALL,
            lineHeight=14,
        ),
        canvas.told(
            [
                row | {"x": row["x"] - 9, "x2": row["x"] + 9, "y": row["y"] - 9, "y2": row["y"] + 9}
                for row in points
            ]
        ),
    ]
    return canvas.drawn(layers, _says(found, language))


def _points(
    found: pd.DataFrame, texts: dict[str, str], ground: Box, language: str
) -> list[dict[str, Any]]:
    across, down = _scale(found[ADDS]), _scale(found[COSTS])
    width, height = (ground.right - ground.left, ground.bottom - ground.top)
    rows = []
    for place, row in enumerate(found.to_dict("records"), 1):
        text = texts.get(row["touchpoint"], str(row["touchpoint"]))
        adds, costs = (
            number(language, row[ADDS], 2),
            number(language, row[COSTS], 2),
        )
        rows.append(
            {
                "x": ground.left + _INSET + (width - 2 * _INSET) * across(row[ADDS]),
                "y": ground.bottom - _INSET - (height - 2 * _INSET) * down(row[COSTS]),
                "rank": str(place),
                "words": wrapped(f"{place} {text}", _NAMED, lines=2),
                "told": say(
                    language,
                    "chart-told-class",
                    touchpoint=text[:300],
                    adds=adds,
                    costs=costs,
                    **{"class": say(language, f"chart-class-{row['class']}")},
                ),
            }
        )
    return rows


def _scale(values: pd.Series[float]) -> Any:
    """Values as a share of their own range; the middle where they are all the same."""
    low, high = float(values.min()), float(values.max())
    return lambda value: (value - low) / (high - low) if high > low else 0.5


def _middle(found: pd.DataFrame, ground: Box) -> tuple[float, float]:
    """Where the two means stand."""
    width, height = ground.right - ground.left, ground.bottom - ground.top
    if found.empty:
        return ground.left + width / 2, ground.top + height / 2
    x, y = (_scale(found[name])(float(found[name].mean())) for name in (ADDS, COSTS))
    return (
        ground.left + _INSET + (width - 2 * _INSET) * x,
        ground.bottom - _INSET - (height - 2 * _INSET) * y,
    )


def _quadrants(ground: Box, language: str) -> list[dict[str, Any]]:
    """The names of the four classes, in the outer corners."""
    rows = []
    for name in CLASSES:
        words = say(language, f"chart-class-{name}")
        half = width_of(words, TEXT) / 2 + 6
        left, upper = name in {"basic", "secondary"}, name in {"basic", "key"}
        rows.append(
            {
                "x": ground.left + half if left else ground.right - half,
                "y": ground.top + 11 if upper else ground.bottom - 11,
                "words": words,
            }
        )
    return rows


def _cross(ground: Box, middle: tuple[float, float]) -> list[dict[str, Any]]:
    x, y = middle
    return [
        {"x": x, "x2": x, "y": ground.top, "y2": ground.bottom},
        {"x": ground.left, "x2": ground.right, "y": y, "y2": y},
    ]


def _axes(canvas: Canvas, ground: Box, language: str) -> list[alt.Chart]:
    across = say(language, "chart-plane-adds")
    up = say(language, "chart-plane-costs")
    return [
        canvas.heads([(ground.right, ground.bottom + 13, across)], align="right"),
        canvas.heads([(ground.left - 10, ground.bottom, up)], angle=270),
    ]


def _named(
    row: dict[str, Any], taken: list[Box], ground: Box
) -> tuple[dict[str, Any], float, float] | None:
    """A dot with its name where there is room, else with its rank."""
    for words in (row["words"], row["rank"]):
        place = first_free(words, _around(row | {"words": words}), taken, ground)
        if place:
            return row | {"words": words}, *place
    return None


def _around(row: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """Below, above, to the sides, then further off."""
    half = max(map(width_of, row["words"].split("\n"))) / 2 + 2
    high = 8 * row["words"].count("\n")
    for far in (0.0, 12.0, 24.0):
        yield row["x"], row["y"] + 15 + high + far
        yield row["x"], row["y"] - 15 - high - far
        yield row["x"] + half + 9 + far / 2, row["y"]
        yield row["x"] - half - 9 - far / 2, row["y"]
        for side in (1, -1):
            yield row["x"] + side * half, row["y"] + 14 + high + far
            yield row["x"] + side * half, row["y"] - 14 - high - far
    if row["words"] == row["rank"]:  # a number alone finds room in the end: a line leads to it
        for far in range(40, 140, 10):
            for turn in range(12):
                angle = math.tau * turn / 12
                yield row["x"] + far * math.cos(angle), row["y"] + far * math.sin(angle)


def _far(row: dict[str, Any], x: float, y: float) -> bool:
    """Whether a name stands so far off that a line must lead to it."""
    half = max(map(width_of, row["words"].split("\n"))) / 2
    above = abs(y - row["y"]) > 22 + 8 * row["words"].count("\n")  # one line and a half
    return above or abs(x - row["x"]) > half + 22


def _says(found: pd.DataFrame, language: str) -> str:
    counts = found["class"].value_counts()
    facts = {name: int(counts.get(name, 0)) for name in CLASSES}
    return say(language, "chart-plane-alternative", count=len(found), **facts)
