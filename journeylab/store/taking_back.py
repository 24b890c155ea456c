"""Undo, redo and revert: the changes that take a command back, if they may."""

from __future__ import annotations

from journeylab.store.gesture import Gesture
from journeylab.store.history import is_theirs
from journeylab.store.log import Log
from journeylab.workshop.entry import Entry
from journeylab.workshop.refused import Refused
from journeylab.workshop.undo import check_possible, check_untouched, inverses, standing


def take_back(log: Log, gesture: Gesture) -> None:
    """Add what takes back the command that the gesture undoes; inside the write transaction."""
    told, since = _told(log, gesture.undoes)
    if gesture.op == "revert":
        _check_theirs(told, gesture.actor)
    back = inverses(told)
    _check_still_there(gesture.undoes, since)
    check_untouched(told, since)
    for change in back:
        check_possible(change, gesture.workshop)
        gesture.add([change])


def _told(log: Log, command: str) -> tuple[list[Entry], list[Entry]]:
    """The entries of a command, and those since that still stand."""
    first, last = log.run("of_command", command=command)[0]
    if first is None:
        raise Refused("command_unknown", id=command)
    entries = [entry for entry, _ in log.read(first - 1)]
    cut = last - first + 1
    return entries[:cut], standing(entries[cut:])


def _check_theirs(told: list[Entry], actor: str) -> None:
    for entry in told:
        if is_theirs(entry, actor):
            raise Refused("not_yours", kind=entry.kind, actor=entry.actor)


def _check_still_there(command: str, since: list[Entry]) -> None:
    for entry in since:
        if entry.undoes == command:
            raise Refused("taken_back_already", actor=entry.actor)
