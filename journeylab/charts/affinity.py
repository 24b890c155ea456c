"""Groups of verbatims: how much each weighs, out of how many, and how old its voices are."""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import DATA, INK, INK_SOFT, LINE, SMALL, TEXT
from journeylab.words import number, say

ROW, HEAD = 42, 24
_STACKED = 60  # a row whose bar stands below its name
_NARROW = 420.0  # pixels under which a name and its bar do not fit beside each other
WIDTH = 496.0
_BOLD = 1.08  # how much wider bold letters are
_SIGN, _WEIGHTS, _AGES, _FIGURE, _TOLD = 24.0, 150.0, 84.0, 40.0, 122.0
SIGNS = {"delight": "☺", "irritant": "☹", "effort_point": "⚒", "rupture": "⚡", "": "•"}
COLOURS = {"delight": "#1b7f83", "irritant": "#b5402a", "rupture": "#b5402a"}


class _Layout(NamedTuple):
    """A row's height, the room of its name, and where its bar, voices and age stand in it."""

    row: int
    names: float
    bar: float
    room: float
    bar_y: float
    ages: tuple[float, float] | None  # of voices and of age; None where one line tells both


def _layout(width: float) -> _Layout:
    if width < _NARROW:
        room = width - _SIGN - _FIGURE - _TOLD
        return _Layout(_STACKED, width - _SIGN, _SIGN, room, 48.0, None)
    names = width - _SIGN - _WEIGHTS - _AGES - 14
    bar = _SIGN + names + 10
    return _Layout(ROW, names, bar, width - bar - _AGES - _FIGURE, 21.0, (13.0, 30.0))


def verbatim_groups(
    found: pd.DataFrame, *, width: float = WIDTH, language: str = "en"
) -> alt.LayerChart:
    """A row per group, the heaviest first: its name and a voice of it; its twin is `found`.

    `found` has name, kind (delight, irritant, effort_point, rupture or ""), n, weight (n, each
    voice halved with age), median_days and quote.
    """
    told = _layout(width)
    rows = [
        _row(row, place, told, max([*found["n"], 1]), language)
        for place, row in enumerate(found.to_dict("records"))
    ]
    canvas = Canvas(width, HEAD + told.row * max(1, len(rows)))
    layers = [
        *_heads(canvas, told, language),
        canvas.rules([row | {"x": 0, "x2": width, "y2": row["y"]} for row in rows], LINE),
        *_signs(canvas, rows),
        canvas.words(_lines(rows, _SIGN, 13, "name"), INK, fontWeight=600),
        canvas.words(_lines(rows, _SIGN, 30, "quote"), INK_SOFT, fontSize=SMALL),
        canvas.boxes([row["all"] for row in rows], LINE, cornerRadius=2),
        canvas.boxes([row["bar"] for row in rows], DATA, cornerRadius=2),
        canvas.words(
            [
                {"x": row["all"]["x2"] + 6, "y": row["y"] + told.bar_y, "words": row["weight"]}
                for row in rows
            ]
        ),
        *_ages(canvas, rows, told),
        canvas.told([row | {"x": 0, "x2": width, "y2": row["y"] + told.row} for row in rows]),
    ]
    return canvas.drawn(layers, _says(found, language))


def _heads(canvas: Canvas, told: _Layout, language: str) -> list[alt.Chart]:
    """What the columns are; one below the other they have heads of the two ends alone."""
    names, weights, ages = (
        say(language, f"chart-groups-{name}") for name in ("name", "weight", "age")
    )
    left = [(_SIGN, 9.0, names)] if told.ages else [(_SIGN, 9.0, weights)]
    left += [(told.bar, 9.0, weights)] if told.ages else []
    return [canvas.heads(left), canvas.heads([(canvas.width, 9.0, ages)], align="right")]


def _ages(canvas: Canvas, rows: list[dict[str, Any]], told: _Layout) -> list[alt.Chart]:
    """How many voices, and how old they are."""
    style: dict[str, Any] = {"align": "right", "fontSize": SMALL}
    if told.ages is None:
        both = [row | {"both": f"{row['said']} · {row['age']}"} for row in rows]
        return [canvas.words(_lines(both, canvas.width, told.bar_y, "both"), INK_SOFT, **style)]
    return [
        canvas.words(_lines(rows, canvas.width, below, part), INK_SOFT, **style)
        for part, below in zip(("said", "age"), told.ages, strict=True)
    ]


def _row(
    row: dict[Any, Any], place: int, told: _Layout, most: int, language: str
) -> dict[str, Any]:
    y = float(HEAD + told.row * place)
    x, room, names = told.bar, told.room, told.names
    band = {"y": y + told.bar_y - 7, "y2": y + told.bar_y + 6}
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
        "all": {"x": x, "x2": x + room * n / most} | band,
        "bar": {"x": x, "x2": x + max(1.5, room * weight / most)} | band,
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
