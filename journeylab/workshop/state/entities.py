"""The nouns of a workshop, as frozen records (model.md names their fields)."""

from __future__ import annotations

from typing import Literal

from immutables import Map
from msgspec import Struct, field

from journeylab.workshop.state.codec import EMPTY

Macro = Literal["before", "purchase", "after", "other"]
Initiative = Literal["customer", "company"]
Evidence = Literal["assumed", "staff", "customers", "measured", "validated"]
ChannelKind = Literal["digital", "physical"]
Side = Literal["staff", "customer"]
Rank = Literal["", "manager", "front_line"]
Source = Literal["room", "customer"]
RoundState = Literal["open", "closed", "revealed"]
Lack = Literal["volume", "satisfaction", "verbatim"]
How = Literal["survey_question", "interview", "mystery_walk", "observation", "manual_count"]
Use = Literal["used", "avoided", "missing", "hidden", "redundant", "none"]
Fate = Literal["", "kept", "merged", "postponed", "refused"]
Format = Literal["", "creative", "small_groups", "world_cafe", "open_forum", "two_days"]
Depth = Literal["", "macro", "micro"]
Relation = Literal["", "direct", "intermediated"]
Maturity = Literal["", "beginner", "practised", "expert"]
Role = Literal["prescriber", "decision_maker", "user", "payer", "beneficiary", "partner_customer"]
Sort = Literal["business", "experience"]
Better = Literal["up", "down"]
Known = Literal["study", "barometer", "crm", "contact_reasons", "reviews", "analytics", "other"]
Aspect = Literal[
    "trait",
    "scale",
    "need",
    "expectation",
    "obstacle",
    "motivation",
    "contradiction",
    "recognise",
    "posture",
    "wording",
    "thinks",
    "feels",
    "sees",
    "hears",
    "says",
    "does",
]

ROOM = "room"  # the participant who stands for one score that the whole room agreed on


class Settings(Struct, frozen=True):
    title: str = ""
    organisation: str = ""
    language: Literal["en", "fr"] = "en"
    kind: str = ""
    format: Format = ""
    scope: str = ""
    owner: str = ""
    review_date: str = ""
    level_names: tuple[str, ...] = ()
    weights: Map[str, float] = field(default_factory=Map)
    expected_level: float = 1.0


class Scope(Struct, frozen=True):
    """Which journey this workshop is about, from where to where, for whom.

    `reason` is the contact reason that a micro journey starts from; `part_of` names the file of the
    workshop on the macro journey, in the same folder.
    """

    depth: Depth = ""
    reason: str = ""
    starts: str = ""
    ends: str = ""
    outside: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    relation: Relation = ""
    roles: tuple[Role, ...] = ()
    maturity: Maturity = ""
    part_of: str = ""


class Objective(Struct, frozen=True):
    id: str
    sort: Sort
    text: str


class Kpi(Struct, frozen=True):
    """A number that says whether an objective is reached; `better` is the way it should move."""

    id: str
    objective: str
    name: str
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    better: Better = "up"


class Knowledge(Struct, frozen=True):
    """Customer knowledge at hand: a study, a barometer, call reasons."""

    id: str
    name: str
    sort: Known = "other"
    period: str = ""
    held_by: str = ""


class Persona(Struct, frozen=True):
    """One kind of customer; `share` is in percent, `picture` a drawn portrait or a file's name."""

    id: str
    name: str
    picture: str = ""
    segment: str = ""
    share: float | None = None
    quote: str = ""
    channels: tuple[str, ...] = ()


class Trait(Struct, frozen=True):
    """One line about a persona; a scale lies between `text` and `opposite`, 0 to 100."""

    id: str
    persona: str
    aspect: Aspect
    text: str
    evidence: Evidence = "assumed"
    sources: tuple[str, ...] = ()
    opposite: str = ""
    level: float | None = None


class Inquiry(Struct, frozen=True):
    """What is to be learnt of a step or a touchpoint before the room."""

    id: str
    step: str
    how: How
    text: str
    channel: str = ""
    lacks: tuple[Lack, ...] = ()
    owner: str = ""
    due: str = ""
    done: bool = False


class ContactReason(Struct, frozen=True):
    """Why customers get in touch; pain and segment value from 1 to 5, volume in contacts.

    `workshop` names the file, in the same folder, of the workshop on its micro journey.
    """

    id: str
    text: str
    volume: float | None = None
    pain: float | None = None
    value: float | None = None
    workshop: str = ""


class Department(Struct, frozen=True):
    """A department that the journey needs in the room."""

    id: str
    name: str


class Stage(Struct, frozen=True):
    id: str
    name: str
    macro: Macro = "other"


class Cell(Struct, frozen=True, omit_defaults=True):
    """What stands in a lane; `sources` are ids, `departments` those that told it."""

    text: str
    evidence: Evidence = "assumed"
    sources: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()


# gc: holds no cycles; omit_defaults: most lanes are empty; and there are thousands of them
class Step(Struct, frozen=True, gc=False, omit_defaults=True):
    id: str
    stage: str
    text: str
    parent: str | None = None
    initiative: Initiative = "customer"
    channels: tuple[str, ...] = ()
    lanes: Map[str, Cell] = EMPTY
    importance: float | None = None
    engagement: int | None = None
    moment_of_truth: bool | None = None
    wording_kept: str = ""


class Channel(Struct, frozen=True):
    id: str
    name: str
    kind: ChannelKind = "digital"


class Touchpoint(Struct, frozen=True):
    step: str
    channel: str
    use: Use = "used"


class Participant(Struct, frozen=True):
    id: str
    name: str
    department: str = ""
    role: str = ""
    table: str = ""
    side: Side = "staff"
    rank: Rank = ""


class Score(Struct, frozen=True, gc=False):  # as Step
    participant: str
    step: str
    value: int
    channel: str | None = None
    persona: str | None = None
    word: str = ""
    source: Source = "room"


class Round(Struct, frozen=True):
    """A round of dot voting; a secret one holds no ballots, only their sum once closed."""

    id: str
    items: tuple[str, ...]
    budget: int
    cap: int
    secret: bool
    state: RoundState = "open"
    turnout: int = 0
    ballots: Map[str, Map[str, int]] = field(default_factory=Map)
    tally: Map[str, int] = field(default_factory=Map)


class HotSpot(Struct, frozen=True):
    id: str
    text: str
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    impact: float | None = None
    effort: float | None = None
    skipped: bool = False
    causes: tuple[str, ...] = ()
    fate: Fate = ""


class FindingSource(Struct, frozen=True):
    """Where a finding comes from; customers' rows themselves stay outside."""

    file: str
    sha256: str
    rows_read: int
    rows_refused: int = 0
    rows_unassigned: int = 0
    mapping: tuple[tuple[str, ...], ...] = ()
    time_zone: str = ""
    version: str = ""
    sheet: str = ""  # the table of the file, where it holds several

    @property
    def name(self) -> str:
        """What people call it: the file, and which of its tables."""
        return f"{self.file} · {self.sheet}" if self.sheet else self.file


class Finding(Struct, frozen=True):
    """A small result table: `columns` names the cells of each of `rows`."""

    id: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | bool | None, ...], ...]
    source: FindingSource


class Moment(Struct, frozen=True):
    name: str
    seq: int
