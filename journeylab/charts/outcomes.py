"""What separates those who finished from the others: each difference with its interval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.palette import DATA, GAP, INK, LINE, LINE_STRONG, TEXT
from journeylab.charts.sentences import interval
from journeylab.words import number, percent, say, signed

WIDTH, ROW, HEAD = 496.0, 34.0, 26.0
MOST = 10  # differences that a picture shows, the clearest first; the table has them all
_NAMES, _FIGURES, _MARGIN = 168.0, 56.0, 10.0
_SECOND = 16.0  # pixels to a second line of heads


def separating(
    found: pd.DataFrame,
    *,
    names: Mapping[str, str],
    width: float = WIDTH,
    language: str = "en",
) -> alt.LayerChart:
    """A dot per step, channel or effort, right of zero where those who finished met it more often.

    `found` has kind, name, finished, of_finished, others, of_others, difference, low and high
    (shares of 1, with their 95 % interval), the clearest first; it is the twin.
    """
    middle = _x(0.0, _reach(found.head(MOST)), width)
    others, finished = (say(language, f"chart-separating-{who}") for who in ("others", "finished"))
    is_level = middle + 8 + width_of(f"{finished} →") <= width
    head = HEAD if is_level else HEAD + _SECOND  # else on a line of its own, to the right
    rows = _rows(found.head(MOST), names, width, head, language)
    canvas = Canvas(width, head + ROW * max(1, len(rows)) + 4)
    more = (middle + 8, 10) if is_level else (width, 10 + _SECOND)
    layers = [
        canvas.heads([(middle - 8, 10, f"← {others}")], align="right"),
        canvas.heads([(*more, f"{finished} →")], align="left" if is_level else "right"),
        canvas.rules([row["guide"] for row in rows], LINE),
        canvas.rules([{"x": middle, "x2": middle, "y": head, "y2": canvas.height}], LINE_STRONG),
        canvas.words([row | {"x": 0, "words": row["name"]} for row in rows], lineHeight=14),
        *(
            layer
            for side, colour in ((True, DATA), (False, GAP))
            for layer in _marks(canvas, [row for row in rows if row["more"] is side], colour)
        ),
        canvas.words(
            [row | {"x": width, "words": row["figure"]} for row in rows],
            INK,
            align="right",
            fontWeight=600,
        ),
        canvas.told([row | {"x": 0, "x2": width, **_band(row)} for row in rows]),
    ]
    return canvas.drawn(layers, _says(rows, language))


def _marks(canvas: Canvas, rows: list[dict[str, Any]], colour: str) -> list[alt.Chart]:
    """Interval and dot; the side, and the sign of the figure, say what colour says."""
    return [
        canvas.rules([row["interval"] for row in rows], colour, strokeWidth=3, opacity=0.45),
        canvas.dots([{"x": row["at"], "y": row["y"]} for row in rows], colour, size=90, opacity=1),
    ]


def _rows(
    found: pd.DataFrame, names: Mapping[str, str], width: float, head: float, language: str
) -> list[dict[str, Any]]:
    reach = _reach(found)
    return [
        _row(row, head + ROW * (place + 0.5), reach, names, width, language)
        for place, row in enumerate(found.to_dict("records"))
    ]


def _row(
    row: dict[Any, Any],
    y: float,
    reach: float,
    names: Mapping[str, str],
    width: float,
    language: str,
) -> dict[str, Any]:
    name = names.get(str(row["name"]), str(row["name"]))
    low, at, high = (_x(float(row[one]), reach, width) for one in ("low", "difference", "high"))
    return {
        "y": y,
        "at": at,
        "name": wrapped(name, _NAMES - 12, 2, TEXT),
        "plain": name,
        "more": bool(row["difference"] > 0),
        "interval": {"x": low, "x2": high, "y": y, "y2": y},
        "guide": {"x": _NAMES, "x2": width - _FIGURES, "y": y, "y2": y},
        "figure": signed(language, 100 * row["difference"], 0),
        "told": say(
            language,
            "chart-told-separating",
            name=name[:200],
            finished=percent(language, row["finished"] / max(1, row["of_finished"])),
            of_finished=number(language, row["of_finished"]),
            others=percent(language, row["others"] / max(1, row["of_others"])),
            of_others=number(language, row["of_others"]),
            interval=interval(100 * row["low"], 100 * row["high"], language),
        ),
    }


def _reach(found: pd.DataFrame) -> float:
    """The farthest end of any interval."""
    ends = found[["low", "high"]].to_numpy(dtype=float)
    return max(0.01, float(abs(ends).max(initial=0.0)))


def _x(share: float, reach: float, width: float) -> float:
    room = width - _NAMES - _FIGURES - 2 * _MARGIN
    return _NAMES + _MARGIN + room * (1 + share / reach) / 2


def _band(row: dict[str, Any]) -> dict[str, float]:
    return {"y": row["y"] - ROW / 2, "y2": row["y"] + ROW / 2}


def _says(rows: list[dict[str, Any]], language: str) -> str:
    if not rows:
        return say(language, "chart-separating-none")
    first = rows[0]
    facts = {"name": first["plain"][:80], "points": first["figure"]}
    return say(language, "chart-separating-alternative", count=len(rows), **facts)
