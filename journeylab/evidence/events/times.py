"""Moments as people write them, to UTC microseconds; DuckDB's own functions, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.later import builtin, ibis
from journeylab.evidence.values.dates import Order

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, StringValue, TimestampValue, Value

MOMENT = "timestamp(6)"
_ZONED = "timestamp('UTC', 6)"
# 22/10/2014, 22.10.14 9:15, 10-22-2014 9:15:07 PM
_SLASHED = r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?:[ T]+(\d.*))?$"
_HALF_DAY = r"(?i)^(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*([ap])\.?m\.?\s*([+\-]\d\d:?\d\d|z)?$"
_SECONDS, _MILLISECONDS, _MICROSECONDS = r"^\d{9,10}$", r"^\d{12,13}$", r"^\d{15,16}$"
_DAY, _SECOND_OF_DAY = r"^(19|20)\d{6}$", r"^(19|20)\d{12}$"
_YEAR_FIRST = r"^(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?: +(\d.*))?$"
_CENTURY_TURNS = "70"  # 69 is 2069 and 70 is 1970, as elsewhere
_MONTHS = 12
_FOUR_DIGITS = datetime.min, datetime.max  # noqa: DTZ901  years
_DATE = 11  # 2014-10-22 and the blank behind it


@contextmanager
def clocks_of(engine: Engine, zone: str) -> Iterator[None]:
    """Times that are read meanwhile and name no zone are of this one."""
    engine.run(f"SET TimeZone = '{zone}'")
    try:
        yield
    finally:
        engine.run("SET TimeZone = 'UTC'")


def typed_moment(value: Value, zone: str) -> TimestampValue:
    """A column of dates or times, in UTC."""
    kind = value.type()
    if kind.is_timestamp() and kind.timezone is not None:
        return _in_zone("UTC", value)
    plain: Any = value.cast(MOMENT)
    return plain if zone == "UTC" else _in_zone("UTC", _from_zone(zone, plain))


def stripped(cell: StringValue) -> StringValue:
    """The cell without blanks around it; few have any, and to look is quicker than to strip."""
    tidy: Any = (cell >= "0") & (cell.right(1) > " ")  # every blank sorts before a digit
    return tidy.ifelse(cell, cell.strip())


def as_written(moment: TimestampValue, cell: StringValue) -> BooleanValue:
    """Whether a cell that was read as it stands is written as DuckDB writes moments.

    Then it names no zone, and is ISO: but for `infinity`, and years of more digits than four.
    """
    in_four_digits: Any = moment.between(*_FOUR_DIGITS)
    return in_four_digits & (moment.cast("string") == cell)


def iso_moment(cell: StringValue, zoned: BooleanValue, zone: str) -> TimestampValue:
    """2014-10-22, with or without a time, a fraction and a zone; also with slashes.

    `zoned` is what `names_zone` says of the cell. In UTC a time without a zone is read as it
    stands, in a third of the time; a zone would be ignored there, so whatever may be one is not.
    """
    # `infinity`, and the year 22 of 22-10-14, would be moments too
    year_first: Any = cell.substr(4, 1).isin(["-", "/"])
    moment: Any = _in_zone("UTC", year_first.ifelse(cell, ibis.null()).try_cast(_ZONED))
    if zone != "UTC":
        return moment
    plain = year_first & ~zoned & ~cell.substr(_DATE).contains(" ")
    return ibis.coalesce(plain.ifelse(cell, ibis.null()).try_cast(MOMENT), moment)


def names_zone(cell: StringValue) -> BooleanValue:
    """Whether an ISO time says its zone: by a letter at its end, a plus, or a minus in its time."""
    return (cell.right(1) >= "A") | cell.contains("+") | cell.substr(_DATE).contains("-")


def first_two(cell: StringValue) -> tuple[Value, Value]:
    """The two numbers with which a slashed date begins."""
    first, second = (cell.re_extract(_SLASHED, place).nullif("") for place in (1, 2))
    return first.try_cast("int64"), second.try_cast("int64")


def surely_day_first(cell: StringValue) -> BooleanValue:
    """Whether a slashed date can only begin with its day; one with points always does."""
    return (first_two(cell)[0] > _MONTHS) | cell.re_search(r"^\d{1,2}\.\d{1,2}\.")


def surely_month_first(cell: StringValue) -> BooleanValue:
    """Whether a slashed date can only begin with its month."""
    return first_two(cell)[1] > _MONTHS


def either_first(cell: StringValue) -> BooleanValue:
    """Whether a slashed date names two days, depending on how it is read."""
    first, second = first_two(cell)
    return ~surely_day_first(cell) & ~surely_month_first(cell) & (first != second)


def other_moment(cell: StringValue, dates: Order) -> TimestampValue:
    """Slashed dates, compact ones, and seconds, milli- or microseconds since 1970."""
    count: Any = cell.re_search(r"^\d{9,16}$").ifelse(cell, ibis.null()).try_cast("int64")
    return ibis.coalesce(
        _in_zone("UTC", _as_iso(cell, dates).try_cast(_ZONED)),
        cell.re_search(_SECONDS).ifelse(_since_1970(count * 1_000_000), ibis.null()),
        cell.re_search(_MILLISECONDS).ifelse(_since_1970(count * 1_000), ibis.null()),
        cell.re_search(_MICROSECONDS).ifelse(_since_1970(count), ibis.null()),
    )


def _as_iso(cell: StringValue, dates: Order) -> StringValue:
    """The cell written the ISO way; null where it is no date."""
    first, second = first_two(cell)
    year = cell.re_extract(_SLASHED, 3)
    time = _on_24_hours(cell.re_extract(_SLASHED, 4))
    day_first: Any = ibis.literal(dates == "day-first") | surely_day_first(cell)
    if dates == "":
        day_first = either_first(cell).ifelse(ibis.null("boolean"), ~surely_month_first(cell))
    day, month = day_first.ifelse(first, second), day_first.ifelse(second, first)
    written = _four_digits(year) + "-" + _two_digits(month) + "-" + _two_digits(day) + " " + time
    written = day_first.notnull().ifelse(written, ibis.null())
    compact = cell.re_search(_DAY).ifelse(_read_as(cell, "%Y%m%d"), ibis.null())
    precise = cell.re_search(_SECOND_OF_DAY).ifelse(_read_as(cell, "%Y%m%d%H%M%S"), ibis.null())
    date = cell.re_extract(_YEAR_FIRST, 1).nullif("")
    year_first = date + " " + _on_24_hours(cell.re_extract(_YEAR_FIRST, 2))
    return ibis.coalesce(written, year_first, ibis.coalesce(precise, compact).cast("string"))


def _on_24_hours(time: StringValue) -> StringValue:
    """9:15 PM as 21:15; a time without half days as it is, none as midnight."""
    hour: Any = time.re_extract(_HALF_DAY, 1).nullif("").try_cast("int64")
    afternoon = (time.re_extract(_HALF_DAY, 3).lower() == "p").ifelse(12, 0)
    on_24 = (hour % 12 + afternoon).cast("string") + time.re_extract(_HALF_DAY, 2)
    return ibis.coalesce(on_24 + time.re_extract(_HALF_DAY, 4), time.nullif(""), "00:00")


def _two_digits(number: Any) -> StringValue:
    return number.cast("string").lpad(2, "0")


def _four_digits(year: StringValue) -> StringValue:
    full: Any = (year >= _CENTURY_TURNS).ifelse("19" + year, "20" + year)
    return (year.length() == 2).ifelse(full, year.nullif(""))  # noqa: PLR2004  '14


def _in_zone(zone: str, moment: Any) -> Any:
    """The wall clock of a moment in a zone."""
    return builtin("timezone", ("string", _ZONED), MOMENT)(zone, moment)


def _from_zone(zone: str, moment: Any) -> Any:
    """The moment at which a zone's clocks show a time."""
    return builtin("timezone", ("string", MOMENT), _ZONED)(zone, moment)


def _read_as(cell: Any, form: str) -> Any:
    """The time a cell holds in that form, or nothing."""
    return builtin("try_strptime", ("string", "string"), MOMENT)(cell, form)


def _since_1970(microseconds: Any) -> Any:
    """The moment so many microseconds after 1970 began."""
    return builtin("make_timestamp", ("int64",), MOMENT)(microseconds)
