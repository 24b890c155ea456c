"""Where the shipped notebooks and sample lie: in a checkout, or inside an installed package."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
Shipped = Literal["notebooks", "data"]


def shipped(folder: Shipped) -> Path:
    """The folder of that name; `FileNotFoundError` where the installation lacks it."""
    checkout, wheel = _PACKAGE.parent / folder, _PACKAGE / "shipped" / folder
    # `pyproject.toml` tells a checkout from a site-packages that happens to hold such a folder
    place = checkout if (_PACKAGE.parent / "pyproject.toml").is_file() else wheel
    if not place.is_dir():
        raise FileNotFoundError(place)
    return place
