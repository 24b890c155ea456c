"""The story as a PDF, set by Typst: fonts embedded, text selectable, no browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import typst

from journeylab.export.story.told import Story

TEMPLATE = Path(__file__).with_name("story.typ")


def pdf(story: Story) -> bytes:
    """One document on A4, as long as the journey."""
    told = msgspec.json.encode(story).decode()
    made: Any = typst.compile(TEMPLATE.read_bytes(), format="pdf", sys_inputs={"story": told})
    return bytes(made)
