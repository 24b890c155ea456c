"""The impact × effort matrix: which quadrant each item falls in, and who was skipped."""

from __future__ import annotations

import math
from typing import Literal

import pandas as pd

MIDDLE = 50.0
Quadrant = Literal["quick_win", "big_project", "fill_in", "leave", "skipped", "unplaced"]
QUADRANTS: tuple[Quadrant, ...] = (
    "quick_win",
    "big_project",
    "fill_in",
    "leave",
    "skipped",
    "unplaced",
)


def quadrants(items: pd.DataFrame, middle: float = MIDDLE) -> pd.DataFrame:
    """`items` (item, impact and effort 0 to 100 or NaN, skipped) with the quadrant of each.

    On the middle line an impact counts as high and an effort as low.
    """
    places = items[["impact", "effort"]].astype(float).to_numpy()
    codes = [
        _quadrant(impact, effort, skipped=bool(skipped), middle=middle)
        for (impact, effort), skipped in zip(places, items["skipped"], strict=True)
    ]
    return items.assign(quadrant=pd.Series(codes, index=items.index, dtype=object))


def counts(placed: pd.DataFrame) -> dict[Quadrant, int]:
    """How many items lie in each quadrant, were skipped, or wait for their place."""
    return {code: int((placed["quadrant"] == code).sum()) for code in QUADRANTS}


def _quadrant(impact: float, effort: float, *, skipped: bool, middle: float) -> Quadrant:
    if skipped:
        return "skipped"
    if math.isnan(impact) or math.isnan(effort):
        return "unplaced"
    if impact >= middle:
        return "quick_win" if effort <= middle else "big_project"
    return "fill_in" if effort <= middle else "leave"
