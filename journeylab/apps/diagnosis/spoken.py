"""How many customers' words are known of each touchpoint of a log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from journeylab.analysis.inventory import UNKNOWN, Place
from journeylab.apps.diagnosis.matching import Matching
from journeylab.evidence.values.names import folded
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Verbatim


def spoken_of(
    places: Collection[Place],
    matched: Matching,
    workshop: Workshop | None,
    words: Iterable[Verbatim] = (),
) -> dict[Place, int]:
    """The verbatims of each step and channel, told in the log's names.

    Counted are those of the workshop and `words`, which are on their way there, each once. One that
    names no channel speaks of a touchpoint where its step has no other.
    """
    if workshop is None:
        return {}
    told = {one.id: one for one in (*workshop.verbatims.values(), *words)}
    said = Counter((one.step, _channel(one.channel, workshop)) for one in told.values() if one.step)
    step_of = {name: step for step, names in matched.names.items() for name in names}
    known = {place: (step_of.get(place[0], ""), _channel(place[1], workshop)) for place in places}
    several = {
        step for step, n in Counter(step for step, _ in set(known.values())).items() if n > 1
    }
    return {
        place: said[step, channel] + (said[step, ""] if channel and step not in several else 0)
        for place, (step, channel) in known.items()
        if step
    }


def _channel(name: str, workshop: Workshop) -> str:
    """A channel by its id or its words, as one and the same; "" where none is known."""
    there = workshop.channels.get(name)
    return "" if name == UNKNOWN else folded(there.name if there is not None else name)
