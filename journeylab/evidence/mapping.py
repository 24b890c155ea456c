"""Mapping files: which column speaks of which step and channel, and which answers count."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from journeylab.evidence.files.content import Source
from journeylab.evidence.files.grid import Row
from journeylab.evidence.files.table import Table, read_table
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, listed
from journeylab.evidence.values.scales import codes, ends

COLUMNS = ("column", "step", "channel", "valid", "missing")


class MappingLine(NamedTuple):
    """One line of a mapping file, as written."""

    column: str
    step: str = ""
    channel: str = ""
    valid: str = ""
    missing: str = ""


def read_mapping(source: Source) -> tuple[MappingLine, ...]:
    """The lines of a mapping file (CSV or workbook), its columns found by name."""
    table = read_table(source)
    by_name = {folded(column.name): column for column in table.columns}
    if "column" not in by_name:
        names = listed(column.name for column in table.columns)
        raise Unreadable("mapping_without_column", file=table.grid.file, names=names)
    unfit = [refusal for refusal in table.refusals if refusal.code != "row_remark"]
    if unfit:
        raise Unreadable("mapping_line", file=table.grid.file, line=unfit[0].line)
    places = [by_name[name].position if name in by_name else None for name in COLUMNS]
    lines = []
    for row in _rows(table):
        line = MappingLine(*("" if at is None else row.cells[at].strip() for at in places))
        if not line.column:
            raise Unreadable("mapping_line", file=table.grid.file, line=row.line)
        ends(line.valid, line.column)
        codes(line.missing, line.column)
        lines.append(line)
    return tuple(lines)


def _rows(table: Table) -> list[Row]:
    """The rows, those of a column whose name begins with `#` among them, in the file's order."""
    remarks = {refusal.line for refusal in table.refusals}
    width = len(table.columns)
    named = [row for row in table.grid.rows if row.line in remarks and len(row.cells) == width]
    return sorted((*table.rows, *named))


def mapping_text(lines: Iterable[MappingLine]) -> str:
    """A mapping as the text of its file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(lines)
    return out.getvalue()


def save_mapping(lines: Iterable[MappingLine], path: str | Path) -> None:
    """Write a mapping file, for a person to correct and hand back."""
    Path(path).write_text(mapping_text(lines), "utf-8")
