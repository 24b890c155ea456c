"""Which pages a map takes: one where it can be read on one, else by macro-stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journeylab.charts.journey_map.layout import MapLayout, Span, journey_map
from journeylab.export.poster.drawing import sheet
from journeylab.export.poster.head import head_of
from journeylab.export.poster.paper import PAPERS, Paper
from journeylab.export.poster.setting import columns_on
from journeylab.export.poster.shapes import Sheet
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import CURRENT


def poster(
    workshop: Workshop,
    language: str,
    *,
    version: str = CURRENT,
    paper: Paper = "A1",
    names: bool = True,
    today: date | None = None,
) -> tuple[Sheet, ...]:
    """A version of the map, today's where none is named, on as many sheets as it takes."""
    size = PAPERS[paper]
    whole = journey_map(workshop, language, version)
    day = today or date.today()  # noqa: DTZ011  the day on this machine's calendar
    head = head_of(workshop, whole, language, day, version, names=names)
    most = columns_on(size)
    if len(whole.columns) <= most:
        return (sheet(whole, head, size, language),)
    parts = list(_parts(whole, most))
    return tuple(
        sheet(
            journey_map(workshop, language, version, steps=steps),
            head,
            size,
            language,
            say(language, "poster-part", stage=name, part=number, parts=len(parts)),
        )
        for number, (name, steps) in enumerate(parts, 1)
    )


def _parts(whole: MapLayout, most: int) -> Iterator[tuple[str, list[str]]]:
    """As many whole stages on a page as it can hold; a longer one on as many as it needs."""
    page: list[Span] = []
    for span in whole.spans:
        if page and sum(one.count for one in page) + span.count > most:
            yield from _pieces(page, whole, most)
            page = []
        page.append(span)
    yield from _pieces(page, whole, most)


def _pieces(page: list[Span], whole: MapLayout, most: int) -> Iterator[tuple[str, list[str]]]:
    """The name of a page, and its steps."""
    stages = {span.stage for span in page}
    steps = [column.step for column in whole.columns if column.stage in stages]
    name = page[0].name if len(page) == 1 else f"{page[0].name} – {page[-1].name}"
    pieces = -(-len(steps) // most)
    each = -(-len(steps) // pieces)
    for start in range(0, len(steps), each):
        yield name, steps[start : start + each]
