"""What a template would add to a workshop, as the commands of one gesture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from journeylab.apps.beginning import CHANNELS
from journeylab.apps.templates.reading import Template, TemplateStage, TemplateStep, channels
from journeylab.words import say
from journeylab.workshop import (
    AddChannel,
    AddStage,
    AddStep,
    MarkMomentOfTruth,
    RemoveStage,
    RenameStage,
    SetCell,
    SetScope,
    SetSetting,
)
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.entities import Channel

Depth = Literal["short", "standard", "full"]
EXPECTATIONS = "expectations"


class Additions(Struct, frozen=True):
    """The commands, and what they come to for the one who is asked beforehand."""

    commands: tuple[Command, ...]
    steps: tuple[str, ...]
    stages: tuple[str, ...]
    channels: tuple[str, ...]
    there: int


def additions(wanted: Template, workshop: Workshop, language: str, depth: Depth) -> Additions:
    """What this template adds at that depth; a step that is there word for word stays alone."""
    return _Adding(wanted, workshop, language, depth).all()


def kept(wanted: Template, depth: Depth) -> tuple[TemplateStep, ...]:
    """The steps of a template at a depth: short is for beginners, full has the sub-steps."""
    return tuple(
        step
        for step in wanted.steps()
        if (depth == "full" or not step.inside) and (depth != "short" or not step.more)
    )


class _Adding:
    """One template on its way into one workshop: which of its things get which ids there."""

    def __init__(self, wanted: Template, workshop: Workshop, language: str, depth: Depth) -> None:
        self.wanted, self.workshop, self.language = wanted, workshop, language
        self.kept = {step.id for step in kept(wanted, depth)}
        words = {_plain(step.text): step.id for step in workshop.steps.values()}
        said = {step.id: _plain(step.text.said(language)) for step in wanted.steps()}
        self.there = {key: words[text] for key, text in said.items() if text in words}
        self.ids = {step.id: self._step_id(step) for step in wanted.steps()}
        self.stages = {stage.id: self._stage_id(stage) for stage in wanted.stages}
        names = {_plain(channel.name): channel.id for channel in workshop.channels.values()}
        used = dict.fromkeys(c for s in wanted.steps() if s.id in self.kept for c in s.channels)
        self.used = {key: self._channel(key, names) for key in used}

    def all(self) -> Additions:
        new = tuple(c for c in self.used.values() if c.id not in self.workshop.channels)
        steps = [step for step in self.wanted.steps() if step.id in self.kept]
        added = [step for step in steps if step.id not in self.there]
        commands = (
            *(AddChannel(channel.id, channel.name, channel.kind) for channel in new),
            *self._columns(),
            *(command for stage in self.wanted.stages for command in self._steps(stage)),
            *self._scope(),
        )
        return Additions(
            commands,
            tuple(step.text.said(self.language) for step in added),
            tuple(stage.name.said(self.language) for stage in self.wanted.stages),
            tuple(channel.name for channel in new),
            len(steps) - len(added),
        )

    def _columns(self) -> Iterator[Command]:
        """Its stages in their order; a stage that is empty gives way or takes the name."""
        after: str | None = None
        for stage in self.wanted.stages:
            here, name = self.stages[stage.id], stage.name.said(self.language)
            if here not in self.workshop.stages:
                yield AddStage(here, name, stage.macro, after)
            elif self._is_empty(here):
                yield RenameStage(here, name)
            after = here
        for stage_id in self.workshop.stages:
            if self._is_empty(stage_id) and stage_id not in self.stages.values():
                yield RemoveStage(stage_id)

    def _steps(self, stage: TemplateStage) -> Iterator[Command]:
        for step in stage.steps:
            if step.id not in self.kept or step.id in self.there:
                continue
            here = self.ids[step.id]
            yield AddStep(
                id=here,
                stage=self.stages[stage.id],
                text=step.text.said(self.language),
                parent=self.ids[step.inside] if self._stands(step.inside) else None,
                channels=tuple(self.used[channel].id for channel in step.channels),
                initiative=step.by,
            )
            yield SetCell(here, EXPECTATIONS, step.expects.said(self.language))
            if step.truth:
                yield MarkMomentOfTruth(here, True)  # noqa: FBT003  the command's own shape

    def _scope(self) -> Iterator[Command]:
        """What the template knows of the scope, where nobody has said it yet."""
        scope, steps = self.workshop.scope, [s for s in self.wanted.steps() if s.id in self.kept]
        if not self.workshop.settings.kind:
            yield SetSetting("kind", self.wanted.kind)
        if not scope.relation:
            yield SetScope("relation", self.wanted.relation)
        if not scope.roles:
            yield SetScope("roles", self.wanted.roles)
        if not scope.starts:
            yield SetScope("starts", steps[0].text.said(self.language))
        if not scope.ends:
            yield SetScope("ends", steps[-1].text.said(self.language))

    def _is_empty(self, stage: str) -> bool:
        return stage in self.workshop.stages and not self.workshop.steps.children(stage_root(stage))

    def _stands(self, step: str) -> bool:
        """Whether a step can hold sub-steps of this template: it comes along with it."""
        return step in self.kept and step not in self.there

    def _step_id(self, step: TemplateStep) -> str:
        return new_id() if self.workshop.steps.known(step.id) else step.id

    def _stage_id(self, stage: TemplateStage) -> str:
        stages = self.workshop.stages
        named = {_plain(one.name): one.id for one in stages.values()}
        same = named.get(_plain(stage.name.said(self.language)))
        if same or self._is_empty(stage.id):
            return same or stage.id
        return new_id() if stages.known(stage.id) else stage.id

    def _channel(self, key: str, names: dict[str, str]) -> Channel:
        """The workshop's own channel of that id or name, else a new one."""
        if key in self.workshop.channels:
            return self.workshop.channels[key]
        name = (
            say(self.language, f"start-channel-{key}")
            if key in CHANNELS
            else channels()[key].name.said(self.language)
        )
        if _plain(name) in names:
            return self.workshop.channels[names[_plain(name)]]
        kind = CHANNELS[key] if key in CHANNELS else channels()[key].kind
        return Channel(new_id() if self.workshop.channels.known(key) else key, name, kind)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).replace("’", "'")
