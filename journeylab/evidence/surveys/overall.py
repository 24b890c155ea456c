"""The answer about the whole: as a number on its scale, and whether it says "satisfied"."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded
from journeylab.evidence.values.scales import Ends, codes, ends, likely_scale
from journeylab.evidence.values.worded import is_no_answer, worded_scale

# words that say no, whatever else they say: "neutral or dissatisfied", "pas satisfait"
_NO = re.compile(
    r"\b(dis|un|in|mis)\w*(satis|happy|content)\w*|\b(no|not|non|pas|ne|false|faux|neutral|neutre|"
    r"mecontents?|detractors?|detracteurs?|0)\b"
)
_SHOWN = 6


class Overall(NamedTuple):
    """By line of the file: `value` on the scale `ends`, and `satisfied` (1, 0 or NaN).

    Someone is satisfied above the middle of the scale. `excluded` counts the answers that were
    given and do not count.
    """

    value: pd.Series[float]
    satisfied: pd.Series[float]
    ends: Ends
    excluded: int


def overall(answers: pd.DataFrame, column: str, *, valid: str = "", missing: str = "") -> Overall:
    """`answers` has line, written and value; `Unreadable` where they are neither numbers nor words
    of a scale, nor two words of which one says no.
    """
    given = answers[answers["written"].str.strip() != ""]
    written = given["written"].tolist()
    words = [word for word in written if not is_no_answer(word)]
    numbers = given["value"].astype(float).tolist()
    scale = worded_scale(words)
    if scale is not None:
        numbers = [scale.get(folded(word), math.nan) for word in written]
        return _read(given, numbers, (1.0, 5.0))
    if words and not any(math.isfinite(number) for number in numbers):
        return _read(given, _yes_or_no(written, column), (0.0, 1.0))
    left_out = codes(missing, column)
    kept = [math.nan if number in left_out else number for number in numbers]
    on_scale = ends(valid, column) or likely_scale(x for x in kept if math.isfinite(x))
    return _read(given, kept, on_scale or _range(kept))


def _read(given: pd.DataFrame, numbers: Sequence[float], scale: Ends) -> Overall:
    value = pd.Series(numbers, index=given["line"].tolist(), dtype=float)
    value = value.where((value >= scale[0]) & (value <= scale[1]))
    middle = (scale[0] + scale[1]) / 2
    satisfied = (value > middle).astype(float).where(value.notna())
    return Overall(value, satisfied, scale, int(value.isna().sum()))


def _yes_or_no(written: Sequence[str], column: str) -> list[float]:
    names = {folded(word): word for word in written if not is_no_answer(word)}
    against = {name for name in names if _NO.search(name)}
    if len(names) != 2 or len(against) != 1:  # noqa: PLR2004  yes and no
        shown = ", ".join(list(names.values())[:_SHOWN])
        raise Unreadable("overall_unclear", column=column, values=shown)
    return [
        math.nan if is_no_answer(word) else float(folded(word) not in against) for word in written
    ]


def _range(values: Sequence[float]) -> Ends:
    known = [value for value in values if math.isfinite(value)]
    return (min(known), max(known)) if known else (math.nan, math.nan)
