"""What a step says about itself: wording, channels, importance, engagement, moment of truth."""

from __future__ import annotations

from typing import Any, Literal

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_text, found
from journeylab.workshop.journey.steps import checked_channels
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain
from journeylab.workshop.state.entities import Initiative

Field = Literal[
    "text",
    "channels",
    "importance",
    "initiative",
    "engagement",
    "moment_of_truth",
    "wording_kept",
]
IMPORTANCE = ENGAGEMENT = (1, 5)


class StepSet(Change, frozen=True):
    """One field of a step has another value."""

    id: str
    field: Field
    value: Any

    @property
    def key(self) -> str:
        return f"steps/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.steps:
            return workshop
        step = workshop.steps[self.id]
        value = tuple(self.value) if self.field == "channels" else self.value
        return workshop.with_(steps=workshop.steps.replaced(replace(step, **{self.field: value})))

    def inverse(self, before: Workshop) -> Change:
        return StepSet(self.id, self.field, plain(getattr(before.steps[self.id], self.field)))


class RewordStep(Command, frozen=True):
    """Other words for a step."""

    id: str
    text: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "text", checked_text(self.text), workshop)


class KeepWording(Command, frozen=True):
    """The wording stays as it is, although it may be said from the company's side."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        step = workshop.steps[found(self.id, workshop.steps, "step")]
        return _set(self.id, "wording_kept", step.text, workshop)


class SetChannels(Command, frozen=True):
    """The channels on which a step takes place."""

    id: str
    channels: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "channels", checked_channels(self.channels, workshop), workshop)


class SetImportance(Command, frozen=True):
    """How much a step matters to the customer, from 1 to 5; None where nobody said."""

    id: str
    importance: float | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        low, high = IMPORTANCE
        if self.importance is not None and not low <= self.importance <= high:
            raise Refused("importance_off_scale", low=low, high=high)
        return _set(self.id, "importance", self.importance, workshop)


class SetInitiative(Command, frozen=True):
    """Who starts the contact."""

    id: str
    initiative: Initiative

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "initiative", self.initiative, workshop)


class MarkMomentOfTruth(Command, frozen=True):
    """A proposed moment of truth confirmed, dismissed, or (None) left open again."""

    id: str
    confirmed: bool | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "moment_of_truth", self.confirmed, workshop)


class SetEngagement(Command, frozen=True):
    """How much a step holds the customer, from 1 to 5; None where nobody said."""

    id: str
    engagement: int | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "engagement", checked_engagement(self.engagement), workshop)


def checked_engagement(level: int | None) -> int | None:
    """The level of engagement, if it is on its scale; None is none."""
    low, high = ENGAGEMENT
    if level is not None and not low <= level <= high:
        raise Refused("level_off_scale", low=low, high=high)
    return level


def _set(step: str, field: Field, value: object, workshop: Workshop) -> tuple[Change, ...]:
    found(step, workshop.steps, "step")
    if getattr(workshop.steps[step], field) == value:
        return ()
    return (StepSet(step, field, plain(value)),)
