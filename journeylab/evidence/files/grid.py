"""A grid: the cells of a file as text, each row with its line number in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    """A row's cells and the line it starts on (in a workbook: its row number)."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """What a file holds before anyone says which rows are headers."""

    file: str
    sha256: str
    rows: tuple[Row, ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
