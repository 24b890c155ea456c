"""What the wall says, in words: loads, gaps, what is said twice, and the gate to the next mode."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from journeylab.analysis.wall.flow import Flow
from journeylab.analysis.wall.gates import Readings, missing
from journeylab.analysis.wall.loads import Load, borne
from journeylab.analysis.wall.marks import gaps, lacking
from journeylab.analysis.wall.stickies import Sticky
from journeylab.analysis.wall.twins import Pair, Told, alike, asked
from journeylab.tables.notes import columned
from journeylab.words import number, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Stage
from journeylab.workshop.state.note import MODES, Mode
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall
from journeylab.workshop.wall.links import linked_from

View = dict[str, Any]
_LISTS = ("no_command", "no_event", "no_actor", "unlinked")
_READ_IN: tuple[Mode, ...] = ("model", "analyse")  # before, everything would lack everything
MANY_TWINS = 30


class Read(NamedTuple):
    """One table's wall, read."""

    readings: Readings
    loads: Sequence[Load]
    elsewhere: int  # notes on other boards
    gone: int  # those of them that this table put up


def read(workshop: Workshop, table: str) -> Read:
    """The wall of a table, read once however often it is shown."""
    return _read(workshop.notes, workshop.stages, table)


@lru_cache(maxsize=4)
def _read(wall: Wall, stages: Ordered[Stage], table: str) -> Read:
    workshop = Workshop(notes=wall, stages=stages)
    notes = [
        Sticky(n.id, n.kind, None if n.hidden else n.text, stage, column, n.pivotal, n.hidden)
        for n, stage, column in columned(workshop, table)
    ]
    links = ((n.id, to) for n in wall.at(table) if n.links for to in linked_from(n, workshop))
    flow = Flow(notes, links)
    found = Readings(notes, lacking(flow), gaps(notes, stages), _twins(notes, wall))
    others = [n for n in wall.unordered() if n.table != table] if not notes else []
    gone = sum(bool(table) and n.origin == table for n in others)
    return Read(found, borne(flow), len(others), gone)


def _twins(notes: Sequence[Sticky], wall: Wall) -> list[Pair]:
    apart = frozenset(frozenset((n.note, other)) for n in notes for other in wall[n.note].apart)
    told = ((n.note, n.kind, n.text) for n in notes)
    return asked(_alike(tuple(sorted(told, key=itemgetter(0)))), (n.note for n in notes), apart)


@lru_cache(maxsize=4)
def _alike(told: tuple[Told, ...]) -> tuple[Pair, ...]:
    """A move changes no text, and so nothing that is said twice."""
    return alike(told)


def shown_marks(found: Read, mode: Mode) -> dict[str, list[str]]:
    """What each note lacks, where the mode asks for it."""
    shown: dict[str, list[str]] = {}
    if mode in _READ_IN:
        for note, code in found.readings.marks:
            shown.setdefault(note, []).append(code)
    return shown


def shown_twins(found: Read) -> list[list[str]]:
    """The pairs that say nearly the same, the surest first."""
    return [[pair.note, pair.other] for pair in found.readings.twins[:MANY_TWINS]]


def bearing(found: Read, language: str) -> dict[str, str]:
    """How many events hang on each system, for its bar."""
    return {
        load.note: say(language, "wall-load-events", count=load.borne)
        for load in found.loads
        if load.kind == "external_system"
    }


def says(found: Read, mode: Mode, language: str) -> View:
    """The side panel: one sentence, loads as bars, what is missing as lists."""
    notes = found.readings.notes
    lists = [_list(found, code, language) for code in _LISTS] if mode in _READ_IN else []
    return {
        "sentence": _sentence(found, mode, language),
        "count": say(language, "wall-count", count=len(notes)),
        "loads": [
            _bars(found.loads, kind, language)
            for kind in ("external_system", "actor")
            if any(load.kind == kind for load in found.loads)
        ],
        "lists": [*(one for one in lists if one["notes"]), *_gaps(found, language)],
    }


def gate(found: Read, mode: Mode, language: str) -> View:
    """The next mode, and what is missing before it."""
    at = MODES.index(mode) + 1
    following = MODES[at] if at < len(MODES) else ""
    rows = missing(mode, found.readings) if following else ()
    return {
        "next": following,
        "opens": say(language, f"wall-open-{following}") if following else "",
        "missing": [
            {
                "says": say(language, f"wall-missing-{code.replace('_', '-')}", count=count),
                "notes": _lacking(found, code),
            }
            for code, count in rows
        ],
    }


def _lacking(found: Read, code: str) -> list[str]:
    """The first note of which it is said."""
    wanted = "no_actor" if code == "no_actor_named" else code
    if code == "twins":
        return [pair.other for pair in found.readings.twins[:1]]
    return _marked(found, wanted)[:1]


def _marked(found: Read, code: str) -> list[str]:
    return [mark.note for mark in found.readings.marks if mark.code == code]


def _list(found: Read, code: str, language: str) -> View:
    return {
        "code": code,
        "title": say(language, f"wall-list-{code.replace('_', '-')}"),
        "notes": _marked(found, code),
    }


def _gaps(found: Read, language: str) -> list[View]:
    silent = [gap.column for gap in found.readings.gaps if gap.code == "silent"]
    if not silent:
        return []
    told = [say(language, "wall-silent", column=column) for column in silent]
    title = say(language, "wall-list-silent")
    return [{"code": "silent", "title": title, "notes": [], "columns": told}]


def _bars(found: Sequence[Load], kind: str, language: str) -> View:
    loads = [load for load in found if load.kind == kind]
    most = max(loads[0].borne, 1)
    said = kind.replace("_", "-")
    return {
        "kind": kind,
        "title": say(language, f"wall-loads-{said}"),
        "unit": say(language, f"wall-unit-{said}"),
        "rows": [
            {
                "note": load.note,
                "name": load.name,
                "count": number(language, load.borne),
                "of_most": round(load.borne / most, 3),
                "heavy": load.bottleneck,
                "says": say(language, f"wall-bears-{said}", name=load.name, count=load.borne),
            }
            for load in loads
        ],
    }


def _sentence(found: Read, mode: Mode, language: str) -> str:
    if not found.readings.notes and found.elsewhere:
        where = "gone" if found.gone else "elsewhere"
        return say(language, f"wall-says-{where}", count=found.gone or found.elsewhere)
    events = found.readings.count("domain_event")
    heavy = (load for load in found.loads if load.kind == "external_system" and load.bottleneck)
    top = next(heavy, None)
    if mode in _READ_IN and top:
        facts = {"name": top.name, "count": top.borne, "total": events}
        return say(language, "wall-says-bottleneck", **facts)
    return say(language, f"wall-says-{mode}", count=events)
