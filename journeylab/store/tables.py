"""The tables: one that only grows, and two beside it that may be emptied."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import pg8000
from sqlalchemy.engine import Connection, CursorResult, Dialect
from sqlalchemy.sql import ClauseElement

metadata = MetaData()

changes = Table(
    "changes",
    metadata,
    Column("workshop", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),  # microseconds, UTC
    Column("actor", Text, nullable=False),
    Column("session", Text, nullable=False),
    Column("command", Text, nullable=False),
    Column("part", Integer, nullable=False),  # the place of a change in its command
    Column("kind", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("inverse", Text),
    Column("op", Text, nullable=False),
    Column("undoes", Text, nullable=False),
    Column("format", Integer, nullable=False),
    Column("check", Text, nullable=False),
    sqlite_with_rowid=False,
)
# a command told twice cannot be written twice
Index("one_command_once", changes.c.workshop, changes.c.command, changes.c.part, unique=True)

snapshots = Table(
    "snapshots",
    metadata,
    Column("workshop", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("state", Text, nullable=False),
    Column("sum", Text, nullable=False),
)

sealed_ballots = Table(
    "sealed_ballots",
    metadata,
    Column("workshop", Text, primary_key=True),
    Column("round", Text, primary_key=True),
    Column("voter", Text, primary_key=True),
    Column("dots", Text, nullable=False),
    sqlite_with_rowid=False,
)

_here = changes.c.workshop == bindparam("workshop")
_after = changes.c.seq > bindparam("after")
_one_round = (sealed_ballots.c.workshop == bindparam("workshop")) & (
    sealed_ballots.c.round == bindparam("round")
)
_one_ballot = _one_round & (sealed_ballots.c.voter == bindparam("voter"))
_snapshots_here = snapshots.c.workshop == bindparam("workshop")
_newest_snapshot = (
    select(func.max(snapshots.c.seq))
    .where(_snapshots_here, snapshots.c.seq <= bindparam("until"))
    .scalar_subquery()
)
_told = [column for column in changes.c if column.name not in {"workshop", "part"}]

_QUERIES: dict[str, ClauseElement] = {
    "append": insert(changes),
    "read": select(*_told)
    .where(_here, _after, changes.c.seq <= bindparam("until"))
    .order_by(changes.c.seq),
    "check_at": select(changes.c.check).where(_here, changes.c.seq == bindparam("seq")),
    "last": select(func.max(changes.c.seq)).where(_here),
    "count": select(func.count()).where(_here),
    "of_command": select(func.min(changes.c.seq), func.max(changes.c.seq)).where(
        _here, changes.c.command == bindparam("command")
    ),
    "last_before": select(func.max(changes.c.seq)).where(_here, changes.c.at <= bindparam("at")),
    "snapshot": select(snapshots.c.seq, snapshots.c.state, snapshots.c.sum).where(
        _snapshots_here, snapshots.c.seq == _newest_snapshot
    ),
    "save_snapshot": insert(snapshots),
    "drop_snapshot": delete(snapshots).where(_snapshots_here, snapshots.c.seq == bindparam("seq")),
    "snapshot_seqs": select(snapshots.c.seq).where(_snapshots_here),
    "seal": insert(sealed_ballots),
    "unseal": delete(sealed_ballots).where(_one_ballot),
    "sealed": select(sealed_ballots.c.dots).where(_one_ballot),
    "sealed_in_round": select(sealed_ballots.c.voter, sealed_ballots.c.dots)
    .where(_one_round)
    .order_by(sealed_ballots.c.voter),
    "forget_round": delete(sealed_ballots).where(_one_round),
}


class Statement:
    """SQL compiled once for one engine: compiling again would cost more than running."""

    def __init__(self, query: ClauseElement, dialect: Dialect) -> None:
        compiled = query.compile(dialect=dialect)
        self._sql = str(compiled)
        self._names: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())

    def __call__(self, connection: Connection, **values: Any) -> CursorResult[Any]:
        ordered = tuple(values[name] for name in self._names)
        return connection.exec_driver_sql(self._sql, ordered)


@cache
def statements(engine: str) -> dict[str, Statement]:
    """Every statement there is, for `sqlite` or `postgresql`."""
    dialect = {"sqlite": sqlite.dialect, "postgresql": pg8000.dialect}[engine]()
    return {name: Statement(query, dialect) for name, query in _QUERIES.items()}
