"""What the first hundred bytes of a file say, read before SQLite opens it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from journeylab.store.errors import StoreError
from journeylab.workshop.entry import FORMAT

APPLICATION_ID = 0x4A524E59  # "JRNY"
MAGIC = b"SQLite format 3\x00"
LENGTH = 100


class Header(Struct, frozen=True):
    """From https://www.sqlite.org/fileformat.html, section 1.3."""

    page_bytes: int
    pages: int
    pages_known: bool
    wal: bool
    format: int
    application: int


def read_header(path: Path) -> Header:
    """The header of a workshop's file; a `StoreError` says why it is none."""
    first = _first_bytes(path)
    if not first:
        raise StoreError("empty", file=str(path))
    if len(first) < LENGTH and MAGIC.startswith(first[:16]):
        raise StoreError("truncated", file=str(path))
    if first[:16] != MAGIC:
        raise StoreError("foreign", file=str(path))
    header = _parsed(first)
    _check(header, path)
    return header


def beside(path: Path, ending: str) -> Path:
    """The `-wal` or `-journal` that belongs to a file."""
    return path.with_name(path.name + ending)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LENGTH)
    except FileNotFoundError:
        raise StoreError("missing", file=str(path)) from None
    except IsADirectoryError:
        raise StoreError("directory", file=str(path)) from None
    except OSError as error:
        code = "directory" if path.is_dir() else "unreadable"
        raise StoreError(code, file=str(path), detail=error.strerror) from None


def _parsed(first: bytes) -> Header:
    def number(start: int, length: int = 4) -> int:
        return int.from_bytes(first[start : start + length], "big")

    return Header(
        page_bytes=65536 if number(16, 2) == 1 else number(16, 2),
        pages=number(28),
        pages_known=number(24) == number(92),
        wal=number(18, 1) == 2,  # noqa: PLR2004  1 is a rollback journal, 2 is WAL
        format=number(60),
        application=number(68),
    )


def _check(header: Header, path: Path) -> None:
    if header.application != APPLICATION_ID:
        raise StoreError("foreign", file=str(path))
    if header.format > FORMAT:
        raise StoreError("newer", file=str(path), format=header.format, known=FORMAT)
    left_over = any(beside(path, ending).exists() for ending in ("-wal", "-journal"))
    wanted, found = header.pages * header.page_bytes, path.stat().st_size
    if header.pages_known and found < wanted and not left_over:
        raise StoreError("truncated", file=str(path), bytes=found, wanted=wanted)
