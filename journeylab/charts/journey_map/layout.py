"""The map as a whole: its columns, its lanes with what stands in them, and what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any

import pandas as pd
from msgspec import Struct

from journeylab import tables
from journeylab.analysis.curves import curves, plain_survey
from journeylab.analysis.map_evidence import LEVEL_OF, evidence_shares
from journeylab.charts.journey_map import curve_lane, measured_lanes, touch_lane
from journeylab.charts.journey_map.marks import Mark
from journeylab.charts.journey_map.names import lane_name
from journeylab.charts.journey_map.touch_lane import Touch
from journeylab.words import number, percent, say
from journeylab.workshop.entities import Cell
from journeylab.workshop.map_entities import DRAWN_LANES, Lane
from journeylab.workshop.state import Workshop
from journeylab.workshop.version_steps import CURRENT, VersionStep, steps_of


class Column(Struct, frozen=True):
    """A step: `number` is what people say, `truth` a confirmed moment of truth."""

    step: str
    number: int
    text: str
    stage: str
    truth: bool
    standing: str
    depth: int


class Span(Struct, frozen=True):
    """A stage over its columns."""

    stage: str
    name: str
    count: int


class Shown(Struct, frozen=True):
    """What stands in a cell: `level` is assumed, partly or measured, `extra` how many more."""

    text: str
    level: str = ""
    extra: int = 0
    is_told: bool = True  # typed into the cell; False: drawn from elsewhere


class Row(Struct, frozen=True):
    """A lane: cells by step, or marks over all columns; `height` in pixels at 15 px text."""

    lane: str
    name: str
    side: str
    kind: str  # cells, marks or level
    note: str = ""
    height: int = 0
    axis: tuple[dict[str, Any], ...] = ()
    marks: tuple[Mark, ...] = ()
    cells: dict[str, Shown] = {}


class MapLayout(Struct, frozen=True):
    """One version of the map, ready to be drawn; hidden lanes have their names alone."""

    columns: tuple[Column, ...]
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]
    hidden: tuple[tuple[str, str], ...]
    shares: dict[str, str]
    counts: dict[str, int]


def journey_map(
    workshop: Workshop,
    language: str,
    version: str = CURRENT,
    *,
    stage: str = "",
    steps: Collection[str] | None = None,
    every: bool = False,
) -> MapLayout:
    """The map of a version, or the part of it that is one stage or these steps.

    `every` shows hidden lanes too, as on paper.
    """
    there = [step for step in steps_of(workshop, version) if step.standing != "removed"]
    numbers = {step.id: n for n, step in enumerate(there, 1)}
    asked = {step.id for step in there} if steps is None else set(steps)
    shown = [s for s in there if s.id in asked and stage in ("", s.stage)]
    lanes = list(all_lanes(workshop))
    drawn = Drawn(workshop, language, tuple(shown))
    shares = evidence_shares(tables.cells(workshop))
    return MapLayout(
        columns=tuple(_column(step, numbers[step.id], workshop) for step in shown),
        spans=tuple(spans(shown, workshop)),
        rows=tuple(drawn.row(lane) for lane in lanes if lane.shown or every),
        hidden=tuple(
            (lane.id, lane_name(lane.id, workshop, language))
            for lane in lanes
            if not (lane.shown or every)
        ),
        shares={
            row["level"]: _percent(row["share"], language) for row in shares.to_dict("records")
        },
        counts={row["level"]: int(row["n"]) for row in shares.to_dict("records")},
    )


def all_lanes(workshop: Workshop) -> Iterator[Lane]:
    """The lanes in order; cells of a lane that nobody opened, as older files hold, get theirs."""
    known = workshop.lanes
    strays = {
        lane for step in workshop.steps.unordered() for lane in step.lanes if not known.known(lane)
    }
    front = [lane for lane in known.values() if lane.side == "front"]
    yield from front
    yield from (Lane(lane, lane) for lane in sorted(strays))
    yield from (lane for lane in known.values() if lane.side == "back")


def spans(steps: list[VersionStep], workshop: Workshop) -> Iterator[Span]:
    """The stages that have columns, each over how many."""
    for stage, some in groupby(steps, key=lambda step: step.stage):
        yield Span(stage, workshop.stages[stage].name, len(list(some)))


def touch_of(workshop: Workshop, steps: tuple[VersionStep, ...]) -> Touch:
    """The touchpoints of these steps, with the customers' contacts where they were counted."""
    counted = tables.touchpoint_volumes(workshop)
    ids = [step.id for step in steps]
    volumes = {
        (row["step"], row["channel"]): int(row["n"])
        for row in counted.to_dict("records")
        if row["step"] in ids
    }
    return Touch(
        ids,
        list(workshop.channels),
        {channel.id: channel.name for channel in workshop.channels.values()},
        {step.id: dict(step.touchpoints) for step in steps},
        volumes,
    )


