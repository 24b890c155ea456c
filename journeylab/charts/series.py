"""Series of metrics over time: each a strip of its own, every value with n and its interval."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import DATA, INK, LINE, TEXT
from journeylab.charts.sentences import interval
from journeylab.words import number, say

WIDTH, STRIP, HEAD, BELOW = 496.0, 104.0, 34.0, 24.0
MOST = 6  # strips that a picture shows; the table has every series
_LEFT, _RIGHT = 46.0, 60.0
Strip = dict[str, Any]


def metric_series(
    found: pd.DataFrame, *, width: float = WIDTH, language: str = "en"
) -> alt.LayerChart:
    """A strip per metric and place, one below the other, each on its own scale.

    `found` has metric, name (of its place, "" for the whole journey), period (in order), n, value,
    low and high (NaN where nobody knows them); it is the twin. A period without answers is a gap.
    """
    groups = [group for _, group in found.groupby(["metric", "name"], sort=False)]
    strips = [_strip(group, place, width, language) for place, group in enumerate(groups[:MOST])]
    canvas = Canvas(width, max(1, len(strips)) * (HEAD + STRIP + BELOW))
    layers = [layer for strip in strips for layer in _layers(canvas, strip)]
    spots = [spot for strip in strips for spot in strip["spots"]]
    return canvas.drawn([*layers, canvas.told(spots)], _says(strips, language))


def _strip(group: pd.DataFrame, place: int, width: float, language: str) -> Strip:
    top = place * (HEAD + STRIP + BELOW) + HEAD
    rows = group.to_dict("records")
    ends = [
        float(row[name])
        for row in rows
        for name in ("value", "low", "high")
        if _is_known(row[name])
    ]
    low, high = _ends(ends, str(rows[0]["metric"]))
    title = " · ".join(
        filter(None, (say(language, f"chart-metric-{rows[0]['metric']}"), str(rows[0]["name"])))
    )

    def y(value: float) -> float:
        return top + STRIP * (high - value) / (high - low)

    points: list[dict[str, Any]] = [
        {
            "x": _x(index, len(rows), width),
            "y": y(row["value"]) if _is_known(row["value"]) else None,
            "low": y(row["low"]) if _is_known(row["low"]) else None,
            "high": y(row["high"]) if _is_known(row["high"]) else None,
            "order": index,
        }
        for index, row in enumerate(rows)
    ]
    return {
        "top": top,
        "title": wrapped(title, width - 20, 1, TEXT),
        "plain": title,
        "points": points,
        "marks": [
            (y(mark), number(language, mark, _places(high - low))) for mark in _marks(low, high)
        ],
        "last": next((r for r in reversed(rows) if _is_known(r["value"])), None),
        "first": next((r for r in rows if _is_known(r["value"])), None),
        "periods": _periods([str(row["period"]) for row in rows], width, top + STRIP + 14),
        "spots": [
            {
                "x": point["x"] - 8,
                "x2": point["x"] + 8,
                "y": top,
                "y2": top + STRIP,
                "told": _told(row, title, language),
            }
            for point, row in zip(points, rows, strict=True)
        ],
        "width": width,
        "language": language,
        "shown": y,
    }


def _layers(canvas: Canvas, strip: Strip) -> list[alt.Chart]:
    right = canvas.width - _RIGHT
    lines = [{"x": _LEFT, "x2": right, "y": y, "y2": y} for y, _ in strip["marks"]]
    known = [point for point in strip["points"] if point["y"] is not None]
    spans = [
        {"x": point["x"], "x2": point["x"], "y": point["high"], "y2": point["low"]}
        for point in known
        if point["low"] is not None
    ]
    stroke = alt.Chart(on.values(strip["points"])).mark_line(color=DATA, strokeWidth=2, aria=False)
    layers = [
        canvas.words(
            [{"x": 0, "y": strip["top"] - 14, "words": strip["title"]}], INK, fontWeight=600
        ),
        canvas.rules(lines, LINE),
        canvas.heads([(_LEFT - 8, y, text) for y, text in strip["marks"]], align="right"),
        canvas.rules(spans, DATA, strokeWidth=3, opacity=0.35),
        stroke.encode(x=canvas.x("x:Q"), y=canvas.y("y:Q"), order=alt.Order("order:Q")),
        canvas.dots(known, DATA, size=36, opacity=1),
        canvas.heads(strip["periods"], align="center"),
    ]
    if strip["last"] is not None:
        text = number(strip["language"], strip["last"]["value"], 1)
        at = {"x": right + 10, "y": strip["shown"](strip["last"]["value"]), "words": text}
        layers.append(canvas.words([at], DATA, fontWeight=600))
    return layers


def _ends(values: list[float], metric: str) -> tuple[float, float]:
    """Round ends around all values; shares stay between 0 and 100, NPS between −100 and 100."""
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    step = 10.0 ** math.floor(math.log10(max(high - low, 0.5)))
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    least, most = {"nps": (-100.0, 100.0), "ces": (-math.inf, math.inf)}.get(metric, (0.0, 100.0))
    low, high = max(low, least), min(high, most)
    return (low, high) if high > low else (low - step, high + step)


def _marks(low: float, high: float) -> tuple[float, ...]:
    """Both ends, and zero between them, or else the middle."""
    return (low, 0.0 if low < 0 < high else (low + high) / 2, high)


def _places(span: float) -> int:
    return 0 if span > 2 else 1  # noqa: PLR2004  the middle of a span of two is whole


def _x(place: int, count: int, width: float) -> float:
    room = width - _LEFT - _RIGHT - 16
    return _LEFT + 8 + (room * place / (count - 1) if count > 1 else room / 2)


def _periods(names: list[str], width: float, y: float) -> list[tuple[float, float, str]]:
    """As many periods as find room."""
    longest = max(map(len, names), default=1) * 7 + 12
    every = max(1, -(-len(names) * longest // max(1, int(width - _LEFT - _RIGHT))))
    return [
        (_x(place, len(names), width), y, name)
        for place, name in enumerate(names)
        if place % every == 0
    ]


def _told(row: dict[Any, Any], title: str, language: str) -> str:
    facts = {"name": title[:200], "period": str(row["period"]), "n": number(language, row["n"])}
    if not _is_known(row["value"]):
        return say(language, "chart-told-series-none", **facts)
    value = number(language, row["value"], 1)
    if not _is_known(row["low"]):
        return say(language, "chart-told-series-alone", value=value, **facts)
    between = interval(row["low"], row["high"], language)
    return say(language, "chart-told-series", value=value, interval=between, **facts)


def _is_known(value: Any) -> bool:
    return value is not None and not math.isnan(value)


def _says(strips: list[Strip], language: str) -> str:
    told = [strip for strip in strips if strip["last"] is not None]
    if not told:
        return say(language, "chart-series-none")
    one = told[0]
    facts = {
        "name": one["plain"][:80],
        "first": number(language, one["first"]["value"], 1),
        "last": number(language, one["last"]["value"], 1),
    }
    return say(language, "chart-series-alternative", count=len(strips), **facts)
