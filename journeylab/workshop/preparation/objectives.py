"""Objectives, for the business and for the customers' experience, and the KPIs that tell them."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Better, Kpi, Objective, Sort


class ObjectiveAdded(listed.Added[Objective], frozen=True):
    LIST = "objectives"


class ObjectiveRemoved(listed.Removed, frozen=True):
    LIST = "objectives"


class ObjectiveRestored(listed.Restored, frozen=True):
    LIST = "objectives"


class ObjectiveSet(listed.FieldSet, frozen=True):
    LIST = "objectives"


class KpiAdded(listed.Added[Kpi], frozen=True):
    LIST = "kpis"


class KpiRemoved(listed.Removed, frozen=True):
    LIST = "kpis"


class KpiRestored(listed.Restored, frozen=True):
    LIST = "kpis"


class KpiSet(listed.FieldSet, frozen=True):
    LIST = "kpis"


class AddObjective(Command, frozen=True, kw_only=True):
    """What the workshop is for, said for the business or for the customers' experience."""

    sort: Sort
    text: str
    id: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        objective = Objective(self.id or new_id(), self.sort, self.text)
        _check_objective(objective, workshop)
        return listed.addition(ObjectiveAdded, objective, workshop)


class SetObjective(Command, frozen=True):
    """Other words for an objective, or the other sort."""

    id: str
    field: Literal["sort", "text"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.objectives, "objective")
        asked = (self.id, self.field, self.value)
        return listed.setting(ObjectiveSet, asked, workshop, _check_objective)


class RemoveObjective(Command, frozen=True):
    """An objective out, with its KPIs."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.objectives, "objective")
        kpis = [kpi.id for kpi in workshop.kpis.values() if kpi.objective == self.id]
        return (*map(KpiRemoved, reversed(kpis)), ObjectiveRemoved(self.id))


class AddKpi(Command, frozen=True, kw_only=True):
    """How an objective is measured: its unit, where it stands, where it should be."""

    objective: str
    name: str
    id: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    better: Better = "up"

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        kpi = Kpi(
            self.id or new_id(),
            self.objective,
            self.name,
            self.unit,
            self.baseline,
            self.target,
            self.better,
        )
        _check_kpi(kpi, workshop)
        return listed.addition(KpiAdded, kpi, workshop)


class SetKpi(Command, frozen=True):
    """Another name, unit, baseline, target or direction, or another objective."""

    id: str
    field: Literal["objective", "name", "unit", "baseline", "target", "better"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.kpis, "kpi")
        asked = (self.id, self.field, self.value)
        return listed.setting(KpiSet, asked, workshop, _check_kpi)


class RemoveKpi(Command, frozen=True):
    """A KPI out."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (KpiRemoved(found(self.id, workshop.kpis, "kpi")),)


def _check_objective(objective: Objective, _workshop: Workshop) -> None:
    listed.check_texts(objective, "text")


def _check_kpi(kpi: Kpi, workshop: Workshop) -> None:
    found(kpi.objective, workshop.objectives, "objective")
    listed.check_texts(kpi, "name")
