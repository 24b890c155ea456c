"""The scope: which journey, how closely looked at, from where to where, for whom."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found
from journeylab.workshop.listed import check_texts, with_field
from journeylab.workshop.preparation.links import checked_link
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain

Field = Literal[
    "depth",
    "reason",
    "starts",
    "ends",
    "outside",
    "targets",
    "relation",
    "roles",
    "maturity",
    "part_of",
]


class ScopeSet(Change, frozen=True):
    field: Field
    value: Any

    @property
    def key(self) -> str:
        return f"scope/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(scope=with_field(workshop.scope, self.field, self.value))

    def inverse(self, before: Workshop) -> Change:
        return ScopeSet(self.field, plain(getattr(before.scope, self.field)))


class SetScope(Command, frozen=True):
    """Another value for one field of the scope; a micro journey starts from a contact reason."""

    field: Field
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        scope = with_field(workshop.scope, self.field, self.value)
        check_texts(scope)
        if self.field == "reason" and scope.reason:
            found(scope.reason, workshop.contact_reasons, "contact_reason")
        if self.field == "part_of":
            checked_link(scope.part_of)
        if scope == workshop.scope:
            return ()
        return (ScopeSet(self.field, plain(getattr(scope, self.field))),)
