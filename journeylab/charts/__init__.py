"""Pictures: frame to chart, one theme, one renderer."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

# format checks that nobody needs: a grammar compiled for IRIs, a date library for durations;
# with them, importing Altair takes 2 s more
for checker in ("rfc3987_syntax", "isoduration"):
    sys.modules.setdefault(checker, None)  # type: ignore[arg-type]  # None means "absent"

_HOMES = {
    "channel_shift": "shift",
    "counted": "volumes",
    "drivers": "levers",
    "emotion_curve": "curve",
    "enable": "renderer",
    "funnel": "losses",
    "html": "renderer",
    "impact_effort": "matrix",
    "inventory": "offer",
    "metric_series": "series",
    "notes": "board_notes",
    "png": "renderer",
    "ranking": "ranked",
    "runtime": "renderer",
    "separating": "outcomes",
    "tetraclass": "plane",
    "touchpoints": "crossings",
    "transitions": "arcs",
    "verbatim_groups": "affinity",
}
__all__ = [
    "channel_shift",
    "drivers",
    "emotion_curve",
    "enable",
    "funnel",
    "html",
    "impact_effort",
    "inventory",
    "png",
    "ranking",
    "runtime",
    "tetraclass",
    "touchpoints",
    "transitions",
    "verbatim_groups",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        if "journeylab.charts.renderer" not in sys.modules:
            # from the first chart on, charts are shown by our renderer; another may be chosen since
            import_module("journeylab.charts.renderer").enable()
        return getattr(import_module(f"journeylab.charts.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'journeylab.charts' has no attribute {name!r}")
