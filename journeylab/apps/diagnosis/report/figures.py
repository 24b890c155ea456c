"""Figures as a person reads them: shares, intervals, and time in the unit that fits."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from journeylab.words import number, percent, say, signed

Row = dict[str, Any]
Cell = Callable[[Row, str], str]  # of a row, in a language
NOTHING = "–"
_UNITS = (("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1))
_ENOUGH = 1.5  # below this, a smaller unit says more
_MANY = 100  # from here on, three digits are enough


def count(language: str, value: Any) -> str:
    """A whole number."""
    return NOTHING if _gone(value) else number(language, float(value))


def real(language: str, value: Any, decimals: int = 2) -> str:
    """A number with decimals."""
    return NOTHING if _gone(value) else number(language, float(value), decimals)


def plus(language: str, value: Any, decimals: int = 2) -> str:
    """A number with its sign."""
    return NOTHING if _gone(value) else signed(language, float(value), decimals)


def share(language: str, value: Any, decimals: int = 1) -> str:
    """A share of 1 as a percentage."""
    return NOTHING if _gone(value) else percent(language, float(value), decimals)


def span(language: str, low: Any, high: Any, decimals: int = 2) -> str:
    """From one end to the other."""
    if _gone(low) or _gone(high):
        return NOTHING
    ends = {"low": number(language, low, decimals), "high": number(language, high, decimals)}
    return say(language, "chart-interval", **ends)


def duration(language: str, seconds: Any) -> str:
    """A time in the largest unit of which there is more than one."""
    return NOTHING if _gone(seconds) else _lasting(language, seconds, *_unit(seconds))


def lasting(language: str, low: Any, high: Any) -> str:
    """From one time to another, both in the unit of the first unless there are many of it."""
    if _gone(low) or _gone(high):
        return NOTHING
    unit = _unit(low)
    end = unit if high < _MANY * unit[1] else _unit(high)
    ends = {"low": _lasting(language, low, *unit), "high": _lasting(language, high, *end)}
    return say(language, "chart-interval", **ends)


def _unit(seconds: Any) -> tuple[str, int]:
    fitting = (unit for unit in _UNITS if abs(float(seconds)) >= _ENOUGH * unit[1])
    return next(fitting, _UNITS[-1])


def _lasting(language: str, seconds: Any, name: str, size: int) -> str:
    value = float(seconds) / size
    decimals = 0 if value >= _MANY or value == int(value) else 1
    return say(language, f"report-{name}", value=number(language, value, decimals))


def _gone(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))
