"""A first look at a file: its columns, and a few cells of each."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from journeylab.evidence.files.content import Content
from journeylab.evidence.files.sheets import sheets
from journeylab.evidence.files.table import Table, read_table
from journeylab.evidence.mapping import COLUMNS
from journeylab.evidence.recognised import is_personal
from journeylab.evidence.unreadable import Unreadable

_HEAD = 200_000  # bytes that tell what a table is
_WORKBOOK = 20 * 1024**2  # a larger one is not opened twice
_SHOWN = 3
_FURTHEST = 2_000_000  # lines read again to show a refused row
_MASK = "•••"
_NO_TABLES = (".xes", ".gz", ".parquet", ".json", ".mmd", ".mermaid", ".md")


class Glimpse(NamedTuple):
    """Columns in their order, each with its question and the first different cells."""

    columns: tuple[str, ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    separator: str = ""

    def sample(self, column: str, *, hidden: bool = False) -> str:
        """A few cells of a column; of one to hide, no more than what they look like."""
        if column not in self.columns:
            return ""
        cells = self.samples[self.columns.index(column)]
        if hidden:
            cells = tuple(masked(cell) for cell in cells[:1])
        return " · ".join(cell[:24] for cell in cells)


def head_of(path: Path, sheet: str | None = None) -> Table | None:
    """The head of a text table or a workbook; None for what has no columns to look at."""
    if path.suffix.lower() in _NO_TABLES:
        return None
    try:
        return read_table(Content(path.name, _head(path, whole=sheet is not None)), sheet)
    except (Unreadable, OSError):
        return None


def sheets_of(path: Path) -> tuple[str, ...]:
    """What the tables of a file are called, where it holds several."""
    if path.suffix.lower() in _NO_TABLES:
        return ()
    try:
        return sheets(path)
    except Unreadable:
        return ()


def glimpse(table: Table | None) -> Glimpse:
    """What stands in the head of a file; empty where that is no table."""
    if table is None:
        return Glimpse()
    return Glimpse(
        tuple(column.name for column in table.columns),
        tuple(_first(table.values(column)) for column in table.columns),
        table.grid.separator,
    )


def is_mapping(seen: Glimpse) -> bool:
    """Whether a file says where the questions of another belong."""
    return {"column", "step"} <= {name.strip().lower() for name in seen.columns} <= set(COLUMNS)


def rows_at(path: Path, lines: Iterable[int], seen: Glimpse) -> dict[int, str]:
    """The rows that stand on these lines as they are written, personal cells masked."""
    wanted = {line for line in lines if 0 < line <= _FURTHEST}
    if not wanted or not seen.separator:
        return {}
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
            found = {
                number: line.rstrip("\r\n")
                for number, line in enumerate(islice(opened, max(wanted)), 1)
                if number in wanted
            }
    except OSError:
        return {}
    hidden = [place for place, column in enumerate(seen.columns) if is_personal(column)]
    return {number: _without(line, hidden, seen.separator) for number, line in found.items()}


def masked(cell: str) -> str:
    """A cell of which nobody can tell whose it is."""
    name, at, host = cell.partition("@")
    if at:
        return f"{name[:1]}{_MASK}@{_MASK}.{host.rpartition('.')[2]}"
    return f"{cell[:2]}{_MASK}"


def _head(path: Path, *, whole: bool) -> bytes:
    """The beginning of a file; a table that is not its first may begin anywhere."""
    if path.suffix.lower() == ".xlsx":
        return path.read_bytes() if path.stat().st_size <= _WORKBOOK else b""
    if whole:
        return path.read_bytes()
    with path.open("rb") as opened:
        data = opened.read(_HEAD)
    # a row that is cut would be taken for one that is short
    end = data.rfind(b"\n")
    return data[: end + 1] if len(data) == _HEAD and end > 0 else data


def _first(cells: Sequence[str]) -> tuple[str, ...]:
    filled = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell.strip())
    return tuple(islice(filled, _SHOWN))


def _without(line: str, hidden: Sequence[int], separator: str) -> str:
    if not hidden:
        return line[:200]
    cells = next(csv.reader([line], delimiter=separator), [])
    kept = [_MASK if place in hidden and cell else cell for place, cell in enumerate(cells)]
    return separator.join(kept)[:200]
