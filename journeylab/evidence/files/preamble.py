"""The lines beginning `#` that Google Analytics writes above a report, and between two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from journeylab.evidence.files.grid import Row
from journeylab.evidence.values.names import distinct

_DAY = r"(\d{4}-?\d{2}-?\d{2})"
_FIRST = re.compile(rf"(?:start date|date de début|date de debut)\s*:\s*{_DAY}", re.IGNORECASE)
_LAST = re.compile(rf"(?:end date|date de fin)\s*:\s*{_DAY}", re.IGNORECASE)
_DATED = re.compile(rf"^{_DAY}|^(?:start|end) date|^date de (?:début|debut|fin)", re.IGNORECASE)
_BOTH = re.compile(rf"#\s*{_DAY}\s*[-–]\s*{_DAY}\s*$")


def is_remark(row: Row) -> bool:
    """Whether a row only remarks on the others; a column named `#` has neighbours and is none."""
    first, *others = row.cells or ("",)
    return first.lstrip("\ufeff ").startswith("#") and not any(cell.strip() for cell in others)


class Part(NamedTuple):
    """One table of a file: the remarks above its headers, and the rows from these on."""

    remarks: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """What people call it: the first of its remarks that is words, else its first header."""
        told = (remark.lstrip("\ufeff #").strip(" -") for remark in self.remarks)
        titles = (remark for remark in told if remark and not _DATED.search(remark))
        headers = (cell.strip() for row in self.rows[:1] for cell in row.cells)
        return next(chain(titles, headers), "")


def parts(rows: Sequence[Row]) -> list[Part]:
    """The tables of a file: one, or as many as Google Analytics wrote remarks above.

    Another begins where a file that itself begins with remarks has some behind a blank line.
    """
    first = next((place for place, row in enumerate(rows) if _is_filled(row)), 0)
    if not rows or not is_remark(rows[first]):
        return [Part((), tuple(rows[first:]))]
    starts = [
        place
        for place in range(first, len(rows))
        if is_remark(rows[place]) and (place == first or not _is_filled(rows[place - 1]))
    ]
    found = [_part(rows[start:end]) for start, end in pairwise((*starts, len(rows)))]
    return [part for part in found if len(part.rows) > 1] or found[:1]


def names_of(tables: Sequence[Part]) -> tuple[str, ...]:
    """What the tables of a file are called, each by a name of its own."""
    return tuple(distinct([part.name for part in tables]))


def _part(rows: Sequence[Row]) -> Part:
    head = next((n for n, row in enumerate(rows) if _is_filled(row) and not is_remark(row)), 0)
    remarks = tuple(row.cells[0] for row in rows[:head] if is_remark(row))
    return Part(remarks, _without_end(tuple(rows[head:])))


def _is_filled(row: Row) -> bool:
    return any(cell.strip() for cell in row.cells)


def _without_end(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without the blank ones that part them from the next table."""
    kept = len(rows)
    while kept and not _is_filled(rows[kept - 1]):
        kept -= 1
    return rows[:kept]


def days_of(remarks: Sequence[str]) -> tuple[str, str] | None:
    """The first and last day that the remarks name."""
    text = "\n".join(remarks)
    both = next((found for remark in remarks if (found := _BOTH.search(remark))), None)
    if both:
        return both[1], both[2]
    first, last = _FIRST.search(text), _LAST.search(text)
    return (first[1], last[1]) if first and last else None
