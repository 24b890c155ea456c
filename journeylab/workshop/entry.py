"""A change as it is remembered: what, and also who, when, in answer to which command."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

Op = Literal["do", "undo", "redo", "revert"]
FORMAT = 1


class Entry(Struct, frozen=True):
    """One line of the log. `at` is in UTC microseconds; `undoes` names a command."""

    seq: int
    at: int
    actor: str
    session: str
    command: str
    kind: str
    data: dict[str, Any]
    key: str
    inverse: dict[str, Any] | None
    op: Op = "do"
    undoes: str = ""
    format: int = FORMAT
