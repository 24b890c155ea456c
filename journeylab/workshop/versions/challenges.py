"""Challenges: notes pinned on the map by anyone, resolved into it or kept as a doubt."""

from __future__ import annotations

from typing import Any, Literal

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
from journeylab.workshop.findings.media import checked_medium
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Challenge, ChallengeState, Stance


class ChallengePinned(listed.Added[Challenge], frozen=True):
    LIST = "challenges"


class ChallengeRemoved(listed.Removed, frozen=True):
    LIST = "challenges"


class ChallengeRestored(listed.Restored, frozen=True):
    LIST = "challenges"


class ChallengeSet(listed.FieldSet, frozen=True):
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
    """Agree with, dispute, or add to a step, a cell, a touchpoint or a process behind it."""

    step: str
    stance: Stance
    id: str = ""
    text: str = ""
    lane: str = ""
    channel: str = ""
    author: str = ""
    department: str = ""
    process: str | None = None

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
            process=None if self.process is None else checked_optional_text(self.process),
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


class SetChallenge(Command, frozen=True):
    """Other words of a note, or what it shows or lets hear."""

    id: str
    field: Literal["text", "media"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.challenges, "challenge")
        return listed.setting(ChallengeSet, (self.id, self.field, self.value), workshop, _check)


class RemoveChallenge(Command, frozen=True):
    """A note out that was pinned by mistake."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (ChallengeRemoved(found(self.id, workshop.challenges, "challenge")),)


def _check(note: Challenge, _: Workshop) -> None:
    (checked_optional_text if note.stance == "agree" else checked_text)(note.text)
    for medium in note.media:
        checked_medium(medium)
