"""The wall: one row per note, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note
from journeylab.workshop.wall.places import brought_by, stage_of

Row = tuple[str | int | bool | None, ...]


def notes(workshop: Workshop) -> pd.DataFrame:
    """One row per note, table by table, in the order of stages and of time within each.

    `column` counts the moments of a table from 1; what is hidden has no text; `authors` are all
    who said it, and `tables` all that brought it, those of merged notes too ("" is the whole room);
    `said` counts how often it was put up.
    """
    return schema.table(schema.NOTES, _rows(workshop))


def in_time(workshop: Workshop, table: str) -> list[Note]:
    """The notes of one table as they are read: by stage, moment, and rank."""
    position = {stage: n for n, stage in enumerate(workshop.stages)}
    found = workshop.notes.at(table)
    return sorted(found, key=lambda note: position[stage_of(note, workshop)])


def columned(workshop: Workshop, table: str) -> Iterator[tuple[Note, str, int]]:
    """The notes of one table as they are read, each with its stage and the number of its moment."""
    columns: dict[tuple[str, str], int] = {}
    for note in in_time(workshop, table):
        stage = stage_of(note, workshop)
        yield note, stage, columns.setdefault((stage, note.moment), len(columns) + 1)


def put_up(note: Note, workshop: Workshop) -> Iterator[Note]:
    """A note as it stands, and all those that were merged into it."""
    yield note
    for merged in note.merged:
        if aside := workshop.notes.removed.get(merged):
            yield from put_up(aside, workshop)


def authors(note: Note, workshop: Workshop) -> tuple[str, ...]:
    """All who said it: its author, and those of the notes merged into it."""
    return tuple(dict.fromkeys(one.author for one in put_up(note, workshop) if one.author))


def brought(note: Note, workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """Which table, and who there, put it up: each pair once; "" where it is not known."""
    return tuple(dict.fromkeys((brought_by(one), one.author) for one in put_up(note, workshop)))


def said(note: Note, workshop: Workshop) -> int:
    """How often it was put up: once, and once for each note merged into it."""
    return sum(1 for _ in put_up(note, workshop))


def _rows(workshop: Workshop) -> Iterator[Row]:
    for table in workshop.notes.tables:
        for note, stage, column in columned(workshop, table):
            yield _row(note, stage, column, workshop)


def _row(note: Note, stage: str, column: int, workshop: Workshop) -> Row:
    return (
        note.id,
        note.table,
        stage,
        column,
        note.lane,
        note.kind,
        None if note.hidden else note.text,
        note.pestel,
        ", ".join(authors(note, workshop)),
        ", ".join(dict.fromkeys(table for table, _ in brought(note, workshop))),
        said(note, workshop),
        note.group,
        note.cost,
        note.pivotal,
        note.hidden,
        note.locked,
    )
