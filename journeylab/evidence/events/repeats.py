"""Rows that are taken out because a person asked for it: repeated ones, other lifecycle states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from journeylab.evidence.events.engine import Engine, Stored
from journeylab.evidence.events.later import _, ibis
from journeylab.evidence.events.log import EventLog, Reading
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Table

LEFT_OUT, REPEATED = "state_left_out", "row_repeated"


def repeated(rows: Table) -> BooleanValue:
    """Whether a row's cells all stood in an earlier row that was taken."""
    places = {"row", "place", "source"}
    alike = ibis.window(group_by=[rows[name] for name in rows.columns if name not in places])
    return (rows.why == "") & (rows.row > rows.row.min().over(alike))


def rows_repeated(log: EventLog) -> int:
    """How many rows that were taken repeat an earlier one."""
    return int(log.stored_rows.engine.one(_repeats, log.stored_rows)["n"])


def _repeats(rows: Table) -> Table:
    return rows.filter(repeated(rows)).aggregate(n=_.count())


def without_repeats(
    rows: Stored, readings: Sequence[Reading], options: ReadingOptions, engine: Engine
) -> tuple[Stored, tuple[Reading, ...]]:
    """The rows with `why` set on those that were not wanted, and the readings that count them."""
    if not options.lifecycle and options.duplicates == "keep":
        return rows, tuple(readings)
    if options.lifecycle:
        _require_state(readings, options.lifecycle)
    rows = engine.keep(_wanted(rows.table, options))
    counts = engine.ask(_unwanted, rows)
    by = {
        (source, why): int(rows)
        for source, why, rows in zip(counts["source"], counts["why"], counts["rows"], strict=True)
    }
    told = tuple(
        replace(
            reading,
            rows_left_out=by.get((number, LEFT_OUT), 0),
            refused=_with(reading.refused, by.get((number, REPEATED), 0)),
        )
        for number, reading in enumerate(readings)
    )
    if not any(one.rows_read > one.rows_refused + one.rows_left_out for one in told):
        raise Unreadable("events_state_refused", file=told[0].file, state=options.lifecycle)
    return rows, told


def _wanted(rows: Table, options: ReadingOptions) -> Table:
    if options.lifecycle:
        other = (_.state.lower() != options.lifecycle.lower()).fill_null(True)  # noqa: FBT003  a value
        rows = rows.mutate(why=((_.why == "") & other).ifelse(LEFT_OUT, _.why))
    if options.duplicates == "drop":
        rows = rows.mutate(why=repeated(rows).ifelse(REPEATED, rows.why))
    return rows


def _unwanted(rows: Table) -> Table:
    found = rows.filter(_.why.isin([LEFT_OUT, REPEATED]))
    return found.group_by("source", "why").aggregate(rows=_.count())


def _with(refused: tuple[tuple[str, int], ...], repeats: int) -> tuple[tuple[str, int], ...]:
    return (*refused, (REPEATED, repeats)) if repeats else refused


def _require_state(readings: Sequence[Reading], wanted: str) -> None:
    for reading in readings:
        states = [state for state, _ in reading.states]
        if wanted.lower() not in [state.lower() for state in states]:
            names = ", ".join(states)
            code = "events_state_unknown" if states else "events_lifecycle_none"
            raise Unreadable(code, file=reading.file, state=wanted, names=names)
