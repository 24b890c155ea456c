"""What the map leaves open: who owns it, what is empty or stale, who alone said what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from journeylab import tables
from journeylab.analysis.back_stage import process_questions
from journeylab.analysis.map_evidence import conflicts, empty_cells, single_voices, stale_cells
from journeylab.apps.facilitator.journey_map.aging import KEPT, last_look, review_day
from journeylab.apps.facilitator.journey_map.other_sheets import transfer_said, transfers_of
from journeylab.charts.journey_map.layout import all_lanes
from journeylab.charts.journey_map.names import lane_name
from journeylab.words import dated, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import DRAWN_LANES

View = dict[str, Any]
Items = Iterator[View]


class Facts(NamedTuple):
    """What the questions are asked of; `then` are the cells on the day of the last look."""

    workshop: Workshop
    language: str
    today: date
    cells: pd.DataFrame
    then: pd.DataFrame | None
    doubted: pd.DataFrame
    numbers: dict[str, int]


def facts_of(workshop: Workshop, language: str, today: date, then: Workshop | None = None) -> Facts:
    """All that is asked of one state; `then` is that of the day of `aging.last_look`."""
    return Facts(
        workshop,
        language,
        today,
        tables.cells(workshop),
        None if then is None else tables.cells(then),
        conflicts(tables.challenges(workshop), tables.validations(workshop)),
        {step: n for n, step in enumerate(workshop.steps, 1)},
    )


def checks(facts: Facts) -> list[View]:
    """Groups of questions, each with the cells that it is about; those without any are left out."""
    asked = {code: list(found(facts)) for code, found in _GROUPS.items()}
    return [_group(code, items, facts) for code, items in asked.items() if items]


def _group(code: str, items: list[View], facts: Facts) -> View:
    count = sum(item.pop("cells", 1) for item in items)
    found: View = {
        "code": code,
        "title": say(facts.language, f"map-check-{code}", count=count),
        "items": [_numbered(item, facts.numbers) for item in items],
    }
    owner = facts.workshop.settings.owner.strip()
    if owner and code in {"stale", "empty"}:
        found["note"] = say(facts.language, "map-kept-by", owner=owner)
    return found


def _care(facts: Facts) -> Items:
    workshop, language = facts.workshop, facts.language
    if not workshop.settings.owner.strip():
        yield {"text": say(language, "map-no-owner")}
    day = review_day(workshop)
    if day is None:
        yield {"text": say(language, "map-no-review")}
    elif day < facts.today:
        yield {"text": say(language, "map-review-passed", day=dated(language, day))}


def _open_notes(facts: Facts) -> Items:
    workshop, language = facts.workshop, facts.language
    for note in workshop.challenges.values():
        if note.state != "resolved" and note.step in workshop.steps:
            text = note.text or say(language, f"map-stance-{note.stance}")
            state = say(language, f"map-state-{note.state}")
            yield {
                "step": note.step,
                **_place(note.lane, note.process),
                "text": f"{text} · {state}",
            }


def _place(lane: str, process: str | None) -> View:
    """Where a note is found again: on the map, or behind the line of visibility."""
    if process is None:
        return {"lane": lane}
    return {"lane": f"department:{process}", "view": "blueprint"}


def _conflicts(facts: Facts) -> Items:
    for row in facts.doubted.to_dict("records"):
        lane = row["lane"]
        about = lane_name(lane, facts.workshop, facts.language) if lane else ""
        counts = {name: int(row[name]) for name in ("disputed", "corrected", "confirmed")}
        text = say(facts.language, "map-conflict", lane=about, **counts)
        yield {"step": row["step"], "lane": lane, "text": text}


def _stale(facts: Facts) -> Items:
    language = facts.language
    said_before = (facts.today - KEPT).isoformat()
    found = stale_cells(facts.cells, facts.then, said_before=said_before)
    for row in found[found["why"] != "unchanged"].to_dict("records"):
        if row["why"] == "gone":
            text = say(language, "map-stale", text=row["text"], gone=int(row["sources_gone"]))
        else:
            day = dated(language, date.fromisoformat(row["said_last"]))
            text = say(language, "map-stale-said", text=row["text"], day=day)
        yield {"step": row["step"], "lane": row["lane"], "text": text}
    day = dated(language, last_look(facts.workshop, facts.today))
    yield from _by_lane(found[found["why"] == "unchanged"], "map-stale-unchanged", facts, day=day)


def _single(facts: Facts) -> Items:
    for row in single_voices(facts.cells).to_dict("records"):
        told = {"text": row["text"], "department": row["department"]}
        text = say(facts.language, "map-single", **told)
        yield {"step": row["step"], "lane": row["lane"], "text": text}


def _processes(facts: Facts) -> Items:
    workshop = facts.workshop
    for one in process_questions(tables.processes(workshop), tables.challenges(workshop)):
        who = ", ".join(one.departments)
        text = say(facts.language, f"map-process-{one.code}", who=who, detail=one.detail)
        yield {"step": one.step, **_place("", next(iter(one.departments), "")), "text": text}


def _bridges(facts: Facts) -> Items:
    workshop = facts.workshop
    names = {channel.id: channel.name for channel in workshop.channels.values()}
    for persona in sorted({p.persona for p in workshop.preferences.values()}):
        for one in transfers_of(workshop, persona):
            if not one.bridge:
                text = transfer_said(one, names, facts.language)
                yield {"step": one.target, "lane": "transfers", "text": text, "view": "human"}


def _empty(facts: Facts) -> Items:
    """The empty cells of the lanes that are shown, one line a lane: they are many at first."""
    shown = [lane.id for lane in all_lanes(facts.workshop) if lane.shown]
    lanes = [lane for lane in shown if lane not in DRAWN_LANES]
    found = empty_cells(facts.cells, list(facts.workshop.steps), lanes)
    for item in _by_lane(found, "map-empty", facts):
        yield {**item, "cells": 1}


def _by_lane(found: pd.DataFrame, message: str, facts: Facts, **more: str) -> Items:
    """One line a lane for many cells, which names their steps."""
    for lane, group in found.groupby("lane", sort=False):
        steps = [str(step) for step in group["step"]]
        listed = ", ".join(str(facts.numbers[step]) for step in steps)
        name = lane_name(str(lane), facts.workshop, facts.language)
        told = {"lane": name, "count": len(steps), "steps": listed, **more}
        text = say(facts.language, message, **told)
        yield {"step": steps[0], "lane": lane, "text": text, "bare": True, "cells": len(steps)}


def _numbered(item: View, numbers: dict[str, int]) -> View:
    if item.pop("bare", False) or "step" not in item:
        return item
    return {**item, "number": numbers.get(item["step"])}


_GROUPS: dict[str, Callable[[Facts], Items]] = {
    "care": _care,
    "notes": _open_notes,
    "conflicts": _conflicts,
    "stale": _stale,
    "single": _single,
    "process": _processes,
    "bridges": _bridges,
    "empty": _empty,
}
