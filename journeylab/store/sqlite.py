"""A workshop in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from journeylab.store.address import IN_FILE, Address
from journeylab.store.errors import translated
from journeylab.store.header import APPLICATION_ID, beside, read_header
from journeylab.store.patience import patiently
from journeylab.store.tables import metadata
from journeylab.workshop.entry import FORMAT

try:
    import pysqlite3.dbapi2 as driver
except ImportError:  # not built for this system: the one that Python brings
    driver = sqlite3

# https://www.sqlite.org/wal.html#walresetbug: several processes can lose pages (decision 0003)
WAL_RESET_BUG = ((3, 7, 0), (3, 51, 2))


def is_wal_safe(version: tuple[int, ...]) -> bool:
    """Whether several processes may use the write-ahead log of that SQLite."""
    first, last = WAL_RESET_BUG
    return not first <= version <= last


class SQLiteFile:
    """A connection to a file: opened to write, or so that it cannot."""

    begin = "BEGIN IMMEDIATE"

    def __init__(self, address: Address, *, writes: bool) -> None:
        self.path, self.writes, self.name = address.file, writes, str(address)
        read_header(self.path)
        self.engine = _engine(_uri(self.path, writes=writes))
        try:
            self.connection = self._connected()
        except DBAPIError as error:
            self.engine.dispose()
            raise translated(error, self.name) from error
        self._seen = self._version()

    def _connected(self) -> Connection:
        connection = self.engine.connect()
        for pragma in _PRAGMAS if self.writes else ("query_only = ON",):
            connection.exec_driver_sql(f"PRAGMA {pragma}")
        return connection

    def prepare(self) -> None:
        """Choose the journal; only once the file is known to be whole, since this changes it."""
        wal = is_wal_safe(driver.sqlite_version_info)
        journal, synchronous = ("WAL", "FULL") if wal else ("DELETE", "EXTRA")
        patiently(lambda: self._pragma(f"journal_mode = {journal}"), self.name)
        self._pragma(f"synchronous = {synchronous}")

    def refresh(self) -> bool:
        """Nothing to renew: a file does not hang up."""
        return False

    def lock(self, workshop: str) -> None:
        """Nothing more: BEGIN IMMEDIATE has let nobody else in."""

    def moved(self) -> bool:
        """Whether another connection has written since this was last asked."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def scrub(self) -> bool:
        """Leave no deleted byte in the journal; False where a reader is in the way."""
        busy = self.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").first()
        return busy is None or not busy[0]

    def is_sound(self) -> bool:
        """What SQLite itself says of its pages and indices."""
        return str(self._pragma("integrity_check")) == "ok"

    def vacuum_into(self, out: Path) -> None:
        """Write a copy of all that is committed, by whomever."""
        self._pragma("query_only = OFF")  # it forbids the copy too; the file is opened to read
        self.run("VACUUM INTO ?", str(out))
        self._pragma("query_only = ON")

    def run(self, sql: str, *values: object) -> None:
        """One statement, tried until nobody else is writing."""
        patiently(lambda: self.connection.exec_driver_sql(sql, values), self.name)

    def close(self) -> None:
        """Leave one file behind, unless somebody else still has it open."""
        if self.connection.closed:
            return
        if self.writes:
            self._leave_one_file()
        self.connection.close()
        self.engine.dispose()

    def _leave_one_file(self) -> None:
        for last_wish in ("wal_checkpoint(TRUNCATE)", "journal_mode = DELETE"):
            try:
                self._pragma(last_wish)
            except DBAPIError:  # someone else still uses it, or it has gone: theirs to tidy
                return

    def _version(self) -> int:
        return int(patiently(lambda: self._pragma("data_version"), self.name))

    def _pragma(self, text: str) -> Any:
        answer = self.connection.exec_driver_sql(f"PRAGMA {text}")
        return answer.scalar() if answer.returns_rows else None

    @cached_property
    def journal(self) -> str:
        """The journal in use, such as `wal`."""
        return str(self._pragma("journal_mode"))


_PRAGMAS = ("busy_timeout = 0", "secure_delete = ON", "temp_store = MEMORY", "foreign_keys = OFF")


def blank(path: Path) -> None:
    """A new file with empty tables and our name on it."""
    engine = _engine(f"file:{quote(str(path))}?mode=rwc")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA page_size = 4096")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT}")
            metadata.create_all(connection)
    except DBAPIError as error:
        raise translated(error, str(path)) from error
    finally:
        engine.dispose()


def forget_sealed(path: Path) -> None:
    """Take the sealed ballots out of a file that nobody else has open, without a trace."""
    link = SQLiteFile(Address(IN_FILE, path=path), writes=True)
    link.run("DELETE FROM sealed_ballots")
    link.run("VACUUM")
    link.close()


def _engine(uri: str) -> Engine:
    def connect() -> Any:
        return driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    return create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=connect,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
    )


def _uri(path: Path, *, writes: bool) -> str:
    where = f"file:{quote(str(path))}"
    if writes:
        return f"{where}?mode=rw"
    if _on_read_only_media(path) and not _has_content(beside(path, "-wal")):
        return f"{where}?mode=ro&immutable=1"
    return f"{where}?mode=ro"


def _on_read_only_media(path: Path) -> bool:
    return not os.access(path.parent, os.W_OK)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
