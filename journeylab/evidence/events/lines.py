"""From a row's place among the rows taken to its line in the file."""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeylab.evidence.events.text_file import TextFile

_LONGEST_CELL = 1 << 24


@dataclass(frozen=True, slots=True)
class Lines:
    """Rows follow each other line by line, but for the lines that were `skipped`, in order."""

    before: int = 0
    skipped: tuple[int, ...] = ()

    def of(self, rows: Sequence[int]) -> list[int]:
        """The lines of rows, which count from 1."""
        taken_before = [line - self.before - 1 - i for i, line in enumerate(self.skipped)]
        return [int(row) + self.before + bisect_left(taken_before, int(row)) for row in rows]


@dataclass(frozen=True, slots=True)
class ListedLines:
    """The line of each row, in order."""

    lines: tuple[int, ...]

    def of(self, rows: Sequence[int]) -> list[int]:
        """The lines of rows, which count from 1."""
        return [self.lines[int(row) - 1] for row in rows]


@dataclass(frozen=True, slots=True)
class ScatteredLines:
    """Rows of a file in which cells hold line breaks or blank lines stand between rows.

    `rejected` are the lines on which rows begin that were not taken, blank ones not among them.
    """

    text: TextFile
    rejected: frozenset[int]

    def of(self, rows: Sequence[int]) -> list[int]:
        """The lines on which rows begin, found by reading the file once more."""
        wanted, found = set(rows), dict[int, int]()
        for row, line in enumerate(self._fitting(), 1):
            if row in wanted:
                found[row] = line
                if len(found) == len(wanted):
                    break
        return [found.get(row, 0) for row in rows]

    def blank(self) -> list[int]:
        """The lines between rows that hold nothing."""
        return [line for line, cells in _rows(self.text) if not cells]

    def swallowing(self) -> int | None:
        """The line of a rejected row that takes in all lines after it: a quote was left open."""
        last = deque((line for line, _ in _rows(self.text)), maxlen=1)
        return next(
            (line for line in last if line in self.rejected and line < self.text.lines), None
        )

    def _fitting(self) -> Iterator[int]:
        return (line for line, cells in _rows(self.text) if cells and line not in self.rejected)


AnyLines = Lines | ListedLines | ScatteredLines


def lines_at(path: Path, positions: Sequence[int]) -> list[int]:
    """The lines on which rows begin, from where these stand in the file, in bytes and in order."""
    found: list[int] = []
    line, read = 1, 0
    with path.open("rb") as opened:
        for position in positions:
            line += opened.read(position - read).count(b"\n")
            read = position
            while opened.read(1) in {b"\n", b"\r"}:  # blank lines before the row are no row
                read += 1
                opened.seek(read - 1)
                line += opened.read(1) == b"\n"
            opened.seek(read)
            found.append(line)
    return found


def _rows(text: TextFile) -> Iterator[tuple[int, list[str]]]:
    """The rows below the headers with the lines they begin on."""
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        with text.path.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
            reader = csv.reader(opened, delimiter=text.separator)
            start = 1
            for cells in reader:
                if text.before < start <= text.lines:
                    yield start, cells
                start = reader.line_num + 1
    finally:
        csv.field_size_limit(limit)
