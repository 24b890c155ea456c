"""A frame as the plain rows that a workshop keeps."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

Plain = str | int | float | bool | None


def plain_table(frame: pd.DataFrame) -> tuple[tuple[str, ...], tuple[tuple[Plain, ...], ...]]:
    """Columns and rows of plain values, ready for `AttachFindings`; NaN and NA become None."""
    rows = frame.astype(object).itertuples(index=False, name=None)
    return tuple(map(str, frame.columns)), tuple(tuple(map(_plain, row)) for row in rows)


def _plain(value: Any) -> Plain:
    found = value.item() if hasattr(value, "item") else value
    missing = found is None or found is pd.NA
    if missing or (isinstance(found, float) and not math.isfinite(found)):
        return None
    return found if isinstance(found, str | int | float | bool) else str(found)
