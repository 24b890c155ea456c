"""What goes to the workshop: of a diagnosis the chosen views, and the draft map, as one gesture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.sending import commands
from journeylab.workshop import Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused

DRAFT = "draft"
# the frames of a diagnosis that a view stands for; what is in none of them stays here
FRAMES = {
    "curve": ("measured",),
    "touchpoints": ("touchpoints",),
    "flow": ("transitions",),
    "funnel": ("funnel",),
    "drivers": ("drivers", "plane"),
    "reach": ("reach",),
    "paths": ("paths",),
    "effort": ("effort",),
    "recommendation": ("recommendation",),
    DRAFT: ("draft",),
}


def gesture(found: Diagnosis, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """Everything that one press adds; `Refused("desk_nothing_chosen")` where that is nothing."""
    adds = planned(found, chosen, workshop)
    if not adds:
        raise Refused("desk_nothing_chosen")
    return adds


def planned(found: Diagnosis, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """The same, or nothing at all.

    The draft tells where steps of the log stand in the workshop, so it is handed over even where
    it is not chosen, and its new steps are then left out.
    """
    kept = {name for view in chosen for name in FRAMES.get(view, ())}
    emptied: dict[str, Any] = {
        name: getattr(found, name).head(0)
        for names in FRAMES.values()
        for name in names
        if name not in kept
    }
    # channels come with the touchpoints: those that nothing else speaks of stay away
    if DRAFT in chosen:
        emptied.pop("touchpoints", None)
    merged = {name: frame for name, frame in found.merged.items() if name not in emptied}
    adds = commands(replace(found, **emptied, merged=merged), workshop)
    unwanted = set() if "touchpoints" in chosen else {"touchpoints"}
    return tuple(one for one in adds if getattr(one, "kind", "") not in unwanted)
