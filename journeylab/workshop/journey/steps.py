"""Steps: what the customer lives, one thing at a time, in the order of the journey."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.entities import Initiative, Step


class StepAdded(Change, frozen=True):
    step: Step
    after: str | None

    @property
    def key(self) -> str:
        return f"steps/{self.step.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return placed(self.step, self.after, workshop)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return StepRemoved(self.step.id)


class StepRemoved(Change, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"steps/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.steps:
            return workshop
        return workshop.with_(steps=workshop.steps.without(self.id))

    def inverse(self, before: Workshop) -> Change:
        return StepRestored(self.id, before.steps.before(self.id))


class StepRestored(Change, frozen=True):
    id: str
    after: str | None

    @property
    def key(self) -> str:
        return f"steps/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        step = workshop.steps.removed.get(self.id)
        return workshop if step is None else placed(step, self.after, workshop)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return StepRemoved(self.id)


class StepMoved(Change, frozen=True):
    id: str
    stage: str
    parent: str | None
    after: str | None

    @property
    def key(self) -> str:
        return f"steps/{self.id}/place"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.steps:
            return workshop
        step = replace(workshop.steps[self.id], stage=self.stage, parent=self.parent)
        return placed(step, self.after, workshop)

    def inverse(self, before: Workshop) -> Change:
        step = before.steps[self.id]
        return StepMoved(self.id, step.stage, step.parent, before.steps.before(self.id))


class AddStep(Command, frozen=True, kw_only=True):
    """A new step after another: first where the anchor is None, last where it is empty."""

    text: str
    stage: str
    id: str = ""
    after: str | None = ""
    parent: str | None = None
    channels: tuple[str, ...] = ()
    initiative: Initiative = "customer"

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        step = Step(
            checked_id(self.id or new_id()),
            found(self.stage, workshop.stages, "stage"),
            checked_text(self.text),
            self.parent,
            self.initiative,
            checked_channels(self.channels, workshop),
        )
        _check_parent(self.parent, self.stage, workshop)
        if _same_as_written(step, workshop):
            return ()
        if workshop.steps.known(step.id):
            raise Refused("id_taken", id=step.id)
        return (StepAdded(step, self.after),)


class MoveStep(Command, frozen=True):
    """A step, with its sub-steps, to another place."""

    id: str
    stage: str
    after: str | None = ""
    parent: str | None = None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        step = workshop.steps[found(self.id, workshop.steps, "step")]
        found(self.stage, workshop.stages, "stage")
        _check_parent(self.parent, self.stage, workshop)
        if self.parent in family(self.id, workshop):
            raise Refused("step_inside_itself", id=self.id)
        here = (step.stage, step.parent, workshop.steps.before(self.id))
        if self.after == self.id or here == (self.stage, self.parent, self.after):
            return ()
        moves = [StepMoved(self.id, self.stage, self.parent, self.after)]
        if self.stage != step.stage:
            moves += _followers(self.id, self.stage, workshop)
        return tuple(moves)


class RemoveStep(Command, frozen=True):
    """A step and its sub-steps out; their scores stay in memory for the one who takes it back."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return removals(found(self.id, workshop.steps, "step"), workshop)


def placed(step: Step, after: str | None, workshop: Workshop) -> Workshop:
    """With a step put in its place; where stage or parent have gone, at the end of what is left."""
    parent = step.parent if step.parent in workshop.steps else None
    stage = step.stage if step.stage in workshop.stages else list(workshop.stages)[-1]
    under = parent or stage_root(stage)
    at_home = replace(step, stage=stage, parent=parent)
    put = workshop.steps.moved if step.id in workshop.steps else workshop.steps.placed
    return workshop.with_(steps=put(at_home, under, after))


def family(step: str, workshop: Workshop) -> tuple[str, ...]:
    """A step and all that stands below it, depth first."""
    below = (family(child, workshop) for child in workshop.steps.children(step))
    return (step, *(member for members in below for member in members))


def removals(step: str, workshop: Workshop) -> tuple[Change, ...]:
    """The removal of a step and of all below it, from the last to the first."""
    return tuple(StepRemoved(member) for member in reversed(family(step, workshop)))


def checked_channels(channels: tuple[str, ...], workshop: Workshop) -> tuple[str, ...]:
    """The channels, each known, each once."""
    return tuple(found(c, workshop.channels, "channel") for c in dict.fromkeys(channels))


def _followers(step: str, stage: str, workshop: Workshop) -> list[StepMoved]:
    moves = []
    for member in family(step, workshop)[1:]:
        below = workshop.steps[member]
        moves.append(StepMoved(member, stage, below.parent, workshop.steps.before(member)))
    return moves


def _check_parent(parent: str | None, stage: str, workshop: Workshop) -> None:
    if parent is None:
        return
    above = workshop.steps[found(parent, workshop.steps, "step")]
    if above.stage != stage:
        raise Refused("parent_in_other_stage", id=parent, stage=stage)


def _same_as_written(step: Step, workshop: Workshop) -> bool:
    """Whether this very command was taken already: a retry must not fail."""
    return workshop.steps.get(step.id) == step
