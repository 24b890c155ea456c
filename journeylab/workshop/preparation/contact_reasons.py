"""Contact reasons: why customers get in touch; each may open onto a micro journey of its own."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.preparation.links import checked_link
from journeylab.workshop.preparation.scope import ScopeSet
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ContactReason

MARKS = (1, 5)


class ContactReasonAdded(listed.Added[ContactReason], frozen=True):
    LIST = "contact_reasons"


class ContactReasonRemoved(listed.Removed, frozen=True):
    LIST = "contact_reasons"


class ContactReasonRestored(listed.Restored, frozen=True):
    LIST = "contact_reasons"


class ContactReasonSet(listed.FieldSet, frozen=True):
    LIST = "contact_reasons"


class AddContactReason(Command, frozen=True, kw_only=True):
    """A reason to get in touch, with its volume, its pain and the value of those who do."""

    text: str
    id: str = ""
    volume: float | None = None
    pain: float | None = None
    value: float | None = None
    workshop: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        reason = ContactReason(
            self.id or new_id(), self.text, self.volume, self.pain, self.value, self.workshop
        )
        _check(reason, workshop)
        return listed.addition(ContactReasonAdded, reason, workshop)


class SetContactReason(Command, frozen=True):
    """Other words, volume, pain or value, or the workshop that the reason opens onto."""

    id: str
    field: Literal["text", "volume", "pain", "value", "workshop"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.contact_reasons, "contact_reason")
        asked = (self.id, self.field, self.value)
        return listed.setting(ContactReasonSet, asked, workshop, _check)


class RemoveContactReason(Command, frozen=True):
    """A reason out; a micro journey that starts from it starts from none."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.contact_reasons, "contact_reason")
        scoped = (ScopeSet("reason", ""),) if workshop.scope.reason == self.id else ()
        return (*scoped, ContactReasonRemoved(self.id))


def _check(reason: ContactReason, _workshop: Workshop) -> None:
    listed.check_texts(reason, "text")
    listed.check_between(reason, "pain", *MARKS)
    listed.check_between(reason, "value", *MARKS)
    if reason.volume is not None and reason.volume < 0:
        raise Refused("volume_negative")
    checked_link(reason.workshop)
