"""What the wall shows, from the workshop alone."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from journeylab.apps.facilitator.wall.reading import (
    bearing,
    gate,
    read,
    says,
    shown_marks,
    shown_twins,
)
from journeylab.apps.facilitator.wall.tracing import traced
from journeylab.apps.facilitator.wall.who_brought import contributors
from journeylab.apps.facilitator.wall.words import letters, wall_words
from journeylab.apps.pictures import shown_picture
from journeylab.tables.notes import said
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import ALLOWED, FLOW, KINDS, MODES, REMARKS, Note
from journeylab.workshop.wall.links import linked_from
from journeylab.workshop.wall.places import stage_of

View = dict[str, Any]
ICONS = {
    "domain_event": "event",
    "command": "pointer",
    "read_model": "eye",
    "external_system": "system",
    "hot_spot": "hotspot",
    "actor": "person",
    "pestel": "web",
    "opportunity": "star",
    "idea": "bulb",
    "delight": "heart",
    "irritant": "warning",
    "effort_point": "weight",
    "rupture": "broken",
    "obstacle": "barrier",
}
PAINTS = {
    "domain_event": "#f8b45a",
    "command": "#8fc3ee",
    "read_model": "#a9d69a",
    "external_system": "#f3b3cc",
    "hot_spot": "#f0897f",
    "actor": "#f6e394",
}
PLAIN = list(PAINTS)  # the six elements: their icon and colour say enough on the wall itself


def view(
    workshop: Workshop,
    language: str,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    table: str = "",
    leads: Collection[str] = (),
    trace: View | None = None,
    url: str = "",
) -> View:
    """The wall of one table; `about` names the workshop for drafts, `saved` says since when.

    `leads` are the phases that can be gone to from here, `trace` is the cell one came from, `url`
    is where the workshop lies, and its personas' pictures beside it.
    """
    mode, found = workshop.mode, read(workshop, table)
    notes = [note for note in workshop.notes.unordered() if note.table == table]
    lanes = _lanes(notes, workshop)
    return {
        "board": "wall",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "words": wall_words(language),
        "letters": letters(language),
        "icons": ICONS,
        "paints": PAINTS,
        "plain": PLAIN,
        "modes": list(MODES),
        "allows": {mode: list(kinds) for mode, kinds in ALLOWED.items()},
        "flow": _flow(),
        "mode": mode,
        "allowed": list(ALLOWED[mode]),
        "modeable": mode in ("model", "analyse"),
        "table": table,
        "tables": _tables(workshop, table, language),
        "seated": _seated(workshop, table),
        "leads": list(leads),
        "trace": traced(trace, workshop, language) if trace else None,
        "order": list(workshop.stages),
        "stages": {stage.id: {"name": stage.name} for stage in workshop.stages.values()},
        "lanes": lanes,
        "lane_names": _lane_names(workshop, lanes, language, url),
        "notes": {note.id: _note(note, *_around(note, workshop, language)) for note in notes},
        "hidden_count": sum(note.hidden for note in notes),
        "marks": shown_marks(found, mode),
        "twins": shown_twins(found),
        "loads": bearing(found, language),
        "says": says(found, mode, language),
        "gate": gate(found, mode, language),
    }


def _around(note: Note, workshop: Workshop, language: str) -> tuple[str, tuple[str, ...], str, int]:
    """What a note needs to know of the others: its stage, its links, who said it, how often."""
    by = contributors(note, workshop, language)
    links = linked_from(note, workshop) if note.links else ()
    return stage_of(note, workshop), links, by, said(note, workshop) if note.merged else 1


@lru_cache(maxsize=50_000)
def _note(note: Note, stage: str, links: tuple[str, ...], by: str, said: int) -> View:
    """One note; the very same object as before where nothing of it changed."""
    shown: View = {
        "kind": note.kind,
        "text": "" if note.hidden else note.text,
        "stage": stage,
        "moment": note.moment,
        "rank": note.rank,
        "lane": note.lane,
        "links": list(links),
    }
    marks = ("group", "pestel", "cost", "pivotal", "hidden", "locked")
    shown |= {name: getattr(note, name) for name in marks if getattr(note, name)}
    if by:
        shown["by"] = by
    if said > 1:
        shown["said"] = said
    return shown


def _lanes(notes: list[Note], workshop: Workshop) -> list[str]:
    """The rows that are shown: everybody's, and that of each persona who has a note in it."""
    used = {note.lane for note in notes}
    known = [persona for persona in workshop.personas if persona in used]
    others = sorted(used - set(known) - {""})
    rows = [*known, *others]
    return ["", *rows] if "" in used or not rows else rows


def _lane_names(workshop: Workshop, lanes: list[str], language: str, url: str) -> dict[str, View]:
    """Who opens each row: a persona with their picture, or the name that the row was given."""
    personas = workshop.personas
    named = {"": {"name": say(language, "wall-everybody"), "picture": ""}}
    for lane in filter(None, dict.fromkeys([*personas, *lanes])):
        name, picture = (
            (personas[lane].name, personas[lane].picture) if lane in personas else (lane, "")
        )
        source = shown_picture(url, picture)
        named[lane] = {"name": name, "picture": picture} | ({"src": source} if source else {})
    return named


def _tables(workshop: Workshop, table: str, language: str) -> list[View]:
    seats = {person.table for person in workshop.participants.values()}
    known = sorted({"", table, *workshop.notes.tables, *seats})
    return [{"id": one, "name": one or say(language, "wall-main-table")} for one in known]


def _seated(workshop: Workshop, table: str) -> list[View]:
    """Who sits at a table and may be named as the one who writes."""
    people = workshop.participants.values()
    return [{"id": p.id, "name": p.name} for p in people if table and p.table == table]


def _flow() -> dict[str, Any]:
    """What may lead to what, "*" to anything."""
    leads = {kind: [target for source, target in sorted(FLOW) if source == kind] for kind in KINDS}
    return {kind: "*" if kind in REMARKS else targets for kind, targets in leads.items()}
