"""A CSV as DuckDB reads it, every cell as text, with the rows that do not fit set aside by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import ibis
import pandas as pd
from ibis.expr.types import Table

from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.lines import Lines, ScatteredLines, lines_at
from journeylab.evidence.events.rows import LISTED, Misfits, Raw
from journeylab.evidence.events.text_file import TextFile, text_file
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.unreadable import Unreadable

_CODES = {
    "MISSING COLUMNS": "row_short",
    "TOO MANY COLUMNS": "row_long",
    "UNQUOTED VALUE": "row_quoted_badly",
    "INVALID ENCODING": "row_damaged",
    "LINE SIZE OVER MAXIMUM": "row_too_long",
}
_LONGEST_LINE = 16 * 1024 * 1024


def raw_csv(path: Path, file: str, engine: Engine) -> Raw:
    """The rows of a CSV, whatever its encoding and separator."""
    text = text_file(path, engine.folder, file)
    name = f"rejects_{uuid4().hex}"
    table: Table = engine.connection.read_csv(
        str(text.path),
        table_name=f"csv_{uuid4().hex}",
        columns=dict.fromkeys(text.columns, "VARCHAR"),
        auto_detect=False,
        header=True,
        skip=text.skip,
        delim=text.separator,
        quote='"',
        escape='"',
        nullstr="",
        max_line_size=_LONGEST_LINE,
        store_rejects=True,
        rejects_table=name,
        rejects_scan=f"{name}_scan",
    )
    numbered = table.mutate(row=ibis.row_number() + 1)
    return Raw(numbered, text.file, text.sha256, lambda rows: _misfits(text, name, rows, engine))


def _misfits(text: TextFile, rejects: str, rows: int, engine: Engine) -> Misfits:
    """What did not fit, by line; where lines do not tell, the file is read once more."""
    table = engine.connection.table(rejects)
    kind, message = table.error_type.cast("string").min(), table.error_message.min()
    by_row = table.group_by(place=table.line_byte_position)
    found = by_row.aggregate(kind=kind, message=message, line=table.line.min()).order_by("place")
    rejected = found.execute()
    if text.lines - text.before == rows + len(rejected):
        return _as_told(Lines(text.before, tuple(rejected["line"])), rejected)
    rejected["line"] = lines_at(text.path, list(rejected["place"]))
    scattered = ScatteredLines(text, frozenset(rejected["line"]))
    opened = scattered.swallowing()
    if opened is not None:
        raise Unreadable("quote_open", file=text.file, line=opened)
    blank = [Refusal(line, "row_blank") for line in scattered.blank()]
    return _as_told(scattered, rejected, blank)


def _as_told(
    lines: Lines | ScatteredLines, rejected: pd.DataFrame, blank: Sequence[Refusal] = ()
) -> Misfits:
    counts = Counter(_CODES.get(kind, "row_damaged") for kind in rejected["kind"])
    told = rejected[["line", "kind", "message"]].head(LISTED).itertuples(index=False)
    listed = sorted((*(_refusal(*row) for row in told), *blank[:LISTED]))
    if blank:
        counts["row_blank"] = len(blank)
    return Misfits(lines, tuple(listed[:LISTED]), counts)


def _refusal(line: Any, kind: str, message: str) -> Refusal:
    found = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", message)
    facts = (("cells", int(found[2])), ("columns", int(found[1]))) if found else ()
    return Refusal(int(line), _CODES.get(kind, "row_damaged"), "", facts)
