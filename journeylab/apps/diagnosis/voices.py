"""Customers' words on a map: what hurts or delights at a step, in the lane of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from journeylab.workshop import SetCell, Workshop
from journeylab.workshop.state.voices import Verbatim

# the lane of the map in which each kind of verbatim is told
LANES = {
    "delight": "delights",
    "irritant": "irritants",
    "effort_point": "effort_points",
    "rupture": "ruptures",
    "obstacle": "obstacles",
}
MOST = 3  # verbatims told in one cell, the latest first
_LONGEST = 160


def voice_cells(workshop: Workshop) -> Iterator[SetCell]:
    """The verbatims of each step in the lanes where nobody has written yet, with their sources."""
    told: dict[tuple[str, str], list[Verbatim]] = {}
    for verbatim in workshop.verbatims.values():
        lane = LANES.get(verbatim.kind, "")
        if lane and verbatim.step in workshop.steps:
            told.setdefault((verbatim.step, lane), []).append(verbatim)
    for (step, lane), said in told.items():
        if lane not in workshop.steps[step].lanes:
            latest = sorted(said, key=lambda one: one.at, reverse=True)[:MOST]
            text = "\n".join(_short(one.text) for one in latest)
            yield SetCell(step, lane, text, "customers", tuple(one.id for one in latest))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"
