"""What the preparation shows: scope, objectives, knowledge, personas, team, contact reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from journeylab.analysis.reasons import ranked
from journeylab.apps.facilitator.channel_icons import channel_icon
from journeylab.apps.facilitator.preparation.proposal import proposal
from journeylab.apps.facilitator.preparation.templates import template_choice
from journeylab.apps.facilitator.preparation.words import KINDS, preparation_words
from journeylab.apps.pictures import shown_picture
from journeylab.apps.portfolio import title_beside
from journeylab.tables import contact_reasons
from journeylab.words import percent, say
from journeylab.workshop.preparation.team import doubts, people
from journeylab.workshop.state import Workshop

View = dict[str, Any]


def preparation_view(
    workshop: Workshop,
    language: str,
    *,
    about: str = "",
    saved: str = "",
    locked: bool = False,
    chosen: Mapping[str, Any] | None = None,
    has_folder: bool = False,
    url: str = "",
) -> View:
    """The preparation's view; `chosen` says which template is looked at, and how deep.

    `url` is where the workshop lies, and its pictures beside it.
    """
    return {
        "board": "preparation",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "has_folder": has_folder,
        "whole": title_beside(url, workshop.scope.part_of) if workshop.scope.part_of else "",
        "words": preparation_words(language),
        "scope": {
            **msgspec.to_builtins(workshop.scope),
            "kind": workshop.settings.kind,
            "own": workshop.settings.kind not in ("", *KINDS),
        },
        **_listed("channel", workshop.channels.values(), _channel),
        **_listed("objective", workshop.objectives.values(), _plain),
        **_listed("kpi", workshop.kpis.values(), _plain),
        **_listed("known", workshop.knowledge.values(), _plain),
        **_listed("persona", workshop.personas.values(), lambda one: _persona(one, url)),
        **_listed("trait", workshop.traits.values(), _plain),
        "shares": _shares(workshop, language),
        "reasons": _reasons(workshop, language),
        "team": _team(workshop, language),
        "proposal": proposal(workshop, language),
        "templates": template_choice(workshop, language, chosen or {}),
    }


def _listed(name: str, items: Any, shown: Any) -> View:
    """A list as its order and its items by id."""
    by_id = {item.id: shown(item) for item in items}
    return {f"{name}_order": list(by_id), f"{name}s": by_id}


def _plain(item: Any) -> View:
    fields: View = msgspec.to_builtins(item)
    return {name: value for name, value in fields.items() if name != "id"}


def _persona(persona: Any, url: str) -> View:
    """With the picture itself where it is one."""
    source = shown_picture(url, persona.picture)
    return {**_plain(persona), **({"src": source} if source else {})}


def _channel(channel: Any) -> View:
    return {"name": channel.name, "icon": channel_icon(channel.name, channel.kind)}


def _shares(workshop: Workshop, language: str) -> str:
    """Said where the personas' shares are known and there is something to compare."""
    shares = [p.share for p in workshop.personas.values() if p.share is not None]
    if len(shares) < 2:  # noqa: PLR2004  one alone adds up to itself
        return ""
    return say(language, "prepare-persona-shares", sum=percent(language, sum(shares) / 100))


def _reasons(workshop: Workshop, language: str) -> View:
    """Contact reasons, heaviest first."""
    table = ranked(contact_reasons(workshop))
    rows = {row["reason"]: row for row in table.to_dict("records")}
    items = {key: _plain(workshop.contact_reasons[key]) for key in rows}
    for key, row in rows.items():
        known = isinstance(row["weight"], float)
        items[key] |= {
            "rank": int(row["rank"]) if known else None,
            "share": row["weight"] if known else None,
            "weight": percent(language, row["weight"]) if known else "",
            "complete": bool(row["complete"]),
        }
    return {"order": list(items), "items": items}


def _team(workshop: Workshop, language: str) -> View:
    team = people(workshop)
    there = {person.department.strip().casefold() for person in team} - {""}
    needed = workshop.departments.values()
    return {
        "people": [
            {"id": p.id, "name": p.name, "role": p.role, "department": p.department, "side": p.side}
            for p in team
        ],
        "doubts": [say(language, f"team-{d.code}", **d.facts) for d in doubts(workshop)],
        "needed": [
            {"id": d.id, "name": d.name, "there": d.name.strip().casefold() in there}
            for d in needed
        ],
    }
