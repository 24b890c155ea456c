"""What a poster is made of; lengths in points, y downwards."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Anchor = Literal["start", "middle", "end"]
Points = tuple[tuple[float, float], ...]


class Rect(Struct, frozen=True, tag="rect"):
    x: float
    y: float
    width: float
    height: float
    fill: str
    radius: float = 0


class Line(Struct, frozen=True, tag="line"):
    """A line through points; `dash` as pairs of drawn and left out."""

    points: Points
    stroke: str
    width: float
    dash: tuple[float, ...] = ()
    opacity: float = 1


class Area(Struct, frozen=True, tag="area"):
    points: Points
    fill: str
    opacity: float = 1


class Dot(Struct, frozen=True, tag="dot"):
    x: float
    y: float
    radius: float
    fill: str
    stroke: str = ""
    width: float = 0
    dash: tuple[float, ...] = ()


class Words(Struct, frozen=True, tag="words"):
    """One line of text on its baseline."""

    x: float
    y: float
    text: str
    size: float
    fill: str
    weight: int = 400
    anchor: Anchor = "start"
    italic: bool = False


Shape = Rect | Line | Area | Dot | Words


class Sheet(Struct, frozen=True):
    """One page: its size in points, what it is called, and its shapes back to front."""

    width: float
    height: float
    title: str
    shapes: tuple[Shape, ...]
