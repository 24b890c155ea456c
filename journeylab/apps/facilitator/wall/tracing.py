"""The way from a cell of the map to the stickies that it came from, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeylab.charts.journey_map.names import lane_name
from journeylab.words import say
from journeylab.workshop.state import Workshop

View = dict[str, Any]


def stickies(workshop: Workshop, step: str, lane: str) -> tuple[str, ...]:
    """The notes on the wall that a cell of today's map cites; of merged ones, where they stand."""
    there = workshop.steps.get(step)
    cell = there.lanes.get(lane) if there else None
    standing = map(workshop.notes.standing, cell.sources if cell else ())
    return tuple(dict.fromkeys(note for note in standing if note))


def counted(workshop: Workshop) -> dict[tuple[str, str], int]:
    """How many notes each cell came from, by lane and step, of those that came from any."""
    if not workshop.notes:
        return {}
    counts = {
        (lane, step.id): len(stickies(workshop, step.id, lane))
        for step in workshop.steps.values()
        for lane in step.lanes
    }
    return {place: count for place, count in counts.items() if count}


def traced(trace: Mapping[str, Any], workshop: Workshop, language: str) -> View | None:
    """What the wall says of the cell that one came from; None where nothing of it is left."""
    step, lane, note = (str(trace.get(name) or "") for name in ("step", "lane", "note"))
    ids = stickies(workshop, step, lane)
    if workshop.notes.standing(note) not in ids:
        return None
    number = list(workshop.steps).index(step) + 1
    return {
        "says": say(
            language,
            "wall-trace",
            lane=lane_name(lane, workshop, language),
            number=number,
            step=workshop.steps[step].text,
        ),
        "notes": [{"id": one, "text": workshop.notes[one].text[:80]} for one in ids],
        "at": workshop.notes.standing(note),
        "count": trace.get("count", 0),
    }
