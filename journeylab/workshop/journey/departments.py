"""Departments that the journey needs in the room."""

from __future__ import annotations

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Department


class DepartmentAdded(listed.Added[Department], frozen=True):
    LIST = "departments"


class DepartmentRemoved(listed.Removed, frozen=True):
    LIST = "departments"


class DepartmentRestored(listed.Restored, frozen=True):
    LIST = "departments"


class DepartmentSet(listed.FieldSet, frozen=True):
    LIST = "departments"


class AddDepartment(Command, frozen=True, kw_only=True):
    """A department whose people should be in the room."""

    name: str
    id: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        department = Department(self.id or new_id(), self.name)
        _check(department, workshop)
        return listed.addition(DepartmentAdded, department, workshop)


class RenameDepartment(Command, frozen=True):
    """Another name for a department."""

    id: str
    name: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.departments, "department")
        return listed.setting(DepartmentSet, (self.id, "name", self.name), workshop, _check)


class RemoveDepartment(Command, frozen=True):
    """A department out of the list; its people stay."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (DepartmentRemoved(found(self.id, workshop.departments, "department")),)


def _check(department: Department, _workshop: Workshop) -> None:
    listed.check_texts(department, "name")
