"""Workshops in a PostgreSQL database."""

from __future__ import annotations

import select
import time
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, ExceptionContext
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.pool import NullPool

from journeylab.store.address import Address
from journeylab.store.errors import StoreError, translated
from journeylab.store.tables import metadata

SCHEMA = "journeylab"
CHANNEL = "journeylab"
LONGEST_WAIT = "10s"
ASK_ANYWAY = 1.0  # seconds; a notice can wait in a buffer where the socket does not show it


class PostgreSQLDatabase:
    """A connection to a database: opened to write, or so that it cannot."""

    begin = "BEGIN"

    def __init__(self, address: Address, *, writes: bool) -> None:
        self.address, self.writes, self.name = address, writes, str(address)
        self.engine = _engine(address)
        self.connection = self._connected()
        self._asked = 0.0

    def _connected(self) -> Connection:
        try:
            connection = self.engine.connect()
            read_only = "off" if self.writes else "on"
            for setting in (
                f"SET search_path TO {SCHEMA}",
                f"SET lock_timeout TO '{LONGEST_WAIT}'",
                f"SET default_transaction_read_only TO {read_only}",
                f"LISTEN {CHANNEL}",
            ):
                connection.exec_driver_sql(setting)
        except (DBAPIError, OSError) as error:
            self.engine.dispose()
            raise translated(error, self.name) from error
        return connection

    def refresh(self) -> bool:
        """Connect again where the connection was lost; whether it was."""
        lost = self.connection.invalidated
        if lost:
            self.connection.close()
            self.connection = self._connected()
        return lost

    def prepare(self) -> None:
        """Nothing to choose: the server keeps its own journal."""

    def lock(self, workshop: str) -> None:
        """Let nobody else write to this workshop until the transaction ends; then tell them."""
        self.connection.exec_driver_sql(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0)), pg_notify(%s, %s)",
            (workshop, CHANNEL, workshop),
        )

    def moved(self) -> bool:
        """Whether somebody has written since this was last asked."""
        if self.refresh():
            return True  # what was told meanwhile was told to nobody
        driver: Any = self.connection.connection.dbapi_connection
        late = time.monotonic() - self._asked > ASK_ANYWAY
        if late or select.select([driver._usock], [], [], 0)[0]:  # noqa: SLF001  no public way to look
            self._asked = time.monotonic()
            self._ask()
        told = [workshop for _, _, workshop in driver.notifications]
        driver.notifications.clear()
        return self.address.workshop in told

    def _ask(self) -> None:
        try:
            self.connection.exec_driver_sql("SELECT 1")
        except DBAPIError as error:
            raise translated(error, self.name) from error

    def scrub(self) -> bool:
        """Give back the space of deleted ballots; the server's own journal is its keeper's."""
        self.connection.exec_driver_sql("VACUUM sealed_ballots")
        return True

    def close(self) -> None:
        if not self.connection.closed:
            self.connection.close()
        self.engine.dispose()


def lay_tables(address: Address) -> None:
    """The tables, where a database does not have them yet."""
    engine = _engine(address)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT pg_advisory_lock(hashtext('journeylab tables'))")
            connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
            connection.exec_driver_sql(f"SET search_path TO {SCHEMA}")
            metadata.create_all(connection)
    except (DBAPIError, OSError) as error:
        raise translated(error, str(address)) from error
    finally:
        engine.dispose()


def _engine(address: Address) -> Engine:
    if address.url is None:
        raise StoreError("address_malformed", file=str(address))
    try:
        engine = create_engine(address.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    except ImportError:
        raise StoreError("driver_missing", file=str(address), extra="postgresql") from None
    event.listen(engine, "handle_error", _cut_off)
    return engine


def _cut_off(context: ExceptionContext) -> BaseException | None:
    """A socket that was reset while it was read: the driver hands that on as it is."""
    if not isinstance(context.original_exception, OSError):
        return None
    context.is_disconnect = True
    return InterfaceError(context.statement, None, context.original_exception)
