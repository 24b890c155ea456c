"""The append-only table of changes, on whatever engine it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import msgspec
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from journeylab.store.address import Address, address
from journeylab.store.chain import START, canonical, check_of
from journeylab.store.errors import StoreError, translated
from journeylab.store.lift import lifted
from journeylab.store.patience import patiently
from journeylab.store.postgresql import PostgreSQLDatabase
from journeylab.store.sqlite import SQLiteFile
from journeylab.store.tables import statements
from journeylab.workshop.entry import Entry

FOREVER = 2**62


class Link(Protocol):
    """What an engine must do beside running SQL."""

    begin: str
    name: str
    engine: Engine
    connection: Connection

    def prepare(self) -> None: ...
    def refresh(self) -> bool: ...
    def lock(self, workshop: str) -> None: ...
    def moved(self) -> bool: ...
    def scrub(self) -> bool: ...
    def close(self) -> None: ...


class Log:
    """The changes of one workshop, read and appended in order."""

    def __init__(self, where: Address, *, writes: bool) -> None:
        self.address, self.workshop = where, where.workshop
        self.link: Link = _link(where, writes=writes)
        self._say = statements(self.link.engine.dialect.name)

    def run(self, statement: str, **values: Any) -> Sequence[tuple[Any, ...]]:
        """The rows that a statement gives, none where it writes."""
        return patiently(lambda: self._run(statement, values), self.link.name)

    def _run(self, statement: str, values: dict[str, Any]) -> Sequence[tuple[Any, ...]]:
        result = self._say[statement](self.link.connection, workshop=self.workshop, **values)
        return [tuple(row) for row in result] if result.returns_rows else ()

    def read(
        self, after: int = 0, check: str | None = None, until: int = FOREVER
    ) -> Iterator[tuple[Entry, str]]:
        """Each entry with its check, in order; what was altered since it was written is refused."""
        previous = self.check_at(after) if check is None else check
        seq = after
        try:
            for row in self._rows(after, until):
                entry = _entry(row, seq + 1, self.link.name)
                found, previous = row[-1], check_of(entry, previous)
                if entry.seq != seq + 1 or found != previous:
                    raise StoreError("damaged", file=self.link.name, seq=seq + 1)
                seq += 1
                yield lifted(entry, self.link.name), previous
        except DBAPIError as error:
            problem = translated(error, self.link.name)
            raise StoreError(problem.code, **{**problem.facts, "seq": seq + 1}) from error

    def _rows(self, after: int, until: int) -> Any:
        return patiently(
            lambda: self._say["read"](
                self.link.connection, workshop=self.workshop, after=after, until=until
            ),
            self.link.name,
        )

    def check_at(self, seq: int) -> str:
        """The check of one change; that of the beginning where seq is 0."""
        rows = self.run("check_at", seq=seq) if seq else ()
        return str(rows[0][0]) if rows else START

    def last(self) -> int:
        """The number of the last change, 0 where there is none."""
        return int(self.run("last")[0][0] or 0)

    def count(self) -> int:
        """How many changes there are; as there are no gaps, also the number of the last."""
        return int(self.run("count")[0][0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction: nobody else writes until it is over."""
        self.link.refresh()
        try:
            patiently(self._begin, self.link.name)
            yield
            patiently(lambda: self._tell("COMMIT"), self.link.name)
        except BaseException:
            self._give_up()
            raise

    def append(self, entries: Sequence[Entry], check: str) -> None:
        """More entries at the end, `check` being that of the last one there."""
        parts: dict[str, int] = {}
        for entry in entries:
            part = parts[entry.command] = parts.get(entry.command, -1) + 1
            check = check_of(entry, check)
            self.run(
                "append",
                **{name: getattr(entry, name) for name in _PLAIN},
                part=part,
                data=canonical(entry.data).decode(),
                inverse=None if entry.inverse is None else canonical(entry.inverse).decode(),
                check=check,
            )

    def close(self) -> None:
        self.link.close()

    def _begin(self) -> None:
        self._tell(self.link.begin)
        self.link.lock(self.workshop)

    def _tell(self, sql: str) -> None:
        self.link.connection.exec_driver_sql(sql)

    def _give_up(self) -> None:
        if self.link.connection.invalidated:  # the server has already rolled back
            return
        try:
            self._tell("ROLLBACK")
        except DBAPIError:  # a full disk has already rolled back
            return


_PLAIN = ("seq", "at", "actor", "session", "command", "kind", "key", "op", "undoes", "format")


def open_log(url: str, *, writes: bool) -> Log:
    """The log of a workshop that exists."""
    return Log(address(url), writes=writes)


def _link(where: Address, *, writes: bool) -> Link:
    if where.url is None:
        return SQLiteFile(where, writes=writes)
    return PostgreSQLDatabase(where, writes=writes)


def _entry(row: tuple[Any, ...], seq: int, where: str) -> Entry:
    number, at, actor, session, command, kind, data, key, inverse, op, undoes, form, _ = row
    try:
        content = msgspec.json.decode(data)
        back = None if inverse is None else msgspec.json.decode(inverse)
    except msgspec.DecodeError:
        raise StoreError("damaged", file=where, seq=seq) from None
    return Entry(number, at, actor, session, command, kind, content, key, back, op, undoes, form)
