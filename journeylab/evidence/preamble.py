"""The lines beginning `#` that Google Analytics writes above a report, and between two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeylab.evidence.grid import Row

_DAY = r"(\d{4}-?\d{2}-?\d{2})"
_FIRST = re.compile(rf"(?:start date|date de début|date de debut)\s*:\s*{_DAY}", re.IGNORECASE)
_LAST = re.compile(rf"(?:end date|date de fin)\s*:\s*{_DAY}", re.IGNORECASE)
_BOTH = re.compile(rf"#\s*{_DAY}\s*[-–]\s*{_DAY}\s*$")


def is_remark(row: Row) -> bool:
    """Whether a row only remarks on the others; a column named `#` has neighbours and is none."""
    first, *others = row.cells or ("",)
    return first.lstrip("\ufeff ").startswith("#") and not any(cell.strip() for cell in others)


def without_preamble(rows: Sequence[Row]) -> tuple[tuple[str, ...], Sequence[Row]]:
    """The remarks above the headers, and the rows from the headers on."""
    remarks = []
    for place, row in enumerate(rows):
        if is_remark(row):
            remarks.append(row.cells[0])
        elif any(cell.strip() for cell in row.cells):
            return tuple(remarks), rows[place:] if remarks else rows
    return (), rows


def days_of(remarks: Sequence[str]) -> tuple[str, str] | None:
    """The first and last day that the remarks name."""
    text = "\n".join(remarks)
    both = next((found for remark in remarks if (found := _BOTH.search(remark))), None)
    if both:
        return both[1], both[2]
    first, last = _FIRST.search(text), _LAST.search(text)
    return (first[1], last[1]) if first and last else None
