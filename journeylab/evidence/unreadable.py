"""What a reader answers when a file, or a request about it, cannot be read."""

from __future__ import annotations


class Unreadable(Exception):
    """A reading error: a code and its facts; the words `evidence-unreadable-CODE` say it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"
