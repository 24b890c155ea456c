"""Dates in words, French and English: month names, and how long ago."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

MONTHS = {
    name: place
    for place, names in enumerate(
        (
            "january jan janvier janv",
            "february feb fevrier fevr fev",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug aout",
            "september sep sept septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}
_DAYS = {
    "today": 0,
    "just now": 0,
    "aujourd hui": 0,
    "a l instant": 0,
    "yesterday": 1,
    "hier": 1,
    "avant hier": 2,
}
_UNITS = {
    "day": ("day", "days", "d", "jour", "jours", "j"),
    "week": ("week", "weeks", "wk", "w", "semaine", "semaines", "sem"),
    "month": ("month", "months", "mo", "mois"),
    "year": ("year", "years", "yr", "y", "an", "ans", "annee", "annees"),
    "none": (
        *("second", "seconds", "sec", "s", "seconde", "secondes"),
        *("minute", "minutes", "min", "hour", "hours", "hr", "h", "heure", "heures"),
    ),
}
_UNIT = {name: unit for unit, names in _UNITS.items() for name in names}
_AGO = re.compile(r"(?:il y a |ya )(?:environ )?(\d+|une?) ?([a-z]+)|(\d+|an?|one) ?([a-z]+) ago")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


def spoken(text: str) -> str:
    """Words as they sound: no accent, case or punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return _NOT_LETTERS.sub(" ", bare).strip()


def is_counted_back(text: str) -> bool:
    """Whether a text says how long ago something was: "3 days ago", « il y a 3 jours »."""
    said = spoken(text)
    return said in _DAYS or _ago(said) is not None


def counted_back(text: str, today: dt.date) -> dt.date | None:
    """The day that a text names, counted back from `today`; None where it names none."""
    said = spoken(text)
    if said in _DAYS:
        return today - dt.timedelta(days=_DAYS[said])
    found = _ago(said)
    if found is None:
        return None
    number, unit = found
    if unit in ("month", "year"):
        return _months_before(today, number * (12 if unit == "year" else 1))
    days = {"day": 1, "week": 7, "none": 0}[unit]
    return today - dt.timedelta(days=days * number)


def _ago(said: str) -> tuple[int, str] | None:
    parts = _AGO.fullmatch(said)
    if parts is None:
        return None
    number, unit = parts[1] or parts[3], _UNIT.get(parts[2] or parts[4])
    if unit is None:
        return None
    return (int(number) if number.isdigit() else 1), unit


def _months_before(day: dt.date, months: int) -> dt.date:
    """The same day that many months earlier, or the last of that month where it has no such day."""
    place = day.year * 12 + day.month - 1 - months
    year, month = divmod(place, 12)
    following = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)  # noqa: PLR2004  December
    return min(
        dt.date(year, month + 1, 1) + dt.timedelta(days=day.day - 1),
        following - dt.timedelta(days=1),
    )
