"""What goes to the workshop: of a diagnosis the chosen views, and the draft map, as one gesture."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from journeylab.apps.analyst.diagnosing import Taken
from journeylab.apps.analyst.rows_sending import VIEW_OF, after, rows_commands
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.sending import (
    attached,
    commands,
    on_places,
    places_for,
    step_ids,
)
from journeylab.workshop import AddChannel, SetChannels, Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused

DRAFT, VOICES = "draft", "groups"
# views that the command line keeps in files: the kind of finding that each becomes
BESIDE = {
    "scores": "scores",
    "separating": "separating",
    "gaps": "knowledge_gaps",
    "shift": "channel_shift",
}
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
    "people": ("people",),
    "promises": ("promises",),
    "before-after": ("before_after",),
    DRAFT: ("draft",),
    **dict.fromkeys((VOICES, *BESIDE, "volumes", "series", "board", "journey", "walk"), ()),
}


def gesture(taken: Taken, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """Everything that one press adds.

    `Refused("desk_nothing_chosen")` where that is nothing, `Refused("desk_nothing_new")` where the
    workshop has it all.
    """
    adds = planned(taken, chosen, workshop)
    if not adds:
        raise Refused("desk_nothing_new" if is_something(taken, chosen) else "desk_nothing_chosen")
    return adds


def is_something(taken: Taken, chosen: Collection[str]) -> bool:
    """Whether there is anything in what is chosen, be it in the workshop already or not."""
    brought = {VIEW_OF[one.kind] for one in taken.rows}
    named = (getattr(taken.found, name) for view in chosen for name in FRAMES.get(view, ()))
    kept = _kept_beside(taken)
    beside = (kept[view] for view in chosen if view in kept)
    return bool(brought & set(chosen)) or any(len(frame) for frame in (*named, *beside))


def planned(taken: Taken, chosen: Collection[str], workshop: Workshop) -> tuple[Command, ...]:
    """The same, or nothing at all: the tables and the draft, then what the other files bring."""
    tables = (*_tables(taken.found, chosen, workshop), *_beside(taken, chosen, workshop))
    adds = tuple(_together(tables))
    if not any(VIEW_OF[one.kind] in chosen for one in taken.rows):
        return adds
    drafted = step_ids(taken.found, workshop) if DRAFT in chosen else {}
    there = after(workshop, adds)
    more = rows_commands(taken.rows, taken.voices, chosen, there, drafted)
    return (*adds, *more)


def _beside(taken: Taken, chosen: Collection[str], workshop: Workshop) -> Iterator[Command]:
    """What else of a diagnosis can be kept in a workshop, where it is chosen."""
    found, frames = taken.found, _kept_beside(taken)
    wanted = {view: frame for view, frame in frames.items() if view in chosen and len(frame)}
    if not wanted:
        return
    places = places_for(found, workshop)
    for view, frame in wanted.items():
        steps = ("step",) if "step" in frame else ()
        yield from attached(BESIDE[view], on_places(frame, steps, places), found, workshop)


def _kept_beside(taken: Taken) -> dict[str, pd.DataFrame]:
    found = taken.found
    return {
        "scores": found.scores,
        "separating": found.separating,
        "gaps": found.gaps,
        "shift": taken.shift,
    }


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
