"""What the map's board shows: one of its views, of one version, and the panel beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from journeylab.analysis.map_evidence import evidence_shares
from journeylab.apps.facilitator.journey_map.aging import review_day
from journeylab.apps.facilitator.journey_map.checks import Facts, checks, facts_of
from journeylab.apps.facilitator.journey_map.compare import compare
from journeylab.apps.facilitator.journey_map.map_words import VIEWS, map_words
from journeylab.apps.facilitator.journey_map.other_sheets import blueprint, human
from journeylab.apps.facilitator.journey_map.panel import data_said, panel, variant_panel
from journeylab.apps.facilitator.journey_map.sheets import sheet
from journeylab.apps.facilitator.journey_map.story import story, told_first
from journeylab.apps.facilitator.wall.tracing import counted
from journeylab.apps.sent.known import known_across
from journeylab.charts.journey_map.marks import STYLES
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.palette import EMOTIONS
from journeylab.words import dated, number, percent, say
from journeylab.workshop.same import Same
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import TARGET, VERSIONS
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep

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

    def shows(self, step: VersionStep) -> bool:
        """Whether a step is in the part that is looked at."""
        return self.stage in ("", step.stage)


def view(
    workshop: Workshop,
    language: str,
    chosen: Mapping[str, Any] | None = None,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    traces: bool = False,
    today: date | None = None,
    then: Workshop | None = None,
    media: str = "",
) -> View:
    """The map's view; `chosen` is what the page looks at, `today` tells what is overdue.

    `then` is the workshop on the day of `aging.last_look`: what has not changed since is stale.
    `media` is where a server gives what notes show; empty where the board hands it over itself.
    With `traces` a cell leads to the stickies that it came from.
    """
    choice = Choice(chosen or {}, workshop)
    day = _Day(workshop, language, today or date.today(), then)  # noqa: DTZ011  the reader's day
    return {
        "board": "map",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "media": media,
        "words": map_words(language),
        "styles": STYLES,
        "heat": [EMOTIONS[value] for value in sorted(EMOTIONS, reverse=True)],
        "look": _look(choice),
        "head": _head(day),
        "versions": _versions(workshop, language),
        "told_first": told_first(workshop),
        "stages": [{"id": s.id, "name": s.name} for s in workshop.stages.values()],
        "personas": [{"id": p.id, "name": p.name} for p in workshop.personas.values()],
        "sheet": _sheet(_Asked(workshop, language, choice)),
        "story": story(workshop, language, choice.version) if choice.view == "story" else None,
        "panel": _side(choice, day),
        "traces": _traces(workshop) if traces and choice.version == CURRENT else {},
        "back": (chosen or {}).get("back"),
    }


def _traces(workshop: Workshop) -> dict[str, dict[str, int]]:
    """From how many stickies each cell came, by lane and step."""
    found: dict[str, dict[str, int]] = {}
    for (lane, step), count in counted(workshop).items():
        found.setdefault(lane, {})[step] = count
    return found


def _look(choice: Choice) -> View:
    names = ("view", "version", "against", "stage", "layer", "persona", "side", "compares", "only")
    return {name: getattr(choice, name) for name in names}


class _Asked(Same):
    """A sheet, told apart by the workshop and by the parts of the choice that it is made of."""

    def __init__(self, workshop: Workshop, language: str, choice: Choice) -> None:
        self.workshop, self.language, self.choice = workshop, language, choice
        said = (
            *(language, choice.view, choice.version, choice.against, choice.stage),
            *(choice.persona, choice.compares, choice.only, choice.department),
        )
        super().__init__(workshop, said=said)


@lru_cache(maxsize=8)
def _sheet(asked: _Asked) -> View:
    workshop, language, choice = asked.workshop, asked.language, asked.choice
    if choice.compares:
        return compare(workshop, language, choice.against, choice.shows, only=choice.only)
    if choice.view == "blueprint":
        return blueprint(workshop, language, choice.stage, choice.department)
    if choice.view == "human":
        return human(workshop, language, choice.stage, choice.persona)
    return sheet(workshop, language, choice.version, choice.stage)


def _versions(workshop: Workshop, language: str) -> list[View]:
    ids = (CURRENT, *VERSIONS, *workshop.variants)
    return [{"id": one, "name": version_name(one, workshop, language)} for one in ids]


class _Day(Same):
    """A workshop on one day, in one language, beside what it was on the day of the last look."""

    def __init__(
        self, workshop: Workshop, language: str, today: date, then: Workshop | None
    ) -> None:
        self.workshop, self.language, self.today, self.then = workshop, language, today, then
        super().__init__(workshop, then, said=(language, today))


@lru_cache(maxsize=4)
def _facts(day: _Day) -> Facts:
    return facts_of(day.workshop, day.language, day.today, day.then)


@lru_cache(maxsize=4)
def _checks(day: _Day) -> list[View]:
    return checks(_facts(day))


def _head(day: _Day) -> View:
    workshop, language = day.workshop, day.language
    settings, review = workshop.settings, review_day(workshop)
    shares = evidence_shares(_facts(day).cells).to_dict("records")
    filled = sum(int(row["n"]) for row in shares)
    told = {row["level"]: percent(language, row["share"]) if filled else "" for row in shares}
    open_notes = sum(note.state == "open" for note in workshop.challenges.unordered())
    questions = sum(len(group["items"]) for group in _checks(day))
    return {
        "owner": settings.owner,
        "review": dated(language, review) if review else "",
        "overdue": bool(review and review < day.today),
        "shares": told,
        "counts": {row["level"]: int(row["n"]) for row in shares},
        "notes": open_notes,
        "notes_said": say(language, "map-notes-open", count=open_notes),
        "checks": number(language, questions),
    }


def _side(choice: Choice, day: _Day) -> View | None:
    """What the panel holds: the questions that the map leaves open, or one cell's details."""
    workshop, settings = day.workshop, day.workshop.settings
    if choice.side == "check":
        owner, review = settings.owner, settings.review_date
        across = data_said(known_across(workshop, day.language), workshop, day.language)
        return {"groups": _checks(day), "owner": owner, "review": review, **across}
    if choice.side == "variant":
        return variant_panel(workshop, choice.version)
    if choice.side != "cell" or not choice.step:
        return None
    return panel(workshop, day.language, choice.version, choice.step, choice.lane)
