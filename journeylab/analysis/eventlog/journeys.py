"""One row per customer: what was met, how it began and ended, and a fingerprint of the path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.analysis.eventlog.bits import BITS
from journeylab.analysis.eventlog.engines import any_bits, odd_bits, spread
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, ibis

if TYPE_CHECKING:
    from ibis.expr.types import Table

_SHIFT = 1 << 32


def journeys(events: Table, channels: Any, met: int, steps: int, engine: Name) -> Table:
    """Per customer: events, first and last step, microseconds, runs, switches, repeats, path.

    `met_0`, `met_1`… have a bit for each touchpoint met, in the order of step, then channel;
    `steps_0`… one for each step: so many numbers of each as `met` and `steps` say.
    `path` is equal for equal paths.
    """
    touchpoint = (events.step * channels + events.channel).cast("int64")
    coded = events.mutate(
        touchpoint=touchpoint,
        walked=spread(events.position.cast("int64") * _SHIFT + events.step, engine),
    )
    return coded.group_by("customer").aggregate(
        **_bits(coded.touchpoint, "met", met, engine),
        **_bits(coded.step.cast("int64"), "steps", steps, engine),
        events=_.count(),
        first=_.step.max(where=_.position == 1),
        last=((_.position.cast("int64") * _SHIFT + _.step).max() & (_SHIFT - 1)).cast("int32"),
        microseconds=_.gap.sum().fill_null(0).cast("!int64"),  # DuckDB sums in 128 bits
        runs=_.count() - _times(coded.step == coded.source),
        switches=_times(coded.channel != coded.source_channel) > 0,
        repeats=_times(coded.step == coded.source) > 0,
        path=odd_bits(coded.walked, engine),
    )


def _times(what: Any) -> Any:
    """How often it holds; sums, and counts with a filter, take longer."""
    return what.ifelse(1, None).count()


def _bits(code: Any, name: str, numbers: int, engine: Name) -> dict[str, Any]:
    """A number for each 60 codes, with a bit for each that occurs."""
    bit = ibis.literal(1).cast("int64") << (code % BITS)
    if numbers == 1:
        return {f"{name}_0": any_bits(bit, engine)}
    starts = [word * BITS for word in range(numbers)]
    here = [code.between(at, at + BITS - 1).ifelse(bit, 0).cast("int64") for at in starts]
    return {f"{name}_{word}": any_bits(bits, engine) for word, bits in enumerate(here)}
