"""Several workshops into one journey: what comes in, what is said twice, where they disagree."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from journeylab.workshop.command import Command, new_id
from journeylab.workshop.fold import decide, replay
from journeylab.workshop.journey.cells import SetCell
from journeylab.workshop.journey.channels import AddChannel
from journeylab.workshop.journey.stages import AddStage
from journeylab.workshop.journey.step_details import SetChannels, SetImportance
from journeylab.workshop.journey.steps import AddStep
from journeylab.workshop.preparation.personas import AddPersona
from journeylab.workshop.preparation.traits import AddTrait
from journeylab.workshop.room.emotions import ScoreEmotion
from journeylab.workshop.room.hot_spots import LinkEvidence, RaiseHotSpot
from journeylab.workshop.room.participants import AddParticipant
from journeylab.workshop.state import Workshop, score_key
from journeylab.workshop.state.entities import Channel, Stage, Step


class Conflict(Struct, frozen=True):
    """What one journey cannot say twice: `field` is a field of the step or `lanes/…`.

    `values` are those that each workshop has, the one that stays first.
    """

    step: str
    text: str
    field: str
    values: tuple[tuple[str, Any], ...]


class Consolidation(Struct, frozen=True):
    """The commands of one gesture; the texts of new steps; how many steps are shared."""

    commands: tuple[Command, ...]
    added: tuple[str, ...]
    shared: int
    conflicts: tuple[Conflict, ...]


def consolidated(into: Workshop, sources: Mapping[str, Workshop], name: str) -> Consolidation:
    """What brings these workshops into one that is called `name`.

    Stages, channels, steps, personas, people and hot spots are the same where they are worded the
    same, but for case, accents and punctuation. What one has and the other lacks comes in; where
    both differ, what is there stays and the conflict is told.
    """
    work = Work(into, name)
    for source_name, source in sources.items():
        work.take(source, source_name)
    conflicts = tuple(
        Conflict(step, into_text, field, tuple(values.items()))
        for (step, field), values in work.conflicts.items()
        if (into_text := work.state.steps[step].text)
    )
    return Consolidation(tuple(work.commands), tuple(work.added), len(work.shared), conflicts)


def folded(text: str) -> str:
    """What two wordings have in common: no accent, case or punctuation."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    # signs alone are words too: what has no letter is compared as it stands
    return " ".join("".join(bare).split()) or text.casefold().strip()


