"""Challenges: notes pinned on the map by anyone, resolved into it or kept as a doubt."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
    new_id,
)
from journeylab.workshop.map_entities import Challenge, ChallengeState, Stance
from journeylab.workshop.state import Workshop


class ChallengePinned(listed.Added[Challenge], frozen=True):
    LIST = "challenges"


class ChallengeRemoved(listed.Removed, frozen=True):
    LIST = "challenges"


class ChallengeRestored(listed.Restored, frozen=True):
    LIST = "challenges"


class ChallengeSettled(Change, frozen=True):
    """A challenge is open, resolved into the map, or kept as a doubt."""

    id: str
    state: ChallengeState
    outcome: str = ""

    @property
    def key(self) -> str:
        return f"challenges/{self.id}/state"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.challenges:
            return workshop
        settled: dict[str, Any] = {"state": self.state, "outcome": self.outcome}
        note = replace(workshop.challenges[self.id], **settled)
        return workshop.with_(challenges=workshop.challenges.replaced(note))

    def inverse(self, before: Workshop) -> Change:
        was = before.challenges[self.id]
        return ChallengeSettled(self.id, was.state, was.outcome)


class PinChallenge(Command, frozen=True, kw_only=True):
    """Agree with, dispute, or add to a step, one of its cells or one of its touchpoints."""

    step: str
    stance: Stance
    id: str = ""
    text: str = ""
    lane: str = ""
    channel: str = ""
    author: str = ""
    department: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        # who agrees need not say why; who disputes or adds must say what
        check = checked_optional_text if self.stance == "agree" else checked_text
        note = Challenge(
            self.id or new_id(),
            found(self.step, workshop.steps, "step"),
            self.stance,
            check(self.text),
            checked_id(self.lane) if self.lane else "",
            found(self.channel, workshop.channels, "channel") if self.channel else "",
            checked_optional_text(self.author),
            checked_optional_text(self.department),
        )
        return listed.addition(ChallengePinned, note, workshop)


class SettleChallenge(Command, frozen=True):
    """A challenge resolved into the map, kept as a doubt, or open again; and what became of it."""

    id: str
    state: ChallengeState
    outcome: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        was = workshop.challenges[found(self.id, workshop.challenges, "challenge")]
        wanted = (self.state, checked_optional_text(self.outcome))
        return () if (was.state, was.outcome) == wanted else (ChallengeSettled(self.id, *wanted),)


class RemoveChallenge(Command, frozen=True):
    """A note out that was pinned by mistake."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (ChallengeRemoved(found(self.id, workshop.challenges, "challenge")),)
