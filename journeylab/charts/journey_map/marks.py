"""What is drawn in a lane: a short list of marks, the same for the widget and for a printed map.

A place is `[column, dx, row, dy]`: a share of the lane's columns (2.5 is the middle of the third)
and of its height, each moved by so many pixels at the size of 15 px text. Whoever draws knows how
wide a column is; the marks do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeylab.charts.palette import (
    DATA,
    EMOTIONS,
    ENGAGED,
    GAP,
    INK,
    INK_SOFT,
    LINE,
    LINE_STRONG,
    SHEET,
)

Mark = dict[str, Any]
Place = list[float]
HEAT = "heat"  # painted from the best emotion at the top of the lane to the worst at its foot

# how each role is painted; a colour never stands alone: shape, sign or word go with it
STYLES: dict[str, dict[str, str | float]] = {
    "grid": {"stroke": LINE, "width": 1, "dash": "1 5"},
    "rail": {"stroke": LINE, "width": 1},
    "zero": {"stroke": LINE_STRONG, "width": 1},
    "route": {"stroke": INK_SOFT, "width": 2},
    "main": {"fill": DATA, "stroke": SHEET, "width": 1.5},
    "other": {"fill": "#7f9cb8", "stroke": SHEET, "width": 1.5},
    "declared": {"fill": SHEET, "stroke": "#5f7b97", "width": 2},
    "warned": {"fill": SHEET, "stroke": GAP, "width": 2},
    "absent": {"fill": SHEET, "stroke": INK_SOFT, "width": 1.5, "dash": "3 2"},
    "room": {"stroke": HEAT, "width": 5},
    "wager": {"stroke": EMOTIONS[2], "width": 5},
    "wagered": {"fill": SHEET, "stroke": EMOTIONS[2], "width": 3},
    "arc": {"stroke": ENGAGED, "width": 4},
    "arc-point": {"fill": ENGAGED, "stroke": SHEET, "width": 2},
    "spread": {"fill": HEAT, "opacity": 0.2},
    "data": {"stroke": INK, "width": 2.5, "dash": "7 5"},
    "before": {"stroke": INK_SOFT, "width": 2, "dash": "5 4"},
    "point": {"fill": INK, "stroke": SHEET, "width": 1.5},
    "hollow": {"fill": SHEET, "stroke": INK_SOFT, "width": 2},
    "interval": {"stroke": "#5c6f86", "width": 5},
    "whisker": {"stroke": INK, "width": 1.5},
    "scale": {"stroke": LINE, "width": 5},
    "gap": {"stroke": GAP, "width": 10, "opacity": 0.2},
    "gain": {"stroke": EMOTIONS[2], "width": 2},
    "bar": {"fill": "#5c6f86"},
    **{
        f"emotion{value:+d}": {"fill": colour, "stroke": SHEET, "width": 2.5}
        for value, colour in EMOTIONS.items()
    },
    # words
    "said": {"fill": INK, "size": 15, "weight": 650},
    "soft": {"fill": INK_SOFT, "size": 14, "weight": 400},
    "wagered-said": {"fill": EMOTIONS[2], "size": 14, "weight": 650},
    "strong": {"fill": INK, "size": 14, "weight": 650},
    "warning": {"fill": GAP, "size": 14, "weight": 600},
    "figure": {"fill": INK, "size": 18, "weight": 650},
}


def place(column: float, row: float, dx: float = 0, dy: float = 0) -> Place:
    """A place in the lane."""
    return [round(column, 3), round(dx, 1), round(row, 4), round(dy, 1)]


def line(start: Place, end: Place, role: str) -> Mark:
    return {"kind": "line", "at": start, "to": end, "role": role}


def curve(places: Sequence[Place], role: str) -> Mark:
    """A line through the places that neither overshoots them nor turns between two."""
    return {"kind": "curve", "through": list(places), "role": role}


def band(upper: Sequence[Place], lower: Sequence[Place], role: str) -> Mark:
    """What lies between two such lines."""
    return {"kind": "band", "through": list(upper), "back": list(lower), "role": role}


def dot(at: Place, radius: float, role: str) -> Mark:
    return {"kind": "dot", "at": at, "radius": round(radius, 1), "role": role}


def diamond(at: Place, radius: float, role: str) -> Mark:
    return {"kind": "diamond", "at": at, "radius": radius, "role": role}


def barred(at: Place, radius: float, role: str) -> Mark:
    """A ring with a stroke through it: no entry."""
    return {"kind": "barred", "at": at, "radius": radius, "role": role}


def bar(at: Place, width: float, height: float, role: str) -> Mark:
    """A bar standing on a place."""
    size = {"width": round(width, 1), "height": round(height, 1)}
    return {"kind": "bar", "at": at, **size, "role": role}


def text(at: Place, said: str, role: str, anchor: str = "start") -> Mark:
    return {"kind": "text", "at": at, "text": said, "role": role, "anchor": anchor}


def runs(places: Sequence[Place | None]) -> list[list[Place]]:
    """The stretches without a gap: a step without data breaks the line."""
    found: list[list[Place]] = [[]]
    for one in places:
        if one is None:
            found.append([])
        else:
            found[-1].append(one)
    return [run for run in found if run]
