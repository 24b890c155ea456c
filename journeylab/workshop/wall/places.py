"""Where notes stand on the wall: table, stage, moment, lane; and moving them."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, found
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note
from journeylab.workshop.wall.sorting_keys import keys_between


class Spot(NamedTuple):
    """A place asked for: beside a note, in its moment; or in a moment of its own after a note.

    `after` None is the beginning of the stage, "" its end; a note that is not in this stage of
    this table counts as gone, which is its end too. Without a stage it is that of the note named.
    """

    table: str = ""
    stage: str = ""
    lane: str = ""
    after: str | None = ""
    beside: str = ""
    above: bool = False


_PLACE = ("table", "stage", "moment", "rank", "lane", "origin", "told")


class NoteMoved(Change, frozen=True):
    """A note stands elsewhere, in time, on another table or in another lane.

    `origin` is the table that put it up, where that is not the one where it stands, and `told` the
    moment of this stage that it had there.
    """

    id: str
    table: str
    stage: str
    moment: str
    rank: str
    lane: str = ""
    origin: str = ""
    told: str = ""

    @property
    def key(self) -> str:
        return f"notes/{self.id}/place"

    def evolve(self, workshop: Workshop) -> Workshop:
        note = workshop.notes.get(self.id)
        if note is None:
            return workshop
        return workshop.with_(notes=workshop.notes.put(_moved(note, self)))

    def inverse(self, before: Workshop) -> Change:
        note = before.notes[self.id]
        return NoteMoved(note.id, *(getattr(note, name) for name in _PLACE))


class MoveNotes(Command, frozen=True, kw_only=True):
    """Notes to another place, in the order of time in which they stand.

    Beside a note they all join its moment; beside one of themselves they stay in their moments, and
    only the lane changes. After one, notes that share a moment go on sharing one.
    """

    ids: tuple[str, ...]
    table: str = ""
    stage: str = ""
    lane: str = ""
    after: str | None = ""
    beside: str = ""
    above: bool = False

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        notes = sorted(
            (unlocked(note_id, workshop) for note_id in dict.fromkeys(self.ids)),
            key=lambda note: (_position(note, workshop), note.moment, note.rank),
        )
        asked = Spot(self.table, self.stage, self.lane, self.after, self.beside, self.above)
        spot = settled(asked, workshop)
        if spot.beside in self.ids:
            moves = [move(n, spot._replace(stage=n.stage), n.moment, n.rank) for n in notes]
        elif spot.beside:
            ranks = ranks_beside(spot, len(notes), workshop)
            moment = workshop.notes[spot.beside].moment
            moves = [move(n, spot, moment, rank) for n, rank in zip(notes, ranks, strict=True)]
        else:
            moves = _moves_after(notes, spot, workshop)
        return tuple(
            one for one in moves if _moved(workshop.notes[one.id], one) != workshop.notes[one.id]
        )


def settled(spot: Spot, workshop: Workshop) -> Spot:
    """A spot whose stage is there, and whose anchors stand in it or are given up."""
    checked_lane(spot.lane)
    if spot.table:
        checked_id(spot.table)
    near = workshop.notes.get(spot.beside or spot.after or "")
    stage = spot.stage or (stage_of(near, workshop) if near else next(iter(workshop.stages)))
    found(stage, workshop.stages, "stage")
    if near is None or (near.table, near.stage) != (spot.table, stage):
        return spot._replace(stage=stage, beside="", after=None if spot.after is None else "")
    return spot._replace(stage=stage)


def moments_after(spot: Spot, count: int, workshop: Workshop) -> tuple[str, ...]:
    """So many new moments in a row, after the anchor of a settled spot."""
    wall = workshop.notes
    if spot.after is None:
        low = ""
    elif spot.after:
        low = wall[spot.after].moment
    else:
        low = wall.moment_before(spot.table, spot.stage, "")
    high = wall.moment_after(spot.table, spot.stage, low)
    if not high:
        low = max(low, wall.last_told(spot.table, spot.stage))
    return keys_between(low, high, count)


def ranks_beside(spot: Spot, count: int, workshop: Workshop) -> tuple[str, ...]:
    """So many ranks in a row, right below or above the note that a settled spot names."""
    anchor = workshop.notes[spot.beside]
    column = workshop.notes.column(anchor.table, anchor.stage, anchor.moment)
    ranks = [note.rank for note in column]
    if spot.above:
        low = max((rank for rank in ranks if rank < anchor.rank), default="")
        return keys_between(low, anchor.rank, count)
    high = min((rank for rank in ranks if rank > anchor.rank), default="")
    return keys_between(anchor.rank, high, count)


def unlocked(note_id: str, workshop: Workshop) -> Note:
    """A note that is there and may be changed."""
    note = workshop.notes[found(note_id, workshop.notes, "note")]
    if note.locked:
        raise Refused("note_locked", id=note_id)
    return note


def stage_of(note: Note, workshop: Workshop) -> str:
    """The stage in which a note is shown: the last one where its own has gone."""
    return note.stage if note.stage in workshop.stages else list(workshop.stages)[-1]


def move(note: Note, spot: Spot, moment: str, rank: str) -> NoteMoved:
    """A note to that table, stage and lane, and to a place in time there."""
    origin = brought_by(note)
    if origin == spot.table:
        return NoteMoved(note.id, spot.table, spot.stage, moment, rank, spot.lane)
    told = note.told if note.origin else note.moment
    if not origin or spot.stage != note.stage:
        told = ""  # the room's board is no table, and a moment tells nothing of another stage
    return NoteMoved(note.id, spot.table, spot.stage, moment, rank, spot.lane, origin, told)


def brought_by(note: Note) -> str:
    """The table that put a note up."""
    return note.origin or note.table


def checked_lane(lane: str) -> str:
    """A lane that can serve as part of a key, or none."""
    return checked_id(lane) if lane else lane


def _moves_after(notes: list[Note], spot: Spot, workshop: Workshop) -> list[NoteMoved]:
    """Each moment of theirs becomes a new one, where the anchor's own notes may be among them."""
    held = dict.fromkeys((note.stage, note.moment) for note in notes)
    moments = dict(zip(held, moments_after(spot, len(held), workshop), strict=True))
    return [move(n, spot, moments[n.stage, n.moment], n.rank) for n in notes]


def _moved(note: Note, to: NoteMoved) -> Note:
    return replace(note, **{name: getattr(to, name) for name in _PLACE})


def _position(note: Note, workshop: Workshop) -> int:
    stages = list(workshop.stages)
    return stages.index(note.stage) if note.stage in workshop.stages else len(stages)
