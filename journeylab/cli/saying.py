"""What a command answers on the terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

import msgspec

from journeylab.store.places import risk_of
from journeylab.words import say


def tell(asked: Namespace, message: str, **facts: object) -> None:
    """One sentence on stdout, in the language asked for."""
    write(say(asked.language, message, **facts))


def warn_of_place(asked: Namespace, file: str) -> None:
    """One sentence on stderr where a file lies less safely than it looks."""
    risk = None if "://" in file else risk_of(file)
    if risk:
        sys.stderr.write(say(asked.language, f"memory-risk-{risk}", file=file) + "\n")


def write(text: str) -> None:
    """Lines on stdout; what a terminal cannot show is escaped rather than refused."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def write_json(value: Any) -> None:
    """One JSON document on stdout, for machines."""
    write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
