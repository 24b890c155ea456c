"""Arimo, as wide as Helvetica, which posters are measured by; SIL Open Font License, OFL.txt."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from journeylab.export.poster.shapes import Sheet, Words

NAME = "Arimo"
BOLD = 600  # from here on the bold face is drawn
_LATIN, _MORE = "latin", "latin-ext"  # the second for what the first has not, as in "Łódź"
_RANGES = {
    _LATIN: "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,"
    "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    _MORE: "U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,"
    "U+20AD-20C0,U+2C60-2C7F",
}


def faces(sheets: Iterable[Sheet]) -> str:
    """The style sheet with the faces that these sheets use, inside it; nothing is fetched."""
    used: set[tuple[str, int, str]] = set()
    for sheet in sheets:
        for one in sheet.shapes:
            if isinstance(one, Words):
                look = (700 if one.weight >= BOLD else 400), ("italic" if one.italic else "normal")
                used |= {(letters, *look) for letters in _alphabets(one.text)}
    return "".join(_face(*one) for one in sorted(used) if _file(*one).exists())


def _alphabets(text: str) -> set[str]:
    codes = set(map(ord, text))
    return {name for name in _RANGES if any(_covers(name, code) for code in codes)}


@cache
def _covers(name: str, code: int) -> bool:
    for one in _RANGES[name].replace("U+", "").split(","):
        first, _, last = one.partition("-")
        if int(first, 16) <= code <= int(last or first, 16):
            return True
    return False


@cache
def _face(letters: str, weight: int, style: str) -> str:
    data = b64encode(_file(letters, weight, style).read_bytes()).decode()
    return (
        f"@font-face{{font-family:{NAME};font-weight:{weight};font-style:{style};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2');"
        f"unicode-range:{_RANGES[letters]}}}\n"
    )


def _file(letters: str, weight: int, style: str) -> Path:
    return Path(__file__).with_name(f"arimo-{letters}-{weight}-{style}.woff2")
