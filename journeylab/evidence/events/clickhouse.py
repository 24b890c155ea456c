"""ClickHouse: in this process, or a server by its address; events go there in a temporary table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import uuid4

from journeylab.evidence.events.addresses import without_password
from journeylab.evidence.events.later import ibis
from journeylab.evidence.unreadable import Unreadable

LOCAL = "clickhouse://local"
FORM = "clickhouse://user:password@host:8123/database"
_DEFAULT = "default"  # ClickHouse's own user and database
_SETTINGS = {"session_timezone": "UTC", "session_timeout": "3600"}  # seconds a pause may last
_WAIT_SECONDS = 10
_ROWS = 500_000  # sent at once


@dataclass(frozen=True, slots=True)
class Server:
    """Where a ClickHouse listens for HTTP, and as whom to speak to it."""

    host: str
    port: int | None = None  # 8123, or 443 where secure
    user: str = _DEFAULT
    password: str = field(default="", repr=False)
    database: str = _DEFAULT
    secure: bool = False


def server_of(address: str) -> Server:
    """What an address like `FORM` names, with `?secure=1` for HTTPS; `Unreadable` where nothing."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:  # a port that is no number, a bracket left open
        host, port = None, None
    if not host:
        shown = without_password(address)
        raise Unreadable("events_engine_address", engine=shown, form=FORM)
    return Server(
        host,
        port,
        user=unquote(parts.username or _DEFAULT),
        password=unquote(parts.password or ""),
        database=unquote(parts.path.strip("/")) or _DEFAULT,
        secure=parse_qs(parts.query).get("secure", ["0"])[0] not in {"0", "false"},
    )


def connected(address: str) -> Any:
    """An Ibis backend on the server of that address; `Unreadable` where it does not answer."""
    from clickhouse_connect.driver.exceptions import Error  # noqa: PLC0415  a part that may be missing

    asked = server_of(address)
    try:
        return ibis.clickhouse.connect(
            host=asked.host,
            port=asked.port,
            user=asked.user,
            password=asked.password,
            database=asked.database,
            secure=asked.secure,
            settings=_SETTINGS,
            connect_timeout=_WAIT_SECONDS,
        )
    except (Error, OSError) as error:
        shown = without_password(address)
        raise Unreadable("events_engine_silent", engine=shown) from error


@contextmanager
def answering(address: str) -> Iterator[None]:
    """What is asked of that server is answered; `Unreadable` where it goes meanwhile."""
    from clickhouse_connect.driver.exceptions import Error  # noqa: PLC0415  likewise

    try:
        yield
    except Error as error:
        raise Unreadable("events_engine_lost", engine=without_password(address)) from error


def loaded(connection: Any, parquet: Path) -> str:
    """A table of the rows of a Parquet file that this process wrote and reads itself."""
    name = f"loaded_{uuid4().hex}"
    kept = "ENGINE = MergeTree ORDER BY tuple()"
    read = f"SELECT * FROM file('{parquet}', Parquet)"  # noqa: S608  a file of our own
    connection.raw_sql(f"CREATE TABLE {name} {kept} AS {read}")
    return name


def sent(connection: Any, parquet: Path) -> str:
    """The same rows on a server, in a table that goes when the session does."""
    import pyarrow as pa  # noqa: PLC0415  both for a server alone, and slow to import
    import pyarrow.parquet as pq  # noqa: PLC0415  likewise

    name = f"loaded_{uuid4().hex}"
    file = pq.ParquetFile(parquet)
    schema = ibis.Schema.from_pyarrow(file.schema_arrow)
    connection.create_table(name, schema=schema, temp=True)
    for batch in file.iter_batches(_ROWS):
        connection.con.insert_arrow(name, pa.Table.from_batches([batch]))
    return name
