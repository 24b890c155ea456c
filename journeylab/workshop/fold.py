"""The two functions that the rules come to: `decide` and `evolve`."""

from __future__ import annotations

from collections.abc import Iterable

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

# raise it whenever the same changes fold to another state: kept states are then made anew
FOLD = 2


def decide(command: Command, workshop: Workshop) -> tuple[Change, ...]:
    """The changes that a command brings, none where nothing changes; raises `Refused`."""
    if not workshop.seq and type(command).__name__ != "CreateWorkshop":
        raise Refused("workshop_missing")
    return command.decide(workshop)


def evolve(change: Change, workshop: Workshop) -> Workshop:
    """The state after one more change."""
    return change.evolve(workshop).with_(seq=workshop.seq + 1)


def replay(changes: Iterable[Change], workshop: Workshop | None = None) -> Workshop:
    """The state after many changes, from the beginning or from a state."""
    state = workshop or Workshop()
    for change in changes:
        state = evolve(change, state)
    return state
