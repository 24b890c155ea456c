"""The funnel: customers who reach each step of a list in its order, and those lost on the way."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.palette import DATA, INK, INK_SOFT, LINE, SHEET, TEXT
from journeylab.words import number, percent, say

ROW, HEAD = 32, 24
NAMES, PASSED, LOST = 156.0, 62.0, 70.0
WIDTH = 496.0


def funnel(
    found: pd.DataFrame, *, steps: pd.DataFrame, width: float = WIDTH, language: str = "en"
) -> alt.LayerChart:
    """A bar per step, the lost of the step before in pale; its twin is `found`.

    `found` has position, step, customers, conversion (NaN at 1); the heaviest loss is in bold.
    """
    texts = dict(zip(steps["step"], steps["text"], strict=True))
    rows = _rows(found, texts, width, language)
    canvas = Canvas(width, HEAD + ROW * max(1, len(rows)) + 4)
    right = width - LOST
    layers = [
        canvas.heads(
            [
                (right, 10, say(language, "chart-funnel-passed")),
                (width, 10, say(language, "chart-funnel-lost")),
            ],
            align="right",
        ),
        canvas.words([row | {"x": 0, "words": row["name"]} for row in rows], lineHeight=14),
        canvas.boxes([row | row["pale"] for row in rows if row["pale"]], LINE, cornerRadius=2),
        canvas.boxes([row | row["bar"] for row in rows], DATA, cornerRadius=2),
        *_figures(canvas, rows),
        *_losses(canvas, rows, right),
        canvas.told([row | {"x": 0, "x2": width, **_band(row)} for row in rows]),
    ]
    return canvas.drawn(layers, _says(found, texts, language))


def _rows(
    found: pd.DataFrame, texts: dict[str, str], width: float, language: str
) -> list[dict[str, Any]]:
    most = max([int(n) for n in found["customers"]], default=0) or 1
    room = width - NAMES - PASSED - LOST - 12
    worst = _worst(found)
    rows: list[dict[str, Any]] = []
    before = None
    for place, row in enumerate(found.to_dict("records")):
        customers = int(row["customers"])
        lost = 0 if before is None else before - customers
        end = NAMES + room * customers / most
        y = HEAD + ROW * (place + 0.5)
        text = texts.get(row["step"], str(row["step"]))
        rows.append(
            {
                "y": y,
                "name": wrapped(text, NAMES - 12, 2, TEXT),
                "bar": {"x": NAMES, "x2": max(end, NAMES + 1.5), "y": y - 11, "y2": y + 11},
                "pale": {"x": end, "x2": end + room * lost / most, "y": y - 11, "y2": y + 11}
                if lost > 0
                else None,
                "figure": number(language, customers),
                "end": end,
                "passed": "" if before is None else percent(language, _share(row)),
                "lost": "" if before is None else number(language, -lost),
                "bold": place == worst,
                "told": _sentence(row, text, lost, language),
            }
        )
        before = customers
    return rows


def _share(row: dict[Any, Any]) -> float:
    return 0.0 if math.isnan(row["conversion"]) else float(row["conversion"])


def _worst(found: pd.DataFrame) -> int:
    """The row that loses most customers; -1 where nobody is lost."""
    lost = -found["customers"].astype(float).diff().fillna(0.0)
    return int(lost.to_numpy().argmax()) if (lost > 0).any() else -1


def _figures(canvas: Canvas, rows: list[dict[str, Any]]) -> list[alt.Chart]:
    """Customers inside the bar, or behind it where it is too short."""
    inside = [row for row in rows if row["end"] - NAMES > width_of(row["figure"], TEXT) + 16]
    behind = [row for row in rows if row not in inside]
    return [
        canvas.words(
            [row | {"x": NAMES + 7, "words": row["figure"]} for row in inside],
            SHEET,
            fontWeight=600,
        ),
        canvas.words(
            [row | {"x": row["end"] + 6, "words": row["figure"]} for row in behind],
            INK,
            fontWeight=600,
        ),
    ]


def _losses(canvas: Canvas, rows: list[dict[str, Any]], right: float) -> list[alt.Chart]:
    layers = []
    for bold in (False, True):
        chosen = [row for row in rows if row["bold"] is bold]
        style = {"align": "right", "fontWeight": 700 if bold else 400, "fontSize": TEXT}
        colour = INK if bold else INK_SOFT
        for x, name in ((right, "passed"), (canvas.width, "lost")):
            texts = [row | {"x": x, "words": row[name]} for row in chosen]
            layers.append(canvas.words(texts, colour, **style))
    return layers


def _band(row: dict[str, Any]) -> dict[str, float]:
    return {"y": row["y"] - ROW / 2, "y2": row["y"] + ROW / 2}


def _sentence(row: dict[Any, Any], text: str, lost: int, language: str) -> str:
    customers = int(row["customers"])
    facts = {"step": text[:300], "n": number(language, customers), "count": customers}
    if math.isnan(row["conversion"]):
        return say(language, "chart-told-funnel-first", **facts)
    share = percent(language, row["conversion"])
    return say(language, "chart-told-funnel", share=share, lost=number(language, lost), **facts)


def _says(found: pd.DataFrame, texts: dict[str, str], language: str) -> str:
    worst = _worst(found)
    if worst < 0:
        return say(language, "chart-funnel-alternative-even", count=len(found))
    row = found.iloc[worst]
    return say(
        language,
        "chart-funnel-alternative",
        step=texts.get(row["step"], str(row["step"]))[:80],
        share=percent(language, row["conversion"]),
        lost=number(language, int(found["customers"].iloc[worst - 1] - row["customers"])),
    )
