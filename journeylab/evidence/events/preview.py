"""An event log shown before anything is taken: rows valid, refused, repeated and tied."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.evidence.events.log import UNKNOWN_CHANNEL, EventLog
from journeylab.evidence.events.repeats import repeated

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class EventPreview:
    """What an event log brings; `duplicates` lists (file, line) of the first repeated rows.

    `tied_pairs` are neighbours of one customer at one moment, which the order of rows decides.
    `first` are the first rows taken, with their file and line.
    """

    log: EventLog
    rows_valid: int
    customers: int
    duplicate_rows: int
    duplicates: tuple[tuple[str, int], ...]
    unknown_channel: int
    tied_pairs: int
    first: pd.DataFrame


def preview(log: EventLog) -> EventPreview:
    """Count what a log holds and name the rows to look at by line."""
    events = log.events
    counts = events.aggregate(
        rows=_.count(),
        customers=_.customer.nunique(),
        unknown=(_.channel == UNKNOWN_CHANNEL).sum(),
    )
    found = counts.execute().iloc[0]
    moments = events.group_by("customer", "at").aggregate(n=_.count())
    tied = moments.aggregate(pairs=(_.n - 1).sum()).execute().iloc[0]["pairs"]
    again = log.rows.filter(repeated(log.rows))
    lines = _lined(log, again.order_by("row").limit(_SHOWN))
    return EventPreview(
        log=log,
        rows_valid=int(found["rows"]),
        customers=int(found["customers"]),
        duplicate_rows=int(again.count().execute()),
        duplicates=tuple(zip(lines["file"], lines["line"], strict=True)),
        unknown_channel=int(found["unknown"]),
        tied_pairs=int(tied),
        first=_lined(log, log.rows.filter(_.why == "").order_by("row").limit(_SHOWN)),
    )


def _lined(log: EventLog, rows: Table) -> pd.DataFrame:
    """Rows with the file and line they stand on."""
    names = [name for name in log.events.columns if name != "row"]
    frame = rows.select("source", "place", *names).execute()
    lines = pd.Series(0, index=frame.index, dtype="int64")
    for source, places in frame.groupby("source")["place"]:
        lines[places.index] = log.readings[int(source)].lines.of(list(places))  # type: ignore[call-overload]  # a number
    files = frame["source"].map(lambda source: log.readings[source].file)
    return frame.drop(columns=["source", "place"]).assign(file=files, line=lines)
