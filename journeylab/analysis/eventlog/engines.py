"""The few things that engines do each in their own way; all else is one text for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ibis
import ibis.expr.datatypes as dt
from ibis import _
from ibis.expr.types import IntegerValue, Table

from journeylab.evidence.events.engine import Name

JOINT = " > "
_MOMENT = dt.Timestamp(scale=6)
_UTC = dt.Timestamp(timezone="UTC", scale=6)


_SCALAR, _AGGREGATE = ibis.udf.scalar.builtin, ibis.udf.agg.builtin


def _named(
    kind: Callable[..., Any], takes: dt.DataType, gives: dt.DataType, **names: str
) -> dict[str, Any]:
    """One function of the engines by the name that each has for it."""

    def function(value: Any) -> Any:
        """Computed by the engine."""

    return {
        engine: kind(function, name=name, signature=((takes,), gives))
        for engine, name in names.items()
    }


_MICROSECONDS = {
    **_named(_SCALAR, _MOMENT, dt.int64, duckdb="epoch_us", clickhouse="toUnixTimestamp64Micro"),
    **_named(_SCALAR, _UTC, dt.int64, spark="unix_micros"),
}
_TEXT_HASH = _named(_SCALAR, dt.string, dt.uint64, duckdb="hash")
_HASH = _named(
    *(_SCALAR, dt.int64, dt.uint64), duckdb="hash", spark="xxhash64", clickhouse="sipHash64"
)
_MEDIAN = _named(
    *(_AGGREGATE, dt.int64, dt.float64),
    duckdb="median",
    spark="median",
    clickhouse="quantileExactInclusive",  # its own `median` is an estimate
)
_ANY_BITS = _named(
    *(_AGGREGATE, dt.int64, dt.int64), duckdb="bit_or", spark="bit_or", clickhouse="groupBitOr"
)
_ODD_BITS = _named(
    *(_AGGREGATE, dt.uint64, dt.uint64), duckdb="bit_xor", spark="bit_xor", clickhouse="groupBitXor"
)
_BIT_COUNT = _named(
    *(_SCALAR, dt.int64, dt.int8), duckdb="bit_count", spark="bit_count", clickhouse="bitCount"
)


def microseconds(at: Any, engine: Name) -> IntegerValue:
    """Microseconds since 1970; Ibis' epoch_seconds drops them."""
    moment: IntegerValue = _MICROSECONDS[engine](at.cast(_UTC) if engine == "spark" else at)
    return moment


def hashed(text: Any) -> Any:
    """A text as 64 bits, on DuckDB; Ibis' own goes by way of a string of bits."""
    return _TEXT_HASH["duckdb"](text)


def spread(number: Any, engine: Name) -> IntegerValue:
    """A number spread over 64 bits, the same for equal numbers."""
    hashes: IntegerValue = _HASH[engine](number)
    return hashes


def median(number: Any, engine: Name) -> Any:
    """The exact median of whole numbers: the middle one, or the mean of the middle two."""
    return _MEDIAN[engine](number)


def any_bits(number: Any, engine: Name) -> Any:
    """Every bit that any of the numbers has; Ibis does not know how to say it to Spark."""
    return _ANY_BITS[engine](number)


def odd_bits(number: Any, engine: Name) -> Any:
    """Every bit that an odd count of the numbers has; likewise."""
    return _ODD_BITS[engine](number)


def bit_count(number: Any, engine: Name) -> Any:
    """How many bits a number has; Ibis does not know how to say it."""
    return _BIT_COUNT[engine](number).cast("int64")


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
