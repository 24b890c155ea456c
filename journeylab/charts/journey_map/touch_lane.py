"""Channels as lines and touchpoints as bubbles: used, avoided, missing, and how many customers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from journeylab.charts.journey_map import marks
from journeylab.charts.journey_map.marks import Mark, Place, place
from journeylab.words import number, say

ROW, HEAD, FOOT = 22, 25, 6
LARGEST, SMALLEST = 13.0, 3.5
_LEFT = 20  # the bubbles stand at the left of their column: figures follow them
_SIGN = 7
Uses = Mapping[str, str]


class Touch(NamedTuple):
    """The touchpoints of the map: by step how each channel serves, and how many came."""

    steps: Sequence[str]
    channels: Sequence[str]
    names: Mapping[str, str]
    uses: Mapping[str, Uses]
    volumes: Mapping[tuple[str, str], int]

    @property
    def rows(self) -> list[str]:
        """The channels that play a part somewhere, in their order."""
        told = {channel for uses in self.uses.values() for channel in uses}
        counted = {channel for _, channel in self.volumes}
        return [channel for channel in self.channels if channel in told | counted]

    @property
    def height(self) -> int:
        return HEAD + ROW * max(1, len(self.rows)) + FOOT


def touch_marks(touch: Touch, language: str) -> list[Mark]:
    """The lane's marks, back to front."""
    rows, count = touch.rows, len(touch.steps)
    most = max(touch.volumes.values(), default=0)
    rails = [marks.line(_rail(0, n), _rail(count, n), "rail") for n in range(len(rows))]
    route = [_main(step, touch) for step in touch.steps]
    line = [_spot(n, rows.index(channel)) if channel else None for n, channel in enumerate(route)]
    found = rails + [marks.curve(run, "route") for run in marks.runs(line) if len(run) > 1]
    for column, step in enumerate(touch.steps):
        for row, channel in enumerate(rows):
            use = touch.uses.get(step, {}).get(channel, "")
            n = touch.volumes.get((step, channel))
            if use or n is not None:
                spot = _spot(column, row)
                found += _touchpoint(spot, use, n, most, language, main=route[column] == channel)
    return found


def axis(touch: Touch) -> list[dict[str, Any]]:
    """The channels' names, each at its line."""
    return [
        {"y": HEAD + ROW * (n + 0.5), "text": touch.names[channel], "channel": channel}
        for n, channel in enumerate(touch.rows)
    ]


def _touchpoint(
    spot: Place, use: str, n: int | None, most: int, language: str, *, main: bool
) -> list[Mark]:
    if use in {"avoided", "missing", "hidden", "redundant"}:
        avoided = use == "avoided"
        draw, role = (marks.barred, "warned") if avoided else (marks.dot, "absent")
        said = say(language, f"map-use-{use}")
        if n:
            said = f"{said} · {number(language, n)}"
        word = "warning" if use in {"avoided", "missing"} else "soft"
        return [draw(spot, _SIGN, role), marks.text(_beside(spot, _SIGN), said, word)]
    if n is None:
        return [marks.dot(spot, 5, "main" if main else "declared")]
    radius = max(SMALLEST, LARGEST * math.sqrt(n / most)) if most else SMALLEST
    return [
        marks.dot(spot, radius, "main" if main else "other"),
        marks.text(_beside(spot, radius), number(language, n), "strong" if main else "soft"),
    ]


def _main(step: str, touch: Touch) -> str:
    """The channel that most take at a step; without counts the first that serves."""
    uses = touch.uses.get(step, {})
    serving = [channel for channel in touch.rows if uses.get(channel) == "used"]
    counted = [channel for channel in touch.rows if (step, channel) in touch.volumes]
    if counted:
        return max(counted, key=lambda channel: touch.volumes[step, channel])
    return serving[0] if serving else ""


def _rail(column: float, row: int) -> Place:
    return place(column, 0, dy=HEAD + ROW * (row + 0.5))


def _spot(column: int, row: int) -> Place:
    return place(column, 0, dx=_LEFT, dy=HEAD + ROW * (row + 0.5))


def _beside(spot: Place, radius: float) -> Place:
    column, dx, row, dy = spot
    return place(column, row, dx + radius + 5, dy + 5)