class Work:
    """The journey as it grows, with the commands that make it grow."""

    def __init__(self, into: Workshop, name: str) -> None:
        self.state, self.name = into, name
        self.commands: list[Command] = []
        self.added: list[str] = []
        self.shared: set[str] = set()
        self.conflicts: dict[tuple[str, str], dict[str, Any]] = {}
        self.owners: dict[str, str] = {}

    def take(self, source: Workshop, name: str) -> None:
        """Bring one workshop in."""
        channels = {c.id: self.channel(c) for c in source.channels.values()}
        stages, before = {}, None
        for stage in source.stages.values():
            before = stages[stage.id] = self.stage(stage, before)
        steps: dict[str, str] = {}
        last: dict[tuple[str, str | None], str] = {}
        for step in source.steps.values():
            parent = steps.get(step.parent) if step.parent else None
            kept = tuple(channels[c] for c in step.channels if c in channels)
            here = self._step(step, stages[step.stage], parent, kept, last, name)
            steps[step.id] = here
            self._cells(step, here, name)
        self._people(source, steps, channels, name)
        self._personas(source, channels)
        self._hot_spots(source, steps)

    def do(self, command: Command) -> None:
        """Ask this of the journey, and keep it where it changed something."""
        changes = decide(command, self.state)
        if changes:
            self.state = replay(changes, self.state)
            self.commands.append(command)

    def channel(self, channel: Channel) -> str:
        """The channel of that name, else a new one."""
        same = named(self.state.channels.values(), "name", channel.name)
        if same:
            return same
        key = free(channel.id, self.state.channels)
        self.do(AddChannel(key, channel.name, channel.kind))
        return key

    def stage(self, stage: Stage, before: str | None) -> str:
        """The stage of that name, else the one that every workshop begins with, else a new one."""
        same = named(self.state.stages.values(), "name", stage.name)
        if same:
            return same
        if stage.id in self.state.stages and stage.id == stage.macro:
            return stage.id
        key = free(stage.id, self.state.stages)
        self.do(AddStage(key, stage.name, stage.macro, before))
        return key

    def _step(
        self,
        step: Step,
        stage: str,
        parent: str | None,
        channels: tuple[str, ...],
        last: dict[tuple[str, str | None], str],
        name: str,
    ) -> str:
        here = named(self.state.steps.values(), "text", step.text)
        if here is None:
            here = free(step.id, self.state.steps)
            self.do(
                AddStep(
                    id=here,
                    stage=stage,
                    text=step.text,
                    after=last.get((stage, parent), ""),
                    parent=parent,
                    channels=channels,
                    initiative=step.initiative,
                )
            )
            self.added.append(step.text)
            self.owners[here] = name
        else:
            self.shared.add(here)
            self._compare(here, name, stage=stage, initiative=step.initiative)
            both = tuple(dict.fromkeys((*self.state.steps[here].channels, *channels)))
            self.do(SetChannels(here, both))
        self._importance(step, here, name)
        there = self.state.steps[here]
        last[there.stage, there.parent] = here
        return here

    def _importance(self, step: Step, here: str, name: str) -> None:
        if step.importance is None:
            return
        if self.state.steps[here].importance is None:
            self.do(SetImportance(here, step.importance))
        self._compare(here, name, importance=step.importance)

    def _cells(self, step: Step, here: str, name: str) -> None:
        for lane, cell in sorted(step.lanes.items()):
            there = self.state.steps[here].lanes.get(lane)
            if there is None:
                self.do(SetCell(here, lane, cell.text, cell.evidence, cell.sources))
            elif folded(there.text) != folded(cell.text):
                self._conflict(here, f"lanes/{lane}", there.text, cell.text, name)

    def _compare(self, here: str, name: str, **told: object) -> None:
        for field, value in told.items():
            there = getattr(self.state.steps[here], field)
            if there != value:
                self._conflict(here, field, there, value, name)

    def _conflict(self, here: str, field: str, there: object, value: object, name: str) -> None:
        owner = self.owners.get(here, self.name)
        self.conflicts.setdefault((here, field), {owner: there})[name] = value

    def _people(
        self, source: Workshop, steps: dict[str, str], channels: dict[str, str], name: str
    ) -> None:
        """Those who took part, at a table of the workshop's name, and what they felt."""
        people = {}
        for person in source.participants.values():
            same = named(self.state.participants.values(), "name", person.name)
            key = people[person.id] = same or free(person.id, self.state.participants)
            if not same:
                self.do(
                    AddParticipant(
                        key,
                        person.name,
                        person.department,
                        person.role,
                        person.table or name,
                        person.side,
                        person.rank,
                    )
                )
        for score in source.scores.values():
            if score.step not in steps or score.participant not in people:
                continue
            channel = channels.get(score.channel) if score.channel else None
            whose, where = people[score.participant], steps[score.step]
            there = self.state.scores.get(score_key(whose, where, channel))
            if there is None:
                self.do(
                    ScoreEmotion(
                        participant=whose,
                        step=where,
                        value=score.value,
                        channel=channel,
                        word=score.word,
                    )
                )
            elif there.value != score.value:
                self._conflict(where, "emotion", there.value, score.value, name)

    def _personas(self, source: Workshop, channels: dict[str, str]) -> None:
        for persona in source.personas.values():
            here = named(self.state.personas.values(), "name", persona.name)
            if here is None:
                here = free(persona.id, self.state.personas)
                kept = tuple(channels[c] for c in persona.channels if c in channels)
                self.do(
                    AddPersona(
                        id=here,
                        name=persona.name,
                        picture=persona.picture,
                        segment=persona.segment,
                        share=persona.share,
                        quote=persona.quote,
                        channels=kept,
                    )
                )
            said = {
                (one.aspect, folded(one.text))
                for one in self.state.traits.values()
                if one.persona == here
            }
            for trait in source.traits.values():
                new = (trait.aspect, folded(trait.text)) not in said
                if trait.persona == persona.id and new:
                    self.do(
                        AddTrait(
                            id=free(trait.id, self.state.traits),
                            persona=here,
                            aspect=trait.aspect,
                            text=trait.text,
                            evidence=trait.evidence,
                            sources=trait.sources,
                            opposite=trait.opposite,
                            level=trait.level,
                        )
                    )

    def _hot_spots(self, source: Workshop, steps: dict[str, str]) -> None:
        for spot in source.hot_spots.values():
            raised = tuple(steps[step] for step in spot.steps if step in steps)
            here = named(self.state.hot_spots.values(), "text", spot.text)
            if here is None:
                key = free(spot.id, self.state.hot_spots)
                self.do(RaiseHotSpot(text=spot.text, id=key, steps=raised, evidence=spot.evidence))
                continue
            there = self.state.hot_spots[here]
            both = tuple(dict.fromkeys((*there.steps, *raised)))
            self.do(LinkEvidence(here, both, (*there.evidence, *spot.evidence)))


def named(items: Iterable[Any], field: str, text: str) -> str | None:
    """The id of the one that is called so, but for case, accents and punctuation."""
    wanted = folded(text)
    return next((one.id for one in items if folded(getattr(one, field)) == wanted), None)


def free(key: str, items: Any) -> str:
    """The id, or a fresh one where it is taken."""
    return new_id() if items.known(key) else key
