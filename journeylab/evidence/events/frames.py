"""Event logs from frames: what another reader, or a notebook, already holds in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

from journeylab.evidence.events.columns import NUMBER, taken
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.log import EventLog
from journeylab.evidence.events.moved import moved
from journeylab.evidence.events.opening import open_engine
from journeylab.evidence.events.rows import Misfits, Raw, joined, read_rows
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.zones import zone_named

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

NO_OPTIONS = ReadingOptions()


def events_from_frame(
    frame: pd.DataFrame | pa.Table,
    options: ReadingOptions = NO_OPTIONS,
    engine: Engine | None = None,
    *,
    file: str = "",
    sha256: str = "",
    refusals: Sequence[Refusal] = (),
) -> EventLog:
    """The events of a frame, whose columns are recognised as a file's are.

    `refusals` are rows that the reader of `file` has already refused: they are counted as read.
    """
    import pyarrow as pa  # noqa: PLC0415  slow to import, and files need none

    zone_named(options.time_zone)
    if engine is not None and engine.name != "duckdb":
        read = events_from_frame(frame, options, file=file, sha256=sha256, refusals=refusals)
        return moved(read, engine)
    engine = engine or open_engine()
    cells = frame if isinstance(frame, pa.Table) else _cells(frame)
    if not cells.num_rows:
        raise Unreadable("events_none", file=file)
    columns = taken(cells.column_names, options, file)
    numbered = cells.append_column(NUMBER, pa.array(range(1, cells.num_rows + 1), pa.int64()))
    name = f"frame_{uuid4().hex}"
    engine.duckdb.register(name, numbered)
    raw = Raw(engine.stored(name), file, sha256, lambda _: _refused(refusals))
    return joined([read_rows(raw, columns, options, engine)], options, engine)


def _cells(frame: pd.DataFrame) -> pa.Table:
    """The frame's columns; those of mixed objects become text."""
    import pyarrow as pa  # noqa: PLC0415  likewise

    named = frame.rename(columns=str)
    mixed = [name for name in named.columns if named[name].dtype == object]
    for name in mixed:
        column = named[name]
        named[name] = column.map(str, na_action="ignore").where(column.notna(), None)
    return pa.Table.from_pandas(named, preserve_index=False)


def _refused(refusals: Sequence[Refusal]) -> Misfits:
    counts: dict[str, int] = {}
    for refusal in refusals:
        counts[refusal.code] = counts.get(refusal.code, 0) + 1
    return Misfits(listed=tuple(refusals), counts=counts)
