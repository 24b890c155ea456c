"""What DuckDB says when it cannot go on, told as what a person can do about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from journeylab.evidence.unreadable import Unreadable

# a question that DuckDB does not understand is a fault of ours, and a stop is none at all
_NOT_OF_A_FILE = ("ParserException", "BinderException", "CatalogException", "InterruptException")
_NO_ROOM = re.compile(r"Out of Memory|No space left|could not write|Could not write")
_FILE = re.compile(r'[Ff]ile "([^"]+)"|file = (\S.*)')


@contextmanager
def answering(folder: Path) -> Iterator[None]:
    """DuckDB answers meanwhile; `Unreadable` where a file is damaged or room is lacking.

    `folder` holds what does not fit in memory.
    """
    try:
        yield
    except import_module("duckdb").Error as error:
        if type(error).__name__ in _NOT_OF_A_FILE:
            raise
        if _NO_ROOM.search(str(error)):
            raise Unreadable("events_no_room", folder=str(folder.parent)) from error
        file = _file_of(str(error), folder)
        raise Unreadable("events_damaged", file=file, named="yes" if file else "no") from error


def _file_of(told: str, folder: Path) -> str:
    """The file that is spoken of; "" where none is, or one that is only ours."""
    found = _FILE.search(told)
    path = Path(found[1] or found[2]) if found else folder
    return "" if folder in (path, path.parent) else path.name
