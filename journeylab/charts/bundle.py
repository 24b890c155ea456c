"""Vega, Vega-Lite and Vega-Embed as one script, from vl-convert's own copy: no network."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import vl_convert

_SNIPPET = "window.journeylabEmbed = vegaEmbed;"


@cache
def bundle() -> str:
    """The script, safe inside a `<script>` element; building it takes seconds, so it is kept."""
    place = cache_folder() / f"charts-{version('vl-convert-python')}.js"
    try:
        return place.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return _kept(place, _built())


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "journeylab"


def _built() -> str:
    text = str(vl_convert.javascript_bundle(_SNIPPET))
    # either of these would end or hide the element that the script stands in
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _kept(place: Path, text: str) -> str:
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, "utf-8")
        draft.replace(place)  # whole or not at all: several kernels may start at once
    except OSError:  # a home that cannot be written to: build it each time
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return text
