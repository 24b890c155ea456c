"""Groups of verbatims: how much each weighs, out of how many, and how old its voices are."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import DATA, INK, INK_SOFT, LINE, SMALL, TEXT
from journeylab.words import number, say

ROW, HEAD = 42, 24
WIDTH = 496.0
_BOLD = 1.08  # how much wider bold letters are
_SIGN, _WEIGHTS, _AGES = 24.0, 150.0, 84.0
SIGNS = {"delight": "☺", "irritant": "☹", "effort_point": "⚒", "rupture": "⚡", "": "•"}
COLOURS = {"delight": "#1b7f83", "irritant": "#b5402a", "rupture": "#b5402a"}


def verbatim_groups(
    found: pd.DataFrame, *, width: float = WIDTH, language: str = "en"
) -> alt.LayerChart:
    """A row per group, the heaviest first: its name and a voice of it; its twin is `found`.

    `found` has name, kind (delight, irritant, effort_point, rupture or ""), n, weight (n, each
    voice halved with age), median_days and quote.
    """
    names = width - _SIGN - _WEIGHTS - _AGES - 14
    rows = [
        _row(row, place, names, max([*found["n"], 1]), width, language)
        for place, row in enumerate(found.to_dict("records"))
    ]
    canvas = Canvas(width, HEAD + ROW * max(1, len(rows)))
    bars = _SIGN + names + 10
    heads = [
        (_SIGN, 9.0, say(language, "chart-groups-name")),
        (bars, 9.0, say(language, "chart-groups-weight")),
    ]
    age = [(width, 9.0, say(language, "chart-groups-age"))]
    layers = [
        canvas.heads(heads),
        canvas.heads(age, align="right"),
        canvas.rules([row | {"x": 0, "x2": width, "y2": row["y"]} for row in rows], LINE),
        *_signs(canvas, rows),
        canvas.words(_lines(rows, _SIGN, 13, "name"), INK, fontWeight=600),
        canvas.words(_lines(rows, _SIGN, 30, "quote"), INK_SOFT, fontSize=SMALL),
        canvas.boxes([row["all"] for row in rows], LINE, cornerRadius=2),
        canvas.boxes([row["bar"] for row in rows], DATA, cornerRadius=2),
        canvas.words(
            [
                {"x": row["all"]["x2"] + 6, "y": row["y"] + 21, "words": row["weight"]}
                for row in rows
            ]
        ),
        canvas.words(_lines(rows, width, 13, "said"), INK_SOFT, align="right", fontSize=SMALL),
        canvas.words(_lines(rows, width, 30, "age"), INK_SOFT, align="right", fontSize=SMALL),
        canvas.told([row | {"x": 0, "x2": width, "y2": row["y"] + ROW} for row in rows]),
    ]
    return canvas.drawn(layers, _says(found, language))


def _row(
    row: dict[Any, Any], place: int, names: float, most: int, width: float, language: str
) -> dict[str, Any]:
    y = float(HEAD + ROW * place)
    x = _SIGN + names + 10
    room = width - x - _AGES - 40
    n, weight = int(row["n"]), float(row["weight"])
    kind = str(row["kind"] or "")
    days = number(language, row["median_days"]) if row["median_days"] >= 0 else ""
    age = say(language, "chart-groups-days", days=days) if days else "–"
    said = say(language, "chart-groups-said", n=number(language, n), count=n)
    quote = " ".join(str(row["quote"] or "").split())
    return {
        "y": y,
        "kind": kind if kind in SIGNS else "",
        "name": wrapped(str(row["name"]), (names - 8) / _BOLD, 1, TEXT),
        "quote": wrapped(say(language, "chart-groups-quote", text=quote[:300]), names, lines=1)
        if quote
        else "",
        "all": {"x": x, "x2": x + room * n / most, "y": y + 14, "y2": y + 27},
        "bar": {"x": x, "x2": x + max(1.5, room * weight / most), "y": y + 14, "y2": y + 27},
        "weight": number(language, weight),
        "said": said,
        "age": age,
        "told": say(
            language,
            "chart-told-group",
            name=str(row["name"])[:300],
            kind=say(language, f"chart-kind-{kind if kind in SIGNS and kind else 'none'}"),
            weight=number(language, weight, 1),
            said=said,
            age=age,
        ),
    }


def _lines(rows: list[dict[str, Any]], x: float, below: float, part: str) -> list[dict[str, Any]]:
    return [{"x": x, "y": row["y"] + below, "words": row[part]} for row in rows if row[part]]


def _signs(canvas: Canvas, rows: list[dict[str, Any]]) -> list[alt.Chart]:
    """A sign for the kind, in its colour, which never stands alone: its word is told."""
    return [
        canvas.words(
            [{"x": 0, "y": row["y"] + 20, "words": sign} for row in rows if row["kind"] == kind],
            COLOURS.get(kind, INK_SOFT),
            fontSize=16,
        )
        for kind, sign in SIGNS.items()
    ]


def _says(found: pd.DataFrame, language: str) -> str:
    if found.empty:
        return say(language, "chart-groups-none")
    first = found.iloc[0]
    return say(
        language,
        "chart-groups-alternative",
        count=len(found),
        name=str(first["name"])[:80],
        weight=number(language, first["weight"]),
        n=number(language, int(first["n"])),
    )
