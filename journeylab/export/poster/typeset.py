"""Sheets as PDF or PNG, set by Typst: fonts embedded, text selectable, no browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import msgspec
import typst

from journeylab.export.journey import one_line
from journeylab.export.poster.shapes import Sheet, Words

TEMPLATE = Path(__file__).with_name("poster.typ")
PIXELS_ACROSS = 4_000  # of a picture, whatever the paper


def pdf(sheets: tuple[Sheet, ...]) -> bytes:
    """One document, a page for each sheet."""
    return _set(sheets, "pdf", 144)[0]


def png(sheets: tuple[Sheet, ...]) -> tuple[bytes, ...]:
    """One picture for each sheet."""
    return _set(sheets, "png", PIXELS_ACROSS / sheets[0].width * 72)


def _set(sheets: tuple[Sheet, ...], form: Literal["pdf", "png"], ppi: float) -> tuple[bytes, ...]:
    told = msgspec.json.encode([_plain(sheet) for sheet in sheets]).decode()
    made: Any = typst.compile(
        TEMPLATE.read_bytes(), format=form, ppi=ppi, sys_inputs={"sheets": told}
    )
    return tuple(made) if isinstance(made, list) else (made,)


def _plain(sheet: Sheet) -> Sheet:
    """Without what turns a line round or cannot be set."""
    shapes = tuple(
        msgspec.structs.replace(shape, text=one_line(shape.text))
        if isinstance(shape, Words)
        else shape
        for shape in sheet.shapes
    )
    return msgspec.structs.replace(sheet, shapes=shapes)
