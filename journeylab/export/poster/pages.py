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


def poster(
    workshop: Workshop,
    language: str,
    *,
    paper: Paper = "A1",
    names: bool = True,
    today: date | None = None,
) -> tuple[Sheet, ...]:
    """The map of today on as many sheets as it takes to be read."""
    size = PAPERS[paper]
    whole = journey_map(workshop, language)
    head = head_of(workshop, whole, language, today or date.today(), names=names)  # noqa: DTZ011  the day on this machine's calendar
    most = columns_on(size)
    if len(whole.columns) <= most:
        return (sheet(whole, head, size, language),)
    parts = list(_parts(workshop, language, whole, most))
    return tuple(
        sheet(
            layout,
            head,
            size,
            language,
            say(language, "poster-part", stage=name, part=number, parts=len(parts)),
        )
        for number, (name, layout) in enumerate(parts, 1)
    )


def _parts(
    workshop: Workshop, language: str, whole: MapLayout, most: int
) -> Iterator[tuple[str, MapLayout]]:
    """As many whole stages on a page as it can hold; a longer one on as many as it needs."""
    page: list[Span] = []
    for span in whole.spans:
        if page and sum(one.count for one in page) + span.count > most:
            yield from _pieces(page, workshop, language, whole, most)
            page = []
        page.append(span)
    yield from _pieces(page, workshop, language, whole, most)


def _pieces(
    page: list[Span], workshop: Workshop, language: str, whole: MapLayout, most: int
) -> Iterator[tuple[str, MapLayout]]:
    stages = {span.stage for span in page}
    steps = [column.step for column in whole.columns if column.stage in stages]
    name = page[0].name if len(page) == 1 else f"{page[0].name} – {page[-1].name}"
    pieces = -(-len(steps) // most)
    each = -(-len(steps) // pieces)
    for start in range(0, len(steps), each):
        some = steps[start : start + each]
        yield name, journey_map(workshop, language, steps=some)
