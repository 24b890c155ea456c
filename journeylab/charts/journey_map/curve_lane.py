"""The emotion curve of the map: the room, the data, the gaps between them, peak, trough and end."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.curve import landmarks
from journeylab.charts.journey_map import marks
from journeylab.charts.journey_map.marks import Mark, Place, place
from journeylab.charts.palette import level
from journeylab.words import say, signed

HEIGHT = 228
TOP, FOOT = 0.17, 0.17  # shares of the height left above +2 and below -2
GAP_FROM = 0.7  # smaller gaps between room and data are not pointed out
_BEST = 2.0


class Felt(NamedTuple):
    """One step's voices on -2 to +2; NaN where one is silent."""

    step: str
    room: float
    low: float
    high: float
    data: float
    data_low: float
    data_high: float


def felt(curves: pd.DataFrame) -> list[Felt]:
    """The rows of `analysis.curves` as the lane draws them."""
    names = ("room", "room_low", "room_high", "data", "data_low", "data_high")
    columns = (curves[name].astype(float) for name in names)
    return [Felt(*row) for row in zip(curves["step"], *columns, strict=True)]


def curve_marks(
    rows: list[Felt],
    language: str,
    wagers: Sequence[float | None] = (),
    named: Mapping[str, str] | None = None,
) -> list[Mark]:
    """The lane's marks, back to front; `wagers` are what a version expects to be felt.

    `named` are the landmarks by step, where the rows are but a part of the journey.
    """
    names = landmark_names(rows, language) if named is None else named
    found = frame(len(rows))
    found += [mark for n, row in enumerate(rows) for mark in _gap(n, row, language)]
    found += _spread(rows)
    found += [marks.curve(run, "data") for run in marks.runs(_at(rows, "data"))]
    found += [marks.curve(run, "room") for run in marks.runs(_at(rows, "room"))]
    found += [mark for n, row in enumerate(rows) for mark in _points(n, row)]
    # beside a wager there is no room for today's figure
    found += _figures(rows, language, names, {n for n, one in enumerate(wagers) if one is not None})
    return found + [
        mark
        for n, wager in enumerate(wagers)
        if wager is not None
        for mark in _wager(n, wager, rows[n], language)
    ]


def expected_marks(
    rows: list[Felt], language: str, named: Mapping[str, str] | None = None
) -> list[Mark]:
    """The curve of a version that is hoped for: a line through what it expects, and its gaps."""
    names = landmark_names(rows, language) if named is None else named
    found = frame(len(rows))
    found += [marks.curve(run, "wager") for run in marks.runs(_at(rows, "room"))]
    for column, row in enumerate(rows):
        middle = column + 0.5
        if math.isnan(row.room):
            said = say(language, "map-unexpected")
            found.append(marks.text(at(middle, -0.75), said, "soft", "middle"))
            continue
        told = " ".join(filter(None, (names.get(row.step), figure(language, row.room))))
        found += [
            marks.dot(at(middle, row.room), 8, "wagered"),
            marks.text(_beside(column, rows), told, "wagered-said", "middle"),
        ]
    return found


def hoped_for(steps: Sequence[str], wagers: Sequence[float | None]) -> list[Felt]:
    """What a version expects, as if it were felt; NaN where it expects nothing."""
    values = (math.nan if wager is None else wager for wager in wagers)
    return [Felt(step, one, *(math.nan,) * 5) for step, one in zip(steps, values, strict=True)]


def frame(count: int) -> list[Mark]:
    """The five levels across the lane."""
    levels = (2.0, 1.0, 0.0, -1.0, -2.0)
    return [
        marks.line(at(0, value), at(count, value), "grid" if value else "zero") for value in levels
    ]


def at(column: float, value: float, dy: float = 0) -> Place:
    """Where an emotion stands."""
    share = TOP + (_BEST - value) / (2 * _BEST) * (1 - TOP - FOOT)
    return place(column, share, dy=dy)


