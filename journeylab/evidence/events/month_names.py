"""Moments whose month is a name, French or English, as `evidence.dates` reads them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.clocks import on_a_clock, with_single_blanks
from journeylab.evidence.events.later import builtin
from journeylab.evidence.values.spoken_dates import MONTHS

if TYPE_CHECKING:
    from ibis.expr.types import StringValue

_TIME = r"(?:[t ,;]+(?:a |at )?(\d.*))?$"
# le mardi 12 nov. 2025 à 9h15; 12-Nov-25; Wed, Nov 12th, 2025, 9:15 PM
_DAY_MONTH = (
    r"^(?:le )?(?:[a-z]{2,9}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?:de )?"
    r"(?:MONTH)\.?,?[ -]+(?:de )?(\d{4}|\d{2})" + _TIME
)
_MONTH_DAY = r"^(?:[a-z]{2,9}\.?, )?(?:MONTH)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME


def names_month(cell: StringValue) -> Any:
    """Whether a cell has a word that may be a month's name."""
    return cell.re_search(r"\pL{3}")


def says_half_day(cell: StringValue) -> Any:
    """Whether a cell ends in AM or PM: its last letter is that of no zone."""
    return cell.re_search(r"(?i)[ap]\.?m\.?$")


def in_numbers(cell: StringValue) -> Any:
    """The cell written 12.11.2025 9:15, as it is where it names no month.

    One replacement after the other, since an expression would say the cell once per mention.
    """
    said: Any = _plain()(with_single_blanks(cell.lower()))
    for form, numbers in _forms():
        said = said.re_replace(form, numbers)
    told = on_a_clock(said).strip()
    return told.re_search(r"^\d{1,2}\.\d{1,2}\.").ifelse(told, cell)


def _plain() -> Any:
    """Makes a cell one without its accents."""
    return builtin("strip_accents", ("string",), "string")


def _forms() -> Iterator[tuple[str, str]]:
    for month in range(1, 13):
        names = "|".join(name for name, place in MONTHS.items() if place == month)
        yield _DAY_MONTH.replace("MONTH", names), rf"\1.{month}.\2 \3"
        yield _MONTH_DAY.replace("MONTH", names), rf"\1.{month}.\2 \3"
