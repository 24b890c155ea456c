"""The ends of a question's scale: as the user wrote them, or as its answers suggest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.numerals import number

Ends = tuple[float, float]

_RANGE = re.compile(r"\s*([+\-−]?\s*\d+(?:[.,]\d+)?)\s*(?:-|–|—|…|\.\.+|:| to | à )\s*(.+?)\s*")
_USUAL: tuple[Ends, ...] = ((1, 5), (-2, 2), (0, 5), (1, 7), (0, 10))


def ends(written: str, column: str) -> Ends | None:
    """The ends of `1-5`, `0 to 10` or `-2..2`; None where nothing is written."""
    if not written.strip():
        return None
    parts = _RANGE.fullmatch(written)
    low, high = (number(parts[1].replace(" ", "")), number(parts[2])) if parts else (None, None)
    if low is None or high is None or low >= high:
        raise Unreadable("valid_malformed", valid=written, column=column)
    return low, high


def codes(written: str, column: str) -> frozenset[float]:
    """The values of `0,6` or `0;6` that say "not applicable"."""
    values = [number(part) for part in re.split(r"[,;\s]+", written.strip()) if part]
    if None in values:
        raise Unreadable("missing_malformed", missing=written, column=column)
    return frozenset(value for value in values if value is not None)


def likely_scale(values: Iterable[float]) -> Ends | None:
    """The narrowest usual scale that holds all the answers; None where they fit none."""
    found = set(values)
    if not found or not all(value == int(value) for value in found):
        return None
    return next((e for e in _USUAL if e[0] <= min(found) and max(found) <= e[1]), None)
