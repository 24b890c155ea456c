"""Versions of the map (target, validated by customers, variants): where they depart from today's.

A version is an overlay on the journey by step: what is not revised follows today's map as it
changes, so that differences are exact and cost nothing to find.
"""

from __future__ import annotations

from typing import Any, Literal, cast

import msgspec
from immutables import Map
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
    new_id,
)
from journeylab.workshop.journey import lanes
from journeylab.workshop.journey.cells import checked_departments
from journeylab.workshop.journey.step_details import checked_engagement
from journeylab.workshop.refused import Refused
from journeylab.workshop.room.emotions import HIGH, LOW
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain
from journeylab.workshop.state.entities import Cell, Evidence
from journeylab.workshop.state.mapped import VERSIONS, Revision, VersionUse

Part = Literal["text", "removed", "place", "emotion", "engagement", "cell", "touchpoint"]
_AS_TODAY: dict[Part, Any] = {"text": "", "removed": False, "emotion": None, "engagement": None}
_FIELD: dict[Part, str] = {"cell": "lanes", "touchpoint": "touchpoints"}


class RevisionSet(Change, frozen=True):
    """One part of a revision has another value; None is as today's map has it.

    `of` is the lane of a cell or the channel of a touchpoint.
    """

    version: str
    step: str
    part: Part
    value: Any
    of: str = ""

    @property
    def key(self) -> str:
        return f"variants/{self.version}/{self.step}/{self.part}/{self.of}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place = (self.version, self.step)
        bare = Revision(*place)
        revision = self._on(workshop.revisions.get(place, bare))
        revisions = workshop.revisions
        if revision != bare:
            revisions = revisions.set(place, revision)
        elif place in revisions:
            revisions = revisions.delete(place)
        return workshop.with_(revisions=revisions)

    def inverse(self, before: Workshop) -> Change:
        was = before.revisions.get((self.version, self.step), Revision(self.version, self.step))
        return RevisionSet(self.version, self.step, self.part, self._in(was), self.of)

    def _on(self, was: Revision) -> Revision:
        if self.part == "place":
            stage, after, since = self.value or ("", "", 0)
            return replace(was, stage=stage, after=after, since=since)
        if self.part in _FIELD:
            name = _FIELD[self.part]
            return replace(was, **{name: self._among(getattr(was, name))})
        value = _AS_TODAY[self.part] if self.value is None else self.value
        return replace(was, **{self.part: value})

    def _among(self, kept: Map[str, Any]) -> Map[str, Any]:
        if self.value is None:
            return kept.delete(self.of) if self.of in kept else kept
        return kept.set(
            self.of, msgspec.convert(self.value, Cell) if self.part == "cell" else self.value
        )

    def _in(self, revision: Revision) -> Any:
        if self.part == "place":
            place = [revision.stage, revision.after, revision.since]
            return place if revision.stage else None
        if self.part in _FIELD:
            return plain(getattr(revision, _FIELD[self.part]).get(self.of))
        return getattr(revision, self.part)


class AddStepToVersion(Command, frozen=True, kw_only=True):
    """A step that this version alone has, after one of its steps: first where that is None."""

    version: str
    text: str
    stage: str
    id: str = ""
    after: str | None = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        version = checked_version(self.version, workshop)
        step = checked_id(self.id or new_id())
        stage = found(self.stage, workshop.stages, "stage")
        text = checked_text(self.text)
        was = workshop.revisions.get((version, step))
        if was and (was.text, was.stage, was.after) == (text, stage, self.after):
            return ()
        if was or workshop.steps.known(step):
            raise Refused("id_taken", id=step)
        place = [stage, self.after, workshop.seq]
        return (
            RevisionSet(version, step, "place", place),
            RevisionSet(version, step, "text", text),
        )


class RewordInVersion(Command, frozen=True):
    """Other words for a step in this version; today's words make it follow today's map again."""

    version: str
    step: str
    text: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        today = workshop.steps.get(self.step)
        text = checked_text(self.text)
        return _set(self, "text", "" if today and today.text == text else text, workshop)


