"""What the lanes and versions of a map are called."""

from __future__ import annotations

from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import STANDARD_LANES, VERSIONS
from journeylab.workshop.versions.version_steps import CURRENT

VERDICTS = {"best": "✓", "worst": "!"}  # a practice to follow, one to avoid
_STANDARD = frozenset(lane.id for lane in STANDARD_LANES)


def lane_name(lane: str, workshop: Workshop, language: str) -> str:
    """What a lane is called: its own name, else the words for a standard one."""
    found = workshop.lanes.get(lane) or workshop.lanes.removed.get(lane)
    if found and found.name:
        return found.name
    return say(language, f"map-lane-{lane}") if lane in _STANDARD else lane


def version_name(version: str, workshop: Workshop, language: str) -> str:
    """Today, target, validated by customers, or what a variant is called."""
    if version in (CURRENT, *VERSIONS):
        return say(language, f"map-version-{version}")
    found = workshop.variants.get(version) or workshop.variants.removed.get(version)
    return found.name if found else say(language, "history-gone")
