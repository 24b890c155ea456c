"""Every command and every change there is, by its name outside Python."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import msgspec

from journeylab.workshop import settings
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.findings import findings, practices, verbatims
from journeylab.workshop.findings import groups as verbatim_groups
from journeylab.workshop.journey import (
    cells,
    channels,
    collecting,
    departments,
    lanes,
    moments,
    processes,
    stages,
    step_details,
    steps,
)
from journeylab.workshop.preparation import (
    contact_reasons,
    inquiries,
    knowledge,
    objectives,
    personas,
    scope,
    traits,
)
from journeylab.workshop.room import emotions, hot_spots, participants, preferences, rounds
from journeylab.workshop.state.codec import dec_hook, plain
from journeylab.workshop.versions import challenges, validations, variants, versions
from journeylab.workshop.wall import consolidation as note_consolidation
from journeylab.workshop.wall import details as note_details
from journeylab.workshop.wall import links as note_links
from journeylab.workshop.wall import merging as note_merging
from journeylab.workshop.wall import modes, notes
from journeylab.workshop.wall import places as note_places
from journeylab.workshop.wall import taking as note_taking

_SUBJECTS = (
    cells,
    challenges,
    channels,
    collecting,
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
