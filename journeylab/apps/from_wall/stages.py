"""Where one stage of the map ends: at a pivotal event with something after it in its stage."""

from __future__ import annotations

from collections.abc import Iterator

from journeylab.apps.from_wall.gathering import Gathered
from journeylab.workshop import AddStage
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop

Placed = tuple[Gathered, str]


def placed(steps: tuple[Gathered, ...], workshop: Workshop) -> list[Placed]:
    """Each step with its stage on the map: a pivotal event's id names the one that it opens."""
    found: list[Placed] = []
    wall_stage = map_stage = ""
    for n, step in enumerate(steps):
        if step.stage != wall_stage:
            wall_stage = map_stage = step.stage
        found.append((step, map_stage))
        pivot = next((note.id for note in step.core if note.pivotal), "")
        goes_on = n + 1 < len(steps) and steps[n + 1].stage == wall_stage
        if pivot and goes_on and not _removed(pivot, workshop):
            map_stage = pivot
    return found


def stage_commands(steps: list[Placed], workshop: Workshop) -> Iterator[Command]:
    """The new stages, each after the one that its pivotal event closes."""
    pivots = {note.id: note.text for step, _ in steps for note in step.core if note.pivotal}
    before, made = "", set(workshop.stages)
    for step, stage in steps:
        if stage not in made:
            made.add(stage)
            macro = workshop.stages[step.stage].macro
            yield AddStage(stage, pivots[stage], macro, before)
        before = stage


def _removed(stage: str, workshop: Workshop) -> bool:
    """Whether the room has taken that stage off the map."""
    return stage in workshop.stages.removed
