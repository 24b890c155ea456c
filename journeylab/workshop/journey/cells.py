"""Cells of the map: what stands in a lane at a step, and what it rests on."""

from __future__ import annotations

from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_optional_text, found
from journeylab.workshop.journey import lanes
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell, Evidence


class CellSet(Change, frozen=True):
    step: str
    lane: str
    cell: Cell | None

    @property
    def key(self) -> str:
        return f"steps/{self.step}/lanes/{self.lane}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.step not in workshop.steps:
            return workshop
        step = workshop.steps[self.step]
        cells = step.lanes
        if self.cell is not None:
            cells = cells.set(self.lane, self.cell)
        elif self.lane in cells:
            cells = cells.delete(self.lane)
        return workshop.with_(steps=workshop.steps.replaced(replace(step, lanes=cells)))

    def inverse(self, before: Workshop) -> Change:
        return CellSet(self.step, self.lane, before.steps[self.step].lanes.get(self.lane))


class SetCell(Command, frozen=True):
    """What stands in a lane at a step, and what it rests on; an empty text clears the cell.

    `sources` are ids of findings, notes or verbatims, `departments` those that told it.
    """

    step: str
    lane: str
    text: str
    evidence: Evidence = "assumed"
    sources: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        text = checked_optional_text(self.text)
        cell = Cell(text, self.evidence, self.sources, checked_departments(self.departments))
        return put(self.step, self.lane, cell if text.strip() else None, workshop)


class RewordCell(Command, frozen=True):
    """Other words in a cell, which rests on what it rested on; an empty text clears it."""

    step: str
    lane: str
    text: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        step = workshop.steps[found(self.step, workshop.steps, "step")]
        text = checked_optional_text(self.text)
        cell = replace(step.lanes.get(self.lane) or Cell(""), text=text)
        return put(self.step, self.lane, cell if text.strip() else None, workshop)


class SupportCell(Command, frozen=True):
    """What a cell rests on: how sure, from which sources, told by which departments."""

    step: str
    lane: str
    evidence: Evidence
    sources: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        step = workshop.steps[found(self.step, workshop.steps, "step")]
        if self.lane not in step.lanes:
            raise Refused("cell_empty", step=self.step, lane=self.lane)
        told = checked_departments(self.departments)
        sources = tuple(dict.fromkeys(map(checked_id, self.sources)))
        cell = Cell(step.lanes[self.lane].text, self.evidence, sources, told)
        return put(self.step, self.lane, cell, workshop)


def put(step: str, lane: str, cell: Cell | None, workshop: Workshop) -> tuple[Change, ...]:
    """The changes that make this the cell, none where it is so already."""
    if workshop.steps[step].lanes.get(checked_id(lane)) == cell:
        return ()
    return (*lanes.opened(lane, workshop), CellSet(step, lane, cell))


def checked_departments(departments: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each once, blanks left out."""
    return tuple(dict.fromkeys(checked_optional_text(d.strip()) for d in departments if d.strip()))
