"""What mystery walks looked for, and what they met."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.tables.findings import named_rows
from journeylab.workshop.state import Workshop

WALK = "mystery_walk"


def walks(workshop: Workshop) -> pd.DataFrame:
    """One row per touchpoint that a walker looked for, in the order of the walks.

    Where nothing in the journey has the name in the file, `step` is empty and `written` has it; a
    channel that the journey has not keeps its name.
    """
    rows = []
    for finding in workshop.findings.values():
        for row in named_rows(finding) if finding.kind == WALK else ():
            if row["step"] not in workshop.steps:
                row["step"] = ""  # a step that has gone since
            rows.append([row.get(name) for name in schema.WALKS])
    return schema.table(schema.WALKS, rows)
