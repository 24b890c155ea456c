"""Two more readings of the map as sheets: the blueprint, and digital or human."""

from __future__ import annotations

from typing import Any, NamedTuple

from journeylab import tables
from journeylab.analysis.digital_or_human import Transfer, gaps_to_target, transfers
from journeylab.apps.facilitator.journey_map.sheets import (
    DEPARTMENT,
    cells_of,
    columns_view,
    edit_of,
    open_notes,
    row_view,
    spans_view,
)
from journeylab.charts.journey_map.lane_rows import Drawn
from journeylab.charts.journey_map.layout import journey_map
from journeylab.charts.journey_map.names import lane_name
from journeylab.words import say
from journeylab.workshop.room.preferences import READINESS
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Lane
from journeylab.workshop.versions.version_steps import CURRENT, steps_of

View = dict[str, Any]
_CHANNEL_FIELDS = ("preferred", "used", "targeted")
_KINDS = {**dict.fromkeys(_CHANNEL_FIELDS, "choice"), "readiness": "level"}


def blueprint(workshop: Workshop, language: str, stage: str, more: str = "") -> View:
    """Customer action and front stage above the line of visibility, departments below it."""
    drawn = journey_map(workshop, language, stage=stage)
    shown = Drawn(workshop, language, _steps(workshop, stage))
    front = [shown.row(Lane(lane)) for lane in ("doing", "touchpoints")]
    rows = {row.lane: row_view(row, workshop, edit_of(row.lane, CURRENT)) for row in front}
    cells = {row.lane: cells_of(row) for row in front}
    for department in departments(workshop, more):
        row = f"{DEPARTMENT}{department}"
        name = department or say(language, "map-nobody")
        message = {"do": "set_process", "department": department}
        edit = {"message": message, "step": "step", "value": "text"}
        rows[row] = {"name": name, "side": "back", "kind": "cells", "edit": edit}
        cells[row] = _processes(department, workshop)
    rows["systems"] = {"name": lane_name("systems", workshop, language), "side": "back"}
    rows["systems"]["kind"] = "told"
    cells["systems"] = _systems(workshop)
    for (step, row), count in open_notes(workshop).items():
        if row in cells and (not stage or workshop.steps[step].stage == stage):
            cells[row].setdefault(step, {"text": ""})["notes"] = count
    return {
        **columns_view(drawn.columns, CURRENT),
        "spans": spans_view(drawn),
        "rows": list(rows),
        "lanes": rows,
        "cells": cells,
        "hidden": [],
    }


def departments(workshop: Workshop, more: str = "") -> list[str]:
    """Who may act behind the steps: named there or in the team; nobody ("") last."""
    named = {process.department for process in workshop.processes.values()}
    wanted = {department.name for department in workshop.departments.values()}
    team = {p.department for p in workshop.participants.values() if p.side == "staff"}
    return [*sorted((named | wanted | team | {more}) - {""}, key=str.casefold), ""]


def human(workshop: Workshop, language: str, stage: str, persona: str) -> View:
    """Per step the channel preferred, used and targeted, readiness, help and need; transfers."""
    drawn = journey_map(workshop, language, stage=stage)
    names = {channel.id: channel.name for channel in workshop.channels.values()}
    rows: dict[str, View] = {}
    cells: dict[str, dict[str, View]] = {}
    chosen = {p.step: p for p in workshop.preferences.values() if p.persona == persona}
    for field in (*_CHANNEL_FIELDS, "readiness", "help", "need"):
        message = {"do": "set_preference", "persona": persona, "field": field}
        rows[field] = {
            "name": say(language, f"map-human-{field}"),
            "side": "front",
            "kind": _KINDS.get(field, "cells"),
            "edit": {"message": message, "step": "step", "value": "value"},
        }
        cells[field] = {
            step: {"text": names.get(value, str(value)), "value": value}
            for step, one in chosen.items()
            if (value := getattr(one, field)) not in ("", None)
        }
    rows["gaps"] = {"name": say(language, "map-human-gaps"), "side": "front", "kind": "told"}
    cells["gaps"] = {
        gap.step: {"text": gap_said(gap, workshop, language)}
        for gap in gaps_of(workshop)
        if gap.persona == persona
    }
    rows["transfers"] = {"name": say(language, "map-human-transfers"), "side": "front"}
    rows["transfers"]["kind"] = "told"
    cells["transfers"] = {
        t.target: {"text": transfer_said(t, names, language), "alarm": not t.bridge}
        for t in transfers_of(workshop, persona)
    }
    return {
        **columns_view(drawn.columns, CURRENT),
        "spans": spans_view(drawn),
        "rows": list(rows),
        "lanes": rows,
        "cells": cells,
        "hidden": [],
        "choices": [{"id": channel, "name": name} for channel, name in names.items()],
        "readiness": list(READINESS),
    }


class Gap(NamedTuple):
    """A step where a persona ("" is everyone) uses another channel than the one targeted."""

    step: str
    persona: str
    used: str
    targeted: str


def gaps_of(workshop: Workshop) -> list[Gap]:
    """Where the channel used is not the one that is targeted, in journey order."""
    found = gaps_to_target(tables.preferences(workshop))
    return [Gap(*map(str, row)) for row in found[list(Gap._fields)].itertuples(index=False)]


def gap_said(gap: Gap, workshop: Workshop, language: str) -> str:
    """From which channel to which, and whose, where it is one persona's."""
    used, targeted = (
        channel.name if (channel := workshop.channels.get(one)) else one
        for one in (gap.used, gap.targeted)
    )
    persona = workshop.personas.get(gap.persona)
    told = {"used": used, "targeted": targeted}
    if persona is None:
        return say(language, "map-gap-to-target", **told)
    return say(language, "map-gap-to-target-of", who=persona.name, **told)


def transfers_of(workshop: Workshop, persona: str) -> list[Transfer]:
    """The changes of channel of a persona along today's map."""
    uses = {step.id: dict(step.touchpoints) for step in steps_of(workshop)}
    kinds = {channel.id: channel.kind for channel in workshop.channels.values()}
    given = tables.preferences(workshop)
    return transfers(given, list(workshop.steps), uses, kinds, persona=persona)


def transfer_said(one: Transfer, names: dict[str, str], language: str) -> str:
    """A change of channel, and what bridges it."""
    told = {"leaves": names.get(one.leaves, ""), "enters": names.get(one.enters, "")}
    if not one.bridge:
        return say(language, "map-bridge-missing", **told)
    return say(language, "map-bridge", bridge=names.get(one.bridge, ""), **told)


def _steps(workshop: Workshop, stage: str) -> Any:
    return tuple(step for step in steps_of(workshop) if not stage or step.stage == stage)


def _processes(department: str, workshop: Workshop) -> dict[str, View]:
    return {
        process.step: {"text": process.text, "keep": {"systems": list(process.systems)}}
        for process in workshop.processes.values()
        if process.department == department
    }


def _systems(workshop: Workshop) -> dict[str, View]:
    found: dict[str, list[str]] = {}
    for process in workshop.processes.values():
        found.setdefault(process.step, []).extend(process.systems)
    told = {step: ", ".join(sorted(dict.fromkeys(names))) for step, names in found.items()}
    for step in workshop.steps.values():
        cell = step.lanes.get("systems")
        if cell:
            told[step.id] = ", ".join(filter(None, (cell.text, told.get(step.id))))
    return {step: {"text": text} for step, text in told.items() if text}
