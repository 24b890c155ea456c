"""Whose emotions a version of the map draws: its own, and never those of another version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from journeylab import tables
from journeylab.analysis.curves import curves
from journeylab.charts.journey_map.curve_lane import Felt, felt
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import VALIDATED
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep

# the room's and the data's, the customers' who validate and the data's, those of the persona
# whose variant it is, or what is expected and nothing else
Whose = Literal["room", "said", "persona", "expected"]


class Voices(NamedTuple):
    """By step what is felt, and (None: nothing) what the version expects to be felt."""

    rows: list[Felt]
    wagers: list[float | None]


def whose(workshop: Workshop, version: str) -> Whose:
    """Who speaks in the curve of a version."""
    if version == CURRENT:
        return "room"
    if version == VALIDATED:
        return "said"
    return "persona" if persona_of(workshop, version) else "expected"


def is_measured(version: str) -> bool:
    """Whether what was counted and measured today speaks of this version too."""
    return version in (CURRENT, VALIDATED)


def persona_of(workshop: Workshop, version: str) -> str:
    """The persona whose variant a version is; empty where it is nobody's."""
    variant = workshop.variants.get(version)
    return variant.persona if variant and variant.persona in workshop.personas else ""


def voices(workshop: Workshop, version: str, steps: Sequence[VersionStep]) -> Voices:
    """What a version's curve is drawn from."""
    scores, survey = tables.scores(workshop), tables.survey_scores(workshop)
    who = whose(workshop, version)
    if who == "persona":
        scores = scores[(scores["persona"] == persona_of(workshop, version)).fillna(value=False)]
    if who == "expected":
        scores = scores[:0]
    found = curves(scores, survey if is_measured(version) else None, [one.id for one in steps])
    if who == "said":
        ends = {f"room{end}": found[f"said{end}"] for end in ("", "_low", "_high")}
        found = found.assign(**ends)
    return Voices(felt(found), [one.emotion for one in steps])


def legend(workshop: Workshop, version: str, language: str) -> list[tuple[str, str]]:
    """What each line of the curve is: how it is drawn (room, data or wager), and its words."""
    who = whose(workshop, version)
    if who == "expected":
        return [("wager", say(language, "map-expected"))]
    if who == "persona":
        name = workshop.personas[persona_of(workshop, version)].name
        return [("room", say(language, "map-room-as", persona=name))]
    line = "map-said" if who == "said" else "map-room"
    return [("room", say(language, line)), ("data", say(language, "map-data"))]


def key(lines: Iterable[tuple[str, str]], language: str) -> str:
    """A legend as one sentence, for where no sample of each line can stand beside it."""
    told = (say(language, f"poster-line-{line}", text=text) for line, text in lines)
    return say(language, "poster-key", lines="; ".join(told))
