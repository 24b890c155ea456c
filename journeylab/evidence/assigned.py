"""The step and channel that a name in a file means: by the mapping, else by the journey's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.places import MatchedBy, Places
from journeylab.evidence.values.names import folded, shown

REST = "*"  # a mapping line for this name speaks of all that no other line names


class Assigned(NamedTuple):
    """Where a row belongs: a step's id, empty for none, and a channel's id or its name."""

    step: str
    matched_by: MatchedBy
    channel: str


class Assigning:
    """Gives names their places, and remembers them as a mapping to be corrected by hand."""

    def __init__(self, mapping: Iterable[MappingLine], places: Places) -> None:
        self._places = places
        self._lines: dict[str, MappingLine] = {}
        for line in mapping:
            self._lines.setdefault(folded(line.column) or line.column, line)
        self._used: dict[str, MappingLine] = {}
        self._known: dict[tuple[str, str], Assigned] = {}

    def place(self, written: str, channel: str = "") -> Assigned:
        """Where a row belongs that names this step and this channel."""
        key = (written, channel)
        if key not in self._known:
            self._known[key] = self._found(shown(written), shown(channel))
        return self._known[key]

    @property
    def mapping(self) -> tuple[MappingLine, ...]:
        """One line per name in the file, as it was understood."""
        return tuple(self._used.values())

    def _found(self, written: str, channel: str) -> Assigned:
        line = self._lines.get(folded(written)) or self._lines.get(REST)
        step, matched_by = self._places.step(line.step if line and line.step else written)
        said = line.channel if line and line.channel else channel
        channels = self._lines.get(folded(channel)) if channel else None
        if channels and channels.channel and not (line and line.channel):
            said = channels.channel
        found = Assigned(step, matched_by, self._places.channel(said) if said else "")
        of_channel = line.channel if line else ""
        self._used.setdefault(written, MappingLine(written, step, of_channel))
        return found
