"""Engines by their address: DuckDB in this process, Spark and ClickHouse here or on a server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from journeylab.evidence.events import clickhouse, spark
from journeylab.evidence.events.addresses import without_password
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.later import ibis
from journeylab.evidence.unreadable import Unreadable

MEMORY = "1500MB"  # what DuckDB holds before it spills to the folder
_DUCKDB = """
    SET TimeZone = 'UTC'; SET python_enable_replacements = false;
    SET enable_progress_bar = true; SET enable_progress_bar_print = false
"""
_SPARK = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


def open_engine(address: str = "duckdb") -> Engine:
    """The engine of that address; `Unreadable` where there is none, or a part of it is missing."""
    openers = {"duckdb": _duckdb, spark.LOCAL: _spark, clickhouse.LOCAL: _clickhouse}
    if address in openers:
        return openers[address]()
    if address.startswith("clickhouse://"):
        return _clickhouse_server(address)
    if address.startswith(("spark://", "sc://")):
        return _spark_server(address)
    raise Unreadable("events_engine_unknown", engine=without_password(address))


@contextmanager
def engine_at(address: str) -> Iterator[Engine]:
    """The engine of that address for a while; `Unreadable` where it does not answer to the end."""
    engine = open_engine(address)
    try:
        with _answering(engine, address):
            yield engine
    finally:
        engine.close()


def _answering(engine: Engine, address: str) -> AbstractContextManager[None]:
    if not engine.elsewhere:
        return nullcontext()
    return (spark if engine.name == "spark" else clickhouse).answering(address)


def _duckdb() -> Engine:
    folder = _folder()
    settings = {"temp_directory": str(folder), "memory_limit": MEMORY}
    connection = import_module("duckdb").connect(config=settings)
    connection.execute(_DUCKDB)
    return Engine("duckdb", folder, duckdb=connection)


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
        raise Unreadable("events_engine_no_java", engine=spark.LOCAL) from error
    session.sparkContext.setLogLevel("ERROR")
    return Engine("spark", folder, backend=ibis.pyspark.connect(session))


def _spark_server(address: str) -> Engine:
    for part in ("pyspark.sql", "grpc", "grpc_status"):
        _part(part, "spark")
    return Engine("spark", _folder(), backend=spark.connected(address), elsewhere=True)


def _clickhouse() -> Engine:
    _part("chdb", "clickhouse")
    _part("clickhouse_connect", "clickhouse")
    return Engine("clickhouse", _folder(), backend=ibis.clickhouse.connect(interface="chdb"))


def _clickhouse_server(address: str) -> Engine:
    _part("clickhouse_connect", "clickhouse")
    return Engine("clickhouse", _folder(), backend=clickhouse.connected(address), elsewhere=True)


def _part(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise Unreadable("events_engine_missing", engine=f"{extra}://local", extra=extra) from error


def _folder() -> Path:
    return Path(mkdtemp(prefix="journeylab-"))
