"""One source's rows: which are taken, which refused and why, and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.cleaned import cleaned
from journeylab.evidence.events.columns import NUMBER, Taken
from journeylab.evidence.events.engine import Engine, Stored
from journeylab.evidence.events.later import _, ibis
from journeylab.evidence.events.lines import AnyLines, Lines
from journeylab.evidence.events.log import EventLog, Reading, RowOrder
from journeylab.evidence.events.repeats import without_repeats
from journeylab.evidence.events.times import MOMENT
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable

if TYPE_CHECKING:
    from ibis.expr.types import Table

LISTED = 1_000  # refused rows that are named by line; all are counted
_MOST_RAGGED = 0.5
OPTIONAL = {"score": "float64", "segment": "string", "person": "string", "start": MOMENT}
_TEXTS = {"segment", "person"}  # "" where there is none


@dataclass(frozen=True, slots=True)
class Misfits:
    """Rows that do not fit the columns: the first by line, all of them by code; and the lines."""

    lines: AnyLines = field(default_factory=Lines)
    listed: tuple[Refusal, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raw:
    """A source's cells, with the `NUMBER` of each row unless all are text.

    `misfits` tells, once the rows are counted, what did not fit. Of a workbook, `sheet` is the one
    that is read, and `sheets` names all where it has several.
    """

    table: Stored
    file: str
    sha256: str
    misfits: Callable[[int], Misfits] = lambda _: Misfits()
    order: RowOrder = "at, row"
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(name for name in self.table.columns if name != NUMBER)


@dataclass(frozen=True, slots=True)
class Rows:
    """A source's rows as `cleaned` gives them, how many there are, and how they were read."""

    table: Stored
    rows: int
    reading: Reading


def read_rows(
    raw: Raw, columns: tuple[Taken, ...], options: ReadingOptions, engine: Engine
) -> Rows:
    """The rows of one source with its report; `Unreadable` where none can be taken."""
    found = cleaned(raw.table, columns, options, engine, raw.file)
    has_states = any(column.role == "lifecycle" for column in columns)
    counts = _counts(found.rows, whole=found.whole and not has_states)
    rows = sum(n for _why, _state, n in counts)
    misfits = raw.misfits(rows)
    _stop_where_ragged(raw, rows, misfits)
    refused, states = Counter[str](), Counter[str]()
    for why, state, n in counts:
        refused[why] += n
        if state is not None:
            states[state] += n
    if not refused.pop("", 0):
        raise _none_valid(raw, found.rows, rows, misfits)
    listed = _refusals(found.rows, misfits.lines, columns) if refused else ()
    reading = Reading(
        file=raw.file,
        sha256=raw.sha256,
        rows_read=rows + sum(misfits.counts.values()),
        columns=columns,
        refusals=tuple(sorted((*misfits.listed, *listed))),
        refused=_counted({**misfits.counts, **refused}),
        time_zone=options.time_zone or "UTC",
        zone_assumed=found.zone_assumed,
        order=raw.order,
        states=_counted(states),
        lines=misfits.lines,
        sheet=raw.sheet,
        sheets=raw.sheets,
    )
    return Rows(found.rows, rows, reading)


def joined(parts: Sequence[Rows], options: ReadingOptions, engine: Engine) -> EventLog:
    """The rows of all sources one after the other, and the events among them."""
    told = [name for name in OPTIONAL if any(name in part.table.columns for part in parts)]
    places, before = [], 0
    for number, part in enumerate(parts):
        lent = [name for name in told if name not in part.table.columns]
        numbers = {"number": number, "before": before}
        places.append(engine.view(_placed, part.table, numbers=numbers, lent=lent))
        before += part.rows
    rows = places[0]
    if len(places) > 1:
        rows = engine.view(ibis.union(*(place.table for place in places)))
    readings = tuple(part.reading for part in parts)
    rows, readings = without_repeats(rows, readings, options, engine)
    # asking every row again costs as much as reading it
    whole = not any(reading.refused or reading.rows_left_out for reading in readings)
    return EventLog(engine.view(_taken, rows, told=told, whole=whole), engine, readings, rows)


def nothing_in(names: Sequence[str]) -> dict[str, Any]:
    """Columns for rows of a source that has none of these."""
    return {n: ibis.literal("") if n in _TEXTS else ibis.null(OPTIONAL[n]) for n in names}


def _placed(rows: Table, number: Any, before: Any, lent: Sequence[str]) -> Table:
    """A source's rows among those of all, with the columns that only others have."""
    named = rows.mutate(
        **nothing_in(lent),
        source=number,
        place=_.row,
        row=_.row + before,
    )
    return named.select(sorted(named.columns))


def _taken(rows: Table, told: Sequence[str], whole: bool) -> Table:  # noqa: FBT001  by name
    taken = rows if whole else rows.filter(_.why == "")
    return taken.select("customer", "at", "step", "channel", *told, "row")


def _counts(rows: Stored, *, whole: bool) -> list[tuple[str, str | None, int]]:
    """How many rows there are by reason and state."""
    if whole:
        return [("", None, int(rows.engine.one(_count, rows)["n"]))]
    found = rows.engine.rows(_by_reason, rows)
    return [(row["why"], row["state"], int(row["rows"])) for row in found]


def _count(rows: Table) -> Table:
    return rows.aggregate(n=_.count())


def _by_reason(rows: Table) -> Table:
    return rows.group_by("why", "state").aggregate(rows=_.count())


def _counted(counts: Mapping[Any, Any]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(name), int(count)) for name, count in counts.items()))


def _stop_where_ragged(raw: Raw, rows: int, misfits: Misfits) -> None:
    ragged = {code: n for code, n in misfits.counts.items() if code in {"row_short", "row_long"}}
    if sum(ragged.values()) > _MOST_RAGGED * (rows + sum(misfits.counts.values())):
        first = next(refusal for refusal in misfits.listed if refusal.code in ragged)
        facts = {"file": raw.file, "line": first.line, "rows": sum(ragged.values())}
        raise Unreadable("rows_ragged", **facts, **dict(first.facts))


def _none_valid(raw: Raw, rows: Stored, read: int, misfits: Misfits) -> Unreadable:
    if not read and not misfits.listed:
        return Unreadable("events_none", file=raw.file)
    facts: dict[str, object] = {"file": raw.file, "rows": read + len(misfits.listed)}
    if not read:
        line, reason = misfits.listed[0][:2]
        return Unreadable("events_none_valid", **facts, line=line, reason=reason)
    first = rows.engine.rows(_refused, rows)[0]
    line = misfits.lines.of([int(first["row"])])[0]
    return Unreadable("events_none_valid", **facts, line=line, reason=first["why"])


def _refusals(rows: Stored, lines: AnyLines, columns: Sequence[Taken]) -> Iterator[Refusal]:
    """The first refused rows by line, with the column that is amiss."""
    first = rows.engine.rows(_refused, rows)
    names = {column.role: column.column for column in columns}
    for line, row in zip(lines.of([row["row"] for row in first]), first, strict=True):
        yield Refusal(line, row["why"], names.get(row["why"].partition("_")[0], ""))


def _refused(rows: Table) -> Table:
    return rows.filter(_.why != "").order_by("row").limit(LISTED).select("row", "why")
