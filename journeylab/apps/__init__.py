"""One function for each user; loaded on first use, so that a reader cannot reach the door."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOMES = {
    "add_media": "journeylab.apps.media",
    "add_verbatims": "journeylab.apps.verbatims",
    "attach": "journeylab.apps.attachment",
    "dashboard": "journeylab.apps.reader",
    "diagnose": "journeylab.apps.analyst.app",
    "emotion_pad": "journeylab.apps.facilitator.alone",
    "facilitate": "journeylab.apps.facilitator.app",
    "hot_spot_board": "journeylab.apps.facilitator.alone",
    "journey_map": "journeylab.apps.facilitator.alone",
    "propose_groups": "journeylab.apps.verbatims",
    "rehearse_dashboard": "journeylab.apps.reader",
    "remove_media": "journeylab.apps.media",
    "show_verbatims": "journeylab.apps.verbatim_page",
    "step_board": "journeylab.apps.facilitator.alone",
    "table_board": "journeylab.apps.facilitator.alone",
    "take_wall": "journeylab.apps.from_wall",
    "verbatim_board": "journeylab.apps.facilitator.alone",
    "wall": "journeylab.apps.facilitator.alone",
}
__all__ = [
    "add_media",
    "add_verbatims",
    "attach",
    "dashboard",
    "diagnose",
    "emotion_pad",
    "facilitate",
    "hot_spot_board",
    "journey_map",
    "propose_groups",
    "rehearse_dashboard",
    "remove_media",
    "show_verbatims",
    "step_board",
    "table_board",
    "take_wall",
    "verbatim_board",
    "wall",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'journeylab.apps' has no attribute {name!r}")
