"""Personas: kinds of customers, each with a face, a segment and a share."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.journey.steps import checked_channels
from journeylab.workshop.preparation.traits import TraitRemoved
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Persona

PERCENT = (0, 100)


class PersonaAdded(listed.Added[Persona], frozen=True):
    LIST = "personas"


class PersonaRemoved(listed.Removed, frozen=True):
    LIST = "personas"


class PersonaRestored(listed.Restored, frozen=True):
    LIST = "personas"


class PersonaSet(listed.FieldSet, frozen=True):
    LIST = "personas"


class AddPersona(Command, frozen=True, kw_only=True):
    """A kind of customer with a name and a face."""

    name: str
    id: str = ""
    picture: str = ""
    segment: str = ""
    share: float | None = None
    quote: str = ""
    channels: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        persona = Persona(
            self.id or new_id(),
            self.name,
            self.picture,
            self.segment,
            self.share,
            self.quote,
            tuple(dict.fromkeys(self.channels)),
        )
        _check(persona, workshop)
        return listed.addition(PersonaAdded, persona, workshop)


class SetPersona(Command, frozen=True):
    """Another name, picture, segment, share, quote or preferred channels."""

    id: str
    field: Literal["name", "picture", "segment", "share", "quote", "channels"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.personas, "persona")
        asked = (self.id, self.field, self.value)
        return listed.setting(PersonaSet, asked, workshop, _check)


class RemovePersona(Command, frozen=True):
    """A persona out, with all its traits; scores given as that persona stay in memory."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.personas, "persona")
        traits = [trait.id for trait in workshop.traits.values() if trait.persona == self.id]
        return (*map(TraitRemoved, reversed(traits)), PersonaRemoved(self.id))


def _check(persona: Persona, workshop: Workshop) -> None:
    listed.check_texts(persona, "name")
    listed.check_between(persona, "share", *PERCENT)
    was = workshop.personas.get(persona.id)
    if was is None or was.channels != persona.channels:  # a removed channel may stay in memory
        checked_channels(persona.channels, workshop)
