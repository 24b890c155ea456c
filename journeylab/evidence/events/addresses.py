"""Addresses of engines as they may be shown and stored."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"(;token=)[^;]*")  # Spark's
# up to the last @ before the options: a password may hold whatever else parts an address
_WHO = re.compile(r"^((?:(?![;?]\w+=)[^:])*)(:?)(?:(?![;?]\w+=).)*@")


def without_password(address: str) -> str:
    """Who asks, and where, but no password or token."""
    scheme, mark, rest = _TOKEN.sub(r"\1…", address).partition("://")
    hidden = _WHO.sub(lambda who: f"{who[1]}{who[2] and ':…'}@", rest)
    return f"{scheme}{mark}{hidden}"
