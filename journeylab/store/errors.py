"""What goes wrong with a memory, as a code and its facts; `words` makes the sentence."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

_SYMPTOMS = {  # how the engines put it, in the order in which it is looked for
    "disk is full": "disk_full",
    "disk full": "disk_full",
    "no space left": "disk_full",
    "database is locked": "busy",
    "lock timeout": "busy",
    "table is locked": "busy",
    "readonly database": "read_only",
    "read-only transaction": "read_only",
    "not a database": "damaged",
    "malformed": "damaged",
    "decode to utf-8": "damaged",
    "permission denied": "unreadable",
    "unable to open": "unreadable",
    "password": "password_refused",
    "does not exist": "database_missing",
    "network error": "unreachable",
    "connect": "unreachable",
}


class StoreError(Exception):
    """A memory that cannot be read or written: a code and its facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"


def translated(error: Exception, where: str) -> StoreError:
    """An engine's error as ours."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    codes = (code for symptom, code in _SYMPTOMS.items() if symptom in said.lower())
    return StoreError(next(codes, "failed"), file=where, detail=said[:200])


def is_busy(error: Exception) -> bool:
    """Whether somebody else is writing just now."""
    return translated(error, "").code == "busy"
