"""What reports count: contacts per touchpoint and period, and series of metrics."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop

VOLUMES, COUNTS, SERIES = "volumes", "counts", "metric_series"


def volumes(workshop: Workshop) -> pd.DataFrame:
    """One row per step, channel, period and reason that a report or a hand has counted.

    Where nothing in the journey has the name in the file, `step` is empty and `written` has it.
    """
    return _of((VOLUMES, COUNTS), schema.VOLUMES, workshop)


def metric_series(workshop: Workshop) -> pd.DataFrame:
    """One row per metric, touchpoint and period, with n and its 95 % interval."""
    return _of((SERIES,), schema.METRIC_SERIES, workshop)


def _of(kinds: tuple[str, ...], columns: schema.Columns, workshop: Workshop) -> pd.DataFrame:
    rows = []
    for finding in workshop.findings.values():
        for cells in finding.rows if finding.kind in kinds else ():
            row = {"finding": finding.id, **dict(zip(finding.columns, cells, strict=True))}
            if row["step"] not in workshop.steps:
                row["step"] = ""  # a step that has gone since
            rows.append([row.get(name) for name in columns])
    return schema.table(columns, rows)
