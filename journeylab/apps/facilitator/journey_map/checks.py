"""What the map leaves open: who owns it, what is empty or stale, who alone said what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from journeylab import tables
from journeylab.analysis.back_stage import process_questions
from journeylab.analysis.map_evidence import conflicts, empty_cells, single_voices, stale_cells
from journeylab.apps.facilitator.journey_map.other_sheets import transfer_said, transfers_of
from journeylab.charts.journey_map.layout import all_lanes
from journeylab.charts.journey_map.names import lane_name
from journeylab.words import dated, say
from journeylab.workshop.map_entities import DRAWN_LANES
from journeylab.workshop.state import Workshop

View = dict[str, Any]
Items = Iterator[View]


def checks(workshop: Workshop, language: str, today: date) -> list[View]:
    """Groups of questions, each with the cells that it is about; those without any are left out."""
    numbers = {step: n for n, step in enumerate(workshop.steps, 1)}
    groups = {
        "care": _care(workshop, language, today),
        "notes": _open_notes(workshop, language),
        "conflicts": _conflicts(workshop, language),
        "stale": _stale(workshop, language),
        "single": _single(workshop, language),
        "process": _processes(workshop, language),
        "bridges": _bridges(workshop, language),
        "empty": _empty(workshop, language),
    }
    return [
        {
            "code": code,
            "title": say(language, f"map-check-{code}", count=len(items)),
            "items": [_numbered(item, numbers) for item in items],
        }
        for code, found in groups.items()
        if (items := list(found))
    ]


def review_day(workshop: Workshop) -> date | None:
    """When the map is to be looked at again, where that is a date."""
    try:
        return date.fromisoformat(workshop.settings.review_date)
    except ValueError:
        return None


def _care(workshop: Workshop, language: str, today: date) -> Items:
    if not workshop.settings.owner.strip():
        yield {"text": say(language, "map-no-owner")}
    day = review_day(workshop)
    if day is None:
        yield {"text": say(language, "map-no-review")}
    elif day < today:
        yield {"text": say(language, "map-review-passed", day=dated(language, day))}


def _open_notes(workshop: Workshop, language: str) -> Items:
    for note in workshop.challenges.values():
        if note.state != "resolved" and note.step in workshop.steps:
            text = note.text or say(language, f"map-stance-{note.stance}")
            state = say(language, f"map-state-{note.state}")
            yield {"step": note.step, "lane": note.lane, "text": f"{text} · {state}"}


def _conflicts(workshop: Workshop, language: str) -> Items:
    found = conflicts(tables.challenges(workshop), tables.validations(workshop))
    for row in found.to_dict("records"):
        lane = row["lane"]
        about = lane_name(lane, workshop, language) if lane else ""
        counts = {name: int(row[name]) for name in ("disputed", "corrected", "confirmed")}
        text = say(language, "map-conflict", lane=about, **counts)
        yield {"step": row["step"], "lane": lane, "text": text}


def _stale(workshop: Workshop, language: str) -> Items:
    for row in stale_cells(tables.cells(workshop)).to_dict("records"):
        text = say(language, "map-stale", text=row["text"], gone=int(row["sources_gone"]))
        yield {"step": row["step"], "lane": row["lane"], "text": text}


def _single(workshop: Workshop, language: str) -> Items:
    for row in single_voices(tables.cells(workshop)).to_dict("records"):
        text = say(language, "map-single", text=row["text"], department=row["department"])
        yield {"step": row["step"], "lane": row["lane"], "text": text}


def _processes(workshop: Workshop, language: str) -> Items:
    doubted = conflicts(tables.challenges(workshop), tables.validations(workshop))
    for one in process_questions(tables.processes(workshop), doubted):
        who = ", ".join(one.departments)
        text = say(language, f"map-process-{one.code}", who=who, detail=one.detail)
        yield {"step": one.step, "lane": "", "text": text, "view": "blueprint"}


def _bridges(workshop: Workshop, language: str) -> Items:
    names = {channel.id: channel.name for channel in workshop.channels.values()}
    for persona in sorted({p.persona for p in workshop.preferences.values()}):
        for one in transfers_of(workshop, persona):
            if not one.bridge:
                text = transfer_said(one, names, language)
                yield {"step": one.target, "lane": "", "text": text, "view": "human"}


def _empty(workshop: Workshop, language: str) -> Items:
    """The empty cells of the lanes that are shown, one line a lane: they are many at first."""
    lanes = [lane.id for lane in all_lanes(workshop) if lane.shown and lane.id not in DRAWN_LANES]
    found = empty_cells(tables.cells(workshop), list(workshop.steps), lanes)
    numbers = {step: n for n, step in enumerate(workshop.steps, 1)}
    for lane, group in found.groupby("lane", sort=False):
        steps = list(group["step"])
        listed = ", ".join(str(numbers[step]) for step in steps)
        name = lane_name(str(lane), workshop, language)
        text = say(language, "map-empty", lane=name, count=len(steps), steps=listed)
        yield {"step": steps[0], "lane": lane, "text": text, "bare": True}


def _numbered(item: View, numbers: dict[str, int]) -> View:
    if "step" not in item or item.pop("bare", False):
        return item
    return {**item, "number": numbers.get(item["step"])}
