"""What several tables put up, side by side, and what they say alike."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from journeylab.analysis.wall.shared import groups
from journeylab.apps.facilitator.wall.table_words import table_board_words
from journeylab.apps.facilitator.wall.view import ICONS
from journeylab.apps.facilitator.wall.who_brought import contributors
from journeylab.tables.notes import in_time, said
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Stage
from journeylab.workshop.state.note import Note
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall
from journeylab.workshop.wall.consolidation import ROOM
from journeylab.workshop.wall.places import stage_of

View = dict[str, Any]


def view(
    workshop: Workshop,
    language: str,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    leads: Collection[str] = ("storm",),
) -> View:
    """The boards of all tables that have notes; `about` names the workshop for drafts.

    `leads` are the phases that can be gone to from here.
    """
    alike = _groups(workshop)
    free = [group for group in alike if not any(workshop.notes[n].locked for n in group)]
    there = workshop.notes.tables
    others = [table for table in there if table != ROOM]
    movable = [n for n in workshop.notes.unordered() if n.table != ROOM and not n.hidden]
    return {
        "board": "tables",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "words": table_board_words(language),
        "icons": ICONS,
        "leads": list(leads),
        "stages": _stages(workshop),
        "order": list(there),
        "tables": {table: _table(table, workshop, language) for table in there},
        "notes": {n.id: _note(n, workshop, language) for n in workshop.notes.unordered()},
        "groups": alike,
        "says": say(
            language,
            "tables-says",
            tables=len(others),
            count=sum(not n.hidden for n in workshop.notes.unordered()),
            groups=len(alike),
        ),
        "merges_all": say(language, "tables-merge-all", count=len(free)),
        "merged_all": say(language, "tables-merged-all", count=len(free)),
        "makes_one": say(language, "tables-make-one", count=len(movable)),
        "movable": len(movable),
    }


def _stages(workshop: Workshop) -> list[View]:
    """Those in which a note stands."""
    used = {stage_of(note, workshop) for note in workshop.notes.unordered()}
    return [{"id": s.id, "name": s.name} for s in workshop.stages.values() if s.id in used]


def _table(table: str, workshop: Workshop, language: str) -> View:
    """The name of a table, what it brought, and its notes by stage, in time."""
    notes = in_time(workshop, table)
    seated = [p.name for p in workshop.participants.values() if table and p.table == table]
    by_stage: dict[str, list[str]] = {}
    for note in notes:
        by_stage.setdefault(stage_of(note, workshop), []).append(note.id)
    hidden = sum(note.hidden for note in notes)
    return {
        "name": table or say(language, "wall-main-table"),
        "says": say(language, "wall-count", count=len(notes)),
        "people": ", ".join(seated),
        "hidden": say(language, "tables-hidden", count=hidden) if hidden else "",
        "notes": by_stage,
    }


def _note(note: Note, workshop: Workshop, language: str) -> View:
    by = contributors(note, workshop, language)
    return _shown(note, by, said(note, workshop) if note.merged else 1)


@lru_cache(maxsize=50_000)
def _shown(note: Note, by: str, said: int) -> View:
    """One note; the very same object as before where nothing of it changed."""
    shown: View = {
        "kind": note.kind,
        "text": "" if note.hidden else note.text,
        "table": note.table,
        "hidden": note.hidden,
        "locked": note.locked,
        "said": said,
    }
    return {**shown, "by": by} if by else shown


def _groups(workshop: Workshop) -> list[list[str]]:
    """The notes of several tables that say nearly the same, group by group."""
    return [list(group) for group in _shared(workshop.notes, workshop.stages)]


@lru_cache(maxsize=4)
def _shared(wall: Wall, stages: Ordered[Stage]) -> tuple[tuple[str, ...], ...]:
    workshop = Workshop(notes=wall, stages=stages)
    notes = [note for table in wall.tables for note in in_time(workshop, table)]
    return _shared_of(
        tuple((n.id, n.kind, None if n.hidden else n.text, n.table) for n in notes),
        frozenset(frozenset((n.id, other)) for n in notes for other in n.apart),
    )


@lru_cache(maxsize=4)
def _shared_of(
    notes: tuple[tuple[str, str, str | None, str], ...], apart: frozenset[frozenset[str]]
) -> tuple[tuple[str, ...], ...]:
    told = [(note, kind, text) for note, kind, text, _ in notes]
    table = {note: where for note, *_, where in notes}
    return tuple(map(tuple, groups(told, table, apart)))
