"""Volume reports to tidy counts: step, channel, period, count, whatever the report's shape."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pandas as pd

from journeylab.evidence.assigned import Assigning
from journeylab.evidence.files.content import Source
from journeylab.evidence.files.grid import Row
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table, without
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.periods import period
from journeylab.evidence.reports.shapes import COUNTED, Shape, shape_of
from journeylab.evidence.roles import seen
from journeylab.evidence.taken import Remark, RowsPreview, some_taken
from journeylab.evidence.values.dates import Order, settled_order
from journeylab.evidence.values.names import folded
from journeylab.evidence.values.numerals import count

NO_OPTIONS, NO_PLACES = ReadingOptions(), Places()
VOLUMES = ("line", "step", "written", "matched_by", "channel", "period", *COUNTED, "reason")
_TOTALS = {
    *("total", "totals", "grand total", "sum", "all", "overall", "subtotal", "sub total"),
    *("totaux", "total general", "ensemble", "somme", "sous total", "tous"),
}


def read_volumes(
    source: Source, options: ReadingOptions = NO_OPTIONS, places: Places = NO_PLACES
) -> RowsPreview:
    """Read a report, long (one count a row) or wide (a column per period, channel or step)."""
    table = without(read_table(source, options.sheet), options.ignored)
    shape = shape_of(table, options, places)
    repeated = duplicates(table)
    order = _order(table, shape, options)
    assigning = Assigning(options.mapping, places)
    reading = partial(_counts, shape, order, assigning)
    dropped = set(repeated) if options.duplicates == "drop" else set()
    rows: list[tuple[object, ...]] = []
    refusals = list(table.refusals)
    for row in table.rows:
        code = "row_repeated" if row.line in dropped else _set_aside(row, shape, table)
        found = [] if code else list(reading(row))
        counted = [said for said in found if not isinstance(said, Refusal)]
        misread = [said for said in found if isinstance(said, Refusal)]
        if code or not found:
            refusals.append(Refusal(row.line, code or "count_missing"))
        elif counted:
            refusals += misread
        else:
            refusals.append(misread[0])
        rows += counted
    preview = RowsPreview(
        grid=table.grid,
        rows=pd.DataFrame(rows, columns=list(VOLUMES)),
        rows_read=table.rows_read,
        belongs="step",
        recognised=seen(table, shape.roles, shape.others),
        refusals=tuple(sorted(refusals)),
        duplicates=repeated,
        remarks=tuple(_remarks(table, shape)),
        mapping=_named(assigning.mapping),
    )
    return some_taken(preview)


def _order(table: Table, shape: Shape, options: ReadingOptions) -> Order:
    column = shape.roles.get("period")
    if column is None:
        return options.dates
    return settled_order(table.values(column), options.dates, table.grid.file, column.name)


def _set_aside(row: Row, shape: Shape, table: Table) -> str:
    """Why a row counts nothing of its own; empty where it may."""
    cells = {role: row.cells[column.position].strip() for role, column in shape.roles.items()}
    if any(folded(cells.get(role, "")) in _TOTALS for role in ("step", "channel", "period")):
        return "row_total"
    if "step" in cells and not cells["step"]:
        return "row_total" if table.kind == "ga4" else "step_missing"
    return ""


def _counts(
    shape: Shape, order: Order, assigning: Assigning, row: Row
) -> Iterator[tuple[object, ...] | Refusal]:
    """What a row counts: once for a long report, once per filled cell for a wide one."""
    cells = {role: row.cells[column.position].strip() for role, column in shape.roles.items()}
    when = cells.get("period", "")
    whole = shape.period or (period(when, order) if when else "")
    if when and not whole:
        yield Refusal(row.line, "period_not_read", shape.roles["period"].name)
        return
    for column, role, named in shape.counts:
        cell = row.cells[column.position].strip()
        if not cell:
            continue
        counted = count(cell)
        if counted is None or counted < 0:
            code = "count_not_whole" if counted is None else "count_negative"
            yield Refusal(row.line, code, column.name)
            continue
        said = cells | ({role: named} if role else {})
        place = assigning.place(said.get("step", ""), said.get("channel", ""))
        yield (
            row.line,
            place.step,
            said.get("step", ""),
            place.matched_by,
            place.channel,
            named if role == "period" else whole,
            counted,
            *(count(cells.get(name, "")) for name in COUNTED[1:]),
            cells.get("reason", ""),
        )


def _remarks(table: Table, shape: Shape) -> Iterator[Remark]:
    if shape.wide:
        columns = ", ".join(column.name for column, _, _ in shape.counts[:6])
        yield Remark(f"wide_by_{shape.wide}", (("columns", columns),))
    if shape.period:
        yield Remark("period_of_report", (("period", shape.period),))
    if table.kind == "ga4":
        yield Remark("ga4")
    if table.tables:
        yield Remark("tables", (("count", len(table.tables)), ("names", "; ".join(table.tables))))


def _named(mapping: tuple[MappingLine, ...]) -> tuple[MappingLine, ...]:
    return tuple(line for line in mapping if line.column)


def volumes_by_touchpoint(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows summed per step, name written, channel, period and reason, largest first."""
    keys = ["step", "written", "channel", "period", "reason"]
    counted = list(COUNTED)
    named = rows.assign(written=rows["written"].where(rows["step"] == "", ""))
    typed = named.astype(dict.fromkeys(counted, "Int64"))
    summed = typed.groupby(keys, sort=False)[counted].sum(min_count=1).reset_index()
    return summed.sort_values(["step", "count"], ascending=[True, False], kind="stable")
