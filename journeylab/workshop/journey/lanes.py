"""Lanes: the rows of the map, shown or hidden, ordered, before or behind the line of visibility."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_optional_text, checked_text
from journeylab.workshop.command import found as among
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import STANDARD_LANES, Lane, LaneSide, lane_root

Field = Literal["name", "shown"]
_STANDARD = frozenset(lane.id for lane in STANDARD_LANES)


class LaneAdded(listed.Added[Lane], frozen=True):
    LIST = "lanes"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(lanes=workshop.lanes.placed(self.item, lane_root(self.item.side), ""))


class LaneRemoved(listed.Removed, frozen=True):
    LIST = "lanes"


class LaneRestored(listed.Restored, frozen=True):
    LIST = "lanes"

    def evolve(self, workshop: Workshop) -> Workshop:
        lane = workshop.lanes.removed.get(self.id)
        if lane is None:
            return workshop
        back = workshop.lanes.placed(lane, lane_root(lane.side), self.after)
        return workshop.with_(lanes=back)


class LaneSet(listed.FieldSet, frozen=True):
    LIST = "lanes"


class LaneMoved(Change, frozen=True):
    id: str
    side: LaneSide
    after: str | None

    @property
    def key(self) -> str:
        return f"lanes/{self.id}/place"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.lanes:
            return workshop
        lane = replace(workshop.lanes[self.id], side=self.side)
        return workshop.with_(lanes=workshop.lanes.moved(lane, lane_root(self.side), self.after))

    def inverse(self, before: Workshop) -> Change:
        return LaneMoved(self.id, before.lanes[self.id].side, before.lanes.before(self.id))


class AddLane(Command, frozen=True):
    """A lane of the room's own, last on its side of the line of visibility."""

    id: str
    name: str
    side: LaneSide = "front"

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        lane = Lane(self.id, checked_text(self.name), self.side)
        return listed.addition(LaneAdded, lane, workshop)


class RenameLane(Command, frozen=True):
    """Another name for a lane; a standard one gets its own back with an empty name."""

    id: str
    name: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        check = checked_optional_text if self.id in _STANDARD else checked_text
        return _set(self.id, "name", check(self.name), workshop)


class ShowLane(Command, frozen=True):
    """A lane shown or hidden; what stands in it stays."""

    id: str
    shown: bool

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "shown", self.shown, workshop)


class MoveLane(Command, frozen=True):
    """A lane after another: first where the anchor is None, last where it is empty or gone."""

    id: str
    after: str | None = ""
    side: LaneSide | None = None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        lane = workshop.lanes[found(self.id, workshop)]
        side = self.side or lane.side
        here = side == lane.side and self.after == workshop.lanes.before(self.id)
        if here or self.after == self.id:
            return ()
        return (LaneMoved(self.id, side, self.after),)


class RemoveLane(Command, frozen=True):
    """A lane of the room's own out, its cells out of sight; a standard one can only be hidden."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if found(self.id, workshop) in _STANDARD:
            raise Refused("lane_is_standard", id=self.id)
        return (LaneRemoved(self.id),)


def found(lane: str, workshop: Workshop) -> str:
    """The id of a lane, if it is there."""
    return among(lane, workshop.lanes, "lane")


def is_standard(lane: str) -> bool:
    """Whether every map has this lane."""
    return lane in _STANDARD


def opened(lane: str, workshop: Workshop) -> tuple[Change, ...]:
    """What makes a lane that cells are put into for the first time, as a sheet may bring one."""
    if lane in workshop.lanes.removed:
        raise Refused("unknown_lane", id=lane)
    return () if lane in workshop.lanes else (LaneAdded(Lane(checked_id(lane), lane)),)


def _set(lane: str, field: Field, value: object, workshop: Workshop) -> tuple[Change, ...]:
    same = getattr(workshop.lanes[found(lane, workshop)], field) == value
    return () if same else (LaneSet(lane, field, value),)
