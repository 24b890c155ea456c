"""The state of a workshop: what a fold over its changes gives."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct, field
from msgspec.structs import replace

from journeylab.workshop.state.entities import (
    Channel,
    ContactReason,
    Department,
    Finding,
    HotSpot,
    Inquiry,
    Knowledge,
    Kpi,
    Moment,
    Objective,
    Participant,
    Persona,
    Round,
    Scope,
    Score,
    Settings,
    Stage,
    Step,
    Touchpoint,
    Trait,
)
from journeylab.workshop.state.mapped import (
    Challenge,
    Collected,
    Lane,
    Preference,
    Process,
    Revision,
    Validation,
    Variant,
    standard_lanes,
)
from journeylab.workshop.state.note import Mode
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.voices import Practice, Verbatim, VerbatimGroup
from journeylab.workshop.state.wall import Wall

ScoreKey = tuple[str, str, str, str]


class Workshop(Struct, frozen=True):
    """One workshop at one moment; every command makes a new one that shares nearly all of the old.

    Removing a step or a participant keeps the scores that hang on it: `tables` show only those
    whose step and participant are present, and an undo brings everything back.
    """

    settings: Settings = field(default_factory=Settings)
    scope: Scope = field(default_factory=Scope)
    stages: Ordered[Stage] = field(default_factory=Ordered)
    steps: Ordered[Step] = field(default_factory=Ordered)
    channels: Ordered[Channel] = field(default_factory=Ordered)
    lanes: Ordered[Lane] = field(default_factory=standard_lanes)
    variants: Ordered[Variant] = field(default_factory=Ordered)
    challenges: Ordered[Challenge] = field(default_factory=Ordered)
    participants: Ordered[Participant] = field(default_factory=Ordered)
    hot_spots: Ordered[HotSpot] = field(default_factory=Ordered)
    rounds: Ordered[Round] = field(default_factory=Ordered)
    findings: Ordered[Finding] = field(default_factory=Ordered)
    objectives: Ordered[Objective] = field(default_factory=Ordered)
    kpis: Ordered[Kpi] = field(default_factory=Ordered)
    knowledge: Ordered[Knowledge] = field(default_factory=Ordered)
    personas: Ordered[Persona] = field(default_factory=Ordered)
    traits: Ordered[Trait] = field(default_factory=Ordered)
    contact_reasons: Ordered[ContactReason] = field(default_factory=Ordered)
    departments: Ordered[Department] = field(default_factory=Ordered)
    inquiries: Ordered[Inquiry] = field(default_factory=Ordered)
    verbatims: Ordered[Verbatim] = field(default_factory=Ordered)
    verbatim_groups: Ordered[VerbatimGroup] = field(default_factory=Ordered)
    practices: Ordered[Practice] = field(default_factory=Ordered)
    touchpoints: Map[tuple[str, str], Touchpoint] = field(default_factory=Map)
    revisions: Map[tuple[str, str], Revision] = field(default_factory=Map)
    validations: Map[tuple[str, str, str], Validation] = field(default_factory=Map)
    collected: Map[tuple[str, str], Collected] = field(default_factory=Map)
    processes: Map[tuple[str, str], Process] = field(default_factory=Map)
    preferences: Map[tuple[str, str], Preference] = field(default_factory=Map)
    scores: Map[ScoreKey, Score] = field(default_factory=Map)
    moments: Map[str, Moment] = field(default_factory=Map)
    notes: Wall = field(default_factory=Wall)
    mode: Mode = "prepare"
    seq: int = 0

    def with_(self, **parts: object) -> Workshop:
        """The next version, with the named parts replaced."""
        return replace(self, **parts)


def score_key(
    participant: str, step: str, channel: str | None = None, persona: str | None = None
) -> ScoreKey:
    """Where a score stands in `Workshop.scores`."""
    return participant, step, channel or "", persona or ""


def stage_root(stage: str) -> str:
    """The parent under which a stage's steps are ordered."""
    return stage + "/"


def stage_roots(stages: Ordered[Stage]) -> tuple[str, ...]:
    """The roots of the steps' order, in the order of the stages."""
    return tuple(map(stage_root, stages))
