"""The map as tables: lanes, cells and what they rest on, versions, notes, verdicts, back stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.mapped import DRAWN_LANES, TARGET, Challenge
from journeylab.workshop.versions.version_steps import VersionStep, steps_of

LINE = "\n"  # between several departments or systems in one column


def lanes(workshop: Workshop) -> pd.DataFrame:
    """One row per lane in the order of the map, front stage first; a standard one has no name."""
    rows = (
        (lane.id, n, lane.name, lane.side, lane.shown, lane.id in DRAWN_LANES)
        for n, lane in enumerate(workshop.lanes.values(), 1)
    )
    return schema.table(schema.LANES, rows)


def cells(workshop: Workshop) -> pd.DataFrame:
    """One row per filled cell of today's map, in journey order, and what it rests on."""
    rows = (
        _cell(step.id, lane, cell, workshop)
        for step in workshop.steps.values()
        for lane, cell in sorted(step.lanes.items())
        if lane not in workshop.lanes.removed
    )
    return schema.table(schema.CELLS, rows)


def version_steps(workshop: Workshop, version: str = TARGET) -> pd.DataFrame:
    """One row per step of a version in its order; those it does without have no position."""
    rows = list(_numbered(steps_of(workshop, version)))
    return schema.table(schema.VERSION_STEPS, rows)


def version_cells(workshop: Workshop, version: str = TARGET) -> pd.DataFrame:
    """One row per cell that a version words otherwise than today; "" is an empty cell."""
    rows = (
        (step.id, lane, *pair)
        for step in steps_of(workshop, version)
        if step.standing in {"changed", "added"}
        for lane, pair in _worded(step, workshop)
    )
    return schema.table(schema.VERSION_CELLS, rows)


def version_touchpoints(workshop: Workshop, version: str = TARGET) -> pd.DataFrame:
    """One row per touchpoint that serves otherwise in a version than today; "" is not at all."""
    today = {step.id: dict(step.touchpoints) for step in steps_of(workshop)}
    rows = (
        (step.id, channel, was, use)
        for step in steps_of(workshop, version)
        if step.standing in {"changed", "added"}
        for channel in workshop.channels
        for was, use in [
            (today.get(step.id, {}).get(channel, ""), step.touchpoints.get(channel, ""))
        ]
        if was != use
    )
    return schema.table(schema.VERSION_TOUCHPOINTS, rows)


def challenges(workshop: Workshop) -> pd.DataFrame:
    """One row per note pinned on a step that is there, the oldest first."""
    rows = (
        (*_pinned(c), c.author, c.department, c.state, c.outcome, c.process, len(c.media))
        for c in workshop.challenges.values()
        if c.step in workshop.steps
    )
    return schema.table(schema.CHALLENGES, rows)


def validations(workshop: Workshop) -> pd.DataFrame:
    """One row per verdict of a customer who is there on a step that is there, in journey order."""
    order = {step: n for n, step in enumerate(workshop.steps)}
    kept = [
        v
        for v in workshop.validations.values()
        if v.step in order and v.participant in workshop.participants
    ]
    kept.sort(key=lambda v: (order[v.step], v.lane, v.participant))
    rows = ((v.step, v.lane, v.participant, v.verdict, v.text) for v in kept)
    return schema.table(schema.VALIDATIONS, rows)


def processes(workshop: Workshop) -> pd.DataFrame:
    """One row per process behind a step, in journey order; the department "" is nobody yet."""
    order = {step: n for n, step in enumerate(workshop.steps)}
    kept = [p for p in workshop.processes.values() if p.step in order]
    kept.sort(key=lambda p: (order[p.step], p.department))
    rows = ((p.step, p.department, p.text, LINE.join(p.systems)) for p in kept)
    return schema.table(schema.PROCESSES, rows)


def preferences(workshop: Workshop) -> pd.DataFrame:
    """One row per step and persona ("" for everyone) whose channels or needs were said."""
    order = {step: n for n, step in enumerate(workshop.steps)}
    kept = [p for p in workshop.preferences.values() if p.step in order]
    kept.sort(key=lambda p: (order[p.step], p.persona))
    rows = (
        (p.step, p.persona, p.preferred, p.used, p.targeted, p.readiness, p.help, p.need)
        for p in kept
    )
    return schema.table(schema.PREFERENCES, rows)


def _pinned(note: Challenge) -> tuple[str, ...]:
    return note.id, note.step, note.lane, note.channel, note.stance, note.text


def _cell(step: str, lane: str, cell: Cell, workshop: Workshop) -> tuple[Any, ...]:
    gone = sum(not _there(source, workshop) for source in cell.sources)
    told = LINE.join(cell.departments)
    said = max((_said(source, workshop) for source in cell.sources), default="")
    return step, lane, cell.text, cell.evidence, told, len(cell.sources), gone, said


def _said(source: str, workshop: Workshop) -> str:
    """The day on which a cited customer said it; "" where that is not known."""
    verbatim = workshop.verbatims.get(source)
    return verbatim.at[:10] if verbatim else ""  # noqa: PD008  a day, no frame


def _there(source: str, workshop: Workshop) -> bool:
    """Whether what a cell cites is still in the workshop, or outside of it (never ours)."""
    removed = (workshop.findings.removed, workshop.verbatims.removed, workshop.notes.removed)
    return not any(source in gone for gone in removed)


def _numbered(steps: tuple[VersionStep, ...]) -> Iterator[tuple[Any, ...]]:
    number = 0
    for step in steps:
        there = step.standing != "removed"
        number += there
        place = number if there else None
        yield (
            *(step.id, place, step.stage, step.text, step.standing),
            *(step.emotion, step.engagement),
        )


def _worded(step: VersionStep, workshop: Workshop) -> Iterator[tuple[str, tuple[str, str]]]:
    today = workshop.steps[step.id].lanes if step.id in workshop.steps else {}
    for lane in workshop.lanes:
        was = today[lane].text if lane in today else ""
        now = step.lanes[lane].text if lane in step.lanes else ""
        if was != now:
            yield lane, (was, now)
