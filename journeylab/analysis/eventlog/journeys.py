"""One row per customer: what was met, how it began and ended, and a fingerprint of the path."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.engines import any_bits, odd_bits, spread
from journeylab.evidence.events.engine import Name

BITS = 60  # touchpoints in one whole number
MOST_WORDS = 12  # beyond, distinct customers are counted one by one
_SHIFT = 1 << 32


def words(steps: int, channels: int) -> int:
    """How many numbers of 60 bits hold a touchpoint each; 0 where there would be too many."""
    needed = -(-steps * channels // BITS)
    return needed if needed <= MOST_WORDS else 0


def journeys(events: Table, steps: int, channels: int, engine: Name) -> Table:
    """Per customer: events, first and last step, microseconds, runs, switches, repeats, path.

    `met_0`, `met_1`… have a bit for each touchpoint met, in the order of step, then channel;
    `path` is equal for equal paths.
    """
    touchpoint = (events.step * channels + events.channel).cast("int64")
    coded = events.mutate(
        word=(touchpoint // BITS).cast("int32"),
        bit=ibis.literal(1).cast("int64") << (touchpoint % BITS),
        walked=spread(events.position.cast("int64") * _SHIFT + events.step, engine),
    )
    numbers = range(words(steps, channels))
    here = {word: (coded.word == word).ifelse(coded.bit, 0).cast("int64") for word in numbers}
    return coded.group_by("customer").aggregate(
        **{f"met_{word}": any_bits(bits, engine) for word, bits in here.items()},
        events=_.count(),
        first=_.step.max(where=_.position == 1),
        last=((_.position.cast("int64") * _SHIFT + _.step).max() % _SHIFT).cast("int32"),
        microseconds=_.gap.sum().fill_null(0),
        runs=(_.step != _.source).fill_null(True).sum(),  # noqa: FBT003  a value
        switches=(_.channel != _.source_channel).fill_null(False).sum() > 0,  # noqa: FBT003  likewise
        repeats=(_.step == _.source).fill_null(False).sum() > 0,  # noqa: FBT003  likewise
        path=odd_bits(coded.walked, engine),
    )


def met(journeys: Table, code: int) -> Any:
    """1 where a customer met the touchpoint of that code, else 0."""
    return (journeys[f"met_{code // BITS}"] >> (code % BITS)) & 1


def met_step(journeys: Table, step: int, channels: int) -> Any:
    """1 where a customer met the step on any channel, else 0."""
    places = range(step * channels, (step + 1) * channels)
    parts = []
    for word in sorted({place // BITS for place in places}):
        mask = sum(1 << (place % BITS) for place in places if place // BITS == word)
        parts.append((journeys[f"met_{word}"] & mask) != 0)
    return ibis.or_(*parts).cast("int32")
