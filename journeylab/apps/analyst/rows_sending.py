"""Rows of reports, series, boards, verbatims and steps into the workshop, on its own steps.

On the desk a step goes by its name in a log where it has one; the workshop knows it by its id.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from journeylab.apps.analyst import steps_source
from journeylab.apps.analyst.steps_source import StepsRead
from journeylab.apps.analyst.voices import Voices
from journeylab.apps.imports.board import board_commands
from journeylab.apps.imports.verbatims import verbatims_commands
from journeylab.apps.imports.volumes import series_commands, volumes_commands
from journeylab.apps.imports.walks import walk_commands
from journeylab.evidence.places import places_of
from journeylab.evidence.taken import RowsPreview
from journeylab.workshop.command import Command
from journeylab.workshop.fold import decide, replay
from journeylab.workshop.state import Workshop

# the view that stands for a kind of file: what is chosen there is sent
VIEW_OF = {
    "volumes": "volumes",
    "counts": "volumes",
    "series": "series",
    "board": "board",
    "verbatims": "groups",
    "steps": "journey",
    "walk": "walk",
}


class Rows(NamedTuple):
    """A file of rows or of steps that was taken: its kind, and what its reader gave."""

    kind: str
    found: Any


def on_steps(
    preview: RowsPreview, workshop: Workshop, drafted: Mapping[str, str] | None = None
) -> RowsPreview:
    """The rows on steps by the workshop's ids; `drafted` has those of a draft, by their names."""
    if "step" not in preview.rows:
        return preview
    known = places_of(workshop)

    def home(name: str) -> str:
        ids = (name, (drafted or {}).get(name, ""), known.step(name)[0])
        return next((step for step in ids if step in workshop.steps), "")

    return replace(preview, rows=preview.rows.assign(step=preview.rows["step"].map(home)))


def rows_commands(
    taken: Sequence[Rows],
    said: Voices | None,
    chosen: Collection[str],
    workshop: Workshop,
    drafted: Mapping[str, str],
) -> Iterator[Command]:
    """The commands of every chosen file, each on the workshop as those before it leave it."""
    now = workshop

    def done(commands: Sequence[Command]) -> Iterator[Command]:
        nonlocal now
        now = after(now, commands)
        yield from commands

    wanted = [one for one in taken if VIEW_OF[one.kind] in chosen]
    # steps come first: the other files may speak of them
    for one in sorted(wanted, key=lambda each: each.kind != "steps"):
        yield from done(_commands(one, now, drafted))
    if said is not None and "groups" in chosen:
        yield from said.groupings()


def _commands(one: Rows, workshop: Workshop, drafted: Mapping[str, str]) -> Sequence[Command]:
    if isinstance(one.found, StepsRead):
        return steps_source.commands(one.found, workshop)
    preview = on_steps(one.found, workshop, drafted)
    if not _belongs(preview, one.kind):
        return ()
    make: Mapping[str, Callable[[], Sequence[Command]]] = {
        "verbatims": lambda: verbatims_commands(preview, workshop),
        "series": lambda: series_commands(preview, workshop),
        "board": lambda: board_commands(preview, workshop),
        "walk": lambda: walk_commands(preview, workshop),
    }
    return make.get(one.kind, lambda: volumes_commands(preview, workshop, one.kind))()


def _belongs(preview: RowsPreview, kind: str) -> bool:
    """Whether anything of a file has a place; words and a whole journey's metric need none."""
    if kind in ("verbatims", "series"):
        return True
    return bool((preview.rows[preview.belongs] != "").any())


def after(workshop: Workshop, commands: Sequence[Command]) -> Workshop:
    """The workshop as these commands would leave it."""
    for command in commands:
        workshop = replay(decide(command, workshop), workshop)
    return workshop
