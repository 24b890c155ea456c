"""One row per customer: what was met, how it began and ended, and a fingerprint of the path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ibis
import numpy as np
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.engines import any_bits, odd_bits, spread
from journeylab.evidence.events.engine import Name

BITS = 60  # touchpoints, or steps, in one whole number
MOST_WORDS = 12  # beyond, distinct customers are counted one by one
_SHIFT = 1 << 32
_PIECE = 10  # bits that are counted together


def words(codes: int) -> int:
    """How many numbers of 60 bits hold so many codes; 0 where there would be too many."""
    needed = -(-codes // BITS)
    return needed if needed <= MOST_WORDS else 0


def journeys(events: Table, steps: int, channels: int, engine: Name) -> Table:
    """Per customer: events, first and last step, microseconds, runs, switches, repeats, path.

    `met_0`, `met_1`… have a bit for each touchpoint met, in the order of step, then channel;
    `steps_0`… one for each step. `path` is equal for equal paths.
    """
    touchpoint = (events.step * channels + events.channel).cast("int64")
    coded = events.mutate(
        touchpoint=touchpoint,
        walked=spread(events.position.cast("int64") * _SHIFT + events.step, engine),
    )
    return coded.group_by("customer").aggregate(
        **_bits(coded.touchpoint, "met", steps * channels, engine),
        **_bits(coded.step.cast("int64"), "steps", steps, engine),
        events=_.count(),
        first=_.step.max(where=_.position == 1),
        last=((_.position.cast("int64") * _SHIFT + _.step).max() & (_SHIFT - 1)).cast("int32"),
        microseconds=_.gap.sum().fill_null(0),
        runs=_.count() - _times(coded.step == coded.source),
        switches=_times(coded.channel != coded.source_channel) > 0,
        repeats=_times(coded.step == coded.source) > 0,
        path=odd_bits(coded.walked, engine),
    )


def _times(what: Any) -> Any:
    """How often it holds; sums, and counts with a filter, take longer."""
    return what.ifelse(1, None).count()


def _bits(code: Any, name: str, codes: int, engine: Name) -> dict[str, Any]:
    """A number for each 60 codes, with a bit for each that occurs."""
    bit = ibis.literal(1).cast("int64") << (code % BITS)
    numbers = words(codes)
    if numbers == 1:
        return {f"{name}_0": any_bits(bit, engine)}
    starts = [word * BITS for word in range(numbers)]
    here = [code.between(at, at + BITS - 1).ifelse(bit, 0).cast("int64") for at in starts]
    return {f"{name}_{word}": any_bits(bits, engine) for word, bits in enumerate(here)}


def customers_by_code(journeys: Table, name: str, codes: int) -> list[int]:
    """How many customers have each of the codes, of which `name`_0, `name`_1… have a bit each.

    Ten bits are counted together, by the numbers that they make: far fewer sums than codes.
    """
    counts = np.zeros(words(codes) * BITS, dtype=np.int64)
    for piece, value, customers in _pieces(journeys, name, words(codes)):
        here = np.flatnonzero(value >> np.arange(_PIECE) & 1)
        counts[piece * _PIECE + here] += customers
    return [int(count) for count in counts[:codes]]


def _pieces(journeys: Table, name: str, numbers: int) -> Iterator[tuple[int, int, int]]:
    """Ten bits' place, each number that they make, and how many customers have it."""
    in_word = BITS // _PIECE
    places = ibis.range(numbers * in_word).unnest().name("piece").as_table()
    both = journeys.cross_join(places.mutate(shift=_.piece % in_word * _PIECE))
    word = both[f"{name}_0"]
    for number in range(1, numbers):
        word = (both.piece >= number * in_word).ifelse(both[f"{name}_{number}"], word)
    value = (word >> both.shift.cast("int64")) & ((1 << _PIECE) - 1)
    found = both.select("piece", value=value).group_by("piece", "value").aggregate(n=_.count())
    for row in found.execute().itertuples(index=False):
        yield int(row.piece), int(row.value), int(row.n)
