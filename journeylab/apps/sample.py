"""The sample workshop, an invented shop: every copy is free to be changed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from journeylab.places import shipped
from journeylab.store.open_json import import_json
from journeylab.words import speakable

# what an analyst would have found beside such a workshop
EVIDENCE = ("events", "satisfaction", "verbatims")


def fresh_sample(language: str | None = None) -> str:
    """The path of a new copy, in a temporary folder of its own, its customers' data beside it."""
    spoken = speakable(language)
    data, folder = shipped("data"), Path(tempfile.mkdtemp(prefix="journeylab-"))
    for name in EVIDENCE:
        if (data / f"{name}.{spoken}.csv").is_file():
            shutil.copyfile(data / f"{name}.{spoken}.csv", folder / f"{name}.{spoken}.csv")
    copy = folder / f"sample.{spoken}.journey"
    import_json(data / f"sample.{spoken}.json", str(copy))
    return str(copy)
