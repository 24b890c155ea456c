"""The emotion curve's words: numbers at the points, names at the ends, n below, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from journeylab.analysis.curve import landmarks
from journeylab.charts import spine as on
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import SMALL, TEXT
from journeylab.charts.voices import COLOURS, HEIGHT, Voice, feeling, haloed, points
from journeylab.words import number, say, signed

_LOWEST = -1.7  # an interval that ends below it leaves no room for a number under it


def labels(
    found: pd.DataFrame, heard: Sequence[Voice], spine: on.Spine, language: str
) -> list[alt.Chart]:
    """The number of each point, away from the other curve; peak, trough and end named."""
    if not heard:
        return []
    main: Voice = "data" if "data" in heard else heard[0]
    marks = _named_landmarks(found, main, language)
    if spine.column < on.NARROW:  # room for the sign, which the pointer tells in full
        marks = {step: mark[:1] for step, mark in marks.items()}
    drawn = points(found, spine, main)
    bends = _bends(drawn)
    rows = [
        row | _label(row, found, main, marks, language, upwards=bends[row["step"]])
        for row in drawn
        if row["value"] is not None
    ]
    layers = []
    for above in (True, False):
        side = [row for row in rows if row["above"] == above]
        at = alt.Chart(on.values(side)).encode(x=spine.x, y=feeling(found, "edge:Q"))
        style = {"dy": -13 if above else 15, "fontSize": TEXT, "fontWeight": 600}
        layers += haloed(at, "says:N", COLOURS[main], style)
    return layers


def _label(
    row: on.Row,
    found: pd.DataFrame,
    main: Voice,
    marks: dict[str, str],
    language: str,
    *,
    upwards: bool,
) -> on.Row:
    step = found[found["step"] == row["step"]].iloc[0]
    other = "room" if main != "room" else "data"
    mark = marks.get(row["step"], "")
    is_alone = pd.isna(step[other]) or step[other] == row["value"]
    too_low = row["low"] is not None and row["low"] < _LOWEST  # the steps' numbers begin there
    above = upwards or too_low if is_alone else not step[other] > row["value"]
    edge = row["high"] if above else row["low"]
    says = f"{mark} {signed(language, row['value'], 1)}".strip()
    return {"above": above, "edge": row["value"] if edge is None else edge, "says": says}


def _bends(rows: Sequence[on.Row]) -> dict[str, bool]:
    """Whether the line bends upwards at each point, so that above it nothing stands in the way."""
    found = {}
    for place, row in enumerate(rows):
        beside = [rows[at]["value"] for at in (place - 1, place + 1) if 0 <= at < len(rows)]
        known = [value for value in beside if value is not None]
        level = sum(known) / len(known) if known else row["value"]
        found[row["step"]] = row["value"] is None or row["value"] >= level
    return found


def _named_landmarks(found: pd.DataFrame, voice: Voice, language: str) -> dict[str, str]:
    seen = landmarks(found, voice)
    if len(set(seen.values())) < len(seen):
        seen.pop("end", None)
    return {step: say(language, f"chart-{name}") for name, step in reversed(seen.items())}


def names(
    found: pd.DataFrame, heard: Sequence[Voice], spine: on.Spine, language: str
) -> list[alt.Chart]:
    """The name of each curve at its right end, spread where the ends lie close."""
    ends = sorted(((found[voice].dropna().iloc[-1], voice) for voice in heard), reverse=True)
    heights: list[float] = []
    for value, _ in ends:
        heights.append(value if not heights else min(value, heights[-1] - 0.34))
    rows = [
        {"value": height, "says": say(language, f"chart-{voice}"), "colour": COLOURS[voice]}
        for height, (_, voice) in zip(heights, ends, strict=True)
    ]
    mark = alt.Chart(on.values(rows)).mark_text(
        align="left", fontSize=TEXT, fontWeight=600, aria=False, lineBreak="\n"
    )
    return [
        mark.encode(
            x=alt.XValue(spine.width - spine.column / 2 + 16),
            y=feeling(found),
            text=alt.Text("says:N"),
            color=alt.Color("colour:N", scale=None),
        )
    ]


def unmeasured(
    found: pd.DataFrame, heard: Sequence[Voice], spine: on.Spine, language: str
) -> list[alt.Chart]:
    """The word that stands where a curve breaks for lack of data."""
    if not heard:
        return []
    main: Voice = "data" if "data" in heard else heard[0]
    other = found["room" if main == "data" else "data"].to_numpy(dtype=float)
    rows = [
        row | {"height": HEIGHT * (0.12 if other[row["place"]] < 0 else 0.84)}
        for row in points(found, spine, main)
        if row["value"] is None
    ]
    words = wrapped(say(language, f"chart-no-{main}"), spine.column - 6, lines=2)
    return [
        alt.Chart(on.values([row]))
        .mark_text(
            color=COLOURS[main],
            fontSize=SMALL,
            aria=False,
            lineBreak="\n",
            lineHeight=on.LINE_HEIGHT,
        )
        .encode(x=spine.x, y=alt.YValue(row["height"]), text=alt.TextValue(words))
        for row in rows
    ]


def counts(
    found: pd.DataFrame, heard: Sequence[Voice], spine: on.Spine, top: float, language: str
) -> list[alt.Chart]:
    """How many answered, under every point."""
    layers: list[alt.Chart] = []
    for line, voice in enumerate(heard):
        rows = [
            row | {"says": number(language, row["n"]) if row["n"] else "–"}
            for row in points(found, spine, voice)
        ]
        height = top + 18 * line
        mark = alt.Chart(on.values(rows)).mark_text(
            fontSize=SMALL, color=COLOURS[voice], baseline="middle", aria=False
        )
        layers.append(mark.encode(x=spine.x, y=alt.YValue(height), text=alt.Text("says:N")))
        words = say(language, f"chart-n-{voice}")
        layers += on.head_layers([(height, words)], COLOURS[voice])
    return layers
