"""What is said of a persona, line by line, each with its evidence."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Aspect, Evidence, Trait

LEVEL = (0, 100)


class TraitAdded(listed.Added[Trait], frozen=True):
    LIST = "traits"


class TraitRemoved(listed.Removed, frozen=True):
    LIST = "traits"


class TraitRestored(listed.Restored, frozen=True):
    LIST = "traits"


class TraitSet(listed.FieldSet, frozen=True):
    LIST = "traits"


class AddTrait(Command, frozen=True, kw_only=True):
    """One more line about a persona, and what it rests on."""

    persona: str
    aspect: Aspect
    text: str
    id: str = ""
    evidence: Evidence = "assumed"
    sources: tuple[str, ...] = ()
    opposite: str = ""
    level: float | None = None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        trait = Trait(
            self.id or new_id(),
            self.persona,
            self.aspect,
            self.text,
            self.evidence,
            self.sources,
            self.opposite,
            self.level,
        )
        _check(trait, workshop)
        return listed.addition(TraitAdded, trait, workshop)


class SetTrait(Command, frozen=True):
    """Other words, another aspect, other evidence, or another place on a scale."""

    id: str
    field: Literal["aspect", "text", "evidence", "sources", "opposite", "level"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.traits, "trait")
        return listed.setting(TraitSet, (self.id, self.field, self.value), workshop, _check)


class RemoveTrait(Command, frozen=True):
    """A line out."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (TraitRemoved(found(self.id, workshop.traits, "trait")),)


def _check(trait: Trait, workshop: Workshop) -> None:
    found(trait.persona, workshop.personas, "persona")
    listed.check_texts(trait, "text")
    listed.check_between(trait, "level", *LEVEL)
