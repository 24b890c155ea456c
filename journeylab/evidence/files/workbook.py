"""Excel workbooks to a grid, within bounds that no small file can burst."""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeVar

from journeylab.evidence.files.content import Content
from journeylab.evidence.files.grid import Grid, Row
from journeylab.evidence.unreadable import Unreadable

Told = TypeVar("Told")
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_CELLS = 20_000_000
_FIRST_ROWS = 200  # of a sheet, to see whether it has any cell
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def is_workbook(data: bytes) -> bool:
    """Whether the bytes begin as a workbook does, whole or not."""
    return data.startswith((b"PK\x03\x04", _OLE))


def workbook_grid(found: Content, sheet: str | None = None) -> Grid:
    """The cells of one sheet (the first with any, unless named)."""
    _refuse_others(found)
    name, rows = _tried(found, lambda book: _read(book, found, sheet))
    return Grid(found.file, found.sha256, rows, sheet=name)


def filled_sheets(found: Content) -> tuple[str, ...]:
    """The sheets of a workbook that have cells, by the first rows of each."""
    _refuse_others(found)
    return _tried(found, _filled)


def _refuse_others(found: Content) -> None:
    if found.data.startswith(_OLE):
        locked = _ENCRYPTED in found.data
        raise Unreadable("workbook_locked" if locked else "workbook_old", file=found.file)
    try:
        entries = zipfile.ZipFile(io.BytesIO(found.data)).infolist()
    except Exception:  # noqa: BLE001  zipfile raises half a dozen kinds on damaged input
        raise Unreadable("workbook_damaged", file=found.file) from None
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("workbook_locked", file=found.file)
    if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise _too_big(found.file)
    if not any(entry.filename.startswith("xl/") for entry in entries):
        raise Unreadable("file_binary", file=found.file, looks="zip")


def _tried(found: Content, told: Callable[[Any], Told]) -> Told:
    """What the opened workbook gives; `Unreadable` for one that cannot be opened or followed."""
    from openpyxl import load_workbook  # noqa: PLC0415  a fifth of a second, for workbooks alone

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles that we never look at
            return told(load_workbook(io.BytesIO(found.data), read_only=True, data_only=True))
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001  openpyxl lets XML, zip, key and value errors through
        raise Unreadable("workbook_damaged", file=found.file) from None


def _filled(book: Any) -> tuple[str, ...]:
    return tuple(page.title for page in book.worksheets if _has_cells(page))


def _has_cells(page: Any) -> bool:
    page.reset_dimensions()
    rows = islice(page.iter_rows(values_only=True), _FIRST_ROWS)
    return any(cell is not None for cells in rows for cell in cells)


def _read(book: Any, found: Content, sheet: str | None) -> tuple[str, tuple[Row, ...]]:
    names = [page.title for page in book.worksheets]
    if sheet is not None and sheet.strip() not in {name.strip() for name in names}:
        raise Unreadable("sheet_unknown", file=found.file, sheet=sheet, sheets=", ".join(names))
    wanted = [p for p in book.worksheets if sheet is None or p.title.strip() == sheet.strip()]
    for page in wanted:
        page.reset_dimensions()  # what the file says of its own size is not to be trusted
        rows = _trimmed(_rows(page, found.file))
        if rows:
            return page.title, rows
    raise Unreadable("file_empty", file=found.file)


def _rows(page: Any, file: str) -> Iterator[Row]:
    seen = 0
    for line, cells in enumerate(page.iter_rows(values_only=True), start=1):
        seen += len(cells) + 1
        if seen > MOST_CELLS:
            raise _too_big(file)
        yield Row(line, tuple(_text(cell) for cell in cells))


def _trimmed(rows: Iterator[Row]) -> tuple[Row, ...]:
    """All rows at one width, without the empty columns and rows that formatting leaves behind."""
    kept = [Row(line, _without_tail(cells)) for line, cells in rows]
    while kept and not kept[-1].cells:
        kept.pop()
    width = max((len(cells) for _, cells in kept), default=0)
    return tuple(Row(line, cells + ("",) * (width - len(cells))) for line, cells in kept)


def _without_tail(cells: tuple[str, ...]) -> tuple[str, ...]:
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _text(cell: object) -> str:
    """A cell as it would stand in a CSV: 5 for 5.0, ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime | dt.date | dt.time):
        return cell.isoformat(" ") if isinstance(cell, dt.datetime) else cell.isoformat()
    return str(cell)


def _too_big(file: str) -> Unreadable:
    return Unreadable("workbook_too_big", file=file, megabytes=LARGEST_UNPACKED // 1024**2)
