"""What a poster says of itself: whose map it is, when it was drawn, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from journeylab.charts.journey_map.layout import MapLayout
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.journey_map.voices import key
from journeylab.charts.lettering import width_of
from journeylab.charts.palette import DATA, INK, INK_SOFT
from journeylab.export.poster.shapes import Area, Dot, Shape, Words
from journeylab.words import dated, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import CURRENT

HEIGHT = 104  # pixels at 15 px text
LEVELS = ("assumed", "partly", "measured")


class Head(Struct, frozen=True):
    """The lines of the head, ready to be set; `key` says what the curve's lines are."""

    title: str
    below: str
    people: str
    shares: tuple[tuple[str, str], ...]
    key: str = ""


def head_of(
    workshop: Workshop,
    layout: MapLayout,
    language: str,
    today: date,
    version: str = CURRENT,
    *,
    names: bool,
) -> Head:
    """The head of a map; without names the owner stays out."""
    settings = workshop.settings
    which = "" if version == CURRENT else version_name(version, workshop, language)
    below = [which, settings.organisation, dated(language, today)]
    people = [persona.name for persona in workshop.personas.values()][:4]
    if names and settings.owner:
        people.append(say(language, "poster-owner", name=settings.owner))
    if settings.review_date:
        day = dated(language, date.fromisoformat(settings.review_date))
        people.append(say(language, "poster-review", date=day))
    shares = tuple(
        (name, say(language, f"poster-{name}", share=layout.shares[name]))
        for name in LEVELS
        if layout.shares.get(name) and version == CURRENT  # what is hoped for rests on nothing yet
    )
    told = " · ".join(filter(None, below)), " · ".join(people)
    return Head(settings.title, *told, shares, key(layout.legend, language))


def head_shapes(head: Head, part: str, x: float, right: float, unit: float) -> Iterator[Shape]:
    """Title at the left, what the map rests on at the right."""
    yield Words(x, 52 * unit, head.title, 38 * unit, INK, 680)
    told = "  ·  ".join(filter(None, (head.below, part, head.people)))
    yield Words(x, 82 * unit, told, 17 * unit, INK_SOFT)
    place = right
    for name, text in reversed(head.shares):
        place -= width_of(text, 16) * 1.06 * unit
        yield Words(place, 52 * unit, text, 16 * unit, INK_SOFT)
        place -= 16 * unit
        yield from evidence_mark(name, place, 47 * unit, 6 * unit)
        place -= 24 * unit


def evidence_mark(level: str, x: float, y: float, radius: float) -> Iterator[Shape]:
    """A dashed ring, a half and a full disc: told apart without colour."""
    if level == "measured":
        yield Dot(x, y, radius, DATA)
        return
    dash = (radius * 0.5, radius * 0.4) if level == "assumed" else ()
    yield Dot(x, y, radius, "#ffffff", INK_SOFT, radius * 0.28, dash)
    if level == "partly":
        half = tuple(
            (x - radius * s, y - radius * c)
            for c, s in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0))
        )
        yield Area(half, INK_SOFT)
