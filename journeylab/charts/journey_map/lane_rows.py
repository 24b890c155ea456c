"""The lanes of the map, each worked out when it is asked for, and again once its facts change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from msgspec import Struct

from journeylab import tables
from journeylab.analysis.curves import curves, plain_survey
from journeylab.analysis.map_evidence import LEVEL_OF
from journeylab.charts.journey_map import curve_lane, measured_lanes, touch_lane
from journeylab.charts.journey_map.marks import Mark
from journeylab.charts.journey_map.names import lane_name
from journeylab.charts.journey_map.touch_lane import Touch
from journeylab.words import number, say
from journeylab.workshop.same import Same
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.mapped import DRAWN_LANES, Lane
from journeylab.workshop.versions.version_steps import VersionStep


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
        self.ids = tuple(step.id for step in steps)

    def row(self, lane: Lane) -> Row:
        """One lane."""
        name = lane_name(lane.id, self.workshop, self.language)
        if lane.id == "engagement":
            return Row(lane.id, name, lane.side, "level", cells=self._held())
        if lane.id in DRAWN_LANES:
            drawn = _picture(_Asked(lane.id, self))
            return Row(lane.id, name, lane.side, "marks", *drawn)
        cells = dict(self._cells(lane.id))
        return Row(lane.id, name, lane.side, "cells", cells=cells)

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
        found: dict[str, list[tuple[str, str]]] = {step: [] for step in self.ids}
        for one in self.workshop.verbatims.values():
            if one.step in found:
                found[one.step].append((one.at, one.text))
        return {
            step: [text for _, text in sorted(said)[::-1]] for step, said in found.items() if said
        }

    def _held(self) -> dict[str, Shown]:
        known = self.workshop.steps
        held = {step: known[step].engagement for step in self.ids if step in known}
        return {step: Shown(str(level)) for step, level in held.items() if level is not None}


class _Picture(NamedTuple):
    """What is drawn in a lane, in the order of a row's own fields."""

    note: str
    height: int
    axis: tuple[dict[str, Any], ...]
    marks: tuple[Mark, ...]


class _Asked(Same):
    """A drawn lane of some steps, told apart by the facts that such lanes are drawn from."""

    def __init__(self, lane: str, drawn: Drawn) -> None:
        self.lane, self.workshop, self.language = lane, drawn.workshop, drawn.language
        self.steps, self.ids = drawn.steps, drawn.ids
        workshop, settings = drawn.workshop, drawn.workshop.settings
        super().__init__(
            workshop.findings,
            workshop.scores,
            workshop.participants,
            workshop.channels,
            said=(lane, self.language, self._served(), settings.level_names),
        )

    def _served(self) -> tuple[Any, ...]:
        return tuple((s.id, frozenset(s.touchpoints.items()), s.emotion) for s in self.steps)


def _touchpoints(asked: _Asked) -> _Picture:
    touch = touch_of(asked.workshop, asked.steps)
    drawn = touch_lane.touch_marks(touch, asked.language)
    return _Picture("", touch.height, tuple(touch_lane.axis(touch)), tuple(drawn))


def _volumes(asked: _Asked) -> _Picture:
    volumes = touch_of(asked.workshop, asked.steps).volumes
    drawn = measured_lanes.volume_marks(volumes, asked.ids, asked.language)
    return _Picture("", measured_lanes.HEIGHT, (), tuple(drawn))


def _emotion(asked: _Asked) -> _Picture:
    workshop, language = asked.workshop, asked.language
    voices = curves(tables.scores(workshop), tables.survey_scores(workshop), asked.ids)
    wagers = [step.emotion for step in asked.steps]
    drawn = curve_lane.curve_marks(curve_lane.felt(voices), language, wagers)
    axis = curve_lane.axis(language, workshop.settings.level_names)
    return _Picture("", curve_lane.HEIGHT, tuple(axis), tuple(drawn))


def _satisfaction(asked: _Asked) -> _Picture:
    language, survey = asked.language, tables.survey_scores(asked.workshop)
    scale = measured_lanes.scale_of(plain_survey(survey))
    drawn = measured_lanes.satisfaction_marks(survey, asked.ids, scale, language)
    kind = "map-satisfaction-of" if scale.is_own else "map-satisfaction-as"
    note = say(language, kind, top=number(language, scale.high))
    return _Picture(note, measured_lanes.HEIGHT, (), tuple(drawn))


_PICTURES: dict[str, Callable[[_Asked], _Picture]] = {
    "touchpoints": _touchpoints,
    "volumes": _volumes,
    "emotion": _emotion,
    "satisfaction": _satisfaction,
}


@lru_cache(maxsize=32)
def _picture(asked: _Asked) -> _Picture:
    return _PICTURES[asked.lane](asked)


def shown(cell: Cell, extra: int = 0) -> Shown:
    """A typed cell with its mark."""
    return Shown(cell.text, LEVEL_OF[cell.evidence], extra)
