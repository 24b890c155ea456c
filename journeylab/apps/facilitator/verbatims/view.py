"""What the board of verbatims shows: every group with its weight, and the words of the open one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from journeylab import tables
from journeylab.analysis.text.voice import fold
from journeylab.analysis.voices import HALF_LIFE_DAYS, group_weights
from journeylab.apps.facilitator.verbatims.said import card, group_row, said_matching
from journeylab.apps.facilitator.verbatims.words import kinds, verbatim_words
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import APART, Verbatim

PAGE = 60  # cards that are drawn before more are asked for
HALF_LIVES = (90, 180, 365, 730)
View = dict[str, Any]


def view(
    workshop: Workshop,
    language: str,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    chosen: Mapping[str, Any] | None = None,
    media: str = "",
    today: date | None = None,
) -> View:
    """The view; `chosen` says what this browser has open, searches for and weighs by.

    `media` is where a server gives media; empty where the board itself must hand them over.
    """
    asked = chosen or {}
    half_life = _half_life(asked.get("days"))
    weights = _weights(workshop, today or date.today(), half_life)  # noqa: DTZ011  ages are in this machine's days
    order = [*weights, *(one for one in workshop.verbatim_groups if one not in weights)]
    searched = fold(str(asked.get("search") or "").strip())
    matching = _matching(workshop, searched)
    open_group = _open(asked.get("group"), order, workshop)
    cards = matching.get(open_group, [])
    most = max(PAGE, _whole(asked.get("most")))
    heaviest = max((row["weight"] for row in weights.values()), default=0.0)
    return {
        "board": "verbatims",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "words": verbatim_words(language),
        "kinds": kinds(language),
        "steps": [
            {"id": step.id, "text": f"{n}. {step.text}"}
            for n, step in enumerate(workshop.steps.values(), 1)
        ],
        "order": order,
        "groups": {
            one: group_row(
                workshop.verbatim_groups[one],
                weights.get(one),
                len(matching.get(one, [])) if searched else None,
                heaviest,
                workshop,
                language,
            )
            for one in order
        },
        "apart": _apart(workshop, len(matching.get(APART, [])) if searched else None, language),
        "open": open_group,
        "cards": [one.id for one in cards[:most]],
        "verbatims": {one.id: card(one, workshop, language) for one in cards[:most]},
        "more": max(0, len(cards) - most),
        "found": say(language, "verbatims-found", number=len(cards)) if searched else "",
        "media": media,
        "days": half_life,
        "half_lives": [[days, say(language, "verbatims-days", days=days)] for days in HALF_LIVES],
        "summary": _summary(workshop, language),
    }


def _weights(workshop: Workshop, today: date, half_life: int) -> dict[str, dict[str, Any]]:
    """The row of each group that holds something, the heaviest first."""
    frame = group_weights(tables.verbatims(workshop), today, half_life)
    known = frame[frame["group"].isin(list(workshop.verbatim_groups))]
    rows = known.astype(object).where(known.notna(), None).to_dict("records")
    return {str(row["group"]): {str(k): v for k, v in row.items()} for row in rows}


def _whole(asked: object) -> int:
    return asked if isinstance(asked, int) else 0


def _half_life(asked: object) -> int:
    return asked if isinstance(asked, int) and asked in HALF_LIVES else HALF_LIFE_DAYS


def _matching(workshop: Workshop, searched: str) -> dict[str, list[Verbatim]]:
    """The verbatims of each group that hold what is searched for, the newest first."""
    found: dict[str, list[Verbatim]] = {}
    for one in workshop.verbatims.values():
        if not searched or searched in fold(one.text):
            found.setdefault(one.group, []).append(one)
    for some in found.values():
        some.sort(key=lambda one: one.at or "", reverse=True)
    return found


def _open(asked: object, order: list[str], workshop: Workshop) -> str:
    if asked == APART or (isinstance(asked, str) and asked in workshop.verbatim_groups):
        return str(asked)
    return order[0] if order else APART


def _apart(workshop: Workshop, matching: int | None, language: str) -> dict[str, Any]:
    count = sum(one.group == APART for one in workshop.verbatims.unordered())
    says = say(language, "verbatims-said", number=count)
    return {"n": count, "says": says, **said_matching(matching, language)}


def _summary(workshop: Workshop, language: str) -> str:
    count = len(workshop.verbatims)
    groups = len(workshop.verbatim_groups)
    return say(language, "verbatims-summary", number=count, groups=groups) if count else ""
