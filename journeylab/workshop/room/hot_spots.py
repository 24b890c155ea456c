"""Hot spots: pains, problems and missed opportunities, with their evidence and place."""

from __future__ import annotations

from typing import Any, Literal

from msgspec.structs import replace

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain
from journeylab.workshop.state.entities import HotSpot

Field = Literal["text", "steps", "evidence", "place"]
PLACE = (0, 100)


class HotSpotRaised(listed.Adding, frozen=True):
    LIST, ITEM = "hot_spots", "hot_spot"
    hot_spot: HotSpot


class HotSpotRemoved(listed.Removed, frozen=True):
    LIST = "hot_spots"


class HotSpotRestored(listed.Restored, frozen=True):
    LIST = "hot_spots"


class HotSpotSet(Change, frozen=True):
    """Some fields of a hot spot that change together have other values."""

    id: str
    field: Field
    values: dict[str, Any]

    @property
    def key(self) -> str:
        return f"hot_spots/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.hot_spots:
            return workshop
        values = {n: tuple(v) if isinstance(v, list) else v for n, v in self.values.items()}
        spot = replace(workshop.hot_spots[self.id], **values)
        return workshop.with_(hot_spots=workshop.hot_spots.replaced(spot))

    def inverse(self, before: Workshop) -> Change:
        spot = before.hot_spots[self.id]
        was = {name: plain(getattr(spot, name)) for name in self.values}
        return HotSpotSet(self.id, self.field, was)


class RaiseHotSpot(Command, frozen=True, kw_only=True):
    """A pain, a problem or a missed opportunity, raised from steps, with what it rests on."""

    text: str
    id: str = ""
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        spot = HotSpot(
            checked_id(self.id or new_id()),
            checked_text(self.text),
            _checked_steps(self.steps, workshop),
            tuple(dict.fromkeys(self.evidence)),
        )
        if workshop.hot_spots.get(spot.id) == spot:
            return ()
        if workshop.hot_spots.known(spot.id):
            raise Refused("id_taken", id=spot.id)
        return (HotSpotRaised(spot),)


class RewordHotSpot(Command, frozen=True):
    """Other words for a hot spot."""

    id: str
    text: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "text", {"text": checked_text(self.text)}, workshop)


class LinkEvidence(Command, frozen=True):
    """The steps a hot spot was raised from, and the ids of all that it rests on."""

    id: str
    steps: tuple[str, ...]
    evidence: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        values = {
            "steps": _checked_steps(self.steps, workshop),
            "evidence": tuple(dict.fromkeys(self.evidence)),
        }
        return _set(self.id, "evidence", values, workshop)


class PlaceHotSpot(Command, frozen=True):
    """Impact and effort from 0 to 100; or skipped; or, with neither, not placed."""

    id: str
    impact: float | None = None
    effort: float | None = None
    skipped: bool = False

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        low, high = PLACE
        if (self.impact is None) != (self.effort is None):
            raise Refused("place_half_given")
        for value in (self.impact, self.effort):
            if value is not None and not low <= value <= high:
                raise Refused("place_off_scale", low=low, high=high)
        values = {"impact": self.impact, "effort": self.effort, "skipped": self.skipped}
        return _set(self.id, "place", values, workshop)


class RemoveHotSpot(Command, frozen=True):
    """A hot spot out; past rounds keep their sums."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (HotSpotRemoved(found(self.id, workshop.hot_spots, "hot_spot")),)


def _checked_steps(steps: tuple[str, ...], workshop: Workshop) -> tuple[str, ...]:
    return tuple(found(step, workshop.steps, "step") for step in dict.fromkeys(steps))


def _set(
    spot_id: str, field: Field, values: dict[str, Any], workshop: Workshop
) -> tuple[Change, ...]:
    spot = workshop.hot_spots[found(spot_id, workshop.hot_spots, "hot_spot")]
    if all(getattr(spot, name) == value for name, value in values.items()):
        return ()
    return (HotSpotSet(spot_id, field, plain(values)),)
