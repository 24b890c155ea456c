"""Notes that say the same: merged into one, or kept apart for good."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.wall.links import NoteLinked
from journeylab.workshop.wall.places import unlocked


class NoteMerged(Change, frozen=True):
    """A note stands in another that says the same: what led to it now leads to that one."""

    id: str
    into: str

    @property
    def key(self) -> str:
        return f"notes/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        wall = workshop.notes
        kept = wall.get(self.into)
        if kept is None or self.id not in wall or self.id == self.into:
            return workshop
        fuller = replace(kept, merged=(*kept.merged, self.id))
        return workshop.with_(notes=wall.without(self.id, self.into).put(fuller))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return NoteUnmerged(self.id, self.into)


class NoteUnmerged(Change, frozen=True):
    id: str
    into: str

    @property
    def key(self) -> str:
        return f"notes/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        wall = workshop.notes
        aside, kept = wall.removed.get(self.id), wall.get(self.into)
        if aside is not None:
            wall = wall.put(replace(aside, merged_into=""))
        if kept is not None:
            left = tuple(note for note in kept.merged if note != self.id)
            wall = wall.put(replace(kept, merged=left))
        return workshop.with_(notes=wall)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return NoteMerged(self.id, self.into)


class NotesKeptApart(Change, frozen=True):
    """Two notes that look the same are two things, or are asked about again."""

    id: str
    other: str
    apart: bool = True

    @property
    def key(self) -> str:
        return f"notes/{self.id}/apart/{self.other}"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.id)
        if note is None:
            return workshop
        left = tuple(other for other in note.apart if other != self.other)
        apart = (*left, self.other) if self.apart else left
        return workshop.with_(notes=workshop.notes.put(replace(note, apart=apart)))

    def inverse(self, before: Workshop) -> Change:
        return NotesKeptApart(self.id, self.other, self.other in before.notes[self.id].apart)


class MergeNotes(Command, frozen=True):
    """Notes that say the same become one: the one named first stays, with the links of all."""

    into: str
    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        kept = unlocked(self.into, workshop)
        others = [unlocked(note_id, workshop) for note_id in dict.fromkeys(self.ids)]
        for other in others:
            if other.kind != kept.kind:
                raise Refused("merge_of_kinds", kind=other.kind, other=kept.kind)
            if other.hidden != kept.hidden:
                raise Refused("merge_of_hidden", id=other.id)
        merged = [other for other in others if other.id != kept.id]
        links = dict.fromkeys(link for other in merged for link in other.links)
        new = [link for link in links if link not in kept.links]
        return (
            *(NoteLinked(kept.id, link) for link in new),
            *(NoteMerged(other.id, kept.id) for other in merged),
        )


class KeepApart(Command, frozen=True):
    """Two notes look the same but are two things: they are not proposed for merging again."""

    id: str
    other: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        note = unlocked(self.id, workshop)
        other = unlocked(self.other, workshop)
        if note.id == other.id or other.id in note.apart:
            return ()
        return (NotesKeptApart(note.id, other.id),)
