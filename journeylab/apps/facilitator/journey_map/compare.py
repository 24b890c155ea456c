"""Today beside a version: the same columns, what was and what will be, and what it comes to."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.curves import curves
from journeylab.analysis.map_versions import Outcome, expected, outcomes, standings
from journeylab.apps.facilitator.journey_map.other_sheets import gap_said, gaps_of
from journeylab.charts.journey_map import curve_lane, marks
from journeylab.charts.journey_map.curve_lane import at, figure
from journeylab.charts.journey_map.layout import all_lanes, spans
from journeylab.charts.journey_map.marks import Mark, place
from journeylab.charts.journey_map.names import lane_name, version_name
from journeylab.words import number, say, signed
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import DRAWN_LANES
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep, steps_of

View = dict[str, Any]
COUNTED = ("irritants", "ruptures", "promise")  # what a version is judged by, beside the curve


def compare(
    workshop: Workshop,
    language: str,
    version: str,
    is_shown: Callable[[VersionStep], bool],
    *,
    only: bool = False,
) -> View:
    """The sheet of a comparison; `only` shows the columns that differ."""
    everything = steps_of(workshop, version)
    steps = [s for s in everything if is_shown(s) and not (only and s.standing == "same")]
    ids = [step.id for step in steps]
    number_of = {step: n for n, step in enumerate(workshop.steps, 1)}
    rows, cells = _rows(workshop, language, version, ids)
    wagers = emotions(workshop, version)
    shown = wagers.set_index("step").loc[ids].reset_index()
    lane = {
        "name": lane_name("emotion", workshop, language),
        "side": "front",
        "kind": "marks",
        "flex": True,
        "height": curve_lane.HEIGHT,
        "marks": _curves(shown, steps, language),
        "axis": curve_lane.axis(language, workshop.settings.level_names),
    }
    return {
        "columns": ids,
        "cols": {step.id: _column(step, number_of.get(step.id), workshop) for step in steps},
        "spans": [
            {"id": s.stage, "name": s.name, "count": s.count} for s in spans(steps, workshop)
        ],
        "rows": ["emotion", *rows],
        "lanes": {"emotion": lane, **rows},
        "cells": cells,
        "hidden": [],
        "compared": {
            "today": version_name(CURRENT, workshop, language),
            "version": version_name(version, workshop, language),
            "today_count": say(language, "map-steps-count", count=len(workshop.steps)),
            "version_count": say(
                language,
                "map-steps-count",
                count=sum(step.standing != "removed" for step in everything),
            ),
            "counts": _counts(everything, language),
            "facts": _facts(workshop, language, version, wagers),
        },
    }


def emotions(workshop: Workshop, version: str) -> pd.DataFrame:
    """Today's emotion (the room's, else the data's) and the version's, per step of the version."""
    ids = list(workshop.steps)
    known = curves(tables.scores(workshop), tables.survey_scores(workshop), ids)
    value = known["room"].astype(float).combine_first(known["data"].astype(float))
    today = pd.DataFrame({"step": ids, "value": value})
    return expected(tables.version_steps(workshop, version), today)


def _rows(
    workshop: Workshop, language: str, version: str, ids: list[str]
) -> tuple[dict[str, View], dict[str, dict[str, View]]]:
    steps = {step.id: step for step in steps_of(workshop, version)}
    rows: dict[str, View] = {}
    cells: dict[str, dict[str, View]] = {}
    served = {step: parts for step in ids if (parts := _served(steps[step], workshop))}
    if served:
        name = lane_name("touchpoints", workshop, language)
        rows["touchpoints"] = {"name": name, "side": "front", "kind": "parts"}
        cells["touchpoints"] = served
    if gaps := _gaps(workshop, language, ids):
        rows["gaps"] = {"name": say(language, "map-human-gaps"), "side": "front", "kind": "parts"}
        cells["gaps"] = gaps
    if held := _held([steps[step] for step in ids], workshop, language):
        name = lane_name("engagement", workshop, language)
        rows["engagement"] = {"name": name, "side": "front", "kind": "parts"}
        cells["engagement"] = held
    for lane in all_lanes(workshop):
        if lane.id in DRAWN_LANES:
            continue
        told = {step: _parts(steps[step], lane.id, workshop) for step in ids}
        told = {step: cell for step, cell in told.items() if cell}
        changed = any(_differs(c) for s, c in told.items() if steps[s].standing != "removed")
        if told and (changed or lane.id in COUNTED):
            name = lane_name(lane.id, workshop, language)
            rows[lane.id] = {"name": name, "side": lane.side, "kind": "parts"}
            cells[lane.id] = told
    return rows, cells


def _gaps(workshop: Workshop, language: str, ids: list[str]) -> dict[str, View]:
    """By step which channel is used, and which one is targeted in its place."""
    found: dict[str, View] = {}
    for gap in gaps_of(workshop):
        if gap.step in ids:
            said = gap_said(gap, workshop, language)
            found.setdefault(gap.step, {"parts": []})["parts"].append(["changed", said])
    return found


def _parts(step: VersionStep, lane: str, workshop: Workshop) -> View:
    """What a cell keeps, loses and gains."""
    today = workshop.steps[step.id].lanes if step.id in workshop.steps else {}
    was = today[lane].text if lane in today else ""
    now = step.lanes[lane].text if lane in step.lanes and step.standing != "removed" else ""
    before, after = _lines(was), _lines(now)
    parts = [["same" if line in after else "removed", line] for line in before]
    parts += [["added", line] for line in after if line not in before]
    return {"parts": parts} if parts else {}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _differs(cell: View) -> bool:
    return any(sign != "same" for sign, _ in cell["parts"])


def _held(steps: list[VersionStep], workshop: Workshop, language: str) -> dict[str, View]:
    """Where a version holds the customer otherwise than today: from which level to which."""
    found = {}
    for step in steps:
        today = workshop.steps.get(step.id)
        was = today.engagement if today else None
        if step.standing == "removed" or was == step.engagement:
            continue
        pairs = (("removed", was), ("added", step.engagement))
        parts = [
            [sign, say(language, "map-level-said", level=level)]
            for sign, level in pairs
            if level is not None
        ]
        found[step.id] = {"parts": parts}
    return found


def _served(step: VersionStep, workshop: Workshop) -> View:
    """The channels that a step gains and loses."""
    before = {s.id: dict(s.touchpoints) for s in steps_of(workshop)}.get(step.id, {})
    after = {} if step.standing == "removed" else dict(step.touchpoints)
    parts = []
    for channel in workshop.channels.values():
        was, will = before.get(channel.id) == "used", after.get(channel.id) == "used"
        if was != will:
            parts.append(["added" if will else "removed", channel.name])
    return {"parts": parts} if parts else {}


def _column(step: VersionStep, position: int | None, workshop: Workshop) -> View:
    today = workshop.steps.get(step.id)
    return {
        "number": position,
        "text": step.text,
        "was": today.text if today else "",
        "standing": step.standing,
    }


def _counts(steps: tuple[VersionStep, ...], language: str) -> list[View]:
    frame = pd.DataFrame({"standing": [step.standing for step in steps]}, dtype="string")
    return [
        {"standing": name, "text": say(language, f"map-count-{name}", count=count)}
        for name, count in standings(frame).items()
    ]


def _curves(rows: pd.DataFrame, steps: list[VersionStep], language: str) -> list[Mark]:
    found = curve_lane.frame(len(steps))
    today = rows["today"].astype(float).tolist()
    version = rows["version"].astype(float).tolist()
    for values, role in ((today, "before"), (version, "wager")):
        spots = [None if math.isnan(v) else at(n + 0.5, v) for n, v in enumerate(values)]
        # a step that is not there is no gap in what is felt: the line goes on to the next
        absent = "added" if role == "before" else "removed"
        kept = [s for s, step in zip(spots, steps, strict=True) if step.standing != absent]
        found += [marks.curve(run, role) for run in marks.runs(kept)]
    for column, (was, will) in enumerate(zip(today, version, strict=True)):
        found += _pair(column, was, will, steps[column], language)
    return found


def _pair(column: int, was: float, will: float, step: VersionStep, language: str) -> list[Mark]:
    middle = column + 0.5
    if math.isnan(was) and math.isnan(will):
        said = say(language, "map-no-data")
        return [marks.text(place(middle, 0.5, 0, -8), said, "soft", "middle")]
    same = was == will
    found = []
    if not math.isnan(was) and not same:
        above = not math.isnan(will) and will < was
        found.append(marks.dot(at(middle, was), 6, "hollow"))
        spot = at(middle, was, -14 if above else 24)
        found.append(marks.text(spot, figure(language, round(was, 1)), "soft", "middle"))
        if step.standing == "removed":
            said = say(language, "map-disappears")
            found.append(marks.text(at(middle, was, 42), said, "soft", "middle"))
    if not math.isnan(will):
        below = not math.isnan(was) and will < was
        found.append(marks.dot(at(middle, will), 8, "emotion+2"))
        spot = at(middle, will, 28 if below else -16)
        found.append(marks.text(spot, figure(language, round(will, 1)), "said", "middle"))
    if not math.isnan(was) and not math.isnan(will) and abs(will - was) > 0.5:  # noqa: PLR2004  room for an arrow
        found.insert(0, marks.line(at(middle, was), at(middle, will), "gain"))
    return found


def _facts(workshop: Workshop, language: str, version: str, wagers: pd.DataFrame) -> list[View]:
    cells = tables.version_cells(workshop, version)
    gone = {s.id for s in steps_of(workshop, version) if s.standing == "removed"}
    today = tables.cells(workshop)
    counted = {lane: int((today["lane"] == lane).sum()) for lane in COUNTED}
    lost = today[today["step"].isin(gone)]
    found = outcomes(wagers, cells, gone, counted)
    return [_fact(one, lost, workshop, language) for one in found]


def _fact(one: Outcome, lost: pd.DataFrame, workshop: Workshop, language: str) -> View:
    if one.measure in ("mean", "min"):
        name = say(language, f"map-fact-{one.measure}")
        told = [_felt(value, language) for value in (one.today, one.version)]
        own = workshop.revisions
        texts = {step: r.text for (_, step), r in own.items() if r.text}
        today = workshop.steps.get(one.step)
        note = texts.get(one.step) or (today.text if today else "")
        return {"name": name, "today": told[0], "version": told[1], "note": note}
    fewer = int((lost["lane"] == one.measure).sum())
    version = number(language, one.version - fewer)
    name = lane_name(one.measure, workshop, language)
    return {"name": name, "today": number(language, one.today), "version": version, "note": ""}


def _felt(value: float, language: str) -> str:
    return "–" if math.isnan(value) else signed(language, value, 1)
