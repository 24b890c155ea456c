"""Codes as bits of whole numbers: what somebody met, and how many met what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeylab.evidence.events.engine import Stored
from journeylab.evidence.events.later import _, ibis, np

if TYPE_CHECKING:
    from ibis.expr.types import Table

BITS = 60  # touchpoints, or steps, in one whole number
WORDS = (1, 2, 4, 8, 12)  # beyond, distinct customers are counted one by one
_PIECE = 10  # bits that are counted together


def words(codes: int) -> int:
    """How many numbers of 60 bits hold so many codes; 0 where there would be too many.

    Only some counts occur, so that few questions need words.
    """
    return next((words for words in WORDS if codes <= words * BITS), 0)


def customers_by_code(journeys: Stored, name: str, codes: int) -> list[int]:
    """How many customers have each of the codes, of which `name`_0, `name`_1… have a bit each.

    Ten bits are counted together, by the numbers that they make: far fewer sums than codes.
    """
    found = journeys.engine.ask(_pieces, journeys, name=name, numbers_of_bits=words(codes))
    counts = np.zeros(words(codes) * BITS, dtype=np.int64)
    for piece, value, customers in found[["piece", "value", "n"]].to_numpy("int64"):
        here = np.flatnonzero(value >> np.arange(_PIECE) & 1)
        counts[piece * _PIECE + here] += customers
    return [int(count) for count in counts[:codes]]


def _pieces(journeys: Table, name: str, numbers_of_bits: int) -> Table:
    """Ten bits' place, each number that they make, and how many customers have it."""
    in_word = BITS // _PIECE
    places = ibis.range(numbers_of_bits * in_word).unnest().name("piece").as_table()
    both = journeys.cross_join(places.mutate(shift=_.piece % in_word * _PIECE))
    word = both[f"{name}_0"]
    for number in range(1, numbers_of_bits):
        word = (both.piece >= number * in_word).ifelse(both[f"{name}_{number}"], word)
    value = (word >> both.shift.cast("int64")) & ((1 << _PIECE) - 1)
    return both.select("piece", value=value).group_by("piece", "value").aggregate(n=_.count())
