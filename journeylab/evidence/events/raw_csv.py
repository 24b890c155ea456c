"""A CSV as DuckDB reads it, every cell as text, with the rows that do not fit set aside by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.lines import Lines, ScatteredLines, lines_at
from journeylab.evidence.events.quoting import quoted
from journeylab.evidence.events.rows import LISTED, Misfits, Raw
from journeylab.evidence.events.text_file import TextFile, text_file
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.unreadable import Unreadable

if TYPE_CHECKING:
    from ibis.expr.types import Table

_CODES = {
    "MISSING COLUMNS": "row_short",
    "TOO MANY COLUMNS": "row_long",
    "UNQUOTED VALUE": "row_quoted_badly",
    "INVALID ENCODING": "row_damaged",
    "LINE SIZE OVER MAXIMUM": "row_too_long",
}
LONGEST_LINE = 16 * 1024 * 1024


def raw_csv(path: Path, file: str, engine: Engine) -> Raw:
    """The rows of a CSV, whatever its encoding and separator."""
    text = text_file(path, engine.folder, file)
    name = f"rejects_{uuid4().hex}"
    options = {
        "columns": f"{{{', '.join(f'{quoted(column)}: VARCHAR' for column in text.columns)}}}",
        "auto_detect": "false",
        "header": "true",
        "skip": str(text.skip),
        "delim": quoted(text.separator),
        "quote": quoted('"'),
        "escape": quoted('"'),
        "nullstr": quoted(""),
        "max_line_size": str(LONGEST_LINE),
        "buffer_size": str(piece(text.path.stat().st_size, engine)),
        "store_rejects": "true",
        "rejects_table": quoted(name),
        "rejects_scan": quoted(f"{name}_scan"),
    }
    said = ", ".join(f"{option} = {value}" for option, value in options.items())
    found = f"read_csv([{quoted(str(text.path))}], {said})"
    rows = engine.view_as(f"FROM {found}")
    misfits = partial(_misfits, text, name, engine)
    return Raw(rows, text.file, text.sha256, misfits)


def piece(size: int, engine: Engine) -> int:
    """How many bytes a thread reads at a time: pieces of one size, as many for each thread.

    DuckDB would take sixteen of the longest lines, and one thread might read a whole file alone.
    """
    threads = int(engine.duckdb.execute("SELECT current_setting('threads')").fetchone()[0])
    pieces = max(1, size // LONGEST_LINE)
    if pieces > threads:
        pieces -= pieces % threads
    return max(LONGEST_LINE, size // pieces + 1)


def _by_row(rejects: Table) -> Table:
    kind, message = rejects.error_type.cast("string").min(), rejects.error_message.min()
    by_row = rejects.group_by(place=rejects.line_byte_position)
    return by_row.aggregate(kind=kind, message=message, line=rejects.line.min()).order_by("place")


def _misfits(text: TextFile, rejects: str, engine: Engine, rows: int) -> Misfits:
    """What did not fit, by line; where lines do not tell, the file is read once more."""
    rejected = engine.rows(_by_row, engine.stored(rejects))
    if text.lines - text.before == rows + len(rejected):
        lines = tuple(int(row["line"]) for row in rejected)
        return _as_told(Lines(text.before, lines), rejected)
    lined = lines_at(text.path, [row["place"] for row in rejected])
    rejected = [row | {"line": line} for row, line in zip(rejected, lined, strict=True)]
    scattered = ScatteredLines(text, frozenset(lined))
    opened = scattered.swallowing()
    if opened is not None:
        raise Unreadable("quote_open", file=text.file, line=opened)
    blank = [Refusal(line, "row_blank") for line in scattered.blank()]
    return _as_told(scattered, rejected, blank)


def _as_told(
    lines: Lines | ScatteredLines, rejected: list[dict[str, Any]], blank: Sequence[Refusal] = ()
) -> Misfits:
    counts = Counter(_CODES.get(row["kind"], "row_damaged") for row in rejected)
    told = (_refusal(row["line"], row["kind"], row["message"]) for row in rejected[:LISTED])
    listed = sorted((*told, *blank[:LISTED]))
    if blank:
        counts["row_blank"] = len(blank)
    return Misfits(lines, tuple(listed[:LISTED]), counts)


def _refusal(line: Any, kind: str, message: str) -> Refusal:
    found = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", message)
    facts = (("cells", int(found[2])), ("columns", int(found[1]))) if found else ()
    return Refusal(int(line), _CODES.get(kind, "row_damaged"), "", facts)
