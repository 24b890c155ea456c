"""Notes that the map has taken: what was corrected there by hand is not brought again."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found
from journeylab.workshop.state import Workshop


class NoteTaken(Change, frozen=True):
    id: str
    taken: bool

    @property
    def key(self) -> str:
        return f"notes/{self.id}/taken"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.id)
        if note is None:
            return workshop
        return workshop.with_(notes=workshop.notes.put(replace(note, taken=self.taken)))

    def inverse(self, before: Workshop) -> Change:
        return NoteTaken(self.id, before.notes[self.id].taken)


class TakeNotes(Command, frozen=True):
    """Notes are on the map now: the next pass from the wall leaves them alone."""

    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        notes = [workshop.notes[found(note, workshop.notes, "note")] for note in self.ids]
        return tuple(NoteTaken(note.id, taken=True) for note in notes if not note.taken)
