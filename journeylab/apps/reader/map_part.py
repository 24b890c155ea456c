"""The journey map on the reader's page: today's with the target below it, or the chosen version."""

from __future__ import annotations

from journeylab.apps.markup import plain, scroller, section
from journeylab.apps.reader.compared_part import compared_part
from journeylab.apps.reader.contents import Contents
from journeylab.charts.journey_map.layout import MapLayout, journey_map
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.journey_map.still import still
from journeylab.charts.journey_map.voices import key
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import TARGET, VERSIONS

BESIDE = "beside:"  # before a version: today's stands beside it


def map_part(shown: Contents, language: str) -> str:
    """The steps that the filter lets through, with every lane that the room shows."""
    workshop = shown.whole.workshop
    if not shown.ids:
        return ""
    title, version = say(language, "map-title"), shown.filter.version
    if version and shown.filter.beside:
        name = plain(version_name(version, workshop, language))
        return section("map", language, title, name, compared_part(shown, language))
    if version:
        return section("map", language, title, *_version(shown, language, version))
    today = journey_map(workshop, language, steps=shown.ids)
    body = _sheet(today, say(language, "map-sheet"), language)
    if any(version == TARGET for version, _ in workshop.revisions):
        body += _target(shown, language)
    return section("map", language, title, _rests(today, language), body)


def versions(workshop: Workshop, language: str) -> list[tuple[str, str]]:
    """The other maps there are, each alone and beside today's: what to choose, and its name."""
    told = {version for version, _ in workshop.revisions}
    there = [version for version in VERSIONS if version in told]
    names = {v: version_name(v, workshop, language) for v in (*there, *workshop.variants)}
    return [
        choice
        for version, name in names.items()
        for choice in (
            (version, name),
            (f"{BESIDE}{version}", say(language, "dashboard-compared", version=name)),
        )
    ]


def _target(shown: Contents, language: str) -> str:
    """The target, folded."""
    name, table = _version(shown, language, TARGET)
    return f'<details class="jl-target"><summary>{name}</summary>{table}</details>'


def _version(shown: Contents, language: str, version: str) -> tuple[str, str]:
    """Its name and its sheet."""
    workshop = shown.whole.workshop
    layout = journey_map(workshop, language, version, steps=shown.steps_in(version))
    name = version_name(version, workshop, language)
    return plain(name), _sheet(layout, f"{say(language, 'map-sheet')} ({name})", language)


def _sheet(layout: MapLayout, label: str, language: str) -> str:
    """The map, and below it what the lines of its curve are."""
    has_curve = any(row.lane == "emotion" for row in layout.rows)
    note = f'<p class="jl-note">{plain(key(layout.legend, language))}</p>' if has_curve else ""
    return scroller(label, still(layout, language)) + note


def _rests(layout: MapLayout, language: str) -> str:
    told = [
        f"{layout.shares[level]} {say(language, f'map-{level}')}"
        for level in ("assumed", "partly", "measured")
        if layout.shares.get(level)
    ]
    return plain(" · ".join(told))
