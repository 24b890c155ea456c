"""What the selects of the desk offer, and which places a name can be put into."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from journeylab.apps.analyst.ground import Ground
from journeylab.words import say
from journeylab.workshop.state import Workshop

Pair = tuple[str, str]
ON = "\x1f"  # between a step and a channel in a value; no id holds it
EVENT_ROLES = ("customer", "at", "start", "step", "channel", "score", "person", "lifecycle", "")
VERBATIM_ROLES = ("text", "at", "score", "step", "channel", "source", "customer", "")
VOLUME_ROLES = ("step", "channel", "at", "count", "")
SERIES_ROLES = ("at", "step", "channel", "")
BOARD_ROLES = ("text", "")
WALK_ROLES = ("step", "channel", "at", "text", "")
STEP_ROLES = ("step", "stage", "channels", "lane", "")
SURVEY_ROLES = ("question", "overall", "comment", "customer", "segment", "weight", "")


_PERIODS = ("volumes", "counts", "series")
ROLES = {
    "events": EVENT_ROLES,
    "survey": SURVEY_ROLES,
    "verbatims": VERBATIM_ROLES,
    "volumes": VOLUME_ROLES,
    "counts": VOLUME_ROLES,
    "series": SERIES_ROLES,
    "board": BOARD_ROLES,
    "steps": STEP_ROLES,
    "walk": WALK_ROLES,
}


def roles(language: str, kind: str) -> list[Pair]:
    """The roles a column can play in a file of that kind."""
    names = ROLES[kind]
    told = (
        {"text": "note"}
        if kind in ("board", "walk")
        else {"at": "period"}
        if kind in _PERIODS
        else {}
    )
    return [(role, say(language, f"desk-role-{told.get(role, role) or 'none'}")) for role in names]


def journey_steps(workshop: Workshop) -> list[Pair]:
    """Every step of the journey by its id, numbered."""
    return [
        (step.id, f"{number}. {step.text[:80]}")
        for number, step in enumerate(workshop.steps.values(), 1)
    ]


def places(workshop: Workshop, language: str, known: Ground) -> list[Pair]:
    """Every step, each of its touchpoints, and the names that a log brings; first: none."""
    found = [("", say(language, "desk-no-step"))]
    for number, step in enumerate(workshop.steps.values(), 1):
        text = f"{number}. {step.text[:80]}"
        item = known.steps.get(step.id, step.id)
        found.append((item, text))
        found += [
            (
                f"{item}{ON}{known.channels.get(channel, channel)}",
                f"{text} · {workshop.channels[channel].name[:40]}",
            )
            for channel in step.channels
            if channel in workshop.channels
        ]
    there = {item for item, _ in found}
    steps = known.places.steps or {}
    return found + [(item, text[:80]) for item, text in steps.items() if item not in there]


def step_and_channel(value: str) -> tuple[str, str]:
    """The two parts of a place."""
    step, _, channel = value.partition(ON)
    return step, channel


@cache
def zones() -> list[str]:
    """Every time zone there is, cities first."""
    return [*sorted(zone for zone in available_timezones() if "/" in zone), "UTC"]
