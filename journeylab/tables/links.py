"""What leads to what on the wall."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.wall.links import linked_from


def links(workshop: Workshop) -> pd.DataFrame:
    """One row per link between two notes on the wall, from what leads to what follows."""
    rows = (
        (note.id, target, note.kind, workshop.notes[target].kind)
        for note in workshop.notes.values()
        for target in linked_from(note, workshop)
    )
    return schema.table(schema.LINKS, rows)
