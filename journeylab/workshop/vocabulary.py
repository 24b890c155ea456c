"""Every command and every change there is, by its name outside Python."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import msgspec

from journeylab.workshop import (
    cells,
    challenges,
    channels,
    contact_reasons,
    departments,
    emotions,
    findings,
    hot_spots,
    inquiries,
    knowledge,
    lanes,
    modes,
    moments,
    note_consolidation,
    note_details,
    note_links,
    note_merging,
    note_places,
    note_taking,
    notes,
    objectives,
    participants,
    personas,
    practices,
    preferences,
    processes,
    rounds,
    scope,
    settings,
    stages,
    step_details,
    steps,
    traits,
    validations,
    variants,
    verbatim_groups,
    verbatims,
    versions,
)
from journeylab.workshop.change import Change
from journeylab.workshop.codec import dec_hook, plain
from journeylab.workshop.command import Command

_SUBJECTS = (
    cells,
    challenges,
    channels,
    contact_reasons,
    departments,
    emotions,
    findings,
    hot_spots,
    inquiries,
    knowledge,
    modes,
    lanes,
    moments,
    note_consolidation,
    note_details,
    note_links,
    note_merging,
    note_places,
    note_taking,
    notes,
    objectives,
    participants,
    personas,
    practices,
    preferences,
    processes,
    rounds,
    scope,
    settings,
    stages,
    step_details,
    steps,
    traits,
    verbatim_groups,
    verbatims,
    validations,
    variants,
    versions,
)
T = TypeVar("T", bound=msgspec.Struct)


def _named(base: type[T]) -> dict[str, type[T]]:
    """The tagged classes of that base that the subjects define, by tag."""
    kinds = [
        kind
        for subject in _SUBJECTS
        for kind in vars(subject).values()
        if isinstance(kind, type) and issubclass(kind, base) and kind is not base
    ]
    return {str(kind.__struct_config__.tag): kind for kind in kinds}


COMMANDS: dict[str, type[Command]] = _named(Command)
CHANGES: dict[str, type[Change]] = _named(Change)


def change_from(data: dict[str, Any]) -> Change:
    """A change from its plain form, `{"kind": "step_added", …}`; `ValueError` where it has none."""
    kind = CHANGES.get(str(data.get("kind")))
    if kind is None:
        raise ValueError(f"unknown kind of change: {data.get('kind')!r}")
    return msgspec.convert(data, kind, dec_hook=dec_hook)


def change_data(change: Change) -> dict[str, Any]:
    """The plain form of a change."""
    return cast("dict[str, Any]", plain(change))
