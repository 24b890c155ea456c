"""The journey as tables: stages, steps, channels and where they meet."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop


def stages(workshop: Workshop) -> pd.DataFrame:
    """One row per stage, in journey order."""
    rows = ((s.id, s.name, s.macro, n) for n, s in enumerate(workshop.stages.values(), 1))
    return schema.table(schema.STAGES, rows)


def steps(workshop: Workshop) -> pd.DataFrame:
    """One row per step, in journey order; `position` is the number people say."""
    rows = (
        (
            *(s.id, n, s.stage, s.parent, s.text, s.initiative),
            *(s.importance, s.engagement, s.moment_of_truth),
        )
        for n, s in enumerate(workshop.steps.values(), 1)
    )
    return schema.table(schema.STEPS, rows)


def channels(workshop: Workshop) -> pd.DataFrame:
    """One row per channel."""
    rows = ((c.id, c.name, c.kind, n) for n, c in enumerate(workshop.channels.values(), 1))
    return schema.table(schema.CHANNELS, rows)


def touchpoints(workshop: Workshop) -> pd.DataFrame:
    """One row per crossing of a step and a channel, in journey order: its use, what it collects."""
    rows = [
        (step.id, channel, _use(step.id, channel, workshop), _collects(step.id, channel, workshop))
        for step in workshop.steps.values()
        for channel in workshop.channels
        if channel in step.channels or (step.id, channel) in workshop.touchpoints
    ]
    there = (row for row in rows if row[2] != "none")
    return schema.table(schema.TOUCHPOINTS, there)


def _use(step: str, channel: str, workshop: Workshop) -> str:
    said = workshop.touchpoints.get((step, channel))
    return said.use if said else "used"


def _collects(step: str, channel: str, workshop: Workshop) -> str:
    said = workshop.collected.get((step, channel))
    return said.what if said else ""
