"""Where event logs are computed: DuckDB in this process, or Spark, or ClickHouse."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from inspect import isfunction
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from journeylab.evidence.events import clickhouse, spark
from journeylab.evidence.events.failing import answering
from journeylab.evidence.events.later import ibis
from journeylab.evidence.events.questions import Question, in_words
from journeylab.evidence.events.quoting import identifier

if TYPE_CHECKING:
    import pandas as pd
    from ibis.expr.types import Table

Name = Literal["duckdb", "spark", "clickhouse"]
NOTHING: Mapping[str, int] = MappingProxyType({})
_OPEN: weakref.WeakSet[Engine] = weakref.WeakSet()


@dataclass(frozen=True, slots=True, eq=False)
class Stored:
    """A table or view of `engine`; `columns` gives the type of each, as the engine calls it."""

    name: str
    columns: Mapping[str, str]
    engine: Engine

    @property
    def table(self) -> Table:
        """The same as an Ibis table, to ask of it what nobody asked yet."""
        found: Any = self.engine.connection.table(self.name)
        return found


@dataclass(frozen=True, eq=False)
class Engine:
    """A connection, and a folder for what does not fit in memory, gone when the engine is.

    Questions are functions of Ibis tables; `numbers` and `shape` go to them by name. The words of a
    question may depend on its shape, and have places for its numbers.
    """

    name: Name
    folder: Path
    duckdb: Any = None  # DuckDB's own connection
    backend: Any = None  # an Ibis backend for the others; each has methods of its own
    elsewhere: bool = False  # on a machine that cannot read our files
    close: weakref.finalize[..., Engine] = field(init=False)  # forgets tables, removes the folder

    def __post_init__(self) -> None:
        connected = self.duckdb or self.backend
        shared = self.name == "spark" and not self.elsewhere
        end = weakref.finalize(self, _close, self.name, connected, self.folder, shared=shared)
        object.__setattr__(self, "close", end)
        _OPEN.add(self)

    @cached_property
    def connection(self) -> Any:
        """The Ibis backend."""
        return self.backend or ibis.duckdb.from_connection(self.duckdb)

    def ask(
        self,
        question: Question,
        *given: Stored,
        numbers: Mapping[str, int] = NOTHING,
        **shape: Any,
    ) -> pd.DataFrame:
        """What is answered to a question about tables of this engine."""
        if self.name == "duckdb":
            words = in_words(question, given, numbers, shape)
            with answering(self.folder):
                return self.duckdb.execute(words).df()
        return self._expression(question, given, numbers, shape).execute()

    def rows(
        self,
        question: Question,
        *given: Stored,
        numbers: Mapping[str, int] = NOTHING,
        **shape: Any,
    ) -> list[dict[str, Any]]:
        """What is answered, row by row by the names of columns: where there are but few."""
        if self.name != "duckdb":
            found = self.ask(question, *given, numbers=numbers, **shape)
            return [dict(zip(found.columns, row, strict=True)) for row in found.to_numpy(object)]
        words = in_words(question, given, numbers, shape)
        with answering(self.folder):
            told = self.duckdb.execute(words)
            rows = told.fetchall()
        names = [name for name, *_ in told.description]
        return [dict(zip(names, row, strict=True)) for row in rows]

    def one(
        self,
        question: Question,
        *given: Stored,
        numbers: Mapping[str, int] = NOTHING,
        **shape: Any,
    ) -> dict[str, Any]:
        """What is answered in one row."""
        return self.rows(question, *given, numbers=numbers, **shape)[0]

    def keep(
        self,
        question: Question | Table,
        *given: Stored,
        numbers: Mapping[str, int] = NOTHING,
        **shape: Any,
    ) -> Stored:
        """The answer computed once and kept, so that many questions can be asked about it."""
        name = f"kept_{uuid4().hex}"
        if self.name == "clickhouse":
            table = self._expression(question, given, numbers, shape)
            self.connection.create_table(name, table, temp=True)
        else:
            words = self._words(question, given, numbers, shape)
            kept = "CACHE TABLE" if self.name == "spark" else "CREATE TEMPORARY TABLE"
            self.run(f"{kept} {name} AS {words}")
        return self.stored(name)

    def view(
        self,
        question: Question | Table,
        *given: Stored,
        numbers: Mapping[str, int] = NOTHING,
        **shape: Any,
    ) -> Stored:
        """The answer under a name of its own, so that what builds on it is said in a few words."""
        if self.name == "clickhouse":  # it has no views of temporary tables
            return self.keep(question, *given, numbers=numbers, **shape)
        return self.view_as(self._words(question, given, numbers, shape))

    def view_as(self, words: str) -> Stored:
        """What the engine gives to a query in its own words, under a name."""
        name = f"view_{uuid4().hex}"
        self.run(f"CREATE TEMPORARY VIEW {name} AS {words}")
        return self.stored(name)

    def stored(self, name: str) -> Stored:
        """A table that the engine has by that name."""
        if self.name == "duckdb":
            told = self.duckdb.execute(f"DESCRIBE {identifier(name)}").fetchall()
            return Stored(name, {column: kind for column, kind, *_ in told}, self)
        kinds = self.connection.table(name).schema().items()
        return Stored(name, {column: str(kind) for column, kind in kinds}, self)

    def run(self, words: str) -> None:
        """Have the engine do what is said in its own words."""
        if self.name == "duckdb":
            with answering(self.folder):
                self.duckdb.execute(words)
        else:
            self.connection.raw_sql(words)

    def share_done(self) -> float | None:
        """How much of the query under way is done, from 0 to 1; None where nobody can say."""
        done = self.duckdb.query_progress() if self.name == "duckdb" else -1.0
        return min(done / 100, 1.0) if done >= 0 else None

    def load(self, parquet: Path) -> Stored:
        """The table of a Parquet file."""
        if self.elsewhere:
            sent = spark.sent if self.name == "spark" else clickhouse.sent
            return self.stored(sent(self.connection, parquet))
        if self.name == "clickhouse":
            return self.stored(clickhouse.loaded(self.connection, parquet))
        return self.stored(self.connection.read_parquet(str(parquet)).get_name())

    def _words(self, question: Question | Table, *asked: Any) -> str:
        if self.name == "duckdb" and isfunction(question):
            return in_words(question, *asked)
        return str(self.connection.compile(self._expression(question, *asked)))

    def _expression(
        self,
        question: Question | Table,
        given: Sequence[Stored],
        numbers: Mapping[str, int],
        shape: Mapping[str, Any],
    ) -> Any:
        if not isfunction(question):
            return question
        return question(*(stored.table for stored in given), **numbers, **shape)


def end_queries() -> None:
    """End whatever DuckDB computes in this process."""
    for engine in tuple(_OPEN):
        if engine.duckdb is not None and engine.close.alive:
            engine.duckdb.interrupt()


def _close(name: Name, connection: Any, folder: Path, *, shared: bool) -> None:
    if name == "duckdb":
        connection.close()
    elif not shared:  # a Spark session of this process is shared by all that runs there
        connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
