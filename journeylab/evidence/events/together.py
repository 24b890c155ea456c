"""Several event logs as one, each as it was read: with its own columns, zone, states and steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from journeylab.evidence.events.later import ibis
from journeylab.evidence.events.log import EventLog
from journeylab.evidence.events.rows import OPTIONAL, nothing_in

if TYPE_CHECKING:
    from ibis.expr.types import Table


def together(logs: Sequence[EventLog]) -> EventLog:
    """The logs one after the other, on the engine of the first; their rows count on."""
    first = logs[0]
    if len(logs) == 1:
        return first
    rows = [sum(log.rows_read for log in logs[:place]) for place in range(len(logs))]
    sources = [sum(len(log.readings) for log in logs[:place]) for place in range(len(logs))]
    extra = [name for name in OPTIONAL if _in_any(name, logs)]
    events = [
        _with(log.events.mutate(row=log.events.row + before), extra)
        for log, before in zip(logs, rows, strict=True)
    ]
    shared = [
        name
        for name in first.stored_rows.columns
        if all(name in log.stored_rows.columns for log in logs)
    ]
    told = [
        log.rows.mutate(row=log.rows.row + before, source=(log.rows.source + number).cast("int32"))[
            shared
        ]
        for log, before, number in zip(logs, rows, sources, strict=True)
    ]
    return replace(
        first,
        step_names={},
        written=first.engine.view(ibis.union(*events)),
        readings=tuple(reading for log in logs for reading in log.readings),
        stored_rows=first.stored_rows.engine.view(ibis.union(*told)),
    )


def _in_any(name: str, logs: Sequence[EventLog]) -> bool:
    return any(name in log.written.columns for log in logs)


def _with(events: Table, extra: Sequence[str]) -> Table:
    lacks = [name for name in extra if name not in events.columns]
    columns = ["customer", "at", "step", "channel", "row", *extra]
    return events.mutate(**nothing_in(lacks))[columns]
