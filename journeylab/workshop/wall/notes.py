"""Notes: the stickies of the wall, put up and taken down."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
    new_id,
)
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import ALLOWED, Kind, Note, Pestel
from journeylab.workshop.wall.places import Spot, moments_after, ranks_beside, settled, unlocked
from journeylab.workshop.wall.sorting_keys import keys_between


class NoteAdded(Change, frozen=True):
    note: Note

    @property
    def key(self) -> str:
        return f"notes/{self.note.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(notes=workshop.notes.put(self.note))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return NoteRemoved(self.note.id)


class NoteRemoved(Change, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"notes/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.notes:
            return workshop
        return workshop.with_(notes=workshop.notes.without(self.id))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return NoteRestored(self.id)


class NoteRestored(Change, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"notes/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.removed.get(self.id)
        if note is None:
            return workshop
        return workshop.with_(notes=workshop.notes.put(replace(note, merged_into="")))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return NoteRemoved(self.id)


class AddNotes(Command, frozen=True, kw_only=True):
    """A sticky per text: each in a moment of its own, in their order, or all beside a note.

    `ids` are as many as there are texts, or none. A `hidden` one shows no text until revealed.
    """

    texts: tuple[str, ...]
    kind: Kind = "domain_event"
    ids: tuple[str, ...] = ()
    table: str = ""
    stage: str = ""
    lane: str = ""
    after: str | None = ""
    beside: str = ""
    above: bool = False
    author: str = ""
    pestel: Pestel = ""
    hidden: bool = False

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        check_allowed(self.kind, workshop)
        texts = [checked_text(text) for text in self.texts]
        asked = Spot(self.table, self.stage, self.lane, self.after, self.beside, self.above)
        places = _places(settled(asked, workshop), len(texts), workshop)
        notes = [
            Note(
                note_id,
                self.kind,
                text,
                *place,
                lane=self.lane,
                author=checked_optional_text(self.author),
                pestel=self.pestel if self.kind == "pestel" else "",
                hidden=self.hidden,
            )
            for note_id, text, place in zip(self._ids(), texts, places, strict=True)
        ]
        return tuple(NoteAdded(note) for note in notes if not _is_there(note, workshop))

    def _ids(self) -> tuple[str, ...]:
        if not self.ids:
            return tuple(new_id() for _ in self.texts)
        if len(set(self.ids)) != len(self.texts):
            raise Refused("note_ids_count", count=len(set(self.ids)), wanted=len(self.texts))
        return tuple(map(checked_id, self.ids))


class AddNote(Command, frozen=True, kw_only=True):
    """One sticky, in a moment of its own or beside a note."""

    text: str
    kind: Kind = "domain_event"
    id: str = ""
    table: str = ""
    stage: str = ""
    lane: str = ""
    after: str | None = ""
    beside: str = ""
    above: bool = False
    author: str = ""
    pestel: Pestel = ""
    hidden: bool = False

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        told: dict[str, Any] = {name: getattr(self, name) for name in self.__struct_fields__}
        text, note_id = told.pop("text"), told.pop("id")
        several = AddNotes(texts=(text,), ids=(note_id,) if note_id else (), **told)
        return several.decide(workshop)


class RemoveNotes(Command, frozen=True):
    """Stickies down; what was linked to them shows so no more, and comes back with them."""

    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        ids = [unlocked(note_id, workshop).id for note_id in dict.fromkeys(self.ids)]
        return tuple(map(NoteRemoved, ids))


class RevealNotes(Command, frozen=True):
    """Turn stickies over that were written in private: those named, or all of one table."""

    ids: tuple[str, ...] = ()
    table: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if self.ids:
            asked = [workshop.notes[found(one, workshop.notes, "note")] for one in self.ids]
        else:
            asked = [note for note in workshop.notes.values() if note.table == self.table]
        return tuple(NoteRevealed(note.id) for note in asked if note.hidden)


class NoteRevealed(Change, frozen=True):
    id: str
    hidden: bool = False

    @property
    def key(self) -> str:
        return f"notes/{self.id}/hidden"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.id)
        if note is None:
            return workshop
        return workshop.with_(notes=workshop.notes.put(replace(note, hidden=self.hidden)))

    def inverse(self, before: Workshop) -> Change:
        return NoteRevealed(self.id, before.notes[self.id].hidden)


def check_allowed(kind: Kind, workshop: Workshop) -> None:
    """Refuse a kind that does not belong to the mode of the wall."""
    if kind not in ALLOWED[workshop.mode]:
        raise Refused("kind_not_in_mode", kind=kind, mode=workshop.mode)


def _places(spot: Spot, count: int, workshop: Workshop) -> list[tuple[str, str, str, str]]:
    if spot.beside:
        moment = workshop.notes[spot.beside].moment
        ranks = ranks_beside(spot, count, workshop)
        return [(spot.table, spot.stage, moment, rank) for rank in ranks]
    (rank,) = keys_between("", "", 1)
    moments = moments_after(spot, count, workshop)
    return [(spot.table, spot.stage, moment, rank) for moment in moments]


def _is_there(note: Note, workshop: Workshop) -> bool:
    """Whether this very command was taken already: a retry must not fail."""
    old = workshop.notes.get(note.id)
    if old is not None and (old.kind, old.text, old.author) == (note.kind, note.text, note.author):
        return True
    if workshop.notes.known(note.id):
        raise Refused("id_taken", id=note.id)
    return False
