"""Emotion scores: what each participant feels at each step, from -2 to +2."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_optional_text, found
from journeylab.workshop.refused import Refused
from journeylab.workshop.room.participants import ParticipantAdded
from journeylab.workshop.state import Workshop, score_key
from journeylab.workshop.state.entities import Participant, Score, Source

LOW, HIGH = -2, 2


class EmotionScored(Change, frozen=True):
    """A score given or changed; without a value it is withdrawn."""

    participant: str
    step: str
    value: int | None
    channel: str | None = None
    persona: str | None = None
    word: str = ""
    source: Source = "room"

    @property
    def key(self) -> str:
        place = "/".join(score_key(self.participant, self.step, self.channel, self.persona))
        return f"scores/{place}"

    def evolve(self, workshop: Workshop) -> Workshop:
        key = score_key(self.participant, self.step, self.channel, self.persona)
        if self.value is None:
            left = workshop.scores.delete(key) if key in workshop.scores else workshop.scores
            return workshop.with_(scores=left)
        score = Score(
            self.participant,
            self.step,
            self.value,
            self.channel,
            self.persona,
            self.word,
            self.source,
        )
        return workshop.with_(scores=workshop.scores.set(key, score))

    def inverse(self, before: Workshop) -> Change:
        key = score_key(self.participant, self.step, self.channel, self.persona)
        was = before.scores.get(key)
        return EmotionScored(
            self.participant,
            self.step,
            was.value if was else None,
            self.channel,
            self.persona,
            was.word if was else "",
            was.source if was else "room",
        )


class ScoreEmotion(Command, frozen=True, kw_only=True):
    """A score for a step, or for one of its channels; None withdraws it.

    An unknown participant is added, so that nobody waits for a form.
    """

    participant: str
    step: str
    value: int | None
    channel: str | None = None
    persona: str | None = None
    word: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        if self.channel is not None:
            found(self.channel, workshop.channels, "channel")
        if self.value is not None and not LOW <= self.value <= HIGH:
            raise Refused("score_off_scale", low=LOW, high=HIGH)
        checked_optional_text(self.word)
        return (*self._newcomer(workshop), *self._scored(workshop))

    def _newcomer(self, workshop: Workshop) -> tuple[Change, ...]:
        if self.participant in workshop.participants:
            return ()
        if workshop.participants.known(self.participant):
            raise Refused("unknown_participant", id=self.participant)
        person = Participant(checked_id(self.participant), self.participant)
        return (ParticipantAdded(person),)

    def _scored(self, workshop: Workshop) -> tuple[Change, ...]:
        key = score_key(self.participant, self.step, self.channel, self.persona)
        was = workshop.scores.get(key)
        if (was and was.value, was.word if was else "") == (self.value, self.word):
            return ()
        person = workshop.participants.get(self.participant)
        source: Source = "customer" if person and person.side == "customer" else "room"
        change = EmotionScored(
            self.participant,
            self.step,
            self.value,
            self.channel,
            self.persona,
            self.word if self.value is not None else "",
            source,
        )
        return (change,)
