"""The target journey told step by step: real voice, what hurts today, what is promised."""

from __future__ import annotations

from typing import Any

from journeylab.apps.facilitator.journey_map.other_sheets import gap_said, gaps_of
from journeylab.charts.journey_map.layout import spans
from journeylab.charts.journey_map.names import lane_name, version_name
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import TARGET
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep, steps_of

View = dict[str, Any]
# in the order in which they are told
TOLD = ("verbatims", "doing", "delights", "irritants", "promise", "opportunities")


def story(workshop: Workshop, language: str, version: str) -> View:
    """One page per step of a version: its words, then what its lanes say, then what changed."""
    everything = steps_of(workshop, version)
    there = [step for step in everything if step.standing != "removed"]
    names = {span.stage: span.name for span in spans(list(there), workshop)}
    gaps = _gaps(workshop, language) if version != CURRENT else {}
    return {
        "version": version_name(version, workshop, language),
        "pages": [
            {
                "step": step.id,
                "number": n,
                "stage": names[step.stage],
                "text": step.text,
                "standing": step.standing,
                "channels": _channels(step, workshop),
                "lines": [*_lines(step, workshop, language), *gaps.get(step.id, [])],
            }
            for n, step in enumerate(there, 1)
        ],
    }


def told_first(workshop: Workshop) -> str:
    """The version whose story is told where none is named: the target's, where there is one."""
    return TARGET if any(version == TARGET for version, _ in workshop.revisions) else CURRENT


def _channels(step: VersionStep, workshop: Workshop) -> str:
    named = [c.name for c in workshop.channels.values() if step.touchpoints.get(c.id) == "used"]
    return ", ".join(named)


def _gaps(workshop: Workshop, language: str) -> dict[str, list[View]]:
    """By step the channels that customers are to be won over to."""
    found: dict[str, list[str]] = {}
    for gap in gaps_of(workshop):
        found.setdefault(gap.step, []).append(gap_said(gap, workshop, language))
    name = say(language, "map-human-gaps")
    return {
        step: [{"kind": "gap", "name": name, "text": "\n".join(told)}]
        for step, told in found.items()
    }


def _lines(step: VersionStep, workshop: Workshop, language: str) -> list[View]:
    today = workshop.steps[step.id].lanes if step.id in workshop.steps else {}
    found = []
    if step.id in workshop.steps and workshop.steps[step.id].text != step.text:
        was = workshop.steps[step.id].text
        found.append({"kind": "was", "name": say(language, "map-story-today"), "text": was})
    for lane in TOLD:
        was = today[lane].text if lane in today else ""
        now = step.lanes[lane].text if lane in step.lanes else ""
        name = lane_name(lane, workshop, language)
        if was and was != now:
            found.append({"kind": "gone", "name": name, "text": was})
        if now:
            kind = {"verbatims": "voice", "irritants": "hurt", "promise": "promise"}.get(lane, "")
            found.append({"kind": kind, "name": name, "text": now})
    return found
