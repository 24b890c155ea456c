"""Variants: the same journey as a persona, a first-time customer or a channel type lives it."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import VERSIONS, ChannelType, Familiarity, Variant


class VariantAdded(listed.Added[Variant], frozen=True):
    LIST = "variants"


class VariantRemoved(listed.Removed, frozen=True):
    LIST = "variants"


class VariantRestored(listed.Restored, frozen=True):
    LIST = "variants"


class VariantSet(listed.FieldSet, frozen=True):
    LIST = "variants"


class AddVariant(Command, frozen=True, kw_only=True):
    """One more way to live this journey; it begins as today's map has it."""

    name: str
    id: str = ""
    persona: str = ""
    familiarity: Familiarity = ""
    channels: ChannelType = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        variant = Variant(
            self.id or new_id(), self.name, self.persona, self.familiarity, self.channels
        )
        _check(variant, workshop)
        if variant.id in VERSIONS:
            raise Refused("id_taken", id=variant.id)
        return listed.addition(VariantAdded, variant, workshop)


class SetVariant(Command, frozen=True):
    """Another name for a variant, or other people who live it so."""

    id: str
    field: Literal["name", "persona", "familiarity", "channels"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.variants, "version")
        asked = (self.id, self.field, self.value)
        return listed.setting(VariantSet, asked, workshop, _check)


class RemoveVariant(Command, frozen=True):
    """A variant out; what it says of the steps stays in memory for the one who takes it back."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (VariantRemoved(found(self.id, workshop.variants, "version")),)


def _check(variant: Variant, workshop: Workshop) -> None:
    listed.check_texts(variant, "name")
    was = workshop.variants.get(variant.id)
    # a persona that has gone since may stay in memory
    if variant.persona and (was is None or was.persona != variant.persona):
        found(variant.persona, workshop.personas, "persona")
