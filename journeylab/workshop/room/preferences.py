"""Digital or human: per step and persona, the channel preferred, used and targeted."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_optional_text, found
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Preference

Field = Literal["preferred", "used", "targeted", "readiness", "help", "need"]
READINESS = (1, 5)
_CHANNELS = ("preferred", "used", "targeted")


class PreferenceSet(Change, frozen=True):
    """One field of what a persona prefers at a step has another value."""

    step: str
    persona: str
    field: Field
    value: Any

    @property
    def key(self) -> str:
        return f"preferences/{self.step}/{self.persona}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place, kept = (self.step, self.persona), workshop.preferences
        bare = Preference(*place)
        wanted = replace(kept.get(place, bare), **{self.field: self.value})
        if wanted != bare:
            kept = kept.set(place, wanted)
        elif place in kept:
            kept = kept.delete(place)
        return workshop.with_(preferences=kept)

    def inverse(self, before: Workshop) -> Change:
        place = (self.step, self.persona)
        was = before.preferences.get(place, Preference(*place))
        return PreferenceSet(*place, self.field, getattr(was, self.field))


class SetPreference(Command, frozen=True):
    """A channel (by id, "" for none), readiness from 1 to 5 (or None), help wanted, a need.

    `persona` is a persona's id, or "" for everyone.
    """

    step: str
    persona: str
    field: Field
    value: str | int | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        persona = checked_id(self.persona) if self.persona else ""
        value = self._checked(workshop)
        place = (self.step, persona)
        was = workshop.preferences.get(place, Preference(*place))
        same = getattr(was, self.field) == value
        return () if same else (PreferenceSet(*place, self.field, value),)

    def _checked(self, workshop: Workshop) -> str | int | None:
        if self.field == "readiness":
            return _level(self.value)
        if not isinstance(self.value, str):
            raise Refused("message_malformed", detail=self.field)
        if self.field in _CHANNELS:
            return found(self.value, workshop.channels, "channel") if self.value else ""
        return checked_optional_text(self.value)


def _level(value: object) -> int | None:
    low, high = READINESS
    try:
        level = msgspec.convert(value, int | None)
    except msgspec.ValidationError:
        raise Refused("message_malformed", detail="readiness") from None
    if level is not None and not low <= level <= high:
        raise Refused("level_off_scale", low=low, high=high)
    return level
