"""`consolidate`: several workshops into one journey, with what they disagree on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

import msgspec

from journeylab.apps.beginning import beginning
from journeylab.cli.saying import tell, write, write_json
from journeylab.reading import load
from journeylab.session import Session, create
from journeylab.words import say
from journeylab.workshop.consolidation.consolidation import Conflict, Consolidation, consolidated
from journeylab.workshop.consolidation.variants import as_variants
from journeylab.workshop.fold import decide, replay
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain


def consolidate(asked: Namespace) -> None:
    """Bring the workshops in as one gesture; FILE is made where there is none."""
    sources = {Path(place).stem: _loaded(place) for place in asked.sources}
    name = Path(asked.file).stem
    into = _loaded(asked.file) if Path(asked.file).exists() else None
    join = as_variants if asked.shape == "variants" else consolidated
    found = join(into or _empty(asked), sources, name)
    if not asked.dry_run:
        _taken(asked, found, begins=into is None)
    if asked.json:
        write_json(_plain(found))
        return
    tell(
        asked,
        "cli-consolidated" if not asked.dry_run else "cli-would-consolidate",
        file=asked.file,
        added=len(found.added),
        shared=found.shared,
        conflicts=len(found.conflicts),
    )
    for conflict in found.conflicts:
        write("  " + _told(conflict, asked.language))


def _taken(asked: Namespace, found: Consolidation, *, begins: bool) -> None:
    start = beginning(say(asked.language, "start-title"), asked.language)
    session = create(asked.file, start) if begins else Session(asked.file)
    with session:
        session.do(*found.commands)


def _loaded(place: str) -> Workshop:
    with load(place) as reading:
        return reading.workshop


def _empty(asked: Namespace) -> Workshop:
    start = beginning(say(asked.language, "start-title"), asked.language)
    return replay(decide(start, Workshop()))


def _told(conflict: Conflict, language: str) -> str:
    field = conflict.field.removeprefix("lanes/")
    try:
        named = say(language, f"map-lane-{field}")
    except KeyError:
        named = say(language, f"consolidate-field-{field}") if field in _FIELDS else field
    values = "; ".join(
        say(language, "consolidate-value", name=name, value=str(value))
        for name, value in conflict.values
    )
    return say(language, "consolidate-conflict", text=conflict.text, field=named, values=values)


_FIELDS = ("stage", "initiative", "importance", "emotion")


def _plain(found: Consolidation) -> dict[str, Any]:
    return {
        "added": list(found.added),
        "shared": found.shared,
        "conflicts": [plain(conflict) for conflict in found.conflicts],
        "commands": [msgspec.to_builtins(command) for command in found.commands],
    }
