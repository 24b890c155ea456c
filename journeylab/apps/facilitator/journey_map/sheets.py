"""The map as a sheet that a browser can draw and type into: columns, lanes, cells, edits."""

from __future__ import annotations

from collections import Counter
from typing import Any

from journeylab import tables
from journeylab.analysis.map_evidence import tally
from journeylab.apps.facilitator.channel_icons import channel_icon
from journeylab.charts.journey_map.lane_rows import Row
from journeylab.charts.journey_map.layout import Column, MapLayout, journey_map
from journeylab.workshop.journey.lanes import is_standard
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import CURRENT

View = dict[str, Any]
DEPARTMENT = "department:"  # before its name: the row of what it does
_FLEXIBLE = "emotion"  # the lane that takes the height that is left


def sheet(workshop: Workshop, language: str, version: str, stage: str) -> View:
    """A version of the map, each cell with what a hand may do to it."""
    drawn = journey_map(workshop, language, version, stage=stage)
    rows = {row.lane: row_view(row, workshop, edit_of(row.lane, version)) for row in drawn.rows}
    cells = {row.lane: cells_of(row) for row in drawn.rows}
    if version == CURRENT:
        _count_notes(cells, drawn, workshop)
    return {
        **columns_view(drawn.columns, version),
        "spans": spans_view(drawn),
        "rows": list(rows),
        "lanes": rows,
        "cells": cells,
        "hidden": [{"id": lane, "name": name} for lane, name in drawn.hidden],
        "legend": [{"line": line, "text": text} for line, text in drawn.legend]
        if "emotion" in rows
        else [],
    }


def columns_view(columns: tuple[Column, ...], version: str) -> View:
    """The steps across, in order, and how their words are changed."""
    edit = (
        {"message": {"do": "reword_step"}, "step": "id", "value": "text"}
        if version == CURRENT
        else {"message": {"do": "reword_in_version", "version": version}, **_STEP_TEXT}
    )
    return {
        "columns": [column.step for column in columns],
        "cols": {column.step: _column(column) for column in columns},
        "edit_step": edit,
    }


def spans_view(drawn: MapLayout) -> list[View]:
    """The stages over their columns."""
    return [{"id": s.stage, "name": s.name, "count": s.count} for s in drawn.spans]


_STEP_TEXT = {"step": "step", "value": "text"}


def edit_of(lane: str, version: str) -> View:
    """The command that writes into a lane of a version."""
    if lane == "engagement":
        return _engagement_edit(version)
    if version == CURRENT:
        return {"message": {"do": "reword_cell", "lane": lane}, **_STEP_TEXT}
    message: View = {"do": "set_cell_in_version", "version": version, "lane": lane}
    return {"message": message, **_STEP_TEXT}


def _engagement_edit(version: str) -> View:
    if version == CURRENT:
        return {"message": {"do": "set_engagement"}, "step": "id", "value": "engagement"}
    message = {"do": "set_engagement_in_version", "version": version}
    return {"message": message, "step": "step", "value": "engagement"}


def row_view(row: Row, workshop: Workshop, edit: View | None) -> View:
    """A lane, its head and, where it is drawn, its marks."""
    view: View = {"name": row.name, "side": row.side, "kind": row.kind}
    if row.note:
        view["note"] = row.note
    if row.kind != "cells":
        view |= {"height": row.height, "marks": list(row.marks), "axis": _axis(row, workshop)}
        view["flex"] = row.lane == _FLEXIBLE
    if row.kind != "marks" and edit is not None:
        view["edit"] = edit
    lane = workshop.lanes.get(row.lane)
    if lane is not None:
        view["own"] = not is_standard(row.lane)
    return view


def cells_of(row: Row) -> dict[str, View]:
    """The cells of a lane by step."""
    found = {}
    for step, shown in row.cells.items():
        cell: View = {"text": shown.text}
        if shown.level:
            cell["level"] = shown.level
        if shown.extra:
            cell["extra"] = shown.extra
        if not shown.is_told:
            cell["elsewhere"] = True
        found[step] = cell
    return found


def _axis(row: Row, workshop: Workshop) -> list[View]:
    found = []
    for one in row.axis:
        channel = workshop.channels.get(one.get("channel", ""))
        icon = {"icon": channel_icon(channel.name, channel.kind)} if channel else {}
        found.append({**one, **icon})
    return found


def _column(column: Column) -> View:
    view: View = {"number": column.number, "text": column.text}
    if column.truth:
        view["truth"] = True
    if column.standing != "same":
        view["standing"] = column.standing
    if column.depth:
        view["depth"] = column.depth
    return view


def _count_notes(cells: dict[str, dict[str, View]], drawn: MapLayout, workshop: Workshop) -> None:
    """Open notes and customers' verdicts, told at each cell that has some."""
    columns = {column.step for column in drawn.columns}
    for (step, lane), count in open_notes(workshop).items():
        if step in columns and lane in cells:
            cells[lane].setdefault(step, {"text": ""})["notes"] = count
    if not workshop.validations:
        return
    for row in tally(tables.validations(workshop)).to_dict("records"):
        if row["step"] in columns and row["lane"] in cells:
            said = [row["confirm"], row["correct"], row["add"]]
            cells[row["lane"]].setdefault(row["step"], {"text": ""})["tally"] = said


def open_notes(workshop: Workshop) -> Counter[tuple[str, str]]:
    """How many notes are open by step and row: a lane, or a department behind the steps."""
    return Counter(
        (note.step, note.lane if note.process is None else f"{DEPARTMENT}{note.process}")
        for note in workshop.challenges.unordered()
        if note.state == "open"
    )
