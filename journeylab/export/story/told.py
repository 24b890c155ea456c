"""What a story says: whose journey, when it was told, and its steps with what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from journeylab.export.journey import one_line
from journeylab.words import dated, say
from journeylab.workshop.state import Workshop


class Line(Struct, frozen=True):
    """What one lane says; `kind` is voice, hurt, promise, gone, was, gap or none of them."""

    kind: str
    name: str
    texts: tuple[str, ...]


class Told(Struct, frozen=True):
    """One step; `stage` is named where it begins, `standing` says how it differs from today."""

    number: int
    stage: str
    text: str
    channels: str
    standing: str
    lines: tuple[Line, ...]


class Story(Struct, frozen=True):
    """The whole, ready to be set."""

    title: str
    below: str
    language: str
    steps: tuple[Told, ...]


def story_of(
    workshop: Workshop, view: Mapping[str, Any], language: str, today: date | None = None
) -> Story:
    """The story that a page of the map shows, on paper; `view` as the map's own gives it."""
    settings = workshop.settings
    day = dated(language, today or date.today())  # noqa: DTZ011  the day on this machine's calendar
    below = " · ".join(filter(None, (view["version"], one_line(settings.organisation), day)))
    steps = []
    stage = ""
    for page in view["pages"]:
        begins = page["stage"] if page["stage"] != stage else ""
        stage = page["stage"]
        steps.append(_told(page, begins, language))
    title = one_line(settings.title) or say(language, "start-title")
    return Story(title, below, language, tuple(steps))


def _told(page: Mapping[str, Any], stage: str, language: str) -> Told:
    standing = page["standing"]
    return Told(
        page["number"],
        one_line(stage),
        one_line(page["text"]),
        one_line(page["channels"]),
        say(language, f"map-standing-{standing}") if standing in ("added", "changed") else "",
        tuple(_line(line) for line in page["lines"]),
    )


def _line(line: Mapping[str, str]) -> Line:
    texts = (one_line(text) for text in line["text"].splitlines())
    return Line(line["kind"], one_line(line["name"]), tuple(filter(None, texts)))
