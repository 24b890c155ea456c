"""What the whole desk shows."""

from __future__ import annotations

from typing import Any, Protocol

from journeylab.apps.analyst.choices import journey_steps, places
from journeylab.apps.analyst.explore_view import Pictures, explore_view
from journeylab.apps.analyst.import_view import nearby_view, source_view, total_view
from journeylab.apps.analyst.incoming import LARGEST, nearby
from journeylab.apps.analyst.practices import practices_view
from journeylab.apps.analyst.promising import Promised, promising
from journeylab.apps.analyst.send_view import send_view
from journeylab.apps.analyst.words import desk_words
from journeylab.apps.analyst.working import Doing
from journeylab.apps.diagnosis.report.figures import count as counted
from journeylab.words import say

Facts = dict[str, Any]


class Shown(Protocol):
    """The desk, as far as its view reaches."""

    session: Any
    language: str
    about: str
    beside: Any
    place: str
    sources: dict[str, Any]
    glimpses: dict[str, Any]
    taken: Any
    filters: dict[str, str]
    pictures: Pictures | None
    chosen: set[str]
    tables: set[str]
    promised: Promised
    news: Facts | None
    work: Any

    @property
    def found(self) -> Any: ...
    def ground(self) -> Any: ...


def desk_view(desk: Shown) -> Facts:
    """The view of the place that is open; what is hidden is not worked out."""
    language, workshop = desk.language, desk.session.workshop
    ready = desk.pictures is not None and desk.found is not None
    return {
        "board": "diagnosis",
        "language": language,
        "words": desk_words(language),
        "about": desk.about,
        "title": workshop.settings.title,
        "organisation": workshop.settings.organisation,
        "place": desk.place,
        "open": {"import": True, "explore": ready, "practices": True, "send": ready},
        "base": _base(desk),
        "largest": LARGEST,
        "working": _working(desk.work.doing, language),
        "news": desk.news,
        "nearby": nearby_view(
            list(nearby(desk.beside, {one.path for one in desk.sources.values()})), language
        ),
        "sources": _sources(desk),
        "total": total_view(list(desk.sources.values()), language),
        "explore": _explore(desk) if ready and desk.place == "explore" else None,
        "practices": practices_view(workshop, language) if desk.place == "practices" else None,
        "send": send_view(desk.taken, desk.chosen, workshop, language)
        if ready and desk.place == "send"
        else None,
    }


def _sources(desk: Shown) -> Facts:
    if desk.place != "import":
        return {"order": [], "items": {}}
    workshop = desk.session.workshop
    choices, steps = places(workshop, desk.language, desk.ground()), journey_steps(workshop)
    return {
        "order": list(desk.sources),
        "items": {
            key: source_view(
                source,
                desk.glimpses[key],
                desk.language,
                steps if source.kind == "events" else choices,
            )
            for key, source in desk.sources.items()
        },
    }


def _explore(desk: Shown) -> Facts | None:
    if desk.pictures is None:
        return None
    return explore_view(
        desk.pictures,
        desk.language,
        chosen=desk.chosen,
        tables=desk.tables,
        filters=_filters(desk),
        funnel=_funnel(desk),
        promising=promising(desk.promised, desk.language),
        workshop=desk.session.workshop,
    )


def _filters(desk: Shown) -> list[Facts]:
    """The filters that have something to choose from."""
    names = {} if desk.pictures is None else desk.pictures.seen.names
    return [
        {
            "id": name,
            "name": say(desk.language, f"desk-filter-{name}"),
            "value": desk.filters.get(name, ""),
            "options": [
                ("", say(desk.language, f"desk-filter-all-{name}")),
                *((value, names.get(value, value)) for value in values),
            ],
        }
        for name, values in desk.taken.choices.items()
        if len(values) > 1
    ]


def _funnel(desk: Shown) -> list[Facts]:
    """The steps that a funnel can be made of, and those that it is made of."""
    if desk.pictures is None or desk.found is None or not desk.found.has_log:
        return []
    seen, inside = desk.pictures.seen, set(desk.found.funnel["step"])
    known = set(desk.found.reach["step"])
    return [
        {"step": step, "text": f"{position}. {text[:120]}", "on": step in inside}
        for step, position, text in zip(
            seen.steps["step"], seen.steps["position"], seen.steps["text"], strict=True
        )
        if step in known
    ]


def _working(doing: Doing | None, language: str) -> Facts | None:
    if doing is None:
        return None
    code = doing.what or doing.piece.code
    return {
        "says": say(language, "desk-working", code=code, file=doing.piece.file[:80]),
        "share": doing.share,
        "stopping": doing.stopping,
    }


def _base(desk: Shown) -> str:
    """What the screen rests on, once something was taken."""
    if desk.found is None:
        return ""
    summary, language = desk.found.summary, desk.language
    answers = sum(
        int(one.found.rows_valid)
        for one in desk.sources.values()
        if one.kind == "survey" and one.found
    )
    parts = [
        say(language, f"desk-base-{name}", n=counted(language, value), count=value)
        for name, value in (
            ("customers", summary.customers),
            ("events", summary.events),
            ("answers", answers or None),
        )
        if value is not None
    ]
    return " · ".join(parts)
