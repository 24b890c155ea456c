"""Where event logs are computed: DuckDB in this process, or Spark, or ClickHouse."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal
from uuid import uuid4

import ibis
from ibis.expr.types import Table

from journeylab.evidence.events import clickhouse
from journeylab.evidence.unreadable import Unreadable

Name = Literal["duckdb", "spark", "clickhouse"]
MEMORY = "1500MB"  # what DuckDB holds before it spills to the folder
_SPARK = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Engine:
    """A connection, and a folder for what does not fit in memory, gone when the engine is."""

    name: Name
    connection: Any  # an Ibis backend; each has methods of its own
    folder: Path
    elsewhere: bool = False  # on a machine that cannot read our files
    _end: weakref.finalize[..., Any] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        end = weakref.finalize(self, _close, self.name, self.connection, self.folder)
        object.__setattr__(self, "_end", end)

    def keep(self, table: Table) -> Table:
        """The table computed once and kept, so that many numbers can be read from it."""
        name = f"kept_{uuid4().hex}"
        if self.name == "spark":
            self.connection.raw_sql(f"CACHE TABLE {name} AS {self.connection.compile(table)}")
            return self.connection.table(name)
        return self.connection.create_table(name, table, temp=True)

    def view(self, table: Table) -> Table:
        """The table under a name of its own, so that what builds on it is said in a few words."""
        return self.connection.create_view(f"view_{uuid4().hex}", table)

    def load(self, parquet: Path) -> Table:
        """The table of a Parquet file."""
        if self.name != "clickhouse":
            return self.connection.read_parquet(str(parquet))
        return (clickhouse.sent if self.elsewhere else clickhouse.loaded)(self.connection, parquet)

    def close(self) -> None:
        """Forget every table and remove the folder."""
        if self._end is not None:
            self._end()


def open_engine(address: str = "duckdb") -> Engine:
    """The engine of that address; `Unreadable` where there is none, or a part of it is missing."""
    openers = {"duckdb": _duckdb, "spark://local": _spark, clickhouse.LOCAL: _clickhouse}
    if address in openers:
        return openers[address]()
    if address.startswith("clickhouse://"):
        return _clickhouse_server(address)
    raise Unreadable("events_engine_unknown", engine=clickhouse.without_password(address))


@contextmanager
def engine_at(address: str) -> Iterator[Engine]:
    """The engine of that address for a while; `Unreadable` where it does not answer to the end."""
    engine = open_engine(address)
    try:
        with clickhouse.answering(address) if engine.elsewhere else nullcontext():
            yield engine
    finally:
        engine.close()


def _duckdb() -> Engine:
    folder = _folder()
    connection = ibis.duckdb.connect(temp_directory=str(folder), memory_limit=MEMORY)
    connection.raw_sql("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
    return Engine("duckdb", connection, folder)


def _spark() -> Engine:
    sql = _part("pyspark.sql", "spark")
    folder = _folder()
    builder = sql.SparkSession.builder.master("local[*]").appName("journeylab")
    for name, value in (_SPARK | {"spark.sql.warehouse.dir": str(folder)}).items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # Spark's own say that it found no Java
        shutil.rmtree(folder, ignore_errors=True)
        raise Unreadable("events_engine_no_java", engine="spark://local") from error
    session.sparkContext.setLogLevel("ERROR")
    return Engine("spark", ibis.pyspark.connect(session), folder)


def _clickhouse() -> Engine:
    _part("chdb", "clickhouse")
    _part("clickhouse_connect", "clickhouse")
    return Engine("clickhouse", ibis.clickhouse.connect(interface="chdb"), _folder())


def _clickhouse_server(address: str) -> Engine:
    _part("clickhouse_connect", "clickhouse")
    return Engine("clickhouse", clickhouse.connected(address), _folder(), elsewhere=True)


def _part(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise Unreadable("events_engine_missing", engine=f"{extra}://local", extra=extra) from error


def _folder() -> Path:
    return Path(mkdtemp(prefix="journeylab-"))


def _close(name: Name, connection: Any, folder: Path) -> None:
    if name != "spark":  # a Spark session is shared by all that runs in this process
        connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
