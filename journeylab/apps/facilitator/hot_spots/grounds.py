"""What steps and hot spots rest on, in words: surveys with their n, the room, irritants."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.criteria import IRRITANTS
from journeylab.analysis.curve import room_curve
from journeylab.words import number, say, signed
from journeylab.workshop.same import Same
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM, Step

View = dict[str, Any]


def steps_view(workshop: Workshop, language: str) -> dict[str, View]:
    """What is known of each step, by id, in journey order."""
    return _known(_Known(workshop, language))


class _Known(Same):
    """A workshop, told apart by what is said of its steps."""

    def __init__(self, workshop: Workshop, language: str) -> None:
        self.workshop, self.language = workshop, language
        parts = (workshop.steps, workshop.scores, workshop.participants, workshop.channels)
        super().__init__(*parts, workshop.findings, said=language)


@lru_cache(maxsize=4)
def _known(asked: _Known) -> dict[str, View]:
    workshop, language = asked.workshop, asked.language
    survey = _survey(workshop, language)
    curve = room_curve(tables.scores(workshop), list(workshop.steps), room=ROOM)
    room = {row["step"]: row for row in curve.to_dict("records")}
    return {
        step.id: {
            "number": place,
            "text": step.text,
            "survey": survey.get(step.id, []),
            "room": _room(room[step.id], language),
            "irritants": _irritants(step),
        }
        for place, step in enumerate(workshop.steps.values(), 1)
    }


def chips(
    there: list[str], linked: list[str], steps: dict[str, View], language: str
) -> list[dict[str, str]]:
    """What an item of those steps rests on, in a few words each."""
    asked = [
        row["n"] for step in there for row in steps[step]["survey"] if row["finding"] in linked
    ]
    noted = sum(len(steps[step]["irritants"]) for step in there)
    shown = [
        {"icon": "", "text": steps_named(there, steps, language)},
        {"icon": "bars", "text": _largest(asked, language)},
        {"icon": "note", "text": say(language, "hotspots-irritants", n=noted) if noted else ""},
    ]
    return [chip for chip in shown if chip["text"]]


def steps_named(there: list[str], steps: dict[str, View], language: str) -> str:
    """ "Steps 4, 13", as people say them."""
    listed = ", ".join(str(steps[step]["number"]) for step in there)
    return say(language, "hotspots-steps", n=len(there), list=listed) if there else ""


def _largest(asked: list[int], language: str) -> str:
    return say(language, "hotspots-survey", n=number(language, max(asked))) if asked else ""


def _irritants(step: Step) -> list[str]:
    cell = step.lanes.get(IRRITANTS)
    return [line.strip() for line in cell.text.splitlines() if line.strip()] if cell else []


def _survey(workshop: Workshop, language: str) -> dict[str, list[View]]:
    rows = tables.survey_scores(workshop)
    everyone = rows[(rows["segment"].fillna("") == "") & (rows["n"].fillna(0) > 0)]
    said: dict[str, list[View]] = {}
    for row in everyone.to_dict("records"):
        said.setdefault(str(row["step"]), []).append(_asked(row, language))
    return said


def _asked(row: dict[Any, Any], language: str) -> View:
    numbers = {name: _number(row[name], language) for name in ("mean", "low", "high")}
    message = "hotspots-asked" if numbers["low"] else "hotspots-asked-alone"
    scale = "none" if pd.isna(row["scale_high"]) else number(language, row["scale_high"])
    shown = number(language, row["n"])
    return {
        "finding": row["finding"],
        "n": int(row["n"]),
        "question": row["question"],
        "text": say(language, message, n=shown, scale=scale, **numbers),
    }


def _number(value: Any, language: str) -> str:
    return "" if pd.isna(value) else number(language, value, 2)


def _room(row: dict[Any, Any], language: str) -> str:
    median = float(row["median"])
    if math.isnan(median):
        return ""
    shown = signed(language, median, 0 if median.is_integer() else 1)
    return say(language, "hotspots-room", median=shown, n=int(row["n"]))
