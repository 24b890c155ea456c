"""Questions in Ibis, and what each is in DuckDB's words: said beforehand, or when it is asked.

To load Ibis, build an expression and say it in SQL takes more than DuckDB takes to answer for a
million events. So the words of the questions that most logs need are shipped in `said.json`, made
by `tools/say.py`; any other is said by Ibis on the spot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from journeylab.evidence.events.later import builtin, ibis
from journeylab.evidence.events.quoting import identifier

if TYPE_CHECKING:
    from ibis.expr.types import Table

Question = Callable[..., "Table"]
SAID = Path(__file__).with_name("said.json")
_PACKAGE = Path(__file__).parents[2]
_ROOMS = ("evidence/events", "analysis/eventlog")  # where questions are written
_PLACES = re.compile(r'"given_(\d+)"|NUMBER_CALLED\(\'(\w+)\'\)')


class Given(Protocol):
    """A table, of which only this is said in words."""

    @property
    def name(self) -> str:
        """What the engine calls it."""

    @property
    def columns(self) -> Mapping[str, str]:
        """The type of each column, as the engine calls it."""


def in_words(
    question: Question,
    given: Sequence[Given],
    numbers: Mapping[str, int],
    shape: Mapping[str, Any],
) -> str:
    """The SQL of a question about the tables `given`.

    Its words depend on the columns of these and on `shape`, and have a place for each of `numbers`.
    """
    text = shipped().get(key_of(question, given, numbers, shape))
    if text is None:
        text = said(question, given, numbers, shape)

    def in_place(found: re.Match[str]) -> str:
        return identifier(given[int(found[1])].name) if found[1] else str(int(numbers[found[2]]))

    return _PLACES.sub(in_place, text)


def said(
    question: Question,
    given: Sequence[Given],
    numbers: Mapping[str, int],
    shape: Mapping[str, Any],
) -> str:
    """What Ibis says of a question, with places for the names of tables and the numbers."""
    tables = [_unbound(place, stored.columns) for place, stored in enumerate(given)]
    called = {name: _number(name) for name in numbers}
    return str(ibis.to_sql(question(*tables, **called, **shape), dialect="duckdb", pretty=False))


def key_of(
    question: Question,
    given: Sequence[Given],
    numbers: Mapping[str, int],
    shape: Mapping[str, Any],
) -> str:
    """A question's name, and a digest of all else that its words depend on."""
    columns = [list(stored.columns.items()) for stored in given]
    rest = json.dumps([columns, sorted(numbers), sorted(shape.items())])
    name = f"{question.__module__.removeprefix('journeylab.')}.{question.__qualname__}"
    return f"{name} {sha256(rest.encode()).hexdigest()[:16]}"


@cache
def shipped() -> Mapping[str, str]:
    """What was said beforehand; nothing where the source has changed since."""
    try:
        found = json.loads(SAID.read_text("utf-8"))
        texts: dict[str, str] = found["texts"] if found["source"] == source() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return texts


def source() -> str:
    """A digest of the source in which questions are written."""
    digest = sha256()
    for room in _ROOMS:
        for file in sorted((_PACKAGE / room).glob("*.py")):
            digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def _unbound(place: int, columns: Mapping[str, str]) -> Table:
    from ibis.backends.sql.datatypes import DuckDBType  # noqa: PLC0415  loads Ibis

    kinds = {name: DuckDBType.from_string(kind) for name, kind in columns.items()}
    return ibis.table(kinds, name=f"given_{place}")


def _number(called: str) -> Any:
    """A whole number, of which the words have but the place."""
    return builtin("number_called", ("string",), "int32")(called)
