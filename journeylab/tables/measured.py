"""What customers' data say, as attached to the workshop."""

from __future__ import annotations

from typing import Any

import pandas as pd

from journeylab.tables import schema
from journeylab.tables.findings import named_rows
from journeylab.workshop.state import Workshop

SURVEY = "survey_scores"


def survey_scores(workshop: Workshop) -> pd.DataFrame:
    """One row per question and segment of every attached survey, on steps that are there."""
    columns = list(schema.SURVEY_SCORES)
    rows = [
        [row.get(name) for name in columns]
        for finding in workshop.findings.values()
        if finding.kind == SURVEY
        for row in named_rows(finding)
        if row["step"] in workshop.steps
    ]
    return schema.table(schema.SURVEY_SCORES, rows)


def customer_shares(workshop: Workshop) -> pd.DataFrame:
    """One row per step that a log counted: the share of all customers who reach it, 0 to 1.

    Where several findings tell, the one attached last stands.
    """
    shares: dict[str, Any] = {}
    for finding in workshop.findings.values():
        if {"step", "share_of_customers"} <= set(finding.columns):
            shares |= {str(r["step"]): r["share_of_customers"] for r in named_rows(finding)}
    rows = ((step, shares[step]) for step in workshop.steps if shares.get(step) is not None)
    return schema.table(schema.CUSTOMER_SHARES, rows)


def inquiries(workshop: Workshop) -> pd.DataFrame:
    """One row per thing to be learnt of a step that is there, in the order they were planned."""
    rows = (
        (i.id, i.step, i.channel or None, i.how, i.text, i.owner, i.due or None, i.done)
        for i in workshop.inquiries.values()
        if i.step in workshop.steps
    )
    return schema.table(schema.INQUIRIES, rows)


def sources(workshop: Workshop) -> pd.DataFrame:
    """One row per import: file, SHA-256, rows read, refused and matching no step."""
    rows = (
        (
            f.id,
            f.kind,
            f.source.name,
            f.source.sha256,
            f.source.rows_read,
            f.source.rows_refused,
            f.source.rows_unassigned,
            f.source.time_zone,
            f.source.version,
        )
        for f in workshop.findings.values()
    )
    return schema.table(schema.SOURCES, rows)
