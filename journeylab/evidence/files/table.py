"""A table: a grid whose headers are understood, and every row that does not fit set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from journeylab.evidence.files.content import Content, Source, content
from journeylab.evidence.files.decoding import is_damaged
from journeylab.evidence.files.grid import Grid, Row
from journeylab.evidence.files.headers import Column, Headers, Kind, headers
from journeylab.evidence.files.preamble import Part, days_of, is_remark, names_of, parts
from journeylab.evidence.files.separated import separated_grid
from journeylab.evidence.files.workbook import is_workbook, workbook_grid
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, nearest, shown

_MOST_RAGGED = 0.5


class Refusal(NamedTuple):
    """Why a row, or one cell of it, was not taken: said by the words `evidence-refusal-CODE`."""

    line: int
    code: str
    column: str = ""
    facts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of one file; `refusals` names the rows that do not fit the columns."""

    grid: Grid
    kind: Kind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    refusals: tuple[Refusal, ...]
    dates: tuple[str, str] | None = None  # the first and last day of a report that says them
    tables: tuple[str, ...] = ()  # what the file's tables are called, where it holds several

    @property
    def rows_read(self) -> int:
        return len(self.rows) + len(self.refusals)

    def values(self, column: Column) -> list[str]:
        """A column's cells, top to bottom."""
        return [row.cells[column.position] for row in self.rows]

    def column(self, wanted: str) -> Column:
        """The column of that name, question or option; `Unreadable` where none or several fit."""
        for spelled in (shown, folded):
            for part in ("name", "question", "option"):
                fits = [c for c in self.columns if spelled(getattr(c, part)) == spelled(wanted)]
                if len(fits) > 1:
                    raise self._ambiguous(wanted, fits)
                if fits and spelled(wanted):
                    return fits[0]
        names = nearest(wanted, (column.name for column in self.columns))
        raise Unreadable("column_unknown", file=self.grid.file, column=wanted, nearest=names)

    def _ambiguous(self, wanted: str, fits: Iterable[Column]) -> Unreadable:
        names = ", ".join(column.name for column in fits)
        return Unreadable("column_ambiguous", file=self.grid.file, column=wanted, names=names)


def without(table: Table, names: Collection[str]) -> Table:
    """The table as if it had not these columns."""
    kept = tuple(column for column in table.columns if column.name not in names)
    return replace(table, columns=kept) if names else table


def read_grid(source: Source, sheet: str | None = None) -> Grid:
    """The cells of a CSV or a workbook, told apart by their bytes."""
    found: Content = content(source)
    if is_workbook(found.data):
        return workbook_grid(found, sheet)
    return separated_grid(found)


def read_table(source: Source, sheet: str | None = None) -> Table:
    """A file's table, with its headers recognised and its misfits set aside by line."""
    grid = read_grid(source, sheet)
    tables = parts(grid.rows)
    name, (preamble, rows) = _chosen(tables, sheet, grid)
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        raise Unreadable("file_empty", file=grid.file)
    found = headers(filled)
    _refuse_damaged(rows, filled[found.rows - 1].line, grid)
    if preamble:
        found = found._replace(kind="ga4")
    body = [row for row in rows if row.line > filled[found.rows - 1].line]
    while body and not any(cell.strip() for cell in body[-1].cells):
        body.pop()  # line ends at the end of a file are no rows
    if not body:
        raise Unreadable("rows_none", file=grid.file, line=filled[found.rows - 1].line)
    table = _fitted(grid, found, body)
    if not preamble:
        return table
    if len(tables) == 1:
        return replace(table, dates=days_of(preamble))
    told = replace(grid, sheet=name)
    return replace(table, grid=told, dates=days_of(preamble), tables=names_of(tables))


def _refuse_damaged(rows: Iterable[Row], last: int, grid: Grid) -> None:
    """What the columns are called must be read whole: all rows hang on it."""
    for row in rows:
        if row.line <= last and any(map(is_damaged, row.cells)):
            raise Unreadable("header_damaged", file=grid.file, line=row.line)


def _chosen(tables: list[Part], wanted: str | None, grid: Grid) -> tuple[str, Part]:
    """The table of that name or number; the first where none is named, or where there is one."""
    names = names_of(tables)
    named = list(zip(names, tables, strict=True))
    if wanted is None or len(named) == 1:
        return named[0]
    by_name = {folded(name): (name, part) for name, part in reversed(named)}
    by_number = {str(number): found for number, found in enumerate(named, start=1)}
    found = by_name.get(folded(wanted)) or by_number.get(wanted.strip())
    if found is None:
        raise Unreadable("sheet_unknown", file=grid.file, sheet=wanted, sheets=", ".join(names))
    return found


def _fitted(grid: Grid, found: Headers, body: list[Row]) -> Table:
    width = len(found.columns)
    rows, refusals = [], []
    for row in body:
        refusal = _misfit(row, width)
        if refusal is None:
            rows.append(Row(row.line, row.cells[:width]))
        else:
            refusals.append(refusal)
    ragged = [refusal for refusal in refusals if refusal.code in ("row_short", "row_long")]
    if len(ragged) > _MOST_RAGGED * len(body):
        first = ragged[0]
        facts = {"file": grid.file, "line": first.line, "columns": width, "rows": len(ragged)}
        raise Unreadable("rows_ragged", **facts, cells=dict(first.facts)["cells"])
    return Table(grid, found.kind, found.columns, tuple(rows), tuple(refusals))


def _misfit(row: Row, width: int) -> Refusal | None:
    if not any(cell.strip() for cell in row.cells):
        return Refusal(row.line, "row_blank")
    if is_remark(row):
        return Refusal(row.line, "row_remark")
    if any(map(is_damaged, row.cells)):
        return Refusal(row.line, "row_damaged")
    facts = (("cells", len(row.cells)), ("columns", width))
    if len(row.cells) < width:
        return Refusal(row.line, "row_short", facts=facts)
    if any(cell.strip() for cell in row.cells[width:]):
        return Refusal(row.line, "row_long", facts=facts)
    return None


def duplicates(table: Table) -> tuple[int, ...]:
    """The lines whose cells all stood on an earlier line."""
    seen: Counter[tuple[str, ...]] = Counter()
    lines = []
    for row in table.rows:
        if seen[row.cells]:
            lines.append(row.line)
        seen[row.cells] += 1
    return tuple(lines)
