"""What leads to what on the wall."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note, may_lead
from journeylab.workshop.wall.places import unlocked


class NoteLinked(Change, frozen=True):
    source: str
    target: str

    @property
    def key(self) -> str:
        return f"notes/{self.source}/links/{self.target}"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.source)
        if note is None or self.target in note.links:
            return workshop
        linked = replace(note, links=(*note.links, self.target))
        return workshop.with_(notes=workshop.notes.put(linked))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return NoteUnlinked(self.source, self.target)


class NoteUnlinked(Change, frozen=True):
    source: str
    target: str

    @property
    def key(self) -> str:
        return f"notes/{self.source}/links/{self.target}"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.source)
        if note is None:
            return workshop
        left = tuple(target for target in note.links if target != self.target)
        return workshop.with_(notes=workshop.notes.put(replace(note, links=left)))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return NoteLinked(self.source, self.target)


class LinkNotes(Command, frozen=True):
    """One note leads to another; said the wrong way round, it is taken the right way round."""

    source: str
    target: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        source, target = unlocked(self.source, workshop), unlocked(self.target, workshop)
        if source.id == target.id:
            raise Refused("note_links_itself", id=source.id)
        if not may_lead(source.kind, target.kind):
            source, target = target, source
        if not may_lead(source.kind, target.kind):
            raise Refused("link_not_allowed", source=target.kind, target=source.kind)
        if target.id in source.links:
            return ()
        return (NoteLinked(source.id, target.id),)


class UnlinkNotes(Command, frozen=True):
    """Two notes no longer lead to one another, in neither direction."""

    source: str
    target: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        one, other = unlocked(self.source, workshop), unlocked(self.target, workshop)
        return tuple(
            NoteUnlinked(source, link)
            for source, target in ((one.id, other.id), (other.id, one.id))
            for link in _links_to(source, target, workshop)
        )


def _links_to(source: str, target: str, workshop: Workshop) -> tuple[str, ...]:
    """The links of a note, as they were written, that now lead to that other."""
    links = workshop.notes[source].links
    return tuple(link for link in links if workshop.notes.standing(link) == target)


def linked_from(note: Note, workshop: Workshop) -> tuple[str, ...]:
    """The notes on the wall to which one leads, where their kinds allow it."""
    wall = workshop.notes
    targets = dict.fromkeys(map(wall.standing, note.links))
    return tuple(
        target
        for target in targets
        if target and target != note.id and may_lead(note.kind, wall[target].kind)
    )
