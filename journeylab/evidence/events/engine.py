"""Where event logs are computed: DuckDB in this process, or Spark or ClickHouse."""

from __future__ import annotations

import shutil
import weakref
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal
from uuid import uuid4

import ibis
from ibis.expr.types import Table

from journeylab.evidence.unreadable import Unreadable

Name = Literal["duckdb", "spark", "clickhouse"]
MEMORY = "1500MB"  # what DuckDB holds before it spills to the folder


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Engine:
    """A connection, and a folder for what does not fit in memory, gone when the engine is."""

    name: Name
    connection: Any  # an Ibis backend; each has methods of its own
    folder: Path
    _end: weakref.finalize[..., Any] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        end = weakref.finalize(self, _close, self.connection, self.folder)
        object.__setattr__(self, "_end", end)

    def keep(self, table: Table) -> Table:
        """The table computed once and kept, so that many numbers can be read from it."""
        name = f"kept_{uuid4().hex}"
        return self.connection.create_table(name, table, temp=True)

    def view(self, table: Table) -> Table:
        """The table under a name of its own, so that what builds on it is said in a few words."""
        return self.connection.create_view(f"view_{uuid4().hex}", table)

    def close(self) -> None:
        """Forget every table and remove the folder."""
        if self._end is not None:
            self._end()


def open_engine(address: str = "duckdb") -> Engine:
    """The engine of that address; `Unreadable` where there is none."""
    if address != "duckdb":
        raise Unreadable("events_engine_unknown", engine=address)
    folder = Path(mkdtemp(prefix="journeylab-"))
    connection = ibis.duckdb.connect(temp_directory=str(folder), memory_limit=MEMORY)
    connection.raw_sql("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
    return Engine("duckdb", connection, folder)


def _close(connection: Any, folder: Path) -> None:
    connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
