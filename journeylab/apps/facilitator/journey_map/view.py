"""What the map's board shows: one of its views, of one version, and the panel beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from journeylab import tables
from journeylab.analysis.map_evidence import evidence_shares
from journeylab.apps.facilitator.journey_map.checks import checks, review_day
from journeylab.apps.facilitator.journey_map.compare import compare
from journeylab.apps.facilitator.journey_map.map_words import VIEWS, map_words
from journeylab.apps.facilitator.journey_map.other_sheets import blueprint, human
from journeylab.apps.facilitator.journey_map.panel import panel, variant_panel
from journeylab.apps.facilitator.journey_map.sheets import sheet
from journeylab.apps.facilitator.journey_map.story import story
from journeylab.apps.ranked import Same
from journeylab.charts.journey_map.marks import STYLES
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.palette import EMOTIONS
from journeylab.words import dated, number, percent, say
from journeylab.workshop.map_entities import TARGET, VERSIONS
from journeylab.workshop.state import Workshop
from journeylab.workshop.version_steps import CURRENT

View = dict[str, Any]
LAYERS = ("", "challenge", "validate")


class Choice:
    """What a person looks at, as far as it still exists."""

    def __init__(self, chosen: Mapping[str, Any], workshop: Workshop) -> None:
        def one_of(name: str, among: Any, otherwise: str = "") -> str:
            value = chosen.get(name)
            return value if isinstance(value, str) and value in among else otherwise

        versions = (CURRENT, *VERSIONS, *workshop.variants)
        self.view = one_of("view", VIEWS, "map")
        self.version = one_of("version", versions, CURRENT)
        self.against = one_of("against", versions[1:], TARGET)
        self.stage = one_of("stage", workshop.stages)
        self.layer = one_of("layer", LAYERS)
        self.persona = one_of("persona", workshop.personas)
        self.side = one_of("side", ("check", "cell", "variant"))
        self.compares = chosen.get("compare") is True
        self.only = chosen.get("only") is True
        self.step = str(chosen.get("step") or "")
        self.lane = str(chosen.get("lane") or "")
        self.department = str(chosen.get("department") or "").strip()[:200]


def view(
    workshop: Workshop,
    language: str,
    chosen: Mapping[str, Any] | None = None,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    today: date | None = None,
) -> View:
    """The map's view; `chosen` is what the page looks at, `today` tells what is overdue."""
    choice = Choice(chosen or {}, workshop)
    return {
        "board": "map",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "words": map_words(language),
        "styles": STYLES,
        "heat": [EMOTIONS[value] for value in sorted(EMOTIONS, reverse=True)],
        "look": _look(choice),
        "head": _head(workshop, language, today or date.today()),  # noqa: DTZ011  the reader's day
        "versions": _versions(workshop, language),
        "stages": [{"id": s.id, "name": s.name} for s in workshop.stages.values()],
        "personas": [{"id": p.id, "name": p.name} for p in workshop.personas.values()],
        "sheet": _sheet(_Asked(workshop, language, choice)),
        "story": story(workshop, language, choice.version) if choice.view == "story" else None,
        "panel": _side(choice, workshop, language, today),
    }


def _look(choice: Choice) -> View:
    names = ("view", "version", "against", "stage", "layer", "persona", "side", "compares", "only")
    return {name: getattr(choice, name) for name in names}


class _Asked(Same):
    """A sheet, told apart by the parts of the workshop and of the choice that it is made of."""

    def __init__(self, workshop: Workshop, language: str, choice: Choice) -> None:
        self.workshop, self.language, self.choice = workshop, language, choice
        self.said = (
            *(language, choice.view, choice.version, choice.against, choice.stage),
            *(choice.persona, choice.compares, choice.only, choice.department),
        )
        super().__init__(workshop)

    def __hash__(self) -> int:
        return hash((super().__hash__(), self.said))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and super().__eq__(other) and self.said == other.said


@lru_cache(maxsize=8)
def _sheet(asked: _Asked) -> View:
    workshop, language, choice = asked.workshop, asked.language, asked.choice
    if choice.compares:
        return compare(workshop, language, choice.against, choice.stage, only=choice.only)
    if choice.view == "blueprint":
        return blueprint(workshop, language, choice.stage, choice.department)
    if choice.view == "human":
        return human(workshop, language, choice.stage, choice.persona)
    return sheet(workshop, language, choice.version, choice.stage)


def _versions(workshop: Workshop, language: str) -> list[View]:
    ids = (CURRENT, *VERSIONS, *workshop.variants)
    return [{"id": one, "name": version_name(one, workshop, language)} for one in ids]


def _head(workshop: Workshop, language: str, today: date) -> View:
    settings, day = workshop.settings, review_day(workshop)
    shares = evidence_shares(tables.cells(workshop)).to_dict("records")
    filled = sum(int(row["n"]) for row in shares)
    told = {row["level"]: percent(language, row["share"]) if filled else "" for row in shares}
    open_notes = sum(note.state == "open" for note in workshop.challenges.values())
    questions = sum(len(group["items"]) for group in _checks(_Day(workshop, language, today)))
    return {
        "owner": settings.owner,
        "review": dated(language, day) if day else "",
        "overdue": bool(day and day < today),
        "shares": told,
        "counts": {row["level"]: int(row["n"]) for row in shares},
        "notes": open_notes,
        "notes_said": say(language, "map-notes-open", count=open_notes),
        "checks": number(language, questions),
    }


class _Day(Same):
    """A workshop on one day, in one language."""

    def __init__(self, workshop: Workshop, language: str, today: date) -> None:
        self.workshop, self.language, self.today = workshop, language, today
        super().__init__(workshop)

    def __hash__(self) -> int:
        return hash((super().__hash__(), self.language, self.today))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Day)
            and super().__eq__(other)
            and (self.language, self.today) == (other.language, other.today)
        )


@lru_cache(maxsize=4)
def _checks(asked: _Day) -> list[View]:
    return checks(asked.workshop, asked.language, asked.today)


def _side(choice: Choice, workshop: Workshop, language: str, today: date | None) -> View | None:
    """What the panel holds: the questions that the map leaves open, or one cell's details."""
    if choice.side == "check":
        groups = _checks(_Day(workshop, language, today or date.today()))  # noqa: DTZ011
        settings = workshop.settings
        return {"groups": groups, "owner": settings.owner, "review": settings.review_date}
    if choice.side == "variant":
        return variant_panel(workshop, choice.version)
    if choice.side != "cell" or not choice.step:
        return None
    return panel(workshop, language, choice.version, choice.step, choice.lane)
