"""Where evidence belongs: a step by its id, by its words, by its words spelled otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from journeylab.evidence.values.names import folded, shown
from journeylab.workshop.state import Workshop

MatchedBy = Literal["id", "text", "spelling", "written", ""]


@dataclass(frozen=True)
class Places:
    """The steps and channels there are, id → text; None where there is no workshop yet."""

    steps: Mapping[str, str] | None = None
    channels: Mapping[str, str] | None = None

    def step(self, *named: str) -> tuple[str, MatchedBy]:
        """The step that one of the names means, and how it was matched.

        By its id, else by its exact words, else by words that differ in case, accents and
        punctuation alone; of two steps of the same words, the first in the journey.
        """
        names = [shown(name) for name in named if shown(name)]
        if self.steps is None:
            return (names[0], "written") if names else ("", "")
        rules: tuple[tuple[MatchedBy, Iterable[str | None]], ...] = (
            ("id", (name if name in self.steps else None for name in names)),
            ("text", (self._by_words.get(name) for name in names)),
            ("spelling", (self._by_spelling.get(spelled(name)) for name in names)),
        )
        every = ((step, by) for by, found in rules for step in found if step is not None)
        return next(every, ("", ""))

    @cached_property
    def _by_words(self) -> dict[str, str]:
        return {shown(text): step for step, text in self._backwards}

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        return {spelled(text): step for step, text in self._backwards}

    @property
    def _backwards(self) -> list[tuple[str, str]]:
        """From the last step on, so that of equal words the first stays."""
        return list(reversed(list((self.steps or {}).items())))

    def channel(self, named: str) -> str:
        """The channel's id where one is known by that id or name, else the name as written.

        Exact spellings go before those that differ by case, accents or punctuation.
        """
        name = shown(named)
        known = self.channels or {}
        for spelled in (shown, folded):
            for said in ((key, key) for key in known), ((text, key) for key, text in known.items()):
                found = next((key for text, key in said if spelled(text) == spelled(name)), "")
                if found and spelled(name):
                    return found
        return name


def spelled(name: str) -> str:
    """The same for names that differ in case, accents and punctuation alone.

    What has no letter, such as an emoji, is told apart by itself.
    """
    return folded(name) or shown(name)


def places_of(workshop: Workshop) -> Places:
    """A workshop's steps and channels by id, with what they are called."""
    steps = {step.id: step.text for step in workshop.steps.values()}
    channels = {channel.id: channel.name for channel in workshop.channels.values()}
    return Places(steps, channels)
