"""What a note says and how it is marked: words, kind, group, cost, pivot, lock."""

from __future__ import annotations

from typing import Any, Literal

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_optional_text, checked_text, found
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Cost, Kind, Note, Pestel
from journeylab.workshop.wall.notes import check_allowed
from journeylab.workshop.wall.places import unlocked

Field = Literal["text", "kind", "group", "cost", "pivotal", "locked"]


class NoteSet(Change, frozen=True):
    """Some fields of a note that change together have other values."""

    id: str
    field: Field
    values: dict[str, Any]

    @property
    def key(self) -> str:
        return f"notes/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.id)
        if note is None:
            return workshop
        return workshop.with_(notes=workshop.notes.put(replace(note, **self.values)))

    def inverse(self, before: Workshop) -> Change:
        note = before.notes[self.id]
        return NoteSet(self.id, self.field, {name: getattr(note, name) for name in self.values})


class RewordNote(Command, frozen=True):
    """Other words for a sticky."""

    id: str
    text: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        note = unlocked(self.id, workshop)
        return _set((note,), "text", {"text": checked_text(self.text)})


class SetKind(Command, frozen=True):
    """Stickies of another kind; links that their new kind may not have rest until it may."""

    ids: tuple[str, ...]
    kind: Kind
    pestel: Pestel = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        check_allowed(self.kind, workshop)
        values: dict[str, Any] = {
            "kind": self.kind,
            "pestel": self.pestel if self.kind == "pestel" else "",
        }
        if self.kind != "domain_event":
            values["pivotal"] = False
        return _set(_unlocked(self.ids, workshop), "kind", values)


class GroupNotes(Command, frozen=True):
    """Stickies that belong together, under a name; without a name they belong to no group."""

    ids: tuple[str, ...]
    group: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        name = checked_optional_text(self.group).strip()
        return _set(_unlocked(self.ids, workshop), "group", {"group": name})


class SetCost(Command, frozen=True):
    """What carrying out the idea on a sticky would cost, in three bands, or none."""

    ids: tuple[str, ...]
    cost: Cost

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(_unlocked(self.ids, workshop), "cost", {"cost": self.cost})


class SetPivotal(Command, frozen=True):
    """Whether a domain event is one after which nothing is as before: the end of a stage."""

    id: str
    pivotal: bool = True

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        note = unlocked(self.id, workshop)
        if self.pivotal and note.kind != "domain_event":
            raise Refused("pivot_is_no_event", id=self.id, kind=note.kind)
        return _set((note,), "pivotal", {"pivotal": self.pivotal})


class LockNotes(Command, frozen=True):
    """What is done stays as it is, until unlocked."""

    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(_found(self.ids, workshop), "locked", {"locked": True})


class UnlockNotes(Command, frozen=True):
    """What was locked may be changed again."""

    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(_found(self.ids, workshop), "locked", {"locked": False})


def _found(ids: tuple[str, ...], workshop: Workshop) -> tuple[Note, ...]:
    return tuple(
        workshop.notes[found(note_id, workshop.notes, "note")] for note_id in dict.fromkeys(ids)
    )


def _unlocked(ids: tuple[str, ...], workshop: Workshop) -> tuple[Note, ...]:
    return tuple(unlocked(note_id, workshop) for note_id in dict.fromkeys(ids))


def _set(notes: tuple[Note, ...], field: Field, values: dict[str, Any]) -> tuple[Change, ...]:
    return tuple(
        NoteSet(note.id, field, values)
        for note in notes
        if any(getattr(note, name) != value for name, value in values.items())
    )
