"""What the wall says, in words: loads, gaps, what is said twice, and the gate to the next mode."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd

from journeylab import tables
from journeylab.analysis.wall.gates import Readings, missing
from journeylab.analysis.wall.loads import loads
from journeylab.analysis.wall.marks import gaps_in_time, marks
from journeylab.analysis.wall.twins import Pair, alike, asked
from journeylab.words import number, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Stage
from journeylab.workshop.state.note import MODES, Mode
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall

View = dict[str, Any]
_LISTS = ("no_command", "no_event", "no_actor", "unlinked")
_READ_IN: tuple[Mode, ...] = ("model", "analyse")  # before, everything would lack everything
MANY_TWINS = 30
_TOLD = ("note", "kind", "text")


class Read(NamedTuple):
    """One table's wall, read."""

    readings: Readings
    loads: pd.DataFrame
    names: dict[str, str]


def read(workshop: Workshop, table: str) -> Read:
    """The wall of a table, read once however often it is shown."""
    return _read(workshop.notes, workshop.stages, table)


@lru_cache(maxsize=4)
def _read(wall: Wall, stages: Ordered[Stage], table: str) -> Read:
    workshop = Workshop(notes=wall, stages=stages)
    notes, links = tables.notes(workshop), tables.links(workshop)
    notes = notes[notes["table"] == table]
    found = Readings(
        notes,
        marks(notes, links),
        gaps_in_time(notes, tables.stages(workshop)),
        _twins(notes, wall),
    )
    names = dict(zip(notes["note"].tolist(), notes["text"].fillna("").tolist(), strict=True))
    return Read(found, loads(notes, links), names)


def _twins(notes: pd.DataFrame, wall: Wall) -> pd.DataFrame:
    apart = frozenset(
        frozenset((note, other)) for note in notes["note"] for other in wall[note].apart
    )
    told = zip(*(notes[name].tolist() for name in _TOLD), strict=True)
    return asked(_alike(tuple(sorted(told, key=itemgetter(0)))), notes["note"], apart)


@lru_cache(maxsize=4)
def _alike(told: tuple[tuple[Any, ...], ...]) -> tuple[Pair, ...]:
    """A move changes no text, and so nothing that is said twice."""
    return alike(pd.DataFrame(told, columns=list(_TOLD)))


def shown_marks(found: Read, mode: Mode) -> dict[str, list[str]]:
    """What each note lacks, where the mode asks for it."""
    shown: dict[str, list[str]] = {}
    if mode in _READ_IN:
        pairs = zip(found.readings.marks["note"], found.readings.marks["code"], strict=True)
        for note, code in pairs:
            shown.setdefault(note, []).append(code)
    return shown


def shown_twins(found: Read) -> list[list[str]]:
    """The pairs that say nearly the same, the surest first."""
    pairs = found.readings.twins[["note", "other"]].head(MANY_TWINS)
    return [[str(one), str(other)] for one, other in pairs.itertuples(index=False)]


def bearing(found: Read, language: str) -> dict[str, str]:
    """How many events hang on each system, for its bar."""
    rows = found.loads[found.loads["kind"] == "external_system"]
    return {
        str(note): say(language, "wall-load-events", count=count)
        for note, count in zip(rows["note"], rows["count"].tolist(), strict=True)
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
            if (found.loads["kind"] == kind).any()
        ],
        "lists": [*(one for one in lists if one["notes"]), *_gaps(found, language)],
    }


def gate(found: Read, mode: Mode, language: str) -> View:
    """The next mode, and what is missing before it."""
    at = MODES.index(mode) + 1
    following = MODES[at] if at < len(MODES) else ""
    rows = missing(mode, found.readings).itertuples(index=False, name=None) if following else ()
    return {
        "next": following,
        "opens": say(language, f"wall-open-{following}") if following else "",
        "missing": [
            {
                "says": say(language, f"wall-missing-{code.replace('_', '-')}", count=int(count)),
                "notes": _lacking(found, code),
            }
            for code, count in rows
        ],
    }


def _lacking(found: Read, code: str) -> list[str]:
    lacks = found.readings.marks
    wanted = "no_actor" if code == "no_actor_named" else code
    if code == "twins":
        return [str(note) for note in found.readings.twins["other"].head(1)]
    return [str(note) for note in lacks.loc[lacks["code"] == wanted, "note"].head(1)]


def _list(found: Read, code: str, language: str) -> View:
    lacks = found.readings.marks
    noted = lacks.loc[lacks["code"] == code, "note"].tolist()
    return {
        "code": code,
        "title": say(language, f"wall-list-{code.replace('_', '-')}"),
        "notes": noted,
    }


def _gaps(found: Read, language: str) -> list[View]:
    gaps = found.readings.gaps
    silent = gaps.loc[gaps["code"] == "silent", "column"].tolist()
    if not silent:
        return []
    told = [say(language, "wall-silent", column=int(column)) for column in silent]
    title = say(language, "wall-list-silent")
    return [{"code": "silent", "title": title, "notes": [], "columns": told}]


def _bars(found: pd.DataFrame, kind: str, language: str) -> View:
    rows = found[found["kind"] == kind]
    most = max(int(rows["count"].max()), 1)
    return {
        "kind": kind,
        "title": say(language, f"wall-loads-{kind.replace('_', '-')}"),
        "unit": say(language, f"wall-unit-{kind.replace('_', '-')}"),
        "rows": [
            {
                "note": row.note,
                "name": row.name,
                "count": number(language, row.count),
                "of_most": round(row.count / most, 3),
                "heavy": bool(row.bottleneck),
                "says": say(
                    language, f"wall-bears-{kind.replace('_', '-')}", name=row.name, count=row.count
                ),
            }
            for row in map(_Load._make, rows[list(_Load._fields)].itertuples(index=False))
        ],
    }


class _Load(NamedTuple):
    note: str
    name: str
    count: int  # type: ignore[assignment]  # the column's own name
    bottleneck: bool


def _sentence(found: Read, mode: Mode, language: str) -> str:
    notes = found.readings.notes
    events = int((notes["kind"] == "domain_event").sum())
    heavy = found.loads[(found.loads["kind"] == "external_system") & found.loads["bottleneck"]]
    if mode in _READ_IN and len(heavy):
        top = heavy.iloc[0]
        facts = {"name": str(top["name"]), "count": int(top["count"]), "total": events}
        return say(language, "wall-says-bottleneck", **facts)
    return say(language, f"wall-says-{mode}", count=events)
