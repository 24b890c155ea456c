"""Event logs from files: CSV and Parquet by DuckDB itself; XES and workbooks row by row."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import file_digest
from pathlib import Path

from journeylab.evidence.events.columns import NUMBER, taken
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.log import EventLog
from journeylab.evidence.events.moved import moved
from journeylab.evidence.events.opening import open_engine
from journeylab.evidence.events.quoting import identifier, quoted
from journeylab.evidence.events.raw_csv import raw_csv
from journeylab.evidence.events.rows import Raw, Rows, joined, read_rows
from journeylab.evidence.files.content import Content, Source
from journeylab.evidence.files.workbook import is_workbook
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable, trouble
from journeylab.evidence.values.zones import zone_named
from journeylab.evidence.xes.looks import looks_like_xes

NO_OPTIONS = ReadingOptions()


def read_events(
    sources: Source | Sequence[Source],
    options: ReadingOptions = NO_OPTIONS,
    engine: Engine | None = None,
) -> EventLog:
    """The events of one or several files, one after the other; `Unreadable` says what is amiss.

    Files are read by DuckDB; for another engine the events are then moved there.
    """
    zone_named(options.time_zone)
    if engine is not None and engine.name != "duckdb":
        return moved(read_events(sources, options), engine)
    engine = engine or open_engine()
    listed = [sources] if isinstance(sources, str | Path | Content) else list(sources)
    found: list[Rows] = []
    for source in listed:
        raw, asked = _raw(source, options, engine)
        columns = taken(raw.columns, asked, raw.file)
        found.append(read_rows(raw, columns, asked, engine))
    return joined(found, options, engine)


def _raw(source: Source, options: ReadingOptions, engine: Engine) -> tuple[Raw, ReadingOptions]:
    """A source's cells, and the options by the names that its columns have there."""
    path, file = _on_disk(source, engine)
    try:
        with path.open("rb") as opened:
            start = opened.read(8)
    except FileNotFoundError:
        raise Unreadable("file_missing", file=file) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Unreadable("file_closed", file=file, **trouble(error)) from None
    if start.startswith(b"PAR1"):
        return _raw_parquet(path, file, engine), options
    if is_workbook(start):
        from journeylab.evidence.events.raw_workbook import raw_workbook  # noqa: PLC0415  needs pyarrow

        return raw_workbook(source, options, engine), options
    if looks_like_xes(path):
        from journeylab.evidence.events.raw_xes import raw_xes  # noqa: PLC0415  needs pandas

        return raw_xes(source, options, engine)
    return raw_csv(path, file, engine), options


def _on_disk(source: Source, engine: Engine) -> tuple[Path, str]:
    if isinstance(source, Content):
        path = engine.folder / f"{source.sha256[:16]}{Path(source.file).suffix}"
        path.write_bytes(source.data)
        return path, source.file
    return Path(source), Path(source).name


def _raw_parquet(path: Path, file: str, engine: Engine) -> Raw:
    number = "file_row_number"
    found = f"read_parquet([{quoted(str(path))}], {number} = true)"
    try:
        told = engine.duckdb.execute(f"DESCRIBE FROM {found}").fetchall()
        columns = [identifier(column) for column, *_ in told if column != number]
        select = ", ".join([*columns, f"{number} + 1 AS {identifier(NUMBER)}"])
        rows = engine.view_as(f"SELECT {select} FROM {found}")  # noqa: S608  quoted
    except Exception as error:
        raise Unreadable("events_parquet_damaged", file=file) from error
    with path.open("rb") as opened:
        digest = file_digest(opened, "sha256").hexdigest()
    return Raw(rows, file, digest)
