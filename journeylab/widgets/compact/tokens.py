"""The words and marks of a script, each with the gap that stood before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["word", "mark", "text"]
Role = Literal["", "name", "property", "shorthand"]

_GAP = re.compile(r"(?:[ \t\r\n]+|/\*.*?\*/|//[^\n]*)*", re.DOTALL)
_TOKEN = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<word>[\w$\#]+)
    |(?P<mark>\+\+|--|=>|\.\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
_BEFORE_REGEX = frozenset("(,=:[!&|?{};+") | {"return", "=>", ""}
_PIECE = re.compile(r"[`}](?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.DOTALL)
PLACE = "${"  # how a piece of a template ends that is followed by a place


class Token(NamedTuple):
    """A word, a mark, or a text (also a regular expression, or a template between its places)."""

    kind: Kind
    text: str
    gap: str = ""  # "", " " or "\n"
    role: Role = ""

    @property
    def opens(self) -> bool:
        """Whether something begins that a later token closes."""
        return self.text in {"(", "[", "{"} or (self.kind == "text" and self.text.endswith(PLACE))

    @property
    def closes(self) -> bool:
        """Whether what an earlier token opened ends here."""
        return self.text in {")", "]", "}"} or (self.kind == "text" and self.text[0] == "}")


def tokens(text: str) -> Iterator[Token]:
    """All tokens of a script, in their order."""
    at, before = 0, ""
    open_ones: list[str] = []  # braces, and places of templates
    while True:
        gap = _gap(text, at)
        at += len(gap)
        if at == len(text):
            return
        token = _token(text, at, before, in_place=bool(open_ones) and open_ones[-1] == PLACE)
        yield token._replace(gap="\n" if "\n" in gap else " " if gap else "")
        at += len(token.text)
        before = PLACE if token.opens and token.kind == "text" else token.text
        if token.closes and token.text[0] == "}":
            open_ones.pop()
        if token.opens and token.text not in {"(", "["}:
            open_ones.append(before)


def _gap(text: str, at: int) -> str:
    found = _GAP.match(text, at)
    return found[0] if found else ""


def _token(text: str, at: int, before: str, *, in_place: bool) -> Token:
    piece = _PIECE.match(text, at) if text[at] == "`" or (text[at] == "}" and in_place) else None
    regex = _REGEX.match(text, at) if before in _BEFORE_REGEX | {PLACE} else None
    if piece or regex:
        return Token("text", (piece or regex or "")[0])
    if found := _TOKEN.match(text, at):
        kind: Kind = "word" if found["word"] else "text" if found["text"] else "mark"
        return Token(kind, found[0])
    raise ValueError(text[at:])  # cannot be: every character is a mark at least
