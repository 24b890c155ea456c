"""The people in the room, and customers who come to validate."""

from __future__ import annotations

from typing import Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
)
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Participant, Rank, Side

Field = Literal["name", "department", "role", "table", "side", "rank"]
_CHOICES = {"side": ("staff", "customer"), "rank": ("", "manager", "front_line")}


class ParticipantAdded(listed.Adding, frozen=True):
    LIST, ITEM = "participants", "participant"
    participant: Participant


class ParticipantRemoved(listed.Removed, frozen=True):
    LIST = "participants"


class ParticipantRestored(listed.Restored, frozen=True):
    LIST = "participants"


class ParticipantSet(listed.FieldSet, frozen=True):
    LIST = "participants"


class AddParticipant(Command, frozen=True):
    """Someone joins the room, by name or alias."""

    id: str
    name: str
    department: str = ""
    role: str = ""
    table: str = ""
    side: Side = "staff"
    rank: Rank = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        for text in (self.department, self.role, self.table):
            checked_optional_text(text)
        person = Participant(
            checked_id(self.id),
            checked_text(self.name),
            self.department,
            self.role,
            self.table,
            self.side,
            self.rank,
        )
        if workshop.participants.get(self.id) == person:
            return ()
        if workshop.participants.known(self.id):
            raise Refused("id_taken", id=self.id)
        return (ParticipantAdded(person),)


class SetParticipant(Command, frozen=True):
    """Another name, department, role, table, side or rank for someone."""

    id: str
    field: Field
    value: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        person = workshop.participants[found(self.id, workshop.participants, "participant")]
        checked_optional_text(self.value)
        if self.field == "name":
            checked_text(self.value)
        if self.value not in _CHOICES.get(self.field, (self.value,)):
            raise Refused("choice_unknown", field=self.field, value=self.value)
        if getattr(person, self.field) == self.value:
            return ()
        return (ParticipantSet(self.id, self.field, self.value),)


class RemoveParticipant(Command, frozen=True):
    """Someone leaves; their scores stay in memory for the one who takes it back."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (ParticipantRemoved(found(self.id, workshop.participants, "participant")),)
