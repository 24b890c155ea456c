"""Numbers as people and survey tools write them."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*")
# "5 - Very satisfied", "1 (Pas du tout)", but not the age range "18-29"
_LABELLED = re.compile(r"([+-]?\d{1,3})\s*[-–—=:.)(]\s*\D*[^\W\d_]\D*")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "−": "-"})
LONGEST = 40
MOST_COUNTED = 10**11  # a larger number was a telephone's, or two that ran together


def number(text: str) -> float | None:
    """The number a cell holds, with a decimal point or comma; None where it holds none."""
    plain = text.translate(_SPACES).strip()
    if len(plain) > LONGEST or not plain.isascii():
        return None
    if _PLAIN.fullmatch(plain):
        return float(plain.replace(",", "."))
    if _GROUPED.fullmatch(plain):
        digits = re.sub(r"[ ']", "", plain)
        decimal = max(digits.rfind("."), digits.rfind(","))
        whole, rest = digits[:decimal], digits[decimal + 1 :]
        if decimal < 0 or digits.count(digits[decimal]) > 1:
            return float(re.sub(r"[.,]", "", digits))
        return float(re.sub(r"[.,]", "", whole) + "." + rest)
    return None


def count(text: str) -> int | None:
    """The whole number that a cell holds, its thousands parted or not; None where it holds none.

    None, too, beyond `MOST_COUNTED`, so that no sum of them overflows.

    What stands before three digits parts thousands: nobody counts 1,234 calls as one and a bit.
    """
    plain = text.translate(_SPACES).strip()
    found = number(plain)
    if _THOUSANDS.fullmatch(plain):
        found = float(re.sub(r"[ .,']", "", plain))
    if found is None or not found.is_integer() or abs(found) > MOST_COUNTED:
        return None
    return int(found)


@lru_cache(maxsize=2**16)
def answer(text: str) -> float | None:
    """The number of a survey answer, which may carry its label: "5 - Very satisfied"."""
    found = number(text)
    if found is not None:
        return found
    labelled = _LABELLED.fullmatch(text.translate(_SPACES).strip()[: 10 * LONGEST])
    return float(labelled[1]) if labelled else None
