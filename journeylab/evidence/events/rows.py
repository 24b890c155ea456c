"""One source's rows: which are taken, which refused and why, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import ibis
import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.evidence.events.cleaned import cleaned
from journeylab.evidence.events.columns import Taken
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.lines import AnyLines, Lines
from journeylab.evidence.events.log import EventLog, Reading, RowOrder
from journeylab.evidence.events.repeats import without_repeats
from journeylab.evidence.events.times import MOMENT
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable

LISTED = 1_000  # refused rows that are named by line; all are counted
_MOST_RAGGED = 0.5


@dataclass(frozen=True, slots=True)
class Misfits:
    """Rows that do not fit the columns: the first by line, all of them by code; and the lines."""

    lines: AnyLines = field(default_factory=Lines)
    listed: tuple[Refusal, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raw:
    """A source's cells with `row`; `misfits` tells, once the rows are counted, what did not fit."""

    table: Table
    file: str
    sha256: str
    misfits: Callable[[int], Misfits] = lambda _: Misfits()
    order: RowOrder = "at, row"

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(name for name in self.table.columns if name != "row")


@dataclass(frozen=True, slots=True)
class Rows:
    """A source's rows as `cleaned` gives them, how many there are, and how they were read."""

    table: Table
    rows: int
    reading: Reading


def read_rows(
    raw: Raw, columns: tuple[Taken, ...], options: ReadingOptions, engine: Engine
) -> Rows:
    """The rows of one source with its report; `Unreadable` where none can be taken."""
    found = cleaned(raw.table, columns, options, engine, raw.file)
    has_states = any(column.role == "lifecycle" for column in columns)
    counts = _counts(found.rows, whole=found.whole and not has_states)
    rows = int(counts["rows"].sum())
    misfits = raw.misfits(rows)
    _stop_where_ragged(raw, rows, misfits)
    refused = counts[counts["why"] != ""]
    if rows == refused["rows"].sum():
        raise _none_valid(raw, found.rows, rows, misfits)
    listed = _refusals(found.rows, misfits.lines, columns) if len(refused) else ()
    states = counts[counts["state"].notna()].groupby("state")["rows"].sum()
    reading = Reading(
        file=raw.file,
        sha256=raw.sha256,
        rows_read=rows + sum(misfits.counts.values()),
        columns=columns,
        refusals=tuple(sorted((*misfits.listed, *listed))),
        refused=_counted({**misfits.counts, **refused.groupby("why")["rows"].sum().to_dict()}),
        time_zone=options.time_zone or "UTC",
        zone_assumed=found.zone_assumed,
        order=raw.order,
        states=_counted(states.to_dict()),
        lines=misfits.lines,
    )
    return Rows(found.rows, rows, reading)


def joined(parts: Sequence[Rows], options: ReadingOptions, engine: Engine) -> EventLog:
    """The rows of all sources one after the other, and the events among them."""
    optional: dict[str, Any] = {
        "score": ibis.null("float64"),
        "segment": ibis.literal(""),
        "start": ibis.null(MOMENT),
    }
    told = [name for name in optional if any(name in part.table.columns for part in parts)]
    tables, before = [], 0
    for number, part in enumerate(parts):
        extra = {name: optional[name] for name in told if name not in part.table.columns}
        named = part.table.mutate(
            **extra, source=ibis.literal(number), place=_.row, row=_.row + before
        )
        tables.append(named.select(sorted(named.columns)))
        before += part.rows
    rows = engine.view(tables[0] if len(tables) == 1 else ibis.union(*tables))
    readings = tuple(part.reading for part in parts)
    rows, readings = without_repeats(rows, readings, options, engine)
    names = ["customer", "at", "step", "channel", *told, "row"]
    # asking every row again costs as much as reading it
    whole = not any(reading.refused or reading.rows_left_out for reading in readings)
    taken = rows if whole else rows.filter(rows.why == "")
    return EventLog(engine.view(taken.select(names)), engine, readings, rows)


def _counts(rows: Table, *, whole: bool) -> pd.DataFrame:
    """How many rows there are by reason and state."""
    if whole:
        return pd.DataFrame({"why": [""], "state": [None], "rows": [rows.count().execute()]})
    return rows.group_by("why", "state").aggregate(rows=_.count()).execute()


def _counted(counts: Mapping[Any, Any]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(count)) for name, count in counts.items()))


def _stop_where_ragged(raw: Raw, rows: int, misfits: Misfits) -> None:
    ragged = {code: n for code, n in misfits.counts.items() if code in {"row_short", "row_long"}}
    if sum(ragged.values()) > _MOST_RAGGED * (rows + sum(misfits.counts.values())):
        first = next(refusal for refusal in misfits.listed if refusal.code in ragged)
        facts = {"file": raw.file, "line": first.line, "rows": sum(ragged.values())}
        raise Unreadable("rows_ragged", **facts, **dict(first.facts))


def _none_valid(raw: Raw, rows: Table, read: int, misfits: Misfits) -> Unreadable:
    if not read and not misfits.listed:
        return Unreadable("events_none", file=raw.file)
    facts: dict[str, object] = {"file": raw.file, "rows": read + len(misfits.listed)}
    if not read:
        line, reason = misfits.listed[0][:2]
        return Unreadable("events_none_valid", **facts, line=line, reason=reason)
    first = rows.order_by("row").limit(1).execute().iloc[0]
    line = misfits.lines.of([int(first["row"])])[0]
    return Unreadable("events_none_valid", **facts, line=line, reason=first["why"])


def _refusals(rows: Table, lines: AnyLines, columns: Sequence[Taken]) -> Iterator[Refusal]:
    """The first refused rows by line, with the column that is amiss."""
    first = rows.filter(_.why != "").order_by("row").limit(LISTED).select("row", "why").execute()
    names = {column.role: column.column for column in columns}
    for line, why in zip(lines.of(list(first["row"])), first["why"], strict=True):
        yield Refusal(line, why, names.get(why.partition("_")[0], ""))