class RemoveFromVersion(Command, frozen=True):
    """A step that this version does without."""

    version: str
    step: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        if self.step in workshop.steps:
            return _set(self, "removed", value=True, workshop=workshop)
        return _set(self, "place", None, workshop)


class ReviseAsToday(Command, frozen=True):
    """All that this version says of a step taken back: the step is as on today's map again."""

    version: str
    step: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        version = checked_version(self.version, workshop)
        was = workshop.revisions.get((version, self.step))
        return () if was is None else tuple(_cleared(was))


class SetCellInVersion(Command, frozen=True):
    """A cell as this version has it; today's cell makes it follow today's map again."""

    version: str
    step: str
    lane: str
    text: str
    evidence: Evidence = "assumed"
    sources: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        lane = checked_id(self.lane)
        step = workshop.steps.get(self.step)
        today = step.lanes.get(lane) if step else None
        text = checked_optional_text(self.text)
        told = checked_departments(self.departments)
        cell = Cell(text, self.evidence, self.sources, told) if text.strip() else Cell("")
        same = text == (today.text if today else "")
        made = lanes.opened(lane, workshop)
        changes = _set(self, "cell", None if same else plain(cell), workshop, lane)
        return (*made, *changes) if changes else ()


class SetTouchpointInVersion(Command, frozen=True):
    """How a channel serves at a step in this version; "none": not at all; None: as today."""

    version: str
    step: str
    channel: str
    use: VersionUse | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        channel = found(self.channel, workshop.channels, "channel")
        return _set(self, "touchpoint", self.use, workshop, channel)


class ExpectEmotion(Command, frozen=True):
    """The emotion that the room wagers on at a step of this version, from -2 to +2, or None."""

    version: str
    step: str
    value: float | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        if self.value is not None and not LOW <= self.value <= HIGH:
            raise Refused("score_off_scale", low=LOW, high=HIGH)
        return _set(self, "emotion", self.value, workshop)


class SetEngagementInVersion(Command, frozen=True):
    """How much a step of this version holds the customer, from 1 to 5; None is as today."""

    version: str
    step: str
    engagement: int | None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found_in(self.version, self.step, workshop)
        level = checked_engagement(self.engagement)
        today = workshop.steps.get(self.step)
        same = today is not None and today.engagement == level
        return _set(self, "engagement", None if same else level, workshop)


def checked_version(version: str, workshop: Workshop) -> str:
    """The version, if it is one of them or a variant."""
    if version not in VERSIONS:
        found(version, workshop.variants, "version")
    return version


def found_in(version: str, step: str, workshop: Workshop) -> None:
    """Refuse a step that this version does not have, even removed."""
    revision = workshop.revisions.get((checked_version(version, workshop), step))
    if revision is None or not revision.stage:
        found(step, workshop.steps, "step")


def _set(
    asked: Any, part: Part, value: Any, workshop: Workshop, of: str = ""
) -> tuple[Change, ...]:
    wanted = RevisionSet(asked.version, asked.step, part, value, of)
    was = cast("RevisionSet", wanted.inverse(workshop)).value
    same = was == value or (value is None and was == _AS_TODAY.get(part))
    return () if same else (wanted,)


def _cleared(was: Revision) -> list[RevisionSet]:
    def back(part: Part, of: str = "") -> RevisionSet:
        return RevisionSet(was.version, was.step, part, None, of)

    parts: list[Part] = [p for p, as_today in _AS_TODAY.items() if getattr(was, p) != as_today]
    # a step of its own stays: without its words it would not be one
    changes = [back(part) for part in parts if not (part == "text" and was.stage)]
    changes += [back("cell", lane) for lane in sorted(was.lanes)]
    return changes + [back("touchpoint", channel) for channel in sorted(was.touchpoints)]
