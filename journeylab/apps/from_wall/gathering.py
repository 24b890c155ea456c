"""Which stickies speak of one thing that the customer lives: one step each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from journeylab.tables.notes import in_time
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note
from journeylab.workshop.wall.links import linked_from
from journeylab.workshop.wall.places import stage_of

LIVED = ("command", "domain_event")


class Gathered(Struct, frozen=True):
    """The commands and events of one step, in time, and the other stickies that hang on it."""

    core: tuple[Note, ...]
    around: tuple[Note, ...]
    stage: str


def gathered(workshop: Workshop, table: str) -> tuple[Gathered, ...]:
    """The steps that a table's stickies make: a command and its events are one.

    Another sticky goes to the step that it is linked to, else to the one whose moment is its own
    or the last before it in its stage, else the first after it. What is still hidden is left out:
    it is not said yet.
    """
    notes = [note for note in in_time(workshop, table) if not note.hidden]
    links = _neighbours(notes, workshop)
    cores = _cores([note for note in notes if note.kind in LIVED], links)
    homes = {note.id: n for n, core in enumerate(cores) for note in core}
    around: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        if note.id not in homes:
            found = _linked_homes(note, links, homes) or _nearest(note, notes, homes, workshop)
            for home in found:
                around[home].append(note)
    return tuple(
        Gathered(core, tuple(around[n]), stage_of(core[0], workshop))
        for n, core in enumerate(cores)
    )


def _neighbours(notes: Iterable[Note], workshop: Workshop) -> dict[str, set[str]]:
    """Who is linked to whom, whichever way."""
    links: dict[str, set[str]] = defaultdict(set)
    for note in notes:
        for target in linked_from(note, workshop):
            links[note.id].add(target)
            links[target].add(note.id)
    return links


def _cores(lived: list[Note], links: dict[str, set[str]]) -> list[tuple[Note, ...]]:
    """Commands with the events that they lead to, in the order of their first sticky."""
    by_id = {note.id: note for note in lived}
    seen: set[str] = set()
    cores = []
    for note in lived:
        if note.id in seen:
            continue
        together = _reached(note.id, by_id, links)
        seen |= together
        cores.append(tuple(other for other in lived if other.id in together))
    return cores


def _reached(start: str, lived: dict[str, Note], links: dict[str, set[str]]) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        for other in links[ahead.pop()] & lived.keys() - reached:
            reached.add(other)
            ahead.append(other)
    return reached


def _linked_homes(note: Note, links: dict[str, set[str]], homes: dict[str, int]) -> list[int]:
    """The steps that a sticky is linked to: one that serves several belongs to each."""
    return sorted({homes[other] for other in links[note.id] if other in homes})


def _nearest(note: Note, notes: list[Note], homes: dict[str, int], workshop: Workshop) -> list[int]:
    stage = stage_of(note, workshop)
    here = [other for other in notes if other.id in homes and stage_of(other, workshop) == stage]
    upto = [homes[other.id] for other in here if other.moment <= note.moment]
    return [upto[-1]] if upto else [homes[here[0].id]] if here else []
