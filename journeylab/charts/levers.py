"""What drives satisfaction: the share of each touchpoint, as bars that add up to R²."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import DATA, INK_SOFT, TEXT
from journeylab.words import number, percent, say

ROW = 38
WIDTH = 250.0
_FIGURE = 44.0


def drivers(
    found: pd.DataFrame, *, names: pd.DataFrame, width: float = WIDTH, language: str = "en"
) -> alt.LayerChart:
    """A bar per touchpoint, the strongest first; its twin is `found`.

    `found` has touchpoint, n, pearson, spearman, importance (they sum to R²; NaN where there are
    too few cases to tell); `names` has touchpoint and text.
    """
    texts = dict(zip(names["touchpoint"], names["text"], strict=True))
    known = found[found["importance"].notna()]
    order = known.sort_values(
        ["importance", "touchpoint"], ascending=[False, True], kind="stable"
    ).to_dict("records")
    most = max([row["importance"] for row in order if row["importance"] > 0], default=1.0)
    rows = [
        _row(row, place, texts, (width - _FIGURE) / most, width, language)
        for place, row in enumerate(order)
    ]
    canvas = Canvas(width, ROW * max(1, len(rows)) + 22)
    foot = (0.0, canvas.height - 10, say(language, "chart-drivers-axis"))
    layers = [
        canvas.words([row | {"x": 0, "y": row["y"] + 8} for row in rows]),
        canvas.boxes([row["bar"] for row in rows], DATA, cornerRadius=2),
        canvas.words(
            [{"x": row["end"] + 6, "y": row["y"] + 23, "words": row["share"]} for row in rows],
            INK_SOFT,
            fontSize=TEXT,
        ),
        canvas.heads([foot]),
        canvas.told([row | {"x": 0, "x2": width, "y2": row["y"] + ROW} for row in rows]),
    ]
    return canvas.drawn(layers, _says(order, texts, language))


def _row(
    row: dict[Any, Any],
    place: int,
    texts: dict[str, str],
    scale: float,
    width: float,
    language: str,
) -> dict[str, Any]:
    y = float(ROW * place)
    text = texts.get(row["touchpoint"], str(row["touchpoint"]))
    end = max(1.5, float(row["importance"]) * scale)
    return {
        "y": y,
        "words": wrapped(f"{place + 1}  {text}", width, 1, TEXT),
        "bar": {"x": 0.0, "x2": end, "y": y + 19, "y2": y + 27},
        "end": end,
        "share": percent(language, row["importance"]),
        "told": say(
            language,
            "chart-told-driver",
            touchpoint=text[:300],
            share=percent(language, row["importance"], 1),
            pearson=_correlation(row["pearson"], language),
            spearman=_correlation(row["spearman"], language),
            n=number(language, int(row["n"])),
            count=int(row["n"]),
        ),
    }


def _correlation(value: float, language: str) -> str:
    return "–" if math.isnan(value) else number(language, value, 2)


def _says(order: list[dict[Any, Any]], texts: dict[str, str], language: str) -> str:
    if not order:
        return say(language, "chart-drivers-none")
    first = order[0]
    return say(
        language,
        "chart-drivers-alternative",
        count=len(order),
        touchpoint=texts.get(first["touchpoint"], str(first["touchpoint"]))[:80],
        share=percent(language, first["importance"]),
        total=number(language, sum(row["importance"] for row in order), 2),
    )
