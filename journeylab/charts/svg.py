"""A chart as SVG text: no script, crisp on paper, its numbers under the pointer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Thread
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import vl_convert

if TYPE_CHECKING:
    import altair as alt  # not at run time: `warm_up` is to run before its long import

_SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", _SVG)
_SPOKEN = ("aria-label", "aria-hidden", "aria-roledescription", "role")


def svg(chart: alt.TopLevelMixin, says: str) -> str:
    """The picture as one `<svg role="img">` that says `says` to those who do not see it."""
    spec = json.dumps(chart.to_dict(validate=False))
    picture = ET.fromstring(_drawn(spec))  # noqa: S314  our own drawing, not a document
    for part in picture.iter():
        _titled(part)
    width, height = picture.attrib.pop("width"), picture.attrib.pop("height")
    picture.set("role", "img")
    picture.set("aria-label", says)
    picture.set("style", f"--jl-drawn-width:{width}px;--jl-drawn-height:{height}px")
    return ET.tostring(picture, encoding="unicode")


@contextmanager
def unchecked() -> Iterator[None]:
    """Charts built here are not held against Altair's schema part by part: that is for tests."""
    from altair.utils.schemapi import debug_mode  # noqa: PLC0415  see `TYPE_CHECKING` above

    with debug_mode(False):  # noqa: FBT003  Altair's own way
        yield


def warm_up() -> Thread:
    """Start the drawing engine aside, while Python imports the rest (0.8 s on two cores)."""
    empty = json.dumps({"mark": "point", "data": {"values": []}})
    thread = Thread(target=_drawn, args=(empty,), daemon=True)
    thread.start()
    return thread


@lru_cache(maxsize=64)
def _drawn(spec: str) -> str:
    return str(vl_convert.vegalite_to_svg(spec))


def _titled(part: ET.Element) -> None:
    """What Vega says of a mark becomes what the browser shows at the pointer."""
    told = part.get("aria-label") if part.get("role") == "graphics-symbol" else None
    for name in _SPOKEN:
        part.attrib.pop(name, None)
    if told and told.strip():
        title = ET.Element(f"{{{_SVG}}}title")
        title.text = told
        part.insert(0, title)
