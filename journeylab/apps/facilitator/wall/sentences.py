"""What changes of the wall say; of a sticky written in private, never its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from journeylab.words import say
from journeylab.workshop.state import Workshop

Facts = dict[str, object]
Data = Mapping[str, Any]


class Named(Protocol):
    """The workshop that things are named from, and in what language."""

    workshop: Workshop
    language: str


WALL_ALIKE = {"note_restored": "note_added"}
WALL_NARROWER: dict[str, Callable[[Data], str]] = {
    "note_added": lambda d: "note_hidden" if d.get("note", {}).get("hidden") else "note_added",
    "note_set": lambda d: f"note_{d['field']}",
}


def _note(names: Named, item: str, now: str | None = None) -> str:
    """What a sticky says, or said."""
    wall = names.workshop.notes
    found = wall.get(item) or wall.removed.get(item)
    if found is None:
        return say(names.language, "history-gone")
    return say(names.language, "history-note-in-private") if found.hidden else now or found.text


def _one(data: Data, names: Named) -> Facts:
    return {"text": _note(names, data["id"], data.get("values", {}).get("text"))}


def _link(data: Data, names: Named) -> Facts:
    return {"text": _note(names, data["source"]), "other": _note(names, data["target"])}


def _merger(data: Data, names: Named) -> Facts:
    return {"text": _note(names, data["id"]), "other": _note(names, data["into"])}


def _added(data: Data, names: Named) -> Facts:
    return {"text": _note(names, data["note"]["id"], data["note"]["text"])}


WALL_FACTS: dict[str, Callable[[Data, Any], Facts]] = {
    "note_added": _added,
    "note_removed": _one,
    "note_restored": _one,
    "note_moved": _one,
    "note_brought": _one,
    "note_revealed": _one,
    "note_set": _one,
    "note_taken": _one,
    "note_linked": _link,
    "note_unlinked": _link,
    "note_merged": _merger,
    "note_unmerged": _merger,
    "notes_kept_apart": lambda data, names: {
        "text": _note(names, data["id"]),
        "other": _note(names, data["other"]),
    },
    "mode_set": lambda data, _: {"mode": data["mode"]},
}
