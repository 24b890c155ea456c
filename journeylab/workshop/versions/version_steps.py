"""A version of the map as a whole: today's steps with what the version changes, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from immutables import Map
from msgspec import Struct

from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell, Step
from journeylab.workshop.state.mapped import Revision

Standing = Literal["same", "changed", "added", "removed"]
CURRENT = "current"


class VersionStep(Struct, frozen=True):
    """A step as a version has it; `standing` says how it differs from today's."""

    id: str
    stage: str
    text: str
    standing: Standing
    parent: str | None
    lanes: Map[str, Cell]
    touchpoints: Map[str, str]
    emotion: float | None
    engagement: int | None


def steps_of(workshop: Workshop, version: str = CURRENT) -> tuple[VersionStep, ...]:
    """Every step of a version in its order, those that it does without among them.

    `touchpoints` says by channel how it serves; a channel that does not serve has no entry.
    """
    kept = workshop.revisions
    revised = {step: r for (of, step), r in kept.items() if of == version}
    own = sorted(
        (r for r in revised.values() if r.stage and r.step not in workshop.steps),
        key=lambda r: (r.since, r.step),
    )
    return tuple(_step(step, revised, workshop) for step in _in_order(own, workshop))


def _in_order(own: list[Revision], workshop: Workshop) -> Iterator[str]:
    by_stage: dict[str, list[str]] = {}
    for step in workshop.steps.values():
        by_stage.setdefault(step.stage, []).append(step.id)
    for stage in workshop.stages:
        ids = by_stage.get(stage, [])
        waiting = [r for r in own if r.stage == stage]
        while waiting:
            left = [r for r in waiting if not _put(r, ids)]
            if len(left) == len(waiting):  # what they stood after has gone: at the end
                ids.extend(r.step for r in left)
                break
            waiting = left
        yield from ids


def _put(revision: Revision, ids: list[str]) -> bool:
    if revision.after is None:
        ids.insert(0, revision.step)
    elif revision.after in ids:
        ids.insert(ids.index(revision.after) + 1, revision.step)
    else:
        return False
    return True


def _step(step: str, revised: dict[str, Revision], workshop: Workshop) -> VersionStep:
    today, revision = workshop.steps.get(step), revised.get(step)
    if today is None:
        assert revision is not None  # noqa: S101  only a revision names a step that today has not
        return _of_its_own(revision, workshop)
    uses = _uses(today, workshop)
    if revision is None:
        return VersionStep(
            *(step, today.stage, today.text, "same", today.parent, today.lanes, uses),
            *(None, today.engagement),
        )
    text = revision.text or today.text
    lanes = _over(today.lanes, revision.lanes)
    served = _served(uses, revision, workshop)
    said = {lane: cell.text for lane, cell in today.lanes.items()}
    level = today.engagement if revision.engagement is None else revision.engagement
    told = {lane: cell.text for lane, cell in lanes.items()}
    differs = (text, told, served, level) != (today.text, said, uses, today.engagement)
    standing: Standing = "removed" if revision.removed else "changed" if differs else "same"
    return VersionStep(
        *(step, today.stage, text, standing, today.parent, lanes, served),
        *(revision.emotion, level),
    )


def _of_its_own(revision: Revision, workshop: Workshop) -> VersionStep:
    lanes: Map[str, Cell] = _over(Map(), revision.lanes)
    served = _served(Map(), revision, workshop)
    return VersionStep(
        revision.step,
        revision.stage,
        revision.text,
        "added",
        None,
        lanes,
        served,
        revision.emotion,
        revision.engagement,
    )


def _uses(step: Step, workshop: Workshop) -> Map[str, str]:
    said = workshop.touchpoints
    uses = {channel: "used" for channel in step.channels if channel in workshop.channels}
    for channel in workshop.channels:
        if (step.id, channel) in said:
            uses[channel] = said[step.id, channel].use
    return Map({channel: use for channel, use in uses.items() if use != "none"})


def _over(today: Map[str, Cell], revised: Map[str, Cell]) -> Map[str, Cell]:
    for lane, cell in revised.items():
        if cell.text:
            today = today.set(lane, cell)
        elif lane in today:
            today = today.delete(lane)
    return today


def _served(uses: Map[str, str], revision: Revision, workshop: Workshop) -> Map[str, str]:
    for channel, use in revision.touchpoints.items():
        if use == "none":
            uses = uses.delete(channel) if channel in uses else uses
        elif channel in workshop.channels:
            uses = uses.set(channel, use)
    return uses
