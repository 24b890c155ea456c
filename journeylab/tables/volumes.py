"""What reports and logs count: contacts per touchpoint and period, and series of metrics."""

from __future__ import annotations

import pandas as pd

from journeylab.tables import schema
from journeylab.tables.findings import named_rows
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding

VOLUMES, COUNTS, SERIES = "volumes", "counts", "metric_series"
COUNT_COLUMNS = ("events", "count")  # what a log's table of touchpoints, and a report's, calls it


def volumes(workshop: Workshop) -> pd.DataFrame:
    """One row per step, channel, period and reason that a report or a hand has counted.

    Where nothing in the journey has the name in the file, `step` is empty and `written` has it.
    """
    return _of((VOLUMES, COUNTS), schema.VOLUMES, workshop)


def touchpoint_volumes(workshop: Workshop) -> pd.DataFrame:
    """One row per touchpoint that a report, a hand or a log counted, on steps that are there.

    A report's rows (`volumes`) are summed over periods and reasons. Where several findings count a
    touchpoint, the one attached last stands.
    """
    counted: dict[tuple[str, str], tuple[int, str]] = {}
    for finding in workshop.findings.values():
        column = next((name for name in COUNT_COLUMNS if name in finding.columns), "")
        if column and {"step", "channel"} <= set(finding.columns):
            counted |= _counts(finding, column)
    rows = (
        (step, channel, *counted[step, channel])
        for step in workshop.steps
        for channel in workshop.channels
        if (step, channel) in counted
    )
    return schema.table(schema.TOUCHPOINT_VOLUMES, rows)


def metric_series(workshop: Workshop) -> pd.DataFrame:
    """One row per metric, touchpoint and period, with n and its 95 % interval."""
    return _of((SERIES,), schema.METRIC_SERIES, workshop)


def _of(kinds: tuple[str, ...], columns: schema.Columns, workshop: Workshop) -> pd.DataFrame:
    rows = []
    for finding in workshop.findings.values():
        for row in named_rows(finding) if finding.kind in kinds else ():
            if row["step"] not in workshop.steps:
                row["step"] = ""  # a step that has gone since
            rows.append([row.get(name) for name in columns])
    return schema.table(columns, rows)


def _counts(finding: Finding, column: str) -> dict[tuple[str, str], tuple[int, str]]:
    """By step and channel the sum over whatever else the table tells apart, such as periods."""
    sums: dict[tuple[str, str], float] = {}
    for row in named_rows(finding):
        count = row[column]
        if isinstance(count, int | float) and row["step"] and row["channel"]:
            place = (str(row["step"]), str(row["channel"]))
            sums[place] = sums.get(place, 0) + count
    return {place: (round(total), finding.id) for place, total in sums.items()}
