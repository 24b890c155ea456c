"""Dates as people and tools write them: ISO, day first, month first, `20240131`, month names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Literal, NamedTuple

from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.spoken_dates import MONTHS, counted_back, spoken

Order = Literal["", "day-first", "month-first"]
Found = Literal["", "day-first", "month-first", "either", "mixed"]

_TIME = (
    r"(?:[T ,;]+(?:à |at )?(\d{1,2})(?::| ?h ?)(\d{2})?(?::(\d{2})(?:[.,](\d+))?)?"
    r" ?(am|pm|a\.m\.|p\.m\.)? ?(z|utc|gmt|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME, re.IGNORECASE)
_STANDARD = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(?:(\d{2})(\d{2})?)?)?(Z?)")
_NUMERIC = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})" + _TIME, re.IGNORECASE)
_DAY_MONTH = re.compile(
    r"(?:le )?(?:[^\W\d_]{2,9}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?:de )?"
    r"([^\W\d_]+)\.?,?[ -]+(?:de )?(\d{4}|\d{2})" + _TIME,
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?:[^\W\d_]{2,9}\.?, )?([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME,
    re.IGNORECASE,
)
_LONGEST = 60
_YEAR_DIGITS, _CENTURY_TURNS, _MONTHS_A_YEAR, _NOON = 4, 70, 12, 12
FIRST_YEAR, LAST_YEAR = 1900, 2200


class Date(NamedTuple):
    """A date that was read: aware where the text names a zone, else naive."""

    at: dt.datetime
    has_time: bool


def order_of(cells: Iterable[str]) -> Found:
    """Whether a column's dates can only be day first or month first; `either` must be asked."""
    firsts = seconds = same = other = 0
    for cell in cells:
        parts = _NUMERIC.fullmatch(cell.strip()[:_LONGEST])
        if parts:
            first, second = int(parts[1]), int(parts[3])
            firsts += first > _MONTHS_A_YEAR or parts[2] == "."
            seconds += second > _MONTHS_A_YEAR
            same += first == second
            other += 1
    if firsts and seconds:
        return "mixed"
    if firsts or seconds:
        return "day-first" if firsts else "month-first"
    return "either" if other > same else ""


def settled_order(cells: Iterable[str], said: Order, file: str, column: str) -> Order:
    """The order to read a column's dates in; `Unreadable` where only a person can say it.

    Where some dates can only be day first and others only month first, none is settled: the rows
    that could be both are then refused one by one.
    """
    if said:
        return said
    listed = list(cells)
    found = order_of(listed)
    if found == "either":
        example = next(cell for cell in listed if order_of([cell]) == "either")
        raise Unreadable("dates_either", file=file, column=column, example=example.strip())
    return "" if found == "mixed" else found


@lru_cache(maxsize=2**16)
def read_date(text: str, order: Order = "", today: dt.date | None = None) -> Date | None:
    """The date that a cell holds; None where it holds none, or could be two.

    `order` reads what is written 03/04/2024; `today` is what "3 days ago" counts back from.
    """
    if _STANDARD.match(text):
        with suppress(ValueError):
            return _checked(dt.datetime.fromisoformat(text))
    plain = " ".join(text.replace("\u202f", " ").split())
    if not plain or len(plain) > _LONGEST:
        return None
    try:
        return (
            _iso(plain)
            or _compact(plain)
            or _numeric(plain, order)
            or _named(plain)
            or _relative(plain, today)
        )
    except (ValueError, OverflowError):  # the 31st of February, 25 o'clock, the year 0
        return None


def _checked(at: dt.datetime) -> Date | None:
    return Date(at, has_time=True) if FIRST_YEAR <= at.year <= LAST_YEAR else None


def _iso(text: str) -> Date | None:
    parts = _ISO.fullmatch(text)
    if parts is None:
        return None
    return _dated(int(parts[1]), int(parts[3]), int(parts[4]), parts.groups()[4:])


def _compact(text: str) -> Date | None:
    parts = _COMPACT.fullmatch(text)
    if parts is None:
        return None
    time = (parts[4], parts[5] or "00", parts[6], None, None, parts[7])
    return _dated(int(parts[1]), int(parts[2]), int(parts[3]), time)


def _numeric(text: str, order: Order) -> Date | None:
    parts = _NUMERIC.fullmatch(text)
    if parts is None:
        return None
    first, second = int(parts[1]), int(parts[3])
    if parts[2] == "." and not order:
        order = "day-first"  # nobody writes the month before a dot
    days = {"day-first": (first, second), "month-first": (second, first)}.get(order)
    if days is None:
        both = [pair for pair in ((first, second), (second, first)) if pair[1] <= _MONTHS_A_YEAR]
        if len(set(both)) != 1:
            return None
        days = both[0]
    return _dated(_year(parts[4]), days[1], days[0], parts.groups()[4:])


def _named(text: str) -> Date | None:
    parts = _DAY_MONTH.fullmatch(text)
    if parts and spoken(parts[2]) in MONTHS:
        month = MONTHS[spoken(parts[2])]
        return _dated(_year(parts[3]), month, int(parts[1]), parts.groups()[3:])
    parts = _MONTH_DAY.fullmatch(text)
    if parts and spoken(parts[1]) in MONTHS:
        month = MONTHS[spoken(parts[1])]
        return _dated(int(parts[3]), month, int(parts[2]), parts.groups()[3:])
    return None


def _relative(text: str, today: dt.date | None) -> Date | None:
    if today is None:
        return None
    day = counted_back(text, today)
    return None if day is None else _day(day.year, day.month, day.day)


def _year(written: str) -> int:
    year = int(written)
    if len(written) == _YEAR_DIGITS:
        return year
    return year + (1900 if year >= _CENTURY_TURNS else 2000)


def _dated(year: int, month: int, day: int, time: tuple[str | None, ...]) -> Date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)  # a placeholder such as the year 1, or a number that is no date
    hour, minute, second, fraction, half, zone = time
    if hour is None:
        return _day(year, month, day)
    at = dt.datetime(
        year,
        month,
        day,
        _hour(int(hour), (half or "").lower()),
        int(minute or 0),
        int(second or 0),
        int((fraction or "0")[:6].ljust(6, "0")),
        _zone((zone or "").lower()),
    )
    return Date(at, has_time=True)


def _day(year: int, month: int, day: int) -> Date:
    return Date(dt.datetime(year, month, day), has_time=False)  # noqa: DTZ001  no zone was written


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half.startswith("p") else 0)


def _zone(written: str) -> dt.tzinfo | None:
    if not written:
        return None
    offset = written.removeprefix("utc").removeprefix("gmt")
    if offset in ("", "z"):
        return dt.UTC
    hours, minutes = offset[1:].partition(":")[::2] if ":" in offset else (offset[1:3], offset[3:])
    reach = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
    return dt.timezone(-reach if offset[0] == "-" else reach)
