"""The history as a person reads it: one line per gesture, newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Protocol

from journeylab.apps.answers import actor_name
from journeylab.apps.facilitator.sentences import Facts, told
from journeylab.store.history import Line
from journeylab.words import dated, say, timed
from journeylab.workshop.entry import Entry, Op
from journeylab.workshop.state import Workshop

_COUNTED = {
    "step_added",
    "step_removed",
    "step_moved",
    "participant_added",
    "emotion_scored",
    "hot_spot_raised",
    "verbatim_group_added",
    "note_added",
    "note_hidden",
    "note_removed",
    "note_moved",
    "note_brought",
    "note_merged",
    "note_revealed",
    "note_kind",
    "note_group",
    "note_locked",
    "note_taken",
}
# what others of the gesture served, the weightiest first
_MEANT = ("note_taken", "verbatim_group_added", "step_added")


class Told(Protocol):
    """What a sentence needs of a change: an entry of the log has it, and so has a line."""

    @property
    def kind(self) -> str: ...
    @property
    def data(self) -> dict[str, Any]: ...
    @property
    def actor(self) -> str: ...
    @property
    def command(self) -> str: ...
    @property
    def undoes(self) -> str: ...
    @property
    def op(self) -> Op: ...


Gesture = Sequence[Told]
Gestures = Mapping[str, Gesture]


def gestures(changes: Iterable[Line | Entry]) -> dict[str, Sequence[Any]]:
    """The changes of each command together, in order."""
    return {key: tuple(some) for key, some in groupby(changes, key=lambda one: one.command)}


def rows(
    lines: Sequence[Line], workshop: Workshop, language: str, most: int
) -> list[dict[str, Any]]:
    """The newest gestures in words, at most so many."""
    known = gestures(lines)
    gone = taken_back(known.values())
    newest = [line[-1] for line in known.values()][::-1][:most]
    return [_row(last, known, gone, workshop, language) for last in newest]


def sentence(gesture: Gesture, known: Gestures, workshop: Workshop, language: str) -> str:
    """Who did what."""
    first = gesture[0]
    who = actor_name(language, first.actor)
    if first.op != "do":
        what = matter(gesture, known, workshop, language)
        return _upper(say(language, f"history-{first.op}", who=who, what=what))
    name, facts = _headline(gesture, workshop, language)
    return _upper(say(language, name, who=who, **facts))


def matter(gesture: Gesture, known: Gestures, workshop: Workshop, language: str) -> str:
    """What a gesture was about in the end, for “Undo: …”."""
    name, facts = _headline(_source(gesture, known), workshop, language)
    return say(language, f"{name}.what", **facts)


def moment_words(at: datetime, language: str) -> str:
    """The day and the hour of a change, on this machine's clock."""
    day = dated(language, at.astimezone().date())
    return say(language, "frame-moment", day=day, time=timed(language, at))


def taken_back(told: Iterable[Gesture]) -> set[str]:
    """The commands that are no longer in force: taken back, and not done again since."""
    gone: set[str] = set()
    undone: dict[str, str] = {}
    for gesture in told:
        change = gesture[0]
        if change.op == "redo":
            gone.discard(undone.get(change.undoes, ""))
            gone.add(change.undoes)
        elif change.op != "do":
            gone.add(change.undoes)
            undone[change.command] = change.undoes
    return gone


def _row(
    last: Line, known: Gestures, gone: set[str], workshop: Workshop, language: str
) -> dict[str, Any]:
    return {
        "id": last.command,
        "seq": last.seq,
        "day": dated(language, last.at.astimezone().date()),
        "time": timed(language, last.at),
        "says": sentence(known[last.command], known, workshop, language),
        "gone": last.command in gone,
        "revertible": last.revertible and last.op == "do" and last.command not in gone,
    }


def _source(gesture: Gesture, known: Gestures) -> Gesture:
    """The gesture that an undo, a redo or a revert is about in the end."""
    for _ in range(len(known)):
        if gesture[0].op == "do" or gesture[0].undoes not in known:
            break
        gesture = known[gesture[0].undoes]
    return gesture


def _headline(gesture: Gesture, workshop: Workshop, language: str) -> tuple[str, Facts]:
    """The message that stands for a whole gesture: the one kind, or what the others served."""
    kinds = Counter(change.kind for change in gesture)
    # a step that moves takes its sub-steps along; elsewhere the last change is what was meant
    last = gesture[0] if set(kinds) == {"step_moved"} else gesture[-1]
    change = next((one for kind in _MEANT for one in gesture if one.kind == kind), last)
    name, facts = told(change, workshop, language)
    alike = name.removeprefix("history-") in _COUNTED
    return name, {**facts, "count": kinds[change.kind] if alike else 1}


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
