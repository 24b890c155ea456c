"""Marks as SVG, for a page that no script draws: the twin of `widgets/map/marks.js`."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

from journeylab.charts.journey_map.marks import HEAT, STYLES, Mark, Place
from journeylab.charts.palette import EMOTIONS

Point = tuple[float, float]
# where the curve's lane places its levels: the gradient runs from the best to the worst of them
_BEST, _WORST = 0.17, 0.83


class Size(NamedTuple):
    """Pixels of a column and of the lane's height; `scale` is 1 at 15 px text."""

    column: float
    height: float
    scale: float = 1.0


def painted(marks: Sequence[Mark], size: Size, columns: int, label: str) -> str:
    """The lane as one SVG, with what its words say for those who listen."""
    gradient = f"jl-heat-{crc32(repr((marks, size)).encode()):08x}"
    width = size.column * columns
    shapes = "".join(_shape(mark, size, gradient) for mark in marks)
    said = escape(". ".join(filter(None, (label, told(marks)))))
    return (
        f'<svg role="img" aria-label="{said}" xmlns="http://www.w3.org/2000/svg" '
        f'width="{width:g}" height="{size.height:g}" viewBox="0 0 {width:g} {size.height:g}">'
        f"{_heated(gradient, size)}{shapes}</svg>"
    )


def project(place: Place, size: Size) -> Point:
    """Where a place stands in pixels."""
    column, dx, row, dy = place
    return column * size.column + dx * size.scale, row * size.height + dy * size.scale


def smooth(points: Sequence[Point]) -> str:
    """A path through points that neither overshoots them nor turns between two."""
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (px, py), (x, y) in pairwise(points):
        middle = (px + x) / 2
        path += f"C{middle:.1f} {py:.1f} {middle:.1f} {y:.1f} {x:.1f} {y:.1f}"
    return path


def told(marks: Sequence[Mark]) -> str:
    """What the words of a lane say, column by column."""
    said: dict[int, list[str]] = {}
    for mark in marks:
        if mark["kind"] == "text":
            said.setdefault(int(mark["at"][0]) + 1, []).append(mark["text"])
    return "; ".join(f"{column}: {', '.join(words)}" for column, words in sorted(said.items()))


def _shape(mark: Mark, size: Size, gradient: str) -> str:
    style = STYLES[mark["role"]]
    paint = _paint(style, gradient, size.scale)
    if mark["kind"] in {"curve", "band"}:
        return f'<path d="{_path(mark, size)}" {paint} stroke-linecap="round"/>'
    x, y = project(mark["at"], size)
    match mark["kind"]:
        case "text":
            font = f'font-size="{float(style["size"]) * size.scale:g}" '
            font += f'font-weight="{style["weight"]}" text-anchor="{mark["anchor"]}"'
            said = escape(mark["text"])
            return f'<text x="{x:.1f}" y="{y:.1f}" {font} fill="{style["fill"]}">{said}</text>'
        case "line":
            x2, y2 = project(mark["to"], size)
            ends = f'x1="{x:.1f}" y1="{y:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
            return f"<line {ends} {paint}/>"
        case "bar":
            width, tall = mark["width"] * size.scale, mark["height"] * size.scale
            box = f'x="{x:.1f}" y="{y - tall:.1f}" width="{width:.1f}" height="{tall:.1f}"'
            return f'<rect {box} rx="2" {paint}/>'
        case kind:
            return _round(kind, x, y, mark["radius"] * size.scale, paint)


def _round(kind: str, x: float, y: float, r: float, paint: str) -> str:
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"'
    if kind == "dot":
        return f"{circle} {paint}/>"
    if kind == "diamond":
        path = f"M{x:.1f} {y - r:.1f}l{r:g} {r:g}l{-r:g} {r:g}l{-r:g} {-r:g}Z"
        return f'<path d="{path}" {paint}/>'
    half = r * 0.6
    stroke = f"M{x - half:.1f} {y + half:.1f}l{2 * half:.1f} {-2 * half:.1f}"
    return f'<g {paint}>{circle}/><path d="{stroke}"/></g>'


def _path(mark: Mark, size: Size) -> str:
    through = [project(place, size) for place in mark["through"]]
    if mark["kind"] == "curve":
        return smooth(through)
    back = smooth([project(place, size) for place in reversed(mark["back"])])
    return f"{smooth(through)}L{back[1:]}Z"


def _paint(style: dict[str, Any], gradient: str, scale: float) -> str:
    def colour(name: str) -> str:
        value = style.get(name, "none" if name == "fill" else "")
        return f"url(#{gradient})" if value == HEAT else str(value)

    parts = {"fill": colour("fill"), "stroke": colour("stroke")}
    if "width" in style:
        parts["stroke-width"] = f"{float(style['width']) * scale:g}"
    if "dash" in style:
        lengths = (float(length) * scale for length in str(style["dash"]).split())
        parts["stroke-dasharray"] = " ".join(f"{length:g}" for length in lengths)
    if "opacity" in style:
        parts["opacity"] = str(style["opacity"])
    return " ".join(f'{name}="{value}"' for name, value in parts.items() if value)


def _heated(gradient: str, size: Size) -> str:
    colours = [EMOTIONS[value] for value in sorted(EMOTIONS, reverse=True)]
    stops = "".join(
        f'<stop offset="{place / (len(colours) - 1):g}" stop-color="{colour}"/>'
        for place, colour in enumerate(colours)
    )
    ends = f'x1="0" x2="0" y1="{size.height * _BEST:.1f}" y2="{size.height * _WORST:.1f}"'
    units = 'gradientUnits="userSpaceOnUse"'
    return f'<defs><linearGradient id="{gradient}" {units} {ends}>{stops}</linearGradient></defs>'