def axis(language: str, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """What the levels at the top, in the middle and at the foot are called."""
    best, neutral, worst = (
        names[place] if names and names[place] else say(language, f"emotions-level-{place + 1}")
        for place in (4, 2, 0)
    )
    named = ((best, 2.0), (neutral, 0.0), (worst, -2.0))
    return [{"at": at(0, value)[2], "text": text} for text, value in named]


def figure(language: str, value: float) -> str:
    """A value as it stands beside its point."""
    return signed(language, value, 0 if float(value).is_integer() else 1)


def _wager(column: int, wager: float, row: Felt, language: str) -> list[Mark]:
    """A ring where the room bets that customers will be, and its figure on the side away."""
    below = not math.isnan(row.room) and wager < row.room
    said = say(language, "map-wagered", value=figure(language, wager))
    spot = at(column + 0.5, wager, 28 if below else -16)
    return [
        marks.dot(at(column + 0.5, wager), 8, "wagered"),
        marks.text(spot, said, "wagered-said", "middle"),
    ]


def _at(rows: list[Felt], voice: str) -> list[Place | None]:
    values = [getattr(row, voice) for row in rows]
    return [None if math.isnan(v) else at(n + 0.5, v) for n, v in enumerate(values)]


def _spread(rows: list[Felt]) -> list[Mark]:
    known = [None if math.isnan(row.low) else (n, row) for n, row in enumerate(rows)]
    found, run = [], []
    for one in [*known, None]:
        if one is not None:
            run.append(one)
            continue
        if len(run) > 1:
            upper = [at(n + 0.5, row.high) for n, row in run]
            found.append(marks.band(upper, [at(n + 0.5, r.low) for n, r in run], "spread"))
        run = []
    return found


def _gap(column: int, row: Felt, language: str) -> list[Mark]:
    size = row.data - row.room
    if math.isnan(size) or abs(size) < GAP_FROM:
        return []
    middle = column + 0.5
    said = say(language, "map-gap", gap=signed(language, size, 1))
    below = size < 0
    return [
        marks.line(at(middle, row.room), at(middle, row.data), "gap"),
        marks.text(at(middle, row.data, 24 if below else -16), said, "warning", "middle"),
    ]


def _points(column: int, row: Felt) -> list[Mark]:
    middle, found = column + 0.5, []
    if not math.isnan(row.data_low):
        ends = at(middle, row.data_low), at(middle, row.data_high)
        found.append(marks.line(*ends, "whisker"))
    if not math.isnan(row.data):
        found.append(marks.diamond(at(middle, row.data), 6, "point"))
    if not math.isnan(row.room):
        role = f"emotion{level(row.room):+d}"
        found.append(marks.dot(at(middle, row.room), 8, role))
    return found


def _figures(
    rows: list[Felt], language: str, named: Mapping[str, str], but: Collection[int]
) -> list[Mark]:
    return [
        mark
        for n, row in enumerate(rows)
        if n not in but
        for mark in _figure(n, row, rows, named, language)
    ]


def _figure(
    column: int, row: Felt, rows: list[Felt], named: Mapping[str, str], language: str
) -> list[Mark]:
    """The room's value, after the word where it is the peak, the trough or the end."""
    middle = column + 0.5
    if not math.isnan(row.room):
        told = " ".join(filter(None, (named.get(row.step), figure(language, row.room))))
        return [marks.text(_beside(column, rows), told, "said", "middle")]
    if math.isnan(row.data):
        return [marks.text(at(middle, -0.75), say(language, "map-no-data"), "soft", "middle")]
    where = at(middle, row.data, -14)
    return [marks.text(where, figure(language, row.data), "soft", "middle")]


def _beside(column: int, rows: list[Felt]) -> Place:
    """Where a point's figure is clear of both curves: across from the gap, and under a valley."""
    row, middle = rows[column], column + 0.5
    gap = row.data - row.room
    if abs(gap) >= GAP_FROM:
        return at(middle, row.room, 26 if gap > 0 else -15)
    voices = [voice for voice in (row.room, row.data) if not math.isnan(voice)]
    if _is_valley(column, rows):
        return at(middle, min(voices), 26)
    return at(middle, max(voices), -15)


def _is_valley(column: int, rows: list[Felt]) -> bool:
    """Whether the room's curve comes down to this step and rises again."""
    beside = [rows[n].room for n in (column - 1, column + 1) if 0 <= n < len(rows)]
    return bool(beside) and all(felt > rows[column].room for felt in beside)


def landmark_names(rows: list[Felt], language: str) -> dict[str, str]:
    """What a step of the whole journey is called that is its peak, its trough or its end."""
    steps = [row.step for row in rows]
    found = landmarks(pd.DataFrame({"step": steps, "median": [row.room for row in rows]}))
    names: dict[str, list[str]] = {}
    for mark in ("peak", "trough", "end"):
        if mark in found:
            names.setdefault(found[mark], []).append(say(language, f"emotions-{mark}").lower())
    return {step: " · ".join(said) for step, said in names.items()}
