"""The chain of checks: each says that its change and all before it are as they were written."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from journeylab.workshop.entry import Entry

START = ""


def canonical(value: object) -> bytes:
    """The one way in which a value is written: sorted keys, no spaces, UTF-8."""
    return msgspec.json.encode(value, order="deterministic")


def check_of(entry: Entry, previous: str) -> str:
    """The SHA-256 of the previous check and the canonical change."""
    return sha256(previous.encode() + canonical(entry)).hexdigest()
