"""How customers move between channels over time: each channel's share, period by period."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.canvas import Canvas
from journeylab.charts.lettering import wrapped
from journeylab.charts.palette import DATA, FLOW, INK, LINE, SMALL
from journeylab.charts.placing import spread
from journeylab.words import number, percent, say

WIDTH, HEIGHT = 496.0, 190.0
_LEFT, _RIGHT, _TOP, _BELOW = 40.0, 138.0, 8.0, 40.0
MOST = 6  # channels with a line of their own; the others are in the table
# no emotion colour: these are channels. Dashes and end names tell them apart without colour
_LOOKS = (
    (DATA, [1, 0]),
    (INK, [6, 3]),
    (FLOW, [2, 2]),
    ("#6a4c9c", [1, 0]),
    ("#7a4900", [6, 3]),
    ("#8d8879", [1, 0]),
)


def channel_shift(
    found: pd.DataFrame,
    *,
    channels: pd.DataFrame,
    width: float = WIDTH,
    language: str = "en",
) -> alt.LayerChart:
    """A line per channel with its share of each period's events; its twin is `found`.

    `found` has period (in order), channel, events and share; a period in which a channel was not
    used counts 0.
    """
    periods = list(dict.fromkeys(found["period"]))
    largest = found.groupby("channel")["events"].sum().sort_values(ascending=False, kind="stable")
    shown = [str(channel) for channel in largest.index[:MOST]]
    names = dict(zip(channels["channel"], channels["name"], strict=True))
    canvas = Canvas(width, HEIGHT + _BELOW)
    top = _ceiling(found, shown)
    lines = [_line(found, channel, periods, top, width, names, language) for channel in shown]
    layers = [
        *_grid(canvas, top, language),
        *_strokes(canvas, lines),
        *_ends(canvas, lines, width, language),
        *_periods(canvas, found, periods, width, language),
        canvas.told([spot for line in lines for spot in line["spots"]]),
    ]
    return canvas.drawn(layers, _says(found, periods, shown, names, language))


def _ceiling(found: pd.DataFrame, shown: list[str]) -> float:
    """The next tenth above the largest share."""
    known = found[found["channel"].isin(shown)]
    most = float(known["share"].max()) if len(known) else 1.0
    return min(1.0, max(0.1, -(-most * 10 // 1) / 10))


def _line(
    found: pd.DataFrame,
    channel: str,
    periods: list[Any],
    top: float,
    width: float,
    names: dict[str, str],
    language: str,
) -> dict[str, Any]:
    own = found[found["channel"] == channel].set_index("period")
    shares = [float(own["share"].get(period, 0.0)) for period in periods]
    events = [int(own["events"].get(period, 0)) for period in periods]
    name = str(names.get(channel, channel))
    points = [
        (_x(place, len(periods), width), _y(share, top)) for place, share in enumerate(shares)
    ]
    return {
        "key": channel,
        "name": name,
        "points": points,
        "last": shares[-1],
        "spots": [
            {
                "x": x - 8,
                "x2": x + 8,
                "y": y - 8,
                "y2": y + 8,
                "told": say(
                    language,
                    "chart-told-shift",
                    channel=name[:120],
                    period=str(period),
                    share=percent(language, share),
                    n=number(language, count),
                    count=count,
                ),
            }
            for (x, y), period, share, count in zip(points, periods, shares, events, strict=True)
        ],
    }


def _x(place: int, count: int, width: float) -> float:
    room = width - _LEFT - _RIGHT
    return _LEFT + (room * place / (count - 1) if count > 1 else room / 2)


def _y(share: float, top: float) -> float:
    return _TOP + (HEIGHT - _TOP) * (1 - share / top)


def _grid(canvas: Canvas, top: float, language: str) -> list[alt.Chart]:
    marks = [top * part / 2 for part in range(3)]
    rows = [
        {"x": _LEFT, "x2": canvas.width - _RIGHT, "y": _y(mark, top), "y2": _y(mark, top)}
        for mark in marks
    ]
    words = [(_LEFT - 8, _y(mark, top), percent(language, mark)) for mark in marks]
    return [canvas.rules(rows, LINE), canvas.heads(words, align="right")]


def _strokes(canvas: Canvas, lines: list[dict[str, Any]]) -> list[alt.Chart]:
    layers: list[alt.Chart] = []
    for line, (colour, dash) in zip(lines, _LOOKS, strict=False):
        rows = [{"x": x, "y": y, "order": place} for place, (x, y) in enumerate(line["points"])]
        mark = alt.Chart(on.values(rows)).mark_line(
            color=colour, strokeWidth=2.2, strokeDash=dash, aria=False
        )
        stroke = mark.encode(x=canvas.x("x:Q"), y=canvas.y("y:Q"), order=alt.Order("order:Q"))
        layers += [stroke, canvas.dots(rows, colour, size=36, opacity=1)]
    return layers


def _ends(
    canvas: Canvas, lines: list[dict[str, Any]], width: float, language: str
) -> list[alt.Chart]:
    """The name of each channel at the end of its line, moved apart where lines end together."""
    heights = spread([line["points"][-1][1] for line in lines], 15, 6, HEIGHT)
    return [
        canvas.words(
            [
                {
                    "x": width - _RIGHT + 10,
                    "y": height,
                    "words": f"{wrapped(line['name'], _RIGHT - 52, lines=1)} "
                    f"{percent(language, line['last'])}",
                }
            ],
            colour,
            fontSize=SMALL,
            fontWeight=600,
        )
        for line, height, (colour, _) in zip(lines, heights, _LOOKS, strict=False)
    ]


def _periods(
    canvas: Canvas, found: pd.DataFrame, periods: list[Any], width: float, language: str
) -> list[alt.Chart]:
    """As many periods as find room, each with its n."""
    totals = found.groupby("period")["events"].sum()
    every = max(1, -(-len(periods) * 62 // max(1, int(width - _LEFT - _RIGHT))))
    chosen = [(place, period) for place, period in enumerate(periods) if place % every == 0]
    words = [
        (
            _x(place, len(periods), width),
            HEIGHT + 29,
            f"{period}\nn {number(language, int(totals.get(period, 0)))}",
        )
        for place, period in chosen
    ]
    return [canvas.heads(words, align="center", lineHeight=14)] if words else []


def _says(
    found: pd.DataFrame,
    periods: list[Any],
    shown: list[str],
    names: dict[str, str],
    language: str,
) -> str:
    if not periods or not shown:
        return say(language, "chart-shift-none")
    shares = found.set_index(["period", "channel"])["share"]
    change = {
        channel: float(shares.get((periods[-1], channel), 0.0))
        - float(shares.get((periods[0], channel), 0.0))
        for channel in shown
    }
    moved = max(shown, key=lambda channel: abs(change[channel]))
    return say(
        language,
        "chart-shift-alternative",
        channel=str(names.get(moved, moved))[:80],
        first=percent(language, float(shares.get((periods[0], moved), 0.0))),
        last=percent(language, float(shares.get((periods[-1], moved), 0.0))),
        count=len(periods),
    )
