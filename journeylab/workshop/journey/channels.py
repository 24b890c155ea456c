"""Channels and the touchpoints where they meet the steps."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text, found
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Channel, ChannelKind, Touchpoint, Use


class ChannelAdded(listed.Adding, frozen=True):
    LIST, ITEM = "channels", "channel"
    channel: Channel


class ChannelRemoved(listed.Removed, frozen=True):
    LIST = "channels"


class ChannelRestored(listed.Restored, frozen=True):
    LIST = "channels"


class ChannelRenamed(Change, frozen=True):
    id: str
    name: str

    @property
    def key(self) -> str:
        return f"channels/{self.id}/name"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.channels:
            return workshop
        channel = replace(workshop.channels[self.id], name=self.name)
        return workshop.with_(channels=workshop.channels.replaced(channel))

    def inverse(self, before: Workshop) -> Change:
        return ChannelRenamed(self.id, before.channels[self.id].name)


class TouchpointSet(Change, frozen=True):
    step: str
    channel: str
    use: Use | None

    @property
    def key(self) -> str:
        return f"steps/{self.step}/touchpoints/{self.channel}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place, touchpoints = (self.step, self.channel), workshop.touchpoints
        if self.use is not None:
            touchpoints = touchpoints.set(place, Touchpoint(*place, self.use))
        elif place in touchpoints:
            touchpoints = touchpoints.delete(place)
        return workshop.with_(touchpoints=touchpoints)

    def inverse(self, before: Workshop) -> Change:
        was = before.touchpoints.get((self.step, self.channel))
        return TouchpointSet(self.step, self.channel, was.use if was else None)


class AddChannel(Command, frozen=True):
    """A channel that the journey may take."""

    id: str
    name: str
    kind: ChannelKind = "digital"

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        channel = Channel(checked_id(self.id), checked_text(self.name), self.kind)
        if workshop.channels.get(self.id) == channel:
            return ()
        if workshop.channels.known(self.id):
            raise Refused("id_taken", id=self.id)
        return (ChannelAdded(channel),)


class RenameChannel(Command, frozen=True):
    """Another name for a channel."""

    id: str
    name: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        channel = workshop.channels[found(self.id, workshop.channels, "channel")]
        same = channel.name == checked_text(self.name)
        return () if same else (ChannelRenamed(self.id, self.name),)


class RemoveChannel(Command, frozen=True):
    """A channel out; steps and scores that name it keep it in memory, out of sight."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (ChannelRemoved(found(self.id, workshop.channels, "channel")),)


class SetTouchpoint(Command, frozen=True):
    """How a channel serves at a step; None leaves it to whether the step names the channel.

    "none": somebody proposed it, and a hand has said that there is nothing.
    """

    step: str
    channel: str
    use: Use | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        found(self.channel, workshop.channels, "channel")
        was = workshop.touchpoints.get((self.step, self.channel))
        if (was.use if was else None) == self.use:
            return ()
        return (TouchpointSet(self.step, self.channel, self.use),)
