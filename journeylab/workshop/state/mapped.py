"""The nouns of the map: lanes, versions, variants, challenges, validation, back stage."""

from __future__ import annotations

from typing import Literal

from immutables import Map
from msgspec import Struct

from journeylab.workshop.state.codec import EMPTY
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.voices import Medium

LaneSide = Literal["front", "back"]  # of the line of visibility
VersionUse = Literal["used", "avoided", "missing", "hidden", "redundant", "none"]
Familiarity = Literal["", "first_time", "loyal"]
ChannelType = Literal["", "online", "offline", "cross"]
Stance = Literal["agree", "dispute", "add"]
ChallengeState = Literal["open", "resolved", "doubt"]
Verdict = Literal["confirm", "correct", "add"]

TARGET, VALIDATED = "target", "validated"
VERSIONS = (TARGET, VALIDATED)


class Lane(Struct, frozen=True):
    """A row of the map; one without a name is a standard one, named by the words for its id."""

    id: str
    name: str = ""
    side: LaneSide = "front"
    shown: bool = True


class Revision(Struct, frozen=True, omit_defaults=True):
    """Where a version or a variant departs from today's map at one step.

    A `stage` marks a step that stands in this version alone, `after` another or first (None);
    a cell with an empty text clears the one of today.
    """

    version: str
    step: str
    text: str = ""
    removed: bool = False
    stage: str = ""
    after: str | None = ""
    since: int = 0
    emotion: float | None = None
    engagement: int | None = None
    lanes: Map[str, Cell] = EMPTY
    touchpoints: Map[str, VersionUse] = EMPTY


class Variant(Struct, frozen=True):
    """The same journey as others live it: where it differs is kept like a version."""

    id: str
    name: str
    persona: str = ""
    familiarity: Familiarity = ""
    channels: ChannelType = ""


class Challenge(Struct, frozen=True):
    """A note pinned on a step, a cell (`lane`) or a touchpoint (`channel`) of the map.

    `process` is the department whose doings behind the step are meant ("" is nobody's); None
    where none are. `media` are what the note shows or lets hear.
    """

    id: str
    step: str
    stance: Stance
    text: str = ""
    lane: str = ""
    channel: str = ""
    author: str = ""
    department: str = ""
    state: ChallengeState = "open"
    outcome: str = ""
    process: str | None = None
    media: tuple[Medium, ...] = ()


class Validation(Struct, frozen=True):
    """What one customer says of a cell, or, without a lane, of the step itself."""

    step: str
    lane: str
    participant: str
    verdict: Verdict
    text: str = ""


class Collected(Struct, frozen=True):
    """Which data a channel collects at a step, in words."""

    step: str
    channel: str
    what: str


class Process(Struct, frozen=True):
    """What a department does behind a step, and with which systems; "" is nobody yet."""

    step: str
    department: str
    text: str
    systems: tuple[str, ...] = ()


class Preference(Struct, frozen=True, omit_defaults=True):
    """Digital or human at a step, for a persona or ("") for everyone: channels by id."""

    step: str
    persona: str = ""
    preferred: str = ""
    used: str = ""
    targeted: str = ""
    readiness: int | None = None
    help: str = ""
    need: str = ""


STANDARD_LANES = (
    Lane("goal", shown=False),
    Lane("doing"),
    Lane("why", shown=False),
    Lane("to_see", shown=False),
    Lane("touchpoints"),
    Lane("volumes", shown=False),
    Lane("emotion"),
    Lane("satisfaction"),
    Lane("engagement", shown=False),
    Lane("delights"),
    Lane("irritants"),
    Lane("effort_points", shown=False),
    Lane("ruptures", shown=False),
    Lane("obstacles", shown=False),
    Lane("verbatims"),
    Lane("expectations", shown=False),
    Lane("best_practices", shown=False),
    Lane("employee", side="back", shown=False),
    Lane("back_stage", side="back", shown=False),
    Lane("systems", side="back", shown=False),
    Lane("promise", side="back"),
    Lane("opportunities", side="back"),
)
# these are drawn from other facts than their cells
DRAWN_LANES = ("touchpoints", "volumes", "emotion", "satisfaction", "engagement")


def lane_root(side: LaneSide) -> str:
    """The parent under which the lanes of a side are ordered."""
    return side + "/"


def standard_lanes() -> Ordered[Lane]:
    """The lanes that every map begins with."""
    lanes: Ordered[Lane] = Ordered(roots=(lane_root("front"), lane_root("back")))
    for lane in STANDARD_LANES:
        lanes = lanes.placed(lane, lane_root(lane.side), "")
    return lanes
