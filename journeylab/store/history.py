"""What happened, line by line, without what was said in secret."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct

from journeylab.store.log import Log
from journeylab.workshop.entry import Entry, Op
from journeylab.workshop.undo import standing

THEIRS = frozenset({"emotion_scored", "ballot_cast"})  # what only its maker may take back
_UNTOLD = frozenset({"dots", "tally"})  # votes are told by their round, once it is revealed
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Line(Struct, frozen=True):
    """One change of the history; `revertible` unless someone has changed the same since.

    `data` is what changed, but for where the dots of a vote lie.
    """

    seq: int
    at: datetime
    actor: str
    kind: str
    key: str
    op: Op
    command: str
    undoes: str
    data: dict[str, Any]
    revertible: bool


def history(log: Log, actor: str | None = None, newest: int | None = None) -> tuple[Line, ...]:
    """The last changes, or all, oldest first; `actor` is who would like to revert."""
    after = 0 if newest is None else max(0, log.last() - newest)
    entries = [entry for entry, _ in log.read(after)]
    revertible = _revertible(entries, actor)
    return tuple(_line(entry, revertible=entry.command in revertible) for entry in entries)


def gesture_at(log: Log, seq: int) -> tuple[Line, ...]:
    """The lines of the gesture to which a change belongs; empty where there is no such change."""
    for entry, _ in log.read(seq - 1, until=seq):
        first, last = log.run("of_command", command=entry.command)[0]
        return tuple(_line(one, revertible=False) for one, _ in log.read(first - 1, until=last))
    return ()


def is_theirs(entry: Entry, actor: str | None) -> bool:
    """Whether only somebody else may take it back."""
    return entry.kind in THEIRS and entry.actor != actor


def moment(microseconds: int) -> datetime:
    """A time of the log, as a time."""
    return _EPOCH + timedelta(microseconds=microseconds)


def _revertible(entries: Sequence[Entry], actor: str | None) -> frozenset[str]:
    if actor is None:
        return frozenset()
    bound = {e.command for e in entries if e.inverse is None or is_theirs(e, actor)}
    return frozenset(entry.command for entry in standing(entries)) - bound


def _line(entry: Entry, *, revertible: bool) -> Line:
    return Line(
        entry.seq,
        moment(entry.at),
        entry.actor,
        entry.kind,
        entry.key,
        entry.op,
        entry.command,
        entry.undoes,
        {name: value for name, value in entry.data.items() if name not in _UNTOLD},
        revertible,
    )
