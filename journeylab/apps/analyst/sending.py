"""What goes to the workshop: of a diagnosis the chosen views, and the draft map, as one gesture."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from journeylab.apps.analyst.diagnosing import Taken
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.sending import commands
from journeylab.workshop import AddChannel, SetChannels, Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused

DRAFT, VOICES = "draft", "groups"
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
    VOICES: (),
}


def gesture(taken: Taken, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """Everything that one press adds; `Refused("desk_nothing_chosen")` where that is nothing."""
    adds = planned(taken, chosen, workshop)
    if not adds:
        raise Refused("desk_nothing_chosen")
    return adds


def planned(taken: Taken, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """The same, or nothing at all: the tables and the draft, then the verbatims in their groups."""
    adds = _tables(taken.found, chosen, workshop)
    if VOICES in chosen and taken.voices is not None:
        adds = (*adds, *taken.voices.commands())
    return tuple(_together(adds))


def _together(adds: Sequence[Command]) -> Iterator[Command]:
    """What is there already is not added twice, and a step gets the channels of all who say so."""
    wide: dict[str, tuple[str, ...]] = {}
    for one in adds:
        if isinstance(one, SetChannels):
            wide[one.id] = tuple(dict.fromkeys((*wide.get(one.id, ()), *one.channels)))
    seen: set[str] = set()
    for one in adds:
        if isinstance(one, AddChannel):
            if one.id not in seen:
                yield one
            seen.add(one.id)
        elif isinstance(one, SetChannels):
            if one.id in wide:
                yield SetChannels(one.id, wide.pop(one.id))
        else:
            yield one


def _tables(found: Diagnosis, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """Of a diagnosis, what is chosen: the frames of other views are emptied before it is asked."""
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