class Drawn:
    """The rows of some steps, each worked out when it is asked for."""

    def __init__(self, workshop: Workshop, language: str, steps: tuple[VersionStep, ...]) -> None:
        self.workshop, self.language, self.steps = workshop, language, steps
        self.ids = [step.id for step in steps]

    def row(self, lane: Lane) -> Row:
        """One lane."""
        name = lane_name(lane.id, self.workshop, self.language)
        if lane.id in DRAWN_LANES:
            return getattr(self, f"_{lane.id}")(lane, name)
        cells = dict(self._cells(lane.id))
        return Row(lane.id, name, lane.side, "cells", cells=cells)

    def curves(self) -> pd.DataFrame:
        """The voices of the steps' emotions."""
        scores = tables.scores(self.workshop)
        return curves(scores, tables.survey_scores(self.workshop), self.ids)

    def _cells(self, lane: str) -> Iterator[tuple[str, Shown]]:
        voices = self._voices() if lane == "verbatims" else {}
        for step in self.steps:
            if lane in step.lanes:
                yield step.id, shown(step.lanes[lane], len(voices.get(step.id, ())))
            elif step.id in voices:
                said = voices[step.id]
                yield step.id, Shown(said[0], "partly", len(said) - 1, is_told=False)

    def _voices(self) -> dict[str, list[str]]:
        """By step what customers said there, the newest first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for one in self.workshop.verbatims.values():
            if one.step in self.ids:
                found.setdefault(one.step, []).append((one.at, one.text))
        return {step: [text for _, text in sorted(said)[::-1]] for step, said in found.items()}

    def _touchpoints(self, lane: Lane, name: str) -> Row:
        touch = touch_of(self.workshop, self.steps)
        return Row(
            lane.id,
            name,
            lane.side,
            "marks",
            height=touch.height,
            axis=tuple(touch_lane.axis(touch)),
            marks=tuple(touch_lane.touch_marks(touch, self.language)),
        )

    def _volumes(self, lane: Lane, name: str) -> Row:
        volumes = touch_of(self.workshop, self.steps).volumes
        drawn = measured_lanes.volume_marks(volumes, self.ids, self.language)
        return self._drawn(lane, name, measured_lanes.HEIGHT, drawn)

    def _emotion(self, lane: Lane, name: str) -> Row:
        drawn = curve_lane.curve_marks(curve_lane.felt(self.curves()), self.language)
        axis = curve_lane.axis(self.language, self.workshop.settings.level_names)
        return self._drawn(lane, name, curve_lane.HEIGHT, drawn, axis=tuple(axis))

    def _satisfaction(self, lane: Lane, name: str) -> Row:
        survey = tables.survey_scores(self.workshop)
        scale = measured_lanes.scale_of(plain_survey(survey))
        drawn = measured_lanes.satisfaction_marks(survey, self.ids, scale, self.language)
        top = number(self.language, scale.high)
        note = say(
            self.language, "map-satisfaction-of" if scale.is_own else "map-satisfaction-as", top=top
        )
        return self._drawn(lane, name, measured_lanes.HEIGHT, drawn, note=note)

    def _engagement(self, lane: Lane, name: str) -> Row:
        held = {
            step: str(self.workshop.steps[step].engagement)
            for step in self.ids
            if step in self.workshop.steps and self.workshop.steps[step].engagement is not None
        }
        cells = {step: Shown(level) for step, level in held.items()}
        return Row(lane.id, name, lane.side, "level", cells=cells)

    def _drawn(
        self,
        lane: Lane,
        name: str,
        height: int,
        drawn: list[Mark],
        *,
        note: str = "",
        axis: tuple[dict[str, Any], ...] = (),
    ) -> Row:
        return Row(lane.id, name, lane.side, "marks", note, height, axis, tuple(drawn))


def shown(cell: Cell, extra: int = 0) -> Shown:
    """A typed cell with its mark."""
    return Shown(cell.text, LEVEL_OF[cell.evidence], extra)


def _column(step: VersionStep, position: int, workshop: Workshop) -> Column:
    today = workshop.steps.get(step.id)
    truth = bool(today and today.moment_of_truth)
    depth = 0
    parent = step.parent
    while parent and parent in workshop.steps:
        depth, parent = depth + 1, workshop.steps[parent].parent
    return Column(step.id, position, step.text, step.stage, truth, step.standing, depth)


def _percent(share: float, language: str) -> str:
    return "" if pd.isna(share) else percent(language, share)
