"""Who put a sticky up: which table, and who there."""

from __future__ import annotations

from journeylab.tables.notes import brought
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note


def contributors(note: Note, workshop: Workshop, language: str) -> str:
    """ "Ana (Sales), Ben (Web)", table by table; "" where neither table nor person is known.

    What only the table where it stands brought needs no table's name.
    """
    if not (note.author or note.merged or note.origin):
        return ""
    pairs = brought(note, workshop)
    if all(table == note.table for table, _ in pairs):
        pairs = tuple(("", author) for _, author in pairs)
    named = {table for table, author in pairs if author}  # a table alone adds nothing to its people
    return ", ".join(
        _named(table, author, workshop, language)
        for table, author in pairs
        if author or (table and table not in named)
    )


def _named(table: str, author: str, workshop: Workshop, language: str) -> str:
    people = workshop.participants
    name = people[author].name if author in people else author
    if not table or not name:
        return name or table
    return say(language, "wall-brought-by", who=name, table=table)
