"""The last gestures, kept at hand: what an undo would take back is told without reading the log."""

from __future__ import annotations

from collections.abc import Sequence

from journeylab.apps.facilitator.frame.history import gestures, matter
from journeylab.store.history import Line
from journeylab.words import say
from journeylab.workshop.entry import Entry
from journeylab.workshop.state import Workshop

KEPT = 500


class Recent:
    """Gestures by their command, oldest first; those that are long past are forgotten."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._known = gestures(lines)

    def heard(self, entries: Sequence[Entry]) -> None:
        """More has happened."""
        self._known.update(gestures(entries))
        for command in list(self._known)[:-KEPT]:
            del self._known[command]

    def offer(self, way: str, command: str | None, workshop: Workshop, language: str) -> str:
        """What a button to undo or redo says; `way` is the one or the other."""
        if command is None:
            return say(language, f"frame-{way}-none")
        gesture = self._known.get(command)
        if gesture is None:
            return say(language, f"frame-{way}")
        what = matter(gesture, self._known, workshop, language)
        return say(language, f"frame-{way}-what", what=what)
