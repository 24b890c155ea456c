"""What a log's names stand for in a workshop: its steps and channels, and how each was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from journeylab.analysis.inventory import UNKNOWN, Place
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.places import MatchedBy, places_of
from journeylab.evidence.values.names import folded
from journeylab.workshop.state import Workshop

By = Literal["mapping", "draft"] | MatchedBy


class Matched(NamedTuple):
    """A step of the workshop, by its id, and what it was found by."""

    step: str
    by: By


class Matching(NamedTuple):
    """`steps` has what each name of the log stands for; `names` and `channels` lead back.

    A step or channel that the log has not keeps its own words.
    """

    steps: Mapping[str, Matched]
    names: Mapping[str, tuple[str, ...]]
    channels: Mapping[str, tuple[str, ...]]

    def place(self, step: str, channel: str, used: Collection[Place]) -> Place:
        """Where a step and a channel that some file names stand in the log's names."""
        if (step, channel) in used:
            return step, channel
        if step in self.steps or step not in self.names:
            named = [(step, spelling) for spelling in self._spelled(channel)]
            return next((place for place in named if place in used), named[0])
        return self.places(step, channel, used)[0]

    def places(self, step: str, channel: str, used: Collection[Place]) -> list[Place]:
        """Where a touchpoint of the workshop stands in the log's names.

        Of the names that stand for one step, those that use the channel, however it is spelled
        there; the first where none does.
        """
        names = self.names.get(step, ())
        everywhere = [(name, spelling) for name in names for spelling in self._spelled(channel)]
        return [place for place in everywhere if place in used] or everywhere[:1]

    def _spelled(self, channel: str) -> tuple[str, ...]:
        """How a channel is spelled, by its id or its name; as it is where nobody knows it."""
        if not channel:
            return ("",)
        return self.channels.get(channel) or self.channels.get(folded(channel)) or (channel,)


def matching(
    steps: Iterable[str],
    channels: Iterable[str],
    workshop: Workshop,
    activities: Mapping[str, str],
) -> Matching:
    """By what a person mapped once, by id, by words (accents and case aside), by the draft's words.

    `activities` says, of what a log does, the words of the step that it is drafted into.
    """
    finding = _Finding(workshop, activities)
    found = {name: meant for name in steps if (meant := finding.step(name)) is not None}
    names: dict[str, list[str]] = {}
    for name, meant in found.items():
        names.setdefault(meant.step, []).append(name)
    for step in workshop.steps.values():
        names.setdefault(step.id, [step.text])
    places = {step: tuple(told) for step, told in names.items()}
    return Matching(found, places, _spelled(dict.fromkeys(channels), workshop))


def in_journey_order(log: Iterable[str], matched: Matching, workshop: Workshop) -> list[str]:
    """The log's names in its order; a step that it has not stands behind the one before it."""
    order = list(log)
    last = -1
    for step in workshop.steps:
        names = matched.names[step]
        there = [order.index(name) for name in names if name in order]
        if not there:
            order[last + 1 : last + 1] = names
            there = [last + 1]
        last = max(there)
    return order


def _spelled(channels: Iterable[str], workshop: Workshop) -> dict[str, tuple[str, ...]]:
    """How the log spells a channel, by its id and by what its spellings have in common."""
    spelled: dict[str, tuple[str, ...]] = {}
    for name in channels:
        if name != UNKNOWN:
            spelled[folded(name)] = (*spelled.get(folded(name), ()), name)
    for channel in workshop.channels.values():
        there = spelled.get(folded(channel.name)) or spelled.get(folded(channel.id))
        spelled[channel.id] = there or (channel.name,)
    return spelled


class _Finding:
    """The workshop's steps by everything that a name may say of them."""

    def __init__(self, workshop: Workshop, activities: Mapping[str, str]) -> None:
        self._known = places_of(workshop)
        self._activities = activities
        self._by_hand = {folded(name): step for name, step in _mapped(workshop)}

    def step(self, name: str) -> Matched | None:
        by_hand = self._by_hand.get(folded(name))
        if by_hand:
            return Matched(by_hand, "mapping")
        step, by = self._known.step(name)
        if step:
            return Matched(step, by)
        drafted, _ = self._known.step(self._activities.get(name, ""))
        return Matched(drafted, "draft") if drafted else None


def _mapped(workshop: Workshop) -> Iterator[tuple[str, str]]:
    """Names in files with the steps that they were mapped to, those mapped last at the end."""
    for finding in workshop.findings.values():
        for line in finding.source.mapping:
            if len(line) == len(MappingLine._fields) and line[1] in workshop.steps:
                yield line[0], line[1]
