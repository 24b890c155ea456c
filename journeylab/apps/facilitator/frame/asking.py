"""What concerns one page alone: its phase, its language, its panels, the moment it looks at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from journeylab.apps.facilitator.frame.history import moment_words
from journeylab.apps.facilitator.wall.tracing import cited, source_of
from journeylab.apps.from_wall import take_wall
from journeylab.apps.portfolio import beside, branch
from journeylab.session import Session
from journeylab.store.history import Line
from journeylab.widgets.base import Message
from journeylab.words import LANGUAGES
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

PAGE = 100
PANELS = ("", "people", "history")
# what would put back on the screen what a voter has just hidden from it
_WRITING = {"undo", "redo", "revert", "branch", "picture", "to_map", "propose", "remove_medium"}
_CURTAINED = {*_WRITING, "language", "panel", "look", "step", "now", "open", "more", "journey"}
_CURTAINED |= {"wall", "note", "cell"}


@dataclass
class Looking:
    """Where one page stands."""

    phase: str
    language: str
    panel: str = ""
    most: int = PAGE
    past: Line | None = None
    curtain: bool = False
    chosen: dict[str, dict[str, Any]] = field(default_factory=dict)
    jumps: int = 0

    def count(self) -> int:
        """The number of the next jump from one board to a place on another."""
        self.jumps += 1
        return self.jumps


class Asked(Protocol):
    """The room, as far as questions reach."""

    session: Session
    looking: Looking
    workshop: Workshop
    phases: dict[str, Any]
    home: str
    url: str

    def go(self, url: str) -> None: ...


def guard(looking: Looking, message: Message) -> None:
    """Refuse what the past or the curtain forbids."""
    asks = message.get("ask")
    if looking.curtain and asks in _CURTAINED:
        raise Refused("behind_curtain")
    if looking.past is None:
        return
    # a name for a past moment is a fact of today
    writes = "do" in message and message["do"] != "name_moment"
    if writes or asks in _WRITING:
        raise Refused("looking_back", moment=moment_words(looking.past.at, looking.language))


def _open(room: Asked, message: Message) -> None:
    phase = str(message.get("phase"))
    if phase not in room.phases:
        raise Refused("message_unknown", name=phase[:40])
    room.looking.phase = phase
    room.looking.chosen.get("storm", {}).pop("trace", None)  # one goes there another way now


def _language(room: Asked, message: Message) -> None:
    if message.get("language") not in LANGUAGES:
        raise Refused("message_unknown", name=str(message.get("language"))[:40])
    room.looking.language = message["language"]


def _panel(room: Asked, message: Message) -> None:
    if message.get("panel") not in PANELS:
        raise Refused("message_unknown", name=str(message.get("panel"))[:40])
    room.looking.panel, room.looking.most = message["panel"], PAGE


def _look(room: Asked, message: Message) -> None:
    """At the moment after the gesture that this change belongs to."""
    at = message.get("at")
    if not isinstance(at, int) or not 0 < at <= room.session.workshop.seq:
        raise Refused("moment_unknown", moment=str(at)[:40])
    line = room.session.gesture_at(at)[-1]
    room.looking.past = None if line.seq == room.session.workshop.seq else line


def _step(room: Asked, message: Message) -> None:
    """One gesture earlier or later."""
    past = room.looking.past
    here = past.seq if past else room.session.workshop.seq
    if message.get("by") == -1:
        before = room.session.gesture_at(here)[0].seq - 1
        _look(room, {"at": max(before, 1)})
    else:
        _look(room, {"at": min(here + 1, room.session.workshop.seq)})


def _now(room: Asked, _message: Message) -> None:
    room.looking.past = None


def _more(room: Asked, _message: Message) -> None:
    room.looking.most += PAGE


def _undo(room: Asked, _message: Message) -> None:
    room.session.undo()


def _redo(room: Asked, _message: Message) -> None:
    room.session.redo()


def _revert(room: Asked, message: Message) -> None:
    room.session.revert(str(message.get("gesture")))


def _curtain(room: Asked, message: Message) -> None:
    room.looking.curtain = bool(message.get("up"))


def _journey(room: Asked, message: Message) -> None:
    """Another workshop of the portfolio."""
    room.go(beside(room.home, str(message.get("workshop"))))


def _branch(room: Asked, message: Message) -> None:
    """The micro journey of a contact reason, begun where there is none yet."""
    name = branch(room.session, room.url, str(message.get("reason")))
    room.go(beside(room.home, name))


def _to_map(room: Asked, _message: Message) -> None:
    """The wall onto the map, where the room then stands."""
    found = take_wall(room.session, str(room.looking.chosen.get("storm", {}).get("table", "")))
    if not found.commands:
        raise Refused("wall_nothing_new", left=len(found.left))
    if "map" in room.phases:
        room.looking.phase = "map"


def _wall(room: Asked, message: Message) -> None:
    """The wall, at the table that is named, else where it stood."""
    seen = room.looking.chosen.setdefault("storm", {})
    if "table" in message:
        seen["table"] = str(message["table"])
    _open(room, {"phase": "storm"})


def _note(room: Asked, message: Message) -> None:
    """The wall at a sticky that a cell or a hot spot came from, the first one or another."""
    wall = room.looking.chosen.setdefault("storm", {})
    told = source_of(message)
    source = told if any(told.values()) else source_of(wall.get("trace") or {})
    ids = cited(room.workshop, source)
    note = str(message.get("note") or next(iter(ids), ""))
    standing = room.workshop.notes.standing(note)
    if standing not in ids:
        raise Refused("unknown_note", id=note[:40])
    _open(room, {"phase": "storm"})
    wall["table"] = room.workshop.notes[standing].table
    wall["trace"] = {**source, "note": note, "count": room.looking.count()}


def _cell(room: Asked, _message: Message) -> None:
    """Back to the cell of the map, or to the hot spot, that the wall was opened from."""
    trace = room.looking.chosen.get("storm", {}).pop("trace", None) or {}
    to_spot = bool(trace.get("spot"))
    phase, ends = ("hot_spots", ("spot", "note")) if to_spot else ("map", ("step", "lane"))
    _open(room, {"phase": phase})
    came = {name: trace.get(name, "") for name in ends} | {"count": room.looking.count()}
    room.looking.chosen.setdefault(phase, {})["back"] = came


def _restore(room: Asked, message: Message) -> None:
    """What an earlier page of this browser showed, as far as it still exists."""
    room.looking.curtain = False  # it fell with the page it hung on
    if message.get("workshop"):
        _journey(room, message)
    if message.get("phase") in room.phases:
        _open(room, message)
    if message.get("language") in LANGUAGES:
        _language(room, message)
    if message.get("panel") in PANELS:
        _panel(room, message)


ASKS: dict[str, Callable[[Any, Message], None]] = {
    "open": _open,
    "language": _language,
    "panel": _panel,
    "look": _look,
    "step": _step,
    "now": _now,
    "more": _more,
    "undo": _undo,
    "redo": _redo,
    "revert": _revert,
    "curtain": _curtain,
    "journey": _journey,
    "branch": _branch,
    "to_map": _to_map,
    "wall": _wall,
    "note": _note,
    "cell": _cell,
    "restore": _restore,
}
