"""What a reader answers when a file, or a request about it, cannot be read."""

from __future__ import annotations

import errno


class Unreadable(Exception):
    """A reading error: a code and its facts; the words `evidence-unreadable-CODE` say it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"


def trouble(error: Exception) -> dict[str, str]:
    """Why the system refuses a file: the name of its code, and its words where no code tells."""
    code = getattr(error, "errno", None)
    reason = getattr(error, "strerror", None) or str(error)
    return {"trouble": errno.errorcode.get(code or 0, ""), "reason": reason}
