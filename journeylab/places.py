"""Where the shipped notebooks and sample lie, and where what can be made again is kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
Shipped = Literal["notebooks", "data"]


def shipped(folder: Shipped) -> Path:
    """The folder of that name; `FileNotFoundError` where the installation lacks it.

    It lies in a checkout, or inside an installed package.
    """
    checkout, wheel = _PACKAGE.parent / folder, _PACKAGE / "shipped" / folder
    # `pyproject.toml` tells a checkout from a site-packages that happens to hold such a folder
    place = checkout if (_PACKAGE.parent / "pyproject.toml").is_file() else wheel
    if not place.is_dir():
        raise FileNotFoundError(place)
    return place


def kept(name: str, mark: str, make: Callable[[], str]) -> str:
    """A text that takes long to make, made once for each user and mark; the last is kept."""
    place = cache_folder() / name
    with suppress(OSError, UnicodeDecodeError):
        found, _, text = place.read_text("utf-8").partition("\n")
        if found == mark:
            return text
    text = make()
    _put(place, f"{mark}\n{text}")
    return text


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "journeylab"


def _put(place: Path, text: str) -> None:
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, "utf-8")
        draft.replace(place)  # whole or not at all: several kernels may start at once
    except OSError:  # a home that cannot be written to: made each time
        with suppress(OSError):
            draft.unlink(missing_ok=True)
