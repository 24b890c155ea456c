"""The bytes of a file, whether it lies on disk or came up from a browser."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from journeylab.evidence.unreadable import Unreadable, trouble

LARGEST_FILE = 200 * 1024 * 1024


class Content(NamedTuple):
    """A file's name and bytes."""

    file: str
    data: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


Source = str | Path | Content


def content(source: Source) -> Content:
    """The bytes of a path, or those handed in, unless there are none or far too many."""
    found = source if isinstance(source, Content) else _opened(Path(source))
    if len(found.data) > LARGEST_FILE:
        raise _too_big(found.file)
    if not found.data.strip(b"\0 \t\r\n"):
        raise Unreadable("file_empty", file=found.file)
    return found


def _opened(path: Path) -> Content:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _too_big(path.name)
        return Content(path.name, path.read_bytes())
    except FileNotFoundError:
        raise Unreadable("file_missing", file=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Unreadable("file_closed", file=str(path), **trouble(error)) from None


def _too_big(file: str) -> Unreadable:
    return Unreadable("file_too_big", file=file, megabytes=LARGEST_FILE // 1024**2)
