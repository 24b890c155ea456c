"""The boards of several tables become one, in the order of time that each of them told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note
from journeylab.workshop.wall.places import NoteMoved, Spot, move
from journeylab.workshop.wall.sorting_keys import keys_between

ROOM = ""  # the board of the whole room


class NoteBrought(NoteMoved, frozen=True):
    """A note of a table joins the board of the whole room."""


class ConsolidateTables(Command, frozen=True):
    """The notes of these tables, or of all, join the board of the whole room.

    A note that stands for one of another table holds the two orders of time together: what came
    before it at either table comes before it now, and what shared its moment shares it still. So
    does what a table brought before: what it revealed since finds its place among it, and what it
    put up since comes after it.
    Between two such notes the whole room's come first, then those of each table in turn. Each note
    keeps its author, its links, its lock and the table that brought it; what is hidden stays where
    it is, since it is not said yet.
    """

    tables: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        there = tuple(table for table in workshop.notes.tables if table)
        for table in self.tables:
            if checked_id(table) not in there:
                raise Refused("unknown_table", table=table[:40])
        told = _told(workshop)
        stages = dict.fromkeys(stage for _, stage in sorted(told))
        tables = tuple(dict.fromkeys(self.tables)) or there
        return tuple(one for stage in stages for one in _joined(stage, tables, told))


class _Moment:
    """A moment of the board to be: its key where it has one, who comes, and what it speaks of."""

    def __init__(self, key: str, rank: str, come: Iterable[Note], stand: Iterable[str]) -> None:
        self.key, self.rank, self.come, self.stand = key, rank, list(come), set(stand)


_Told = dict[tuple[str, str], list[_Moment]]  # by table and stage, in time


def _told(workshop: Workshop) -> _Told:
    """What each table told in each stage, with the notes that now stand in others'."""
    wall = workshop.notes
    columns: dict[tuple[str, str, str], list[Note]] = defaultdict(list)
    for note in (*wall.unordered(), *_merged(wall.unordered(), workshop)):
        columns[note.table, note.stage, note.moment].append(note)
        if note.told:
            columns[note.origin, note.stage, note.told].append(note)
    told: _Told = defaultdict(list)
    for (table, stage, key), notes in sorted(columns.items()):
        notes.sort(key=lambda note: (note.rank, note.id))
        come = [n for n in notes if n.id in wall and n.table == table and not n.hidden]
        stand = map(wall.standing, (note.id for note in notes))
        told[table, stage].append(_Moment(key, notes[-1].rank, come, stand))
    return told


def _merged(notes: Iterable[Note], workshop: Workshop) -> Iterator[Note]:
    """The notes that stand in these, and those that stand in them."""
    aside = workshop.notes.removed
    for note in notes:
        merged = [aside[one] for one in note.merged if one in aside]
        yield from merged
        yield from _merged(merged, workshop)


def _joined(stage: str, tables: Iterable[str], told: _Told) -> Iterator[Change]:
    board = [_Moment(one.key, one.rank, (), one.stand) for one in told.get((ROOM, stage), ())]
    for table in tables:
        board = _weave(board, told.get((table, stage), ()))
    _give_keys(board)
    for moment in board:
        ranks = keys_between(moment.rank, "", len(moment.come))
        for note, rank in zip(moment.come, ranks, strict=True):
            there = move(note, Spot(ROOM, stage, note.lane), moment.key, rank)
            yield NoteBrought(*msgspec.structs.astuple(there))


def _weave(board: list[_Moment], table: Iterable[_Moment]) -> list[_Moment]:
    """The moments of one table among those that are there."""
    place = {note: at for at, there in reversed([*enumerate(board)]) for note in there.stand}
    before: dict[int, list[_Moment]] = defaultdict(list)  # what comes before each that was there
    waiting: list[_Moment] = []
    reached = 0
    for one in table:
        at = min((place[note] for note in one.stand if note in place), default=None)
        if at is None:
            waiting += [_Moment("", "", one.come, one.stand)] if one.come else []
            continue
        board[at].come += one.come
        board[at].stand |= one.stand
        place.update({note: at for note in one.stand if note not in place})
        if at >= reached:
            before[at], waiting, reached = waiting, [], at + 1
    woven = [one for at, there in enumerate(board) for one in (*before.get(at, ()), there)]
    return woven + waiting


def _give_keys(board: Sequence[_Moment]) -> None:
    """Keys for the new moments, run by run, between those that have theirs."""
    start = 0
    while start < len(board):
        end = start
        while end < len(board) and not board[end].key:
            end += 1
        before = board[start - 1].key if start else ""
        after = board[end].key if end < len(board) else ""
        keys = keys_between(before, after, end - start)
        for moment, key in zip(board[start:end], keys, strict=True):
            moment.key = key
        start = end + 1
