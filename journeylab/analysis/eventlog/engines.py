"""The few things that engines do each in their own way; all else is one text for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, builtin, ibis

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, Table

JOINT = " > "
_MOMENT, _UTC = "timestamp(6)", "timestamp('UTC', 6)"


_NAMES: dict[str, dict[Name, str]] = {
    "microseconds": {
        "duckdb": "epoch_us",
        "spark": "unix_micros",
        "clickhouse": "toUnixTimestamp64Micro",
    },
    "text_hash": {"duckdb": "hash"},
    "hash": {"duckdb": "hash", "spark": "xxhash64", "clickhouse": "sipHash64"},
    "median": {
        "duckdb": "median",
        "spark": "median",
        "clickhouse": "quantileExactInclusive",  # its own `median` is an estimate
    },
    "any_bits": {"duckdb": "bit_or", "spark": "bit_or", "clickhouse": "groupBitOr"},
    "odd_bits": {"duckdb": "bit_xor", "spark": "bit_xor", "clickhouse": "groupBitXor"},
    "bit_count": {"duckdb": "bit_count", "spark": "bit_count", "clickhouse": "bitCount"},
}


def microseconds(at: Any, engine: Name) -> IntegerValue:
    """Microseconds since 1970; Ibis' epoch_seconds drops them."""
    takes = _UTC if engine == "spark" else _MOMENT
    moment: IntegerValue = builtin(_NAMES["microseconds"][engine], (takes,), "int64")(
        at.cast(_UTC) if engine == "spark" else at
    )
    return moment


def hashed(text: Any) -> Any:
    """A text as 64 bits, on DuckDB; Ibis' own goes by way of a string of bits."""
    return builtin(_NAMES["text_hash"]["duckdb"], ("string",), "uint64")(text)


def spread(number: Any, engine: Name) -> IntegerValue:
    """A number spread over 64 bits, the same for equal numbers."""
    hashes: IntegerValue = builtin(_NAMES["hash"][engine], ("int64",), "uint64")(number)
    return hashes


def median(number: Any, engine: Name) -> Any:
    """The exact median of whole numbers: the middle one, or the mean of the middle two."""
    return builtin(_NAMES["median"][engine], ("int64",), "float64", "agg")(number)


def any_bits(number: Any, engine: Name) -> Any:
    """Every bit that any of the numbers has; Ibis does not know how to say it to Spark."""
    return builtin(_NAMES["any_bits"][engine], ("int64",), "int64", "agg")(number)


def odd_bits(number: Any, engine: Name) -> Any:
    """Every bit that an odd count of the numbers has; likewise."""
    return builtin(_NAMES["odd_bits"][engine], ("uint64",), "uint64", "agg")(number)


def bit_count(number: Any, engine: Name) -> Any:
    """How many bits a number has; Ibis does not know how to say it."""
    return builtin(_NAMES["bit_count"][engine], ("int64",), "int8")(number).cast("int64")


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
