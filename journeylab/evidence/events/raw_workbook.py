"""A sheet of an Excel workbook as a table of an engine, every cell as text, as in a CSV."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

import pyarrow as pa

from journeylab.evidence.events.columns import taken
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.lines import ListedLines
from journeylab.evidence.events.rows import LISTED, Misfits, Raw
from journeylab.evidence.files.content import Content, Source, content
from journeylab.evidence.files.sheets import sheets
from journeylab.evidence.files.table import Table, read_table
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable

_NO_LOG = {"rows_none", "events_column_none"}


def raw_workbook(source: Source, options: ReadingOptions, engine: Engine) -> Raw:
    """The rows of one sheet: the first with any cells, unless another is named.

    Rows are known by their number in the sheet.
    """
    found = content(source)
    told = sheets(found)
    table = _log(found, options, told)
    name = f"sheet_{uuid4().hex}"
    engine.duckdb.register(name, _cells(table))
    misfits = Misfits(
        lines=ListedLines(tuple(row.line for row in table.rows)),
        listed=table.refusals[:LISTED],
        counts=Counter(refusal.code for refusal in table.refusals),
    )
    return Raw(
        engine.stored(name),
        table.grid.file,
        table.grid.sha256,
        lambda _: misfits,
        sheet=table.grid.sheet,
        sheets=told,
    )


def _cells(table: Table) -> pa.Table:
    """Text in every column, null where a cell is empty."""
    columns = {
        column.name: pa.array([cell or None for cell in table.values(column)], pa.string())
        for column in table.columns
    }
    return pa.table(columns)


def _log(found: Content, options: ReadingOptions, told: tuple[str, ...]) -> Table:
    """The sheet's table; where nobody named one of several, `Unreadable` names the others."""
    try:
        table = read_table(found, options.sheet)
        taken([column.name for column in table.columns], options, found.file)
    except Unreadable as error:
        if options.sheet is None and told and error.code in _NO_LOG:
            facts = {"file": found.file, "sheet": told[0], "sheets": ", ".join(told)}
            raise Unreadable("events_sheet_none", **facts) from None
        raise
    return table
