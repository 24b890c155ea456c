"""What each step rests on: measured by data, partly known, or an assumption so far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding, Step

Rests = Literal["assumed", "partly", "measured"]
RESTS: tuple[Rests, ...] = ("measured", "partly", "assumed")
_SURVEY = "survey_scores"


def rests_on(workshop: Workshop) -> dict[str, Rests]:
    """By step. A survey's answer about a step measures it; one about a channel alone does not.

    A step whose customers were counted is partly known: that it is lived, not how.
    """
    asked = set(_measured(workshop))
    steps = {step for step, _ in asked if step}
    channels = {channel for step, channel in asked if channel and not step}
    scored = {score.step for score in workshop.scores.values()} | set(_counted(workshop))
    return {
        step.id: "measured"
        if step.id in steps
        else "partly"
        if step.id in scored or channels.intersection(step.channels) or _has_sourced_cell(step)
        else "assumed"
        for step in workshop.steps.values()
    }


def _counted(workshop: Workshop) -> Iterator[str]:
    for finding in workshop.findings.values():
        if {"step", "customers"} <= set(finding.columns):
            place, customers = (finding.columns.index(name) for name in ("step", "customers"))
            yield from (str(row[place]) for row in finding.rows if row[customers])


def _measured(workshop: Workshop) -> Iterator[tuple[str | None, str | None]]:
    for finding in workshop.findings.values():
        if finding.kind == _SURVEY:
            yield from _answered(finding)


def _answered(finding: Finding) -> Iterator[tuple[str | None, str | None]]:
    for cells in finding.rows:
        row = dict(zip(finding.columns, cells, strict=True))
        count = row.get("n")
        if isinstance(count, int | float) and count >= 1:
            yield _text(row.get("step")), _text(row.get("channel"))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _has_sourced_cell(step: Step) -> bool:
    return any(cell.evidence != "assumed" for cell in step.lanes.values())
