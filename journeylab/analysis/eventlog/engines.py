"""The few things that engines do each in their own way; all else is one text for all of them."""

from __future__ import annotations

from typing import Any

import ibis
import ibis.expr.datatypes as dt
from ibis import _
from ibis.expr.types import IntegerValue, Table

from journeylab.evidence.events.engine import Name

JOINT = " > "
_MOMENT = dt.Timestamp(scale=6)
_UTC = dt.Timestamp(timezone="UTC", scale=6)


@ibis.udf.scalar.builtin(name="epoch_us")
def _duckdb_microseconds(at: _MOMENT) -> dt.int64:  # type: ignore[valid-type]  # an Ibis type
    """Microseconds since 1970."""


@ibis.udf.scalar.builtin(name="unix_micros")
def _spark_microseconds(at: _UTC) -> dt.int64:  # type: ignore[valid-type]  # likewise
    """Microseconds since 1970."""


@ibis.udf.scalar.builtin(name="toUnixTimestamp64Micro")
def _clickhouse_microseconds(at: _MOMENT) -> dt.int64:  # type: ignore[valid-type]  # likewise
    """Microseconds since 1970."""


@ibis.udf.scalar.builtin(name="hash")
def hashed(text: str) -> dt.uint64:
    """A text as 64 bits, on DuckDB; Ibis' own goes by way of a string of bits."""


@ibis.udf.scalar.builtin(name="hash")
def _duckdb_hash(number: dt.int64) -> dt.uint64:
    """A number spread over 64 bits."""


@ibis.udf.scalar.builtin(name="xxhash64")
def _spark_hash(number: dt.int64) -> dt.uint64:
    """A number spread over 64 bits."""


@ibis.udf.scalar.builtin(name="sipHash64")
def _clickhouse_hash(number: dt.int64) -> dt.uint64:
    """A number spread over 64 bits."""


@ibis.udf.agg.builtin(name="median")
def _median(number: dt.int64) -> dt.float64:
    """The middle one, or the mean of the middle two; DuckDB and Spark."""


@ibis.udf.agg.builtin(name="quantileExactInclusive")
def _clickhouse_median(number: dt.int64) -> dt.float64:
    """The same; ClickHouse's own `median` is an estimate."""


@ibis.udf.agg.builtin(name="bit_or")
def _bit_or(number: dt.int64) -> dt.int64:
    """Every bit that any number has; DuckDB and Spark."""


@ibis.udf.agg.builtin(name="groupBitOr")
def _clickhouse_bit_or(number: dt.int64) -> dt.int64:
    """The same."""


@ibis.udf.agg.builtin(name="bit_xor")
def _bit_xor(number: dt.uint64) -> dt.uint64:
    """Every bit that an odd count of numbers has; DuckDB and Spark."""


@ibis.udf.agg.builtin(name="groupBitXor")
def _clickhouse_bit_xor(number: dt.uint64) -> dt.uint64:
    """The same."""


@ibis.udf.scalar.builtin(name="bit_count")
def _bit_count(number: dt.int64) -> dt.int8:
    """How many bits a number has; DuckDB and Spark."""


@ibis.udf.scalar.builtin(name="bitCount")
def _clickhouse_bit_count(number: dt.int64) -> dt.int8:
    """The same."""


def microseconds(at: Any, engine: Name) -> IntegerValue:
    """Microseconds since 1970; Ibis' epoch_seconds drops them."""
    if engine == "spark":
        return _spark_microseconds(at.cast(_UTC))
    return (_duckdb_microseconds if engine == "duckdb" else _clickhouse_microseconds)(at)


def spread(number: Any, engine: Name) -> IntegerValue:
    """A number spread over 64 bits, the same for equal numbers."""
    if engine == "spark":
        return _spark_hash(number)
    return (_duckdb_hash if engine == "duckdb" else _clickhouse_hash)(number)


def median(number: Any, engine: Name) -> Any:
    """The exact median of whole numbers: the middle one, or the mean of the middle two."""
    return (_clickhouse_median if engine == "clickhouse" else _median)(number)


def any_bits(number: Any, engine: Name) -> Any:
    """Every bit that any of the numbers has; Ibis does not know how to say it to Spark."""
    return (_clickhouse_bit_or if engine == "clickhouse" else _bit_or)(number)


def odd_bits(number: Any, engine: Name) -> Any:
    """Every bit that an odd count of the numbers has; likewise."""
    return (_clickhouse_bit_xor if engine == "clickhouse" else _bit_xor)(number)


def bit_count(number: Any, engine: Name) -> Any:
    """How many bits a number has; Ibis does not know how to say it."""
    count = _clickhouse_bit_count if engine == "clickhouse" else _bit_count
    return count(number).cast("int64")


def count_distinct(table: Table, by: list[str], counted: str, name: str, engine: Name) -> Table:
    """How many values of a column go with each group; ClickHouse would only estimate.

    DuckDB sorts whole numbers in a third of the time in which it makes a table of them.
    """
    if engine != "duckdb":
        return table.select(*by, counted).distinct().group_by(*by).aggregate(**{name: _.count()})
    in_order = table.select(counted, *by).order_by(counted, *by)
    changed = [in_order[column] != in_order[column].lag() for column in (counted, *by)]
    first = ibis.or_(*changed).fill_null(True)  # noqa: FBT003  a value
    return in_order.mutate(first=first).filter(_.first).group_by(*by).aggregate(**{name: _.count()})


def in_order(events: Table, engine: Name) -> Any:
    """The names of a customer's steps in order, joined; elsewhere `group_concat` has no order."""
    if engine == "duckdb":
        return events.name.group_concat(sep=JOINT, order_by=events.position)
    pairs = ibis.struct({"place": events.position, "name": events.name}).collect()
    return pairs.sort().map(lambda pair: pair["name"]).join(JOINT)
