"""The map as a whole: its columns, its lanes with what stands in them, and what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

import pandas as pd
from msgspec import Struct

from journeylab import tables
from journeylab.analysis.map_evidence import evidence_shares
from journeylab.charts.journey_map.lane_rows import Drawn, Row
from journeylab.charts.journey_map.names import lane_name
from journeylab.charts.journey_map.voices import is_measured, legend
from journeylab.words import percent
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Lane
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep, steps_of

COUNTED = ("satisfaction", "volumes")  # of what is; a version that is hoped for has none


class Column(Struct, frozen=True):
    """A step: `number` is what people say, `truth` a confirmed moment of truth."""

    step: str
    number: int
    text: str
    stage: str
    truth: bool
    standing: str
    depth: int


class Span(Struct, frozen=True):
    """A stage over its columns."""

    stage: str
    name: str
    count: int


class MapLayout(Struct, frozen=True):
    """One version of the map, ready to be drawn; hidden lanes have their names alone.

    `legend` tells what each line of the curve is: how it is drawn, and its words.
    """

    columns: tuple[Column, ...]
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]
    hidden: tuple[tuple[str, str], ...]
    legend: tuple[tuple[str, str], ...]
    shares: dict[str, str]
    counts: dict[str, int]


def journey_map(
    workshop: Workshop,
    language: str,
    version: str = CURRENT,
    *,
    stage: str = "",
    steps: Collection[str] | None = None,
    every: bool = False,
) -> MapLayout:
    """The map of a version, or the part of it that is one stage or these steps.

    `every` shows hidden lanes too, as on paper.
    """
    there = [step for step in steps_of(workshop, version) if step.standing != "removed"]
    numbers = {step.id: n for n, step in enumerate(there, 1)}
    asked = {step.id for step in there} if steps is None else set(steps)
    shown = [s for s in there if s.id in asked and stage in ("", s.stage)]
    lanes = [lane for lane in all_lanes(workshop) if is_measured(version) or lane.id not in COUNTED]
    drawn = Drawn(workshop, language, tuple(shown), version, tuple(there))
    shares = evidence_shares(tables.cells(workshop))
    return MapLayout(
        columns=tuple(_column(step, numbers[step.id], workshop) for step in shown),
        spans=tuple(spans(shown, workshop)),
        rows=tuple(drawn.row(lane) for lane in lanes if lane.shown or every),
        hidden=tuple(
            (lane.id, lane_name(lane.id, workshop, language))
            for lane in lanes
            if not (lane.shown or every)
        ),
        legend=tuple(legend(workshop, version, language)),
        shares={
            row["level"]: _percent(row["share"], language) for row in shares.to_dict("records")
        },
        counts={row["level"]: int(row["n"]) for row in shares.to_dict("records")},
    )


def all_lanes(workshop: Workshop) -> Iterator[Lane]:
    """The lanes in order; cells of a lane that nobody opened, as older files hold, get theirs."""
    known = workshop.lanes
    strays = {
        lane for step in workshop.steps.unordered() for lane in step.lanes if not known.known(lane)
    }
    front = [lane for lane in known.values() if lane.side == "front"]
    yield from front
    yield from (Lane(lane, lane) for lane in sorted(strays))
    yield from (lane for lane in known.values() if lane.side == "back")


def spans(steps: list[VersionStep], workshop: Workshop) -> Iterator[Span]:
    """The stages that have columns, each over how many."""
    for stage, some in groupby(steps, key=lambda step: step.stage):
        yield Span(stage, workshop.stages[stage].name, len(list(some)))


def _column(step: VersionStep, position: int, workshop: Workshop) -> Column:
    today = workshop.steps.get(step.id)
    truth = bool(today and today.moment_of_truth)
    depth = 0
    parent = step.parent
    while parent and parent in workshop.steps:
        depth, parent = depth + 1, workshop.steps[parent].parent
    return Column(step.id, position, step.text, step.stage, truth, step.standing, depth)


def _percent(share: float, language: str) -> str:
    return "" if pd.isna(share) else percent(language, share)
