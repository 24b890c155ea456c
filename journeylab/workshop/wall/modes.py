"""The four modes of Event Storming: what may be put on the wall now."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Mode


class ModeSet(Change, frozen=True):
    mode: Mode

    @property
    def key(self) -> str:
        return "mode"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(mode=self.mode)

    def inverse(self, before: Workshop) -> Change:
        return ModeSet(before.mode)


class SetMode(Command, frozen=True):
    """Go on to another mode, or back; what stands on the wall stays."""

    mode: Mode

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return () if self.mode == workshop.mode else (ModeSet(self.mode),)
