"""Several workshops as variants of one journey: each keeps what it has of its own."""

from __future__ import annotations

from collections.abc import Mapping

from journeylab.workshop.command import new_id
from journeylab.workshop.consolidation.consolidation import Consolidation, Work, folded, named
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Step
from journeylab.workshop.state.mapped import VERSIONS
from journeylab.workshop.versions.variants import AddVariant
from journeylab.workshop.versions.versions import (
    AddStepToVersion,
    RemoveFromVersion,
    SetCellInVersion,
    SetTouchpointInVersion,
)


def as_variants(into: Workshop, sources: Mapping[str, Workshop], name: str) -> Consolidation:
    """What makes each of these workshops a variant of the journey in `into`, named as it is.

    Where `into` has no steps yet, its journey is the first of them. A variant has its own steps,
    does without those that its workshop lacks, and keeps its own cells and channels: nobody
    disputes anything. A workshop that has its variant already is passed over.
    """
    work = Work(into, name)
    if not into.steps and sources:
        first = next(iter(sources))
        work.take(sources[first], first)
    for source_name, source in sources.items():
        if named(work.state.variants.values(), "name", source_name) is None:
            _vary(work, source, source_name)
    return Consolidation(tuple(work.commands), tuple(work.added), len(work.shared), ())


def _vary(work: Work, source: Workshop, name: str) -> None:
    taken = work.state.variants.known(name) or name in VERSIONS or "/" in name
    variant = new_id() if taken else name
    work.do(AddVariant(id=variant, name=name))
    channels = {one.id: work.channel(one) for one in source.channels.values()}
    before: str | None = None
    stages = {}
    for stage in source.stages.values():
        before = stages[stage.id] = work.stage(stage, before)
    here: dict[str, str] = {}
    last: str | None = None
    for step in source.steps.values():
        same = named(work.state.steps.values(), "text", step.text)
        if same is None:
            same = new_id()
            work.do(
                AddStepToVersion(
                    version=variant,
                    text=step.text,
                    stage=stages[step.stage],
                    id=same,
                    after=last or "",
                )
            )
            work.added.append(step.text)
        else:
            work.shared.add(same)
        here[step.id] = last = same
        _cells(work, variant, same, step)
        _touchpoints(work, variant, same, {channels[c] for c in step.channels if c in channels})
    for step_id in list(work.state.steps):
        if step_id not in here.values():
            work.do(RemoveFromVersion(variant, step_id))


def _cells(work: Work, variant: str, here: str, step: Step) -> None:
    today = work.state.steps.get(here)
    for lane, cell in sorted(step.lanes.items()):
        there = today.lanes.get(lane) if today else None
        if there is None or folded(there.text) != folded(cell.text):
            work.do(SetCellInVersion(variant, here, lane, cell.text, cell.evidence, cell.sources))


def _touchpoints(work: Work, variant: str, here: str, used: set[str]) -> None:
    today = work.state.steps.get(here)
    there = set(today.channels) if today else set()
    for channel in work.state.channels:
        if channel in used - there:
            work.do(SetTouchpointInVersion(variant, here, channel, "used"))
        elif channel in there - used:
            work.do(SetTouchpointInVersion(variant, here, channel, "none"))
