"""What a touchpoint collects: the data that customers leave there."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_optional_text, found
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Collected


class CollectedSet(Change, frozen=True):
    step: str
    channel: str
    what: str

    @property
    def key(self) -> str:
        return f"steps/{self.step}/collected/{self.channel}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place, kept = (self.step, self.channel), workshop.collected
        if self.what:
            kept = kept.set(place, Collected(*place, self.what))
        elif place in kept:
            kept = kept.delete(place)
        return workshop.with_(collected=kept)

    def inverse(self, before: Workshop) -> Change:
        was = before.collected.get((self.step, self.channel))
        return CollectedSet(self.step, self.channel, was.what if was else "")


class SetCollected(Command, frozen=True):
    """Which data a channel collects at a step, in words; an empty text clears it."""

    step: str
    channel: str
    what: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        found(self.channel, workshop.channels, "channel")
        what = checked_optional_text(self.what).strip()
        was = workshop.collected.get((self.step, self.channel))
        if (was.what if was else "") == what:
            return ()
        return (CollectedSet(self.step, self.channel, what),)
