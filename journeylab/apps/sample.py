"""The sample workshop, an invented shop: every copy is free to be changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from journeylab.places import shipped
from journeylab.store.open_json import import_json
from journeylab.words import speakable


def fresh_sample(language: str | None = None) -> str:
    """The path of a new copy, in a temporary folder of its own."""
    spoken = speakable(language)
    copy = Path(tempfile.mkdtemp(prefix="journeylab-")) / f"sample.{spoken}.journey"
    import_json(shipped("data") / f"sample.{spoken}.json", str(copy))
    return str(copy)
