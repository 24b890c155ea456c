"""What a wall adds to the map, as the commands of one gesture; a second pass adds what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

from msgspec import Struct

from journeylab.apps.from_wall.cells import cell_commands
from journeylab.apps.from_wall.gathering import gathered
from journeylab.apps.from_wall.homes import homes_of, hot_spot_commands, step_commands
from journeylab.apps.from_wall.stages import placed, stage_commands
from journeylab.session import Session
from journeylab.tables.notes import in_time
from journeylab.workshop import AddStage, AddStep, RaiseHotSpot, SetCell, TakeNotes
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop


class Additions(Struct, frozen=True):
    """The commands, and what they come to; `left` are the notes that no step could take."""

    commands: tuple[Command, ...]
    left: tuple[str, ...]

    @property
    def facts(self) -> dict[str, int]:
        """What is told before it is done: how many stages, steps, cells, hot spots, and left."""
        kinds = Counter(type(command) for command in self.commands)
        named: dict[str, type[Command]]
        named = {"stages": AddStage, "steps": AddStep, "cells": SetCell, "hot_spots": RaiseHotSpot}
        return {name: kinds[kind] for name, kind in named.items()} | {"left": len(self.left)}


def additions(workshop: Workshop, table: str = "") -> Additions:
    """What the notes of one table that the map has not taken yet add to it."""
    steps = placed(gathered(workshop, table), workshop)
    homes = homes_of(steps, workshop)
    kept = [pair for pair in zip(steps, homes, strict=True) if pair[1]]
    housed = {n.id: n for (step, _), _ in kept for n in (*step.core, *step.around)}
    fresh = tuple(note.id for note in housed.values() if not note.taken)
    commands = (
        *stage_commands([place for place, _ in kept], workshop),
        *step_commands(kept, workshop),
        *(command for (step, _), home in kept for command in cell_commands(step, home, workshop)),
        *hot_spot_commands(kept, workshop),
        *([TakeNotes(fresh)] if fresh else []),
    )
    return Additions(commands, tuple(_left(workshop, table, housed)))


def _left(workshop: Workshop, table: str, housed: Container[str]) -> Iterator[str]:
    """What is said on that table and neither goes to the map now nor went there before."""
    for note in in_time(workshop, table):
        if note.id not in housed and not note.taken and not note.hidden:
            yield note.id


def take_wall(session: Session, table: str = "") -> Additions:
    """Bring a table's wall onto the map as one command; one undo takes it back."""
    found = additions(session.workshop, table)
    if found.commands:
        session.do(*found.commands)
    return found
