"""Verbatims on their way in, grouped by what they say."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.text.affinity import Proposal, proposed_groups
from journeylab.analysis.voices import group_weights
from journeylab.apps.imports.verbatims import verbatims_commands
from journeylab.evidence.taken import RowsPreview
from journeylab.workshop import AddVerbatims, Workshop
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.findings.groups import Grouping, GroupVerbatims
from journeylab.workshop.state.voices import Verbatim, VerbatimGroup

GROUPS = ("name", "kind", "n", "weight", "median_days", "quote")


class Voices(NamedTuple):
    """Verbatims masked and judged, the groups proposed for them, and what each group weighs."""

    verbatims: tuple[Verbatim, ...]
    proposals: tuple[Proposal, ...]
    groups: pd.DataFrame

    def groupings(self) -> tuple[Command, ...]:
        """Their groups, once all words are there."""
        groups = tuple(
            Grouping(
                VerbatimGroup(new_id(), one.name, proposed=True),
                tuple(self.verbatims[place].id for place in one.members),
            )
            for one in self.proposals
        )
        return (GroupVerbatims(groups),) if groups else ()


def voices(previews: list[RowsPreview], workshop: Workshop) -> Voices | None:
    """The verbatims of some files as one affinity diagram; None where there is none."""
    adding = tuple(one for preview in previews for one in verbatims_commands(preview, workshop))
    said = [v for one in adding if isinstance(one, AddVerbatims) for v in one.verbatims]
    if not said:
        return None
    found = proposed_groups([one.text for one in said], [one.language for one in said])
    return Voices(tuple(said), found, _weighed(said, found))


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
