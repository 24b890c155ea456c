"""All numbers of an event log in one go, from one sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeylab.analysis.eventlog.durations import median_duration_seconds
from journeylab.analysis.eventlog.effort import effort
from journeylab.analysis.eventlog.funnel import funnel
from journeylab.analysis.eventlog.ordered import Ordered, ordered
from journeylab.analysis.eventlog.paths import paths
from journeylab.analysis.eventlog.reach import reach
from journeylab.analysis.eventlog.scores import event_scores
from journeylab.analysis.eventlog.touchpoints import touchpoints
from journeylab.analysis.eventlog.transitions import transitions
from journeylab.analysis.eventlog.work import Work
from journeylab.evidence.events.later import pd
from journeylab.evidence.events.log import EventLog

TOP = 20


@dataclass(frozen=True, slots=True)
class EventNumbers:
    """The tables of commands.md, by name and in their order, and what the summary adds to them."""

    ordered: Ordered
    tables: dict[str, pd.DataFrame]
    events: int
    customers: int
    median_duration_seconds: float


def event_numbers(
    log: EventLog,
    order: Sequence[str] = (),
    top: int = TOP,
    work: Work | None = None,
) -> EventNumbers:
    """Every table of a log; `order` are the steps of the funnel, without which there is none."""
    work = work or Work()
    with work.on(log.engine):
        work.tell("order", 0, 1)
        found = ordered(log)
        parts = _parts(found, order, top)
        tables = {}
        for done, (name, part) in enumerate(parts.items(), 1):
            work.tell(name, done, len(parts) + 1)
            tables[name] = part()
        seconds = median_duration_seconds(found)
        work.tell("end", len(parts) + 1, len(parts) + 1)
    events = int(tables["touchpoints"]["events"].sum())
    customers = int(tables["reach"]["customers_starting"].sum())
    return EventNumbers(found, tables, events, customers, seconds)


def _parts(found: Ordered, order: Sequence[str], top: int) -> dict[str, Callable[[], pd.DataFrame]]:
    parts: dict[str, Callable[[], pd.DataFrame]] = {
        "touchpoints": lambda: touchpoints(found),
        "reach": lambda: reach(found),
        "transitions": lambda: transitions(found),
        "funnel": lambda: funnel(found, order),
        "effort": lambda: effort(found),
        "paths": lambda: paths(found, top),
        "scores": lambda: event_scores(found.log),
    }
    wanted = {"funnel": bool(order), "scores": found.log.has_scores}
    return {name: part for name, part in parts.items() if wanted.get(name, True)}
