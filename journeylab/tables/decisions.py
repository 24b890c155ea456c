"""What the room chose: hot spots with their evidence, rounds and votes."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Round

# what a hot spot may rest on, in the order in which an id is looked for
_RESTING = {
    "finding": "findings",
    "verbatim": "verbatims",
    "verbatim_group": "verbatim_groups",
    "step": "steps",
}


def hot_spots(workshop: Workshop) -> pd.DataFrame:
    """One row per hot spot, in the order in which they were raised; impact, effort 0 to 100."""
    rows = (
        (h.id, h.text, h.impact, h.effort, h.skipped, h.fate) for h in workshop.hot_spots.values()
    )
    return schema.table(schema.HOT_SPOTS, rows)


def evidence(workshop: Workshop) -> pd.DataFrame:
    """One row per thing a hot spot rests on: its steps, then all else that is still there."""
    rows = [row for spot in workshop.hot_spots for row in _evidence(spot, workshop)]
    return schema.table(schema.EVIDENCE, rows)


def rounds(workshop: Workshop) -> pd.DataFrame:
    """One row per round of dot voting, the oldest first."""
    rows = (
        (r.id, n, r.budget, r.cap, r.secret, r.state, r.turnout)
        for n, r in enumerate(workshop.rounds.values(), 1)
    )
    return schema.table(schema.ROUNDS, rows)


def votes(workshop: Workshop) -> pd.DataFrame:
    """One row per item of each revealed round: its dots. What is hidden has no row."""
    rows = [row for voting in workshop.rounds.values() for row in _votes(voting)]
    return schema.table(schema.VOTES, rows)


def _evidence(spot: str, workshop: Workshop) -> Iterator[tuple[str, str, str]]:
    for step in workshop.hot_spots[spot].steps:
        if step in workshop.steps:
            yield spot, "step", step
    for item in workshop.hot_spots[spot].evidence:
        kinds = (kind for kind, things in _RESTING.items() if item in getattr(workshop, things))
        kind = next(kinds, "")
        if kind:
            yield spot, kind, item
        elif note := workshop.notes.standing(item):
            yield spot, "note", note


def _votes(voting: Round) -> Iterator[tuple[str, str, int]]:
    if voting.state == "revealed":
        for item in voting.items:
            yield voting.id, item, voting.tally.get(item, 0)
