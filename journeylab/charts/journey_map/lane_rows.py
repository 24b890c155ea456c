"""The lanes of the map, each worked out when it is asked for, and again once its facts change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from journeylab.analysis.map_evidence import LEVEL_OF
from journeylab.charts.journey_map.lane_pictures import Asked, picture
from journeylab.charts.journey_map.marks import Mark
from journeylab.charts.journey_map.names import VERDICTS, lane_name
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.mapped import DRAWN_LANES, Lane
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep


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
    kind: str  # cells, marks, or arc: both, the marks of each step in its cell
    note: str = ""
    height: int = 0
    axis: tuple[dict[str, Any], ...] = ()
    marks: tuple[Mark, ...] = ()
    cells: dict[str, Shown] = {}


class Drawn:
    """The rows of some steps, each worked out when it is asked for."""

    def __init__(
        self,
        workshop: Workshop,
        language: str,
        steps: tuple[VersionStep, ...],
        version: str = CURRENT,
        whole: tuple[VersionStep, ...] = (),
    ) -> None:
        self.workshop, self.language, self.steps, self.version = workshop, language, steps, version
        self.whole = whole or steps
        self.ids = tuple(step.id for step in steps)

    def row(self, lane: Lane) -> Row:
        """One lane."""
        name = lane_name(lane.id, self.workshop, self.language)
        if lane.id in DRAWN_LANES:
            place = (lane.id, self.workshop, self.language, self.version)
            drawn = picture(Asked(*place, self.steps, self.whole))
            if lane.id == "engagement":
                return Row(lane.id, name, lane.side, "arc", *drawn, cells=self._held())
            return Row(lane.id, name, lane.side, "marks", *drawn)
        cells = dict(self._cells(lane.id))
        return Row(lane.id, name, lane.side, "cells", cells=cells)

    def _cells(self, lane: str) -> Iterator[tuple[str, Shown]]:
        kept = {"verbatims": self._voices, "best_practices": self._practices}
        elsewhere = kept[lane]() if lane in kept else {}
        for step in self.steps:
            more = elsewhere.get(step.id, [])
            if lane in step.lanes:
                yield step.id, shown(step.lanes[lane], len(more))
            elif more:
                yield step.id, Shown(more[0], "partly", len(more) - 1, is_told=False)

    def _voices(self) -> dict[str, list[str]]:
        """By step what customers said there, the newest first."""
        found: dict[str, list[tuple[str, str]]] = {step: [] for step in self.ids}
        for one in self.workshop.verbatims.values():
            if one.step in found:
                found[one.step].append((one.at, one.text))
        return {
            step: [text for _, text in sorted(said)[::-1]] for step, said in found.items() if said
        }

    def _practices(self) -> dict[str, list[str]]:
        """By step the cards of what was seen elsewhere: who does it, and how well."""
        found: dict[str, list[str]] = {}
        for one in self.workshop.practices.values():
            facts = {"sign": VERDICTS[one.verdict], "actor": one.actor, "text": one.text}
            said = say(self.language, "practice-on-map", **facts)
            found.setdefault(one.step, []).append(said)
        return found

    def _held(self) -> dict[str, Shown]:
        held = ((step.id, step.engagement) for step in self.steps)
        return {step: Shown(str(level)) for step, level in held if level is not None}


def shown(cell: Cell, extra: int = 0) -> Shown:
    """A typed cell with its mark."""
    return Shown(cell.text, LEVEL_OF[cell.evidence], extra)
