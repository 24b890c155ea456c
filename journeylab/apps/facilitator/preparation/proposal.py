"""What is proposed from the objectives and from how practised the team is."""

from __future__ import annotations

from typing import Any

import msgspec

from journeylab.analysis.text.aims import aims
from journeylab.apps.templates.adding import Depth
from journeylab.words import say
from journeylab.workshop import AddDepartment, SetScope, SetSetting
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Maturity

DEPTHS: dict[Maturity, Depth] = {
    "": "standard",
    "beginner": "short",
    "practised": "standard",
    "expert": "full",
}
MOST_DEPARTMENTS = 4


def kind_meant(workshop: Workshop) -> str:
    """The kind that was chosen, else the one that the objectives tell of, else ""."""
    return workshop.settings.kind or _meant(workshop).kind


def proposal(workshop: Workshop, language: str) -> dict[str, Any] | None:
    """Kind, departments and depth that nobody has set yet, with the commands that take them."""
    kind = _kind(workshop)
    departments = _departments(workshop, language)
    commands: list[Command] = []
    says: list[str] = []
    if kind:
        commands.append(SetSetting("kind", kind))
        says.append(
            say(language, "prepare-propose", kind=say(language, f"prepare-kind-{kind}").lower())
        )
    if departments:
        commands += [AddDepartment(name=name, id=key) for key, name in departments.items()]
        names = ", ".join(departments.values())
        says.append(say(language, "prepare-propose-departments", list=names))
    if not commands:
        return None
    if not workshop.scope.depth:
        commands.append(SetScope("depth", "macro"))
    says.append(say(language, f"prepare-propose-{DEPTHS[workshop.scope.maturity]}"))
    return {"says": says, "commands": [msgspec.to_builtins(command) for command in commands]}


def _meant(workshop: Workshop) -> Any:
    texts = [objective.text for objective in workshop.objectives.values()]
    texts += [kpi.name for kpi in workshop.kpis.values()]
    return aims(texts, workshop.settings.language)


def _kind(workshop: Workshop) -> str:
    return "" if workshop.settings.kind else str(_meant(workshop).kind)


def _departments(workshop: Workshop, language: str) -> dict[str, str]:
    """By id; what is on the list, was taken off it, or is in the room needs no proposal."""
    there = {d.name.casefold() for d in workshop.departments.values()}
    there |= {person.department.casefold() for person in workshop.participants.values()}
    meant = _meant(workshop).departments[:MOST_DEPARTMENTS]
    named = {key: say(language, f"prepare-department-{key}") for key in meant}
    return {
        key: name
        for key, name in named.items()
        if name.casefold() not in there and not workshop.departments.known(key)
    }
