"""Numbers and dates as a person writes them: Babel, then the true minus and the narrow space."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal, format_percent

from journeylab.words.catalogue import speakable

_LOCALES = {"en": "en_GB", "fr": "fr_FR"}
_MARKS = str.maketrans({"-": "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}": "\N{NARROW NO-BREAK SPACE}"})


def number(language: str, value: float, decimals: int = 0) -> str:
    """A number with a fixed count of decimals and grouped thousands."""
    text = format_decimal(_unsigned_zero(value, decimals), _pattern(decimals), _locale(language))
    return text.translate(_MARKS)


def signed(language: str, value: float, decimals: int = 0) -> str:
    """A number that always carries its sign, but for zero."""
    shown = _unsigned_zero(value, decimals)
    return ("+" if shown > 0 else "") + number(language, shown, decimals)


def percent(language: str, share: float, decimals: int = 0) -> str:
    """A share of 1 as a percentage."""
    tail = "." + "0" * decimals if decimals else ""
    pattern = f"#,##0{tail} %" if speakable(language) == "fr" else f"#,##0{tail}%"
    shown = _unsigned_zero(share, decimals + 2)
    text = format_percent(shown, pattern, locale=_locale(language))
    return text.replace(" ", "\N{NARROW NO-BREAK SPACE}").translate(_MARKS)


def dated(language: str, day: date) -> str:
    """A day in full, such as 14 April 2026."""
    return format_date(day, "long", locale=_locale(language))


def timed(language: str, moment: datetime, zone: tzinfo | None = None) -> str:
    """Hours and minutes of a moment, on this machine's clock unless a zone is given."""
    return format_time(moment.astimezone(zone), "HH:mm", locale=_locale(language))


def _locale(language: str) -> str:
    return _LOCALES[speakable(language)]


def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _unsigned_zero(value: float, decimals: int) -> float:
    rounded = round(value, decimals)
    return 0.0 if rounded == 0 else rounded
