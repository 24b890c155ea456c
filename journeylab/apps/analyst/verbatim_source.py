"""Verbatims on their way in: read with what was said by hand, grouped by what they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.text.affinity import Proposal, proposed_groups
from journeylab.analysis.voices import group_weights
from journeylab.apps.analyst.choices import roles
from journeylab.apps.analyst.dates import dates_said, dates_setting
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.incoming import Incoming
from journeylab.apps.imports.verbatims import verbatims_commands, verbatims_preview
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.taken import RowsPreview
from journeylab.words import number, say
from journeylab.workshop import AddVerbatims, Workshop
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.verbatim_groups import Grouping, GroupVerbatims
from journeylab.workshop.voices import Verbatim, VerbatimGroup

Facts = dict[str, Any]
GROUPS = ("name", "kind", "n", "weight", "median_days", "quote")
_NAMED = ("customer", "at", "step", "channel", "score", "text")


class Voices(NamedTuple):
    """Verbatims masked and judged, the groups proposed for them, and what each group weighs."""

    verbatims: tuple[Verbatim, ...]
    proposals: tuple[Proposal, ...]
    groups: pd.DataFrame
    adding: tuple[Command, ...]

    def commands(self) -> tuple[Command, ...]:
        """All words, then their groups."""
        groups = tuple(
            Grouping(
                VerbatimGroup(new_id(), one.name, proposed=True),
                tuple(self.verbatims[place].id for place in one.members),
            )
            for one in self.proposals
        )
        return (*self.adding, *((GroupVerbatims(groups),) if groups else ()))


def options_of(source: Incoming) -> ReadingOptions:
    """The reading options that the hand has set."""
    named: Facts = {
        role: next((column for column, as_ in source.roles.items() if as_ == role), "")
        for role in _NAMED
    }
    drop = source.options.get("duplicates") == "drop"
    return ReadingOptions(**named, duplicates="drop" if drop else "keep", dates=dates_said(source))


def read(source: Incoming, workshop: Workshop) -> RowsPreview:
    """Read it again with everything that was said."""
    return verbatims_preview(source.path, workshop, options_of(source))


def voices(previews: list[RowsPreview], workshop: Workshop) -> Voices | None:
    """The verbatims of some files as one affinity diagram; None where there is none."""
    adding = tuple(one for preview in previews for one in verbatims_commands(preview, workshop))
    said = [v for one in adding if isinstance(one, AddVerbatims) for v in one.verbatims]
    if not said:
        return None
    found = proposed_groups([one.text for one in said], [one.language for one in said])
    return Voices(tuple(said), found, _weighed(said, found), adding)


def _weighed(said: list[Verbatim], found: tuple[Proposal, ...]) -> pd.DataFrame:
    """A row per group, the heaviest first, with the most typical voice of each."""
    rows = [
        (str(place), said[member].at, said[member].sentiment, said[member].kind)
        for place, one in enumerate(found)
        for member in one.members
    ]
    frame = pd.DataFrame(rows, columns=["group", "at", "sentiment", "kind"])
    weights = group_weights(frame, datetime.now(UTC).date())
    names = [found[int(place)].name for place in weights["group"]]
    quotes = [said[found[int(place)].members[0]].text for place in weights["group"]]
    told = weights.assign(name=names, quote=quotes, median_days=weights["median_age_days"])
    return told[list(GROUPS)]


def columns(source: Incoming, seen: Glimpse, language: str) -> Iterator[Facts]:
    """One row per column of the file."""
    found: RowsPreview = source.found
    choices = roles(language, "verbatims")
    known = {role for role, _ in choices}
    for name, role, enters in found.recognised:
        shown = source.roles.get(name, role if enters and role in known else "")
        lock = role == "personal" and not shown
        unused = "personal" if lock else "unused"
        yield {
            "name": name,
            "sample": seen.sample(name, hidden=role == "personal"),
            "role": shown,
            "roles": choices,
            "role_of": say(language, "desk-role-of", column=name[:80]),
            "state": "yes" if shown else "lock" if lock else "out",
            "note": say(language, f"desk-note-voice-{shown}" if shown else f"desk-note-{unused}"),
            "steps": None,
            "step": "",
            "step_of": "",
            "zone": None,
        }


def summary(source: Incoming, language: str) -> Facts:
    """Read = valid + without a step + refused; what was repeated."""
    found: RowsPreview = source.found
    without = found.rows_unassigned
    return {
        "sum": [
            ("read", found.rows_read),
            ("valid", found.rows_valid - without),
            ("unassigned", without),
            ("refused", found.rows_refused),
        ],
        "duplicates": len(found.duplicates),
        "refusals": found.refusals,
        "unassigned": [],
        "unassigned_says": "",
        "note": say(language, "desk-masked", n=number(language, found.rows_valid)),
        "settings": list(dates_setting(source, language)),
    }


def how(source: Incoming, _language: str) -> str:
    """What kind of file this is, in a few words."""
    grid = source.found.grid
    return " · ".join(filter(None, (grid.encoding.upper(), grid.separator, grid.sheet)))
