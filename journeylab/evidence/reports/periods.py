"""Periods as reports write them, said one way: 2024, 2024-Q1, 2024-01, 2024-W05, 2024-01-31."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from journeylab.evidence.values.dates import FIRST_YEAR, LAST_YEAR, Order, read_date
from journeylab.evidence.values.spoken_dates import MONTHS, spoken

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})(?:[-/. ]|m)?(\d{1,2})|(\d{1,2})[-/. ](\d{4})", re.IGNORECASE)
_NAMED = re.compile(r"([^\W\d_]+)\.?[- ]?(?:de )?(\d{4}|\d{2})|(\d{4})[- ]([^\W\d_]+)\.?")
_QUARTER = re.compile(r"(\d{4})[- ]?[qt]([1-4])|[qt]([1-4])[- /]?(\d{4})", re.IGNORECASE)
_WEEK = re.compile(
    r"(\d{4})[- ]?(?:w|s|week |semaine )(\d{1,2})|(?:w|s|week |semaine )(\d{1,2})[- /]?(\d{4})",
    re.IGNORECASE,
)
_MONTHS_A_YEAR = 12


@lru_cache(maxsize=2**14)
def period(text: str, order: Order = "") -> str:
    """The period that a text names; empty where it names none."""
    plain = " ".join(text.split())
    if len(plain) > 40:  # noqa: PLR2004  no period is as long
        return ""
    for reading in (_year, _quarter, _week, _named_month, _month):
        found = reading(plain)
        if found:
            return found
    date = read_date(plain, order)
    return date.at.date().isoformat() if date else ""


def between(first: str, last: str) -> str:
    """The period from one day to another: a month or a year where it is exactly one."""
    begin, end = read_date(first), read_date(last)
    if begin is None or end is None:
        return ""
    start, stop = begin.at.date(), end.at.date()
    after = stop + dt.timedelta(days=1)
    if start.day == after.day == 1:
        months = (after.year - start.year) * _MONTHS_A_YEAR + after.month - start.month
        if months == 1:
            return f"{start:%Y-%m}"
        if months == _MONTHS_A_YEAR and start.month == 1:
            return f"{start:%Y}"
    return start.isoformat() if start == stop else f"{start}/{stop}"


def _year(text: str) -> str:
    return text if _YEAR.fullmatch(text) and FIRST_YEAR <= int(text) <= LAST_YEAR else ""


def _quarter(text: str) -> str:
    parts = _QUARTER.fullmatch(text)
    return f"{parts[1] or parts[4]}-Q{parts[2] or parts[3]}" if parts else ""


def _week(text: str) -> str:
    parts = _WEEK.fullmatch(text)
    if parts is None:
        return ""
    week = int(parts[2] or parts[3])
    return f"{parts[1] or parts[4]}-W{week:02d}" if 1 <= week <= 53 else ""  # noqa: PLR2004  ISO weeks


def _named_month(text: str) -> str:
    parts = _NAMED.fullmatch(text)
    month = MONTHS.get(spoken(parts[1] or parts[4])) if parts else None
    if parts is None or month is None:
        return ""
    year = parts[2] or parts[3]
    return f"{year if len(year) > 2 else '20' + year}-{month:02d}"  # noqa: PLR2004  '24


def _month(text: str) -> str:
    parts = _MONTH.fullmatch(text)
    if parts is None:
        return ""
    year, month = int(parts[1] or parts[4]), int(parts[2] or parts[3])
    fits = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MONTHS_A_YEAR
    return f"{year}-{month:02d}" if fits else ""
