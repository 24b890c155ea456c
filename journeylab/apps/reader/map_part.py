"""The journey map on the reader's page: today's, and where there is one the target below it."""

from __future__ import annotations

from journeylab.apps.markup import plain, scroller, section
from journeylab.apps.reader.contents import Contents
from journeylab.charts.journey_map.layout import MapLayout, journey_map
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.journey_map.still import still
from journeylab.words import say
from journeylab.workshop.map_entities import TARGET
from journeylab.workshop.version_steps import steps_of


def map_part(shown: Contents, language: str) -> str:
    """The steps that the filter lets through, with every lane that the room shows."""
    workshop = shown.whole.workshop
    if not shown.ids:
        return ""
    title = say(language, "map-title")
    today = journey_map(workshop, language, steps=shown.ids)
    body = scroller(say(language, "map-sheet"), still(today, language))
    if any(version == TARGET for version, _ in workshop.revisions):
        body += _target(shown, language)
    return section("map", language, title, _rests(today, language), body)


def _target(shown: Contents, language: str) -> str:
    """The target, folded: what it adds stands among the steps of the filter's stage."""
    workshop, stage = shown.whole.workshop, shown.filter.stage
    known = set(shown.ids)
    added = {
        step.id
        for step in steps_of(workshop, TARGET)
        if step.standing == "added" and stage in ("", step.stage)
    }
    layout = journey_map(workshop, language, TARGET, steps=known | added)
    name = plain(version_name(TARGET, workshop, language))
    table = scroller(f"{say(language, 'map-sheet')} ({name})", still(layout, language))
    return f'<details class="jl-target"><summary>{name}</summary>{table}</details>'


def _rests(layout: MapLayout, language: str) -> str:
    told = [
        f"{layout.shares[level]} {say(language, f'map-{level}')}"
        for level in ("assumed", "partly", "measured")
        if layout.shares.get(level)
    ]
    return plain(" · ".join(told))
