"""What the rules answer when a command cannot be taken."""

from __future__ import annotations


class Refused(Exception):
    """A domain error: a code and its facts; `words` makes the sentence."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"
