"""Stages: the columns of the journey."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text, found
from journeylab.workshop.journey.steps import removals
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop, stage_root, stage_roots
from journeylab.workshop.state.entities import Macro, Stage
from journeylab.workshop.state.ordered import ROOT, Ordered


class StageAdded(Change, frozen=True):
    stage: Stage
    after: str | None

    @property
    def key(self) -> str:
        return f"stages/{self.stage.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return _with_stages(workshop, workshop.stages.placed(self.stage, ROOT, self.after))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return StageRemoved(self.stage.id)


class StageRemoved(Change, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"stages/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.stages:
            return workshop
        return _with_stages(workshop, workshop.stages.without(self.id))

    def inverse(self, before: Workshop) -> Change:
        return StageRestored(self.id, before.stages.before(self.id))


class StageRestored(Change, frozen=True):
    id: str
    after: str | None

    @property
    def key(self) -> str:
        return f"stages/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        stage = workshop.stages.removed.get(self.id)
        if stage is None:
            return workshop
        return _with_stages(workshop, workshop.stages.placed(stage, ROOT, self.after))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return StageRemoved(self.id)


class StageRenamed(Change, frozen=True):
    id: str
    name: str

    @property
    def key(self) -> str:
        return f"stages/{self.id}/name"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.stages:
            return workshop
        stage = replace(workshop.stages[self.id], name=self.name)
        return workshop.with_(stages=workshop.stages.replaced(stage))

    def inverse(self, before: Workshop) -> Change:
        return StageRenamed(self.id, before.stages[self.id].name)


class StageMoved(Change, frozen=True):
    id: str
    after: str | None

    @property
    def key(self) -> str:
        return f"stages/{self.id}/place"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.stages:
            return workshop
        stage = workshop.stages[self.id]
        return _with_stages(workshop, workshop.stages.moved(stage, ROOT, self.after))

    def inverse(self, before: Workshop) -> Change:
        return StageMoved(self.id, before.stages.before(self.id))


class AddStage(Command, frozen=True):
    """A new stage after another; last where no anchor is named."""

    id: str
    name: str
    macro: Macro = "other"
    after: str | None = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        stage = Stage(checked_id(self.id), checked_text(self.name), self.macro)
        if workshop.stages.get(self.id) == stage:
            return ()
        if workshop.stages.known(self.id):
            raise Refused("id_taken", id=self.id)
        return (StageAdded(stage, self.after),)


class RenameStage(Command, frozen=True):
    """Another name for a stage."""

    id: str
    name: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        stage = workshop.stages[found(self.id, workshop.stages, "stage")]
        same = stage.name == checked_text(self.name)
        return () if same else (StageRenamed(self.id, self.name),)


class MoveStage(Command, frozen=True):
    """A stage, with all its steps, to another place."""

    id: str
    after: str | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.stages, "stage")
        if self.after in (self.id, workshop.stages.before(self.id)):
            return ()
        return (StageMoved(self.id, self.after),)


class RemoveStage(Command, frozen=True):
    """A stage and all its steps out; the last stage stays."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.stages, "stage")
        if len(workshop.stages) == 1:
            raise Refused("last_stage")
        steps = workshop.steps.children(stage_root(self.id))
        gone = [change for step in reversed(steps) for change in removals(step, workshop)]
        return (*gone, StageRemoved(self.id))


def _with_stages(workshop: Workshop, stages: Ordered[Stage]) -> Workshop:
    steps = workshop.steps.rooted(stage_roots(stages))
    return workshop.with_(stages=stages, steps=steps)
