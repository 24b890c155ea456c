"""Who is in the room, and what they feel."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Participant, Score


def participants(workshop: Workshop) -> pd.DataFrame:
    """One row per participant, in the order in which they came."""
    rows = (
        (p.id, p.name, p.department, p.role, p.table, p.side, p.rank)
        for p in workshop.participants.values()
    )
    return schema.table(schema.PARTICIPANTS, rows)


def scores(workshop: Workshop) -> pd.DataFrame:
    """One row per score of someone present on a step present, in journey order; -2 to +2.

    A score of the whole step has no channel; one without a persona has none.
    """
    order = {step: n for n, step in enumerate(workshop.steps)}
    rows = [
        _row(score, workshop.participants[score.participant])
        for score in workshop.scores.values()
        if score.step in order
        and score.participant in workshop.participants
        and (score.channel is None or score.channel in workshop.channels)
    ]
    rows.sort(key=lambda row: (order[str(row[1])], str(row[0]), row[2] or "", row[3] or ""))
    return schema.table(schema.SCORES, rows)


def _row(score: Score, person: Participant) -> tuple[str | int | None, ...]:
    return (
        score.participant,
        score.step,
        score.channel,
        score.persona,
        score.value,
        score.word,
        score.source,
        person.department,
        person.side,
        person.rank,
    )
