"""What the room of the invented sample had prepared before it met, command by command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeylab.workshop import (
    AddContactReason,
    AddDepartment,
    AddKnowledge,
    AddKpi,
    AddObjective,
    AddPersona,
    AddTrait,
    SetScope,
    SetSetting,
)
from journeylab.workshop.command import Command

Told = dict[str, Any]
Gestures = Iterator[tuple[Command, ...]]


def preparing(told: Told, language: str) -> Gestures:
    """The scope, objectives, knowledge, personas, departments and contact reasons."""
    yield from _scope(told["scope"], language)
    for one in told["objectives"]:
        yield tuple(_objective(one, language))
    for one in told["knowledge"]:
        yield (AddKnowledge(name=one[language], **_spoken(one, language)),)
    for one in told["personas"]:
        yield from _persona(one, language)
    for one in told["departments"]:
        yield (AddDepartment(name=one[language], id=one["id"]),)
    for one in told["contact_reasons"]:
        yield (AddContactReason(text=one[language], **_spoken(one, language)),)


def _scope(scope: Told, language: str) -> Gestures:
    """The kind of journey belongs to the settings, the rest to the scope."""
    fields = _spoken(scope, language)
    yield (SetSetting("kind", fields.pop("kind")),)
    for field, value in fields.items():
        yield (SetScope(field, value),)


def _objective(one: Told, language: str) -> Iterator[Command]:
    """An objective and the numbers that say whether it is reached."""
    yield AddObjective(id=one["id"], sort=one["sort"], text=one[language])
    for kpi in one["kpis"]:
        yield AddKpi(objective=one["id"], name=kpi[language], **_spoken(kpi, language))


def _persona(one: Told, language: str) -> Gestures:
    """A customer, then what is said of them, line by line."""
    fields = {name: value for name, value in one.items() if name != "traits"}
    yield (AddPersona(**_spoken(fields, language)),)
    for place, trait in enumerate(one["traits"]):
        own = {"id": f"{one['id']}-{place}", "persona": one["id"], "text": trait[language]}
        yield (AddTrait(**own, **_spoken(trait, language)),)


def _spoken(told: Told, language: str) -> Told:
    """The fields of a thing in one language, without the words that name the thing itself."""
    return {
        name: _one_language(value, language)
        for name, value in told.items()
        if name not in ("en", "fr")
    }


def _one_language(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        return value[language]
    if isinstance(value, list):
        return tuple(_one_language(one, language) for one in value)
    return value
