"""The steps of a log on those of the journey: by a hand's word, else by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journeylab.analysis.draft import drafted_id
from journeylab.analysis.text.matching import likely_steps
from journeylab.evidence.events import EventLog
from journeylab.evidence.places import Places, places_of
from journeylab.workshop.state import Workshop

ASIDE = "-"  # said by hand: on no step, and no step of the draft either


class NamedStep(NamedTuple):
    """A name in the log with its events: the step it stands on, or what it is likely to mean.

    `step` is an id of the workshop, `ASIDE`, or "" for a step of its own; `likely` an id or "".
    """

    name: str
    events: int
    step: str
    likely: str = ""


def named_steps(
    counts: Sequence[tuple[str, int]], by_hand: Mapping[str, str], workshop: Workshop
) -> tuple[NamedStep, ...]:
    """Each name (with its events, the most frequent first) and where it belongs."""
    known = places_of(workshop)
    found = {name: _step(name, by_hand, known) for name, _ in counts}
    free = [name for name, step in found.items() if not step]
    steps = {step.id: step.text for step in workshop.steps.values()}
    likely = likely_steps(free, steps) if free else {}
    return tuple(
        NamedStep(name, events, found[name], likely.get(name, "")) for name, events in counts
    )


def _step(name: str, by_hand: Mapping[str, str], known: Places) -> str:
    said = by_hand.get(name)
    if said is not None and (said in ("", ASIDE) or said in (known.steps or {})):
        return said
    return known.step(name, drafted_id(name))[0]


def told(log: EventLog, named: Sequence[NamedStep], workshop: Workshop) -> EventLog:
    """The log with the journey's words for its steps, so that names of one step count as one."""
    words = dict(_words(named, workshop))
    if not words:
        return log
    return log.with_steps(words)


def told_steps(named: Sequence[NamedStep], workshop: Workshop) -> tuple[str, ...]:
    """The names of the steps in a log that was told so, the most frequent first."""
    words = dict(_words(named, workshop))
    events: Counter[str] = Counter()
    for one in named:
        events[words.get(one.name, one.name)] += one.events
    return tuple(name for name, _ in events.most_common())


def _words(named: Sequence[NamedStep], workshop: Workshop) -> Iterator[tuple[str, str]]:
    """Name in the log → words of its step; its id where two steps have the same words."""
    having = Counter(step.text for step in workshop.steps.values())
    for one in named:
        if one.step in workshop.steps:
            text = workshop.steps[one.step].text
            word = text if having[text] == 1 else one.step
            if word != one.name:
                yield one.name, word
