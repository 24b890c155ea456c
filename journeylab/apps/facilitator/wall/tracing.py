"""The way from a cell of the map, or from a hot spot, to the stickies it came from, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeylab.charts.journey_map.names import lane_name
from journeylab.words import say
from journeylab.workshop.state import Workshop

View = dict[str, Any]
Source = Mapping[str, Any]  # "step" and "lane" of a cell, or a hot "spot"
ENDS = ("step", "lane", "spot")


def stickies(workshop: Workshop, step: str, lane: str) -> tuple[str, ...]:
    """The notes on the wall that a cell of today's map cites; of merged ones, where they stand."""
    there = workshop.steps.get(step)
    cell = there.lanes.get(lane) if there else None
    return _standing(workshop, cell.sources if cell else ())


def raised_from(workshop: Workshop, spot: str) -> tuple[str, ...]:
    """The notes on the wall that a hot spot rests on; of merged ones, where they stand."""
    found = workshop.hot_spots.get(spot)
    return _standing(workshop, found.evidence if found else ())


def source_of(asked: Source) -> dict[str, str]:
    """What of a question says where one comes from."""
    return {name: str(asked.get(name) or "") for name in ENDS}


def cited(workshop: Workshop, source: Source) -> tuple[str, ...]:
    """The notes of a cell, or of a hot spot."""
    if source.get("spot"):
        return raised_from(workshop, str(source["spot"]))
    return stickies(workshop, str(source.get("step")), str(source.get("lane")))


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
    """What the wall says of where one came from; None where nothing of it is left."""
    ids, note = cited(workshop, trace), workshop.notes.standing(str(trace.get("note")))
    if note not in ids:
        return None
    way = "hot-spots" if trace.get("spot") else "map"
    return {
        "says": _says(trace, workshop, language),
        "back": say(language, f"wall-back-to-{way}"),
        "notes": [{"id": one, "text": workshop.notes[one].text[:80]} for one in ids],
        "at": note,
        "count": trace.get("count", 0),
    }


def _says(trace: Source, workshop: Workshop, language: str) -> str:
    if trace.get("spot"):
        return say(language, "wall-trace-spot", spot=workshop.hot_spots[trace["spot"]].text)
    step, lane = trace["step"], trace["lane"]
    return say(
        language,
        "wall-trace",
        lane=lane_name(lane, workshop, language),
        number=list(workshop.steps).index(step) + 1,
        step=workshop.steps[step].text,
    )


def _standing(workshop: Workshop, notes: Iterable[str]) -> tuple[str, ...]:
    standing = map(workshop.notes.standing, notes)
    return tuple(dict.fromkeys(note for note in standing if note))
