"""What was prepared: objectives with their KPIs, personas line by line, contact reasons."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop


def kpis(workshop: Workshop) -> pd.DataFrame:
    """One row per KPI, with the objective it tells of."""
    rows = (
        (k.id, goal.sort, goal.text, k.name, k.unit, k.baseline, k.target, k.better)
        for k in workshop.kpis.values()
        if (goal := workshop.objectives.get(k.objective))
    )
    return schema.table(schema.KPIS, rows)


def traits(workshop: Workshop) -> pd.DataFrame:
    """One row per line that is said of a persona, and what it rests on."""
    rows = (
        (t.persona, workshop.personas[t.persona].name, t.aspect, t.text, t.evidence)
        for t in workshop.traits.values()
        if t.persona in workshop.personas
    )
    return schema.table(schema.TRAITS, rows)


def contact_reasons(workshop: Workshop) -> pd.DataFrame:
    """One row per contact reason; volume in contacts, pain and value from 1 to 5."""
    rows = (
        (r.id, r.text, r.volume, r.pain, r.value, r.workshop or None)
        for r in workshop.contact_reasons.values()
    )
    return schema.table(schema.CONTACT_REASONS, rows)
