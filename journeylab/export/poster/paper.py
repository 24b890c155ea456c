"""Sizes of paper, lying, and the smallest text that can be read on each from where one stands."""

from __future__ import annotations

from typing import Literal, NamedTuple

Paper = Literal["A3", "A2", "A1", "A0"]
POINT = 72 / 25.4  # points in a millimetre


class Size(NamedTuple):
    """In points; `smallest` is the size of a cell's text."""

    width: float
    height: float
    smallest: float


PAPERS: dict[Paper, Size] = {
    "A3": Size(420 * POINT, 297 * POINT, 6.5),
    "A2": Size(594 * POINT, 420 * POINT, 8.0),
    "A1": Size(841 * POINT, 594 * POINT, 10.0),
    "A0": Size(1189 * POINT, 841 * POINT, 12.0),
}
