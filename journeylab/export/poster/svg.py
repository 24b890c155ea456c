"""A sheet as SVG: text stays text, which can be selected, searched and read aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from journeylab.export.journey import one_line
from journeylab.export.poster.fonts import faces
from journeylab.export.poster.shapes import Area, Dot, Line, Points, Rect, Sheet, Words

FONTS = (
    "Arimo, Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
)


def svg(sheet: Sheet, *, fonts: bool = True) -> str:
    """The picture alone, at its size on paper, with its fonts in it unless the page has them."""
    size = f'width="{sheet.width}pt" height="{sheet.height}pt"'
    box = f'viewBox="0 0 {sheet.width} {sheet.height}"'
    drawn = "\n".join(_DRAWS[type(shape)](shape) for shape in sheet.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family={quoteattr(FONTS)}>\n'
        f"<title>{escape(one_line(sheet.title))}</title>\n"
        f"{f'<style>{faces([sheet])}</style>' if fonts else ''}\n{drawn}\n</svg>\n"
    )


def _rect(one: Rect) -> str:
    place = f'x="{one.x:.2f}" y="{one.y:.2f}" width="{one.width:.2f}" height="{one.height:.2f}"'
    return f'<rect {place} rx="{one.radius:.2f}" fill="{one.fill}"/>'


def _line(one: Line) -> str:
    look = f'stroke="{one.stroke}" stroke-width="{one.width:.2f}"{_dashed(one.dash)}'
    ends = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return f'<polyline points="{_points(one.points)}" {ends} {look} opacity="{one.opacity}"/>'


def _area(one: Area) -> str:
    return f'<polygon points="{_points(one.points)}" fill="{one.fill}" opacity="{one.opacity}"/>'


def _dot(one: Dot) -> str:
    place = f'cx="{one.x:.2f}" cy="{one.y:.2f}" r="{one.radius:.2f}" fill="{one.fill}"'
    edge = f' stroke="{one.stroke}" stroke-width="{one.width:.2f}"' if one.stroke else ""
    return f"<circle {place}{edge}{_dashed(one.dash)}/>"


def _words(one: Words) -> str:
    place = f'x="{one.x:.2f}" y="{one.y:.2f}" font-size="{one.size:.2f}" fill="{one.fill}"'
    look = f' font-weight="{one.weight}" text-anchor="{one.anchor}"'
    slant = ' font-style="italic"' if one.italic else ""
    return f"<text {place}{look}{slant}>{escape(one_line(one.text))}</text>"


def _points(points: Points) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def _dashed(dash: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(f"{part:.2f}" for part in dash)}"' if dash else ""


_DRAWS: dict[Any, Callable[[Any], str]] = {
    Rect: _rect,
    Line: _line,
    Area: _area,
    Dot: _dot,
    Words: _words,
}
