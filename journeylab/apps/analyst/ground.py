"""Steps and channels that files can speak of: the workshop's and, by their own names, a log's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeylab.evidence.places import Places
from journeylab.evidence.values.names import folded
from journeylab.workshop.state import Workshop

_MOST = 200  # names that a log lends


class Ground(NamedTuple):
    """Where a question may belong. What the workshop and the log both have goes by the log's name,
    so that answers and events meet; `steps` and `channels` say which, by the workshop's ids.
    """

    places: Places
    steps: Mapping[str, str]
    channels: Mapping[str, str]


def ground(workshop: Workshop, steps: Iterable[str] = (), channels: Iterable[str] = ()) -> Ground:
    """The workshop's steps and channels, and those of the logs on the desk."""
    own_steps = {step.id: step.text for step in workshop.steps.values()}
    own_channels = {channel.id: channel.name for channel in workshop.channels.values()}
    same_steps, all_steps = _joined(own_steps, list(dict.fromkeys(steps))[:_MOST])
    same_channels, all_channels = _joined(own_channels, list(dict.fromkeys(channels))[:_MOST])
    return Ground(Places(all_steps, all_channels), same_steps, same_channels)


def _joined(own: Mapping[str, str], logged: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Which of our ids go by which name of the log, and all ids there are with their words."""
    by_words = {folded(text): item for item, text in reversed(list(own.items()))}
    meant = {name: name if name in own else by_words.get(folded(name), "") for name in logged}
    same = {item: name for name, item in reversed(list(meant.items())) if item}
    return same, {same.get(item, item): text for item, text in own.items()} | {
        name: name for name, item in meant.items() if not item
    }
