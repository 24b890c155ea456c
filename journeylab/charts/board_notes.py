"""The notes of a board that comes in, counted by what they are."""

from __future__ import annotations

import altair as alt
import pandas as pd

from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import FLOW, INK, LINE_STRONG, TEXT
from journeylab.words import number, say

WIDTH, ROW, _NAMES, _FIGURES = 496.0, 30.0, 168.0, 48.0


def notes(found: pd.DataFrame, *, width: float = WIDTH, language: str = "en") -> alt.LayerChart:
    """A bar per kind of note, the largest first; those of no kind yet are hollow.

    `found` has kind ("" where nobody has said it) and notes; it is the twin's sum.
    """
    most = max([int(n) for n in found["notes"]], default=0) or 1
    room = width - _NAMES - _FIGURES
    rows = [
        {
            "x": _NAMES,
            "x2": _NAMES + max(2.0, room * int(row["notes"]) / most),
            "y": ROW * place + 5,
            "y2": ROW * (place + 1) - 5,
            "mid": ROW * (place + 0.5),
            "kind": row["kind"],
            "name": _named(row["kind"], language),
            "figure": number(language, int(row["notes"])),
        }
        for place, row in enumerate(found.to_dict("records"))
    ]
    canvas = Canvas(width, ROW * max(1, len(rows)) + 4)
    known = [row for row in rows if row["kind"]]
    layers = [
        canvas.boxes(known, FLOW, cornerRadius=2),
        canvas.boxes(
            [row for row in rows if not row["kind"]],
            "transparent",
            cornerRadius=2,
            stroke=LINE_STRONG,
            strokeDash=[4, 3],
        ),
        canvas.words(
            [
                {"x": 0, "y": row["mid"], "words": wrapped(row["name"], _NAMES - 12, 1, TEXT)}
                for row in rows
            ]
        ),
        canvas.words(
            [{"x": row["x2"] + 8, "y": row["mid"], "words": row["figure"]} for row in rows],
            INK,
            fontWeight=600,
        ),
        canvas.told([row | {"x": 0, "told": f"{row['name']}: {row['figure']}"} for row in rows]),
    ]
    total = int(found["notes"].sum())
    says = say(language, "chart-notes-alternative", n=number(language, total), count=total)
    return canvas.drawn(layers, says)


def _named(kind: str, language: str) -> str:
    return say(language, f"evidence-note-kind-{kind}" if kind else "chart-notes-kindless")
