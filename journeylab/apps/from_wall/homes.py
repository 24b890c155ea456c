"""The step of the map that each step of the wall is, or will be, and the pains that land there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from journeylab.analysis.text.perspective import perspective
from journeylab.apps.from_wall.gathering import Gathered
from journeylab.apps.from_wall.lanes import channels_named
from journeylab.apps.from_wall.stages import Placed
from journeylab.evidence.places import Places, places_of
from journeylab.workshop import AddStep, RaiseHotSpot, SetChannels
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note

Kept = Sequence[tuple[Placed, str]]


def homes_of(steps: Sequence[Placed], workshop: Workshop) -> list[str]:
    """The id of each one's step: one that remembers its notes, or says the same, else a new one.

    "" is a step that the room has taken off the map: it does not come back by itself.
    """
    remembered = {
        source: step.id
        for step in workshop.steps.values()
        for cell in step.lanes.values()
        for source in cell.sources
        if source in workshop.notes
    }
    places = places_of(workshop)
    return [_home(step, remembered, places, workshop) for step, _ in steps]


def _home(step: Gathered, remembered: dict[str, str], places: Places, workshop: Workshop) -> str:
    ids = [note.id for note in step.core]
    known = [one for one in ids if one in workshop.steps] or [
        remembered[one] for one in ids if one in remembered
    ]
    if known:
        return known[0]
    name = _named_by(step, workshop)
    same, _ = places.step(name.text)
    if same:
        return same
    gone = any(one in workshop.steps.removed or workshop.notes[one].taken for one in ids)
    return "" if gone else name.id


def _named_by(step: Gathered, workshop: Workshop) -> Note:
    """The sticky that names a step: one said in the customer's voice, a command before an event."""
    language = workshop.settings.language
    by_kind = sorted(step.core, key=lambda note: note.kind != "command")
    return next((n for n in by_kind if not perspective(n.text, language).is_flagged), by_kind[0])


def step_commands(kept: Kept, workshop: Workshop) -> Iterator[Command]:
    """New steps, each after the one before it on the wall, and the channels that notes name."""
    seen: dict[str, str] = {}
    for (step, stage), home in kept:
        channels = channels_named(step.around, workshop)
        there = workshop.steps.get(home)
        if there is None and home not in seen.values():
            text = _named_by(step, workshop).text
            after = seen.get(stage) or _start(stage, kept, workshop)
            yield AddStep(id=home, stage=stage, text=text, after=after, channels=channels)
        elif there is not None:
            fresh = [note for note in step.around if not note.taken]
            wider = tuple(dict.fromkeys((*there.channels, *channels_named(fresh, workshop))))
            if wider != there.channels:
                yield SetChannels(home, wider)
        if there is None or there.stage == stage:
            seen[stage] = home


def _start(stage: str, kept: Kept, workshop: Workshop) -> str | None:
    """First where one of the wall's later steps stands in that stage already, else last."""
    there = any(s == stage and home in workshop.steps for (_, s), home in kept)
    return None if there else ""


def hot_spot_commands(kept: Kept, workshop: Workshop) -> Iterator[Command]:
    """What hurts, raised on the steps that it is linked to, with its sticky as evidence."""
    places: dict[str, list[str]] = defaultdict(list)
    for (step, _), home in kept:
        for note in step.around:
            if note.kind == "hot_spot" and not note.taken:
                places[note.id].append(home)
    cited = {note for spot in workshop.hot_spots.values() for note in spot.evidence}
    for spot, steps in places.items():
        if spot not in cited and not workshop.hot_spots.known(spot):
            text = workshop.notes[spot].text
            yield RaiseHotSpot(id=spot, text=text, steps=tuple(steps), evidence=(spot,))
