"""What the desk does with each kind of file: how it is read, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from journeylab.apps.analyst import event_source, rows_source, steps_source, survey_source
from journeylab.apps.analyst.choices import Pair
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.ground import Ground
from journeylab.apps.analyst.incoming import Incoming, Kind
from journeylab.apps.analyst.working import Progress
from journeylab.evidence.events import Engine
from journeylab.workshop.state import Workshop

Facts = dict[str, Any]


class Place(NamedTuple):
    """Where a file is read: what questions may belong to, the workshop, and an engine for logs."""

    known: Ground
    workshop: Workshop
    engine: Callable[[], Engine]


class Showing(NamedTuple):
    """How a file that was read is shown: its columns, what reading gave, what it is, its digest."""

    columns: Callable[[Incoming, Glimpse, str, list[Pair]], Iterable[Facts]]
    summary: Callable[[Incoming, str, list[Pair]], Facts]
    how: Callable[[Incoming, str], str]
    digest: Callable[[Incoming], str]


_ROWS = Showing(
    lambda source, seen, language, _: rows_source.columns(source, seen, language),
    rows_source.summary,
    rows_source.how,
    rows_source.digest,
)
SHOWING: Mapping[Kind, Showing] = {
    "events": Showing(
        lambda source, seen, language, _: event_source.columns(source, seen, language),
        event_source.summary,
        event_source.how,
        event_source.digest,
    ),
    "survey": Showing(
        survey_source.columns, survey_source.preview, survey_source.how, survey_source.digest
    ),
    "steps": Showing(
        lambda source, seen, language, _: steps_source.columns(source, seen, language),
        steps_source.summary,
        steps_source.how,
        steps_source.digest,
    ),
    "verbatims": _ROWS,
    "volumes": _ROWS,
    "counts": _ROWS,
    "series": _ROWS,
    "board": _ROWS,
    "walk": _ROWS,
}


def read(source: Incoming, place: Place, progress: Progress) -> Any:
    """The preview of a file; `Unreadable` says what is amiss."""
    if source.kind == "events":
        return event_source.read(source, place.engine(), place.workshop, progress)
    if source.kind == "survey":
        return survey_source.read(source, place.known)
    if source.kind == "steps":
        return steps_source.read(source, place.workshop)
    return rows_source.read(source, place.known)
