"""Times of day as people write them beside a date, made those that an engine reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, StringValue

_BLANKS = "[\\s\u00a0\u202f]+"
_NUMERIC = r"^[\s\x{a0}\x{202f}]*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d|\d{8}[tT])"
# 9h15; à 9:15; , 9:15; 9:15:07,5; 9:15 +02:00; 9:15z; 20240125T0915; 2024.01.25; blanks of a page
_LOOSE = (
    r"(?i)\d ?h|(?:à|at|,|;) ?\d|\d\s[+-]\d|(?:\d|\d |\s)(?:z|utc|gmt)|\dt\d|^\d{4}\.|"
    r"^\s|[\x{a0}\x{202f}]"
)


def is_loose(cell: StringValue) -> BooleanValue:
    """Whether a numeric date has a time of day, or a form, that no engine reads as it stands."""
    return cell.re_search(_NUMERIC) & cell.re_search(_LOOSE)


def tidied(cell: StringValue) -> StringValue:
    """A numeric date with its time as an engine reads it; the order of day and month stays."""
    said = with_single_blanks(cell).strip()
    said = said.re_replace(r"(?i)^(\d[\d/.-]+\d)[ ,;]+(?:à |at )?(\d)", r"\1 \2")
    said = said.re_replace(r"(?i)^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)", r"\1-\2-\3 \4:\5:")
    said = said.re_replace(r"(?i)^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ]|$)", r"\1-\2-\3 ")
    said = said.re_replace(r"(:\d\d),(\d)", r"\1.\2").re_replace(r":(z?)$", r":00\1")
    return on_a_clock(said).strip()


def with_single_blanks(cell: StringValue) -> StringValue:
    """The cell with one plain blank for each run of blanks of any kind."""
    return cell.re_replace(_BLANKS, " ")


def on_a_clock(said: Any) -> Any:
    """9h15 as 9:15, 9h as 9:00; UTC and GMT as an offset, which follows without a blank."""
    hours = said.re_replace(r"(?i) (\d{1,2}) ?h ?(\d{2})", r" \1:\2").re_replace(
        r"(?i) (\d{1,2}) ?h *$", r" \1:00"
    )
    zoned = hours.re_replace(r"(?i) ?(?:utc|gmt|z) *$", "+00:00")
    joined = zoned.re_replace(r"(?i)(:\d\d(?:\.\d+)?) ?(?:utc|gmt)?([+-]\d\d?)", r"\1\2")
    return joined.re_replace(r"(:.*[+-])(\d)$", r"\10\2")  # +2 as +02
