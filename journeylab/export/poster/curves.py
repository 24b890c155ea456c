"""Smooth lines that never overshoot: monotone cubic Hermite, after Fritsch and Carlson (1980)."""

from __future__ import annotations

from itertools import pairwise

from journeylab.export.poster.shapes import Points

PARTS = 12  # straight pieces between two places: finer than a printer shows


def smooth(places: Points) -> Points:
    """Points of the curve through the places, whose x grow."""
    if len(places) < 3:  # noqa: PLR2004  two places are a straight line
        return places
    slopes = _slopes(places)
    found = [places[0]]
    for ((x0, y0), (x1, y1)), (s0, s1) in zip(pairwise(places), pairwise(slopes), strict=True):
        width = x1 - x0
        for part in range(1, PARTS + 1):
            t = part / PARTS
            a, b = (1 + 2 * t) * (1 - t) ** 2, t * (1 - t) ** 2
            c, d = t * t * (3 - 2 * t), t * t * (t - 1)
            found.append((x0 + t * width, a * y0 + b * width * s0 + c * y1 + d * width * s1))
    return tuple(found)


def _slopes(places: Points) -> list[float]:
    rises = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(places)]
    # where the line turns it is level; elsewhere the harmonic mean of both sides
    inner = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(rises)]
    return [rises[0], *inner, rises[-1]]
