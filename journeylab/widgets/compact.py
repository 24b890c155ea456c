"""A module without what stands in it for readers alone: comments, indents, spaces between marks.

Names stay as they are, and so do the lines that matter to JavaScript: nothing is rewritten, only
left out. Texts, templates and regular expressions travel to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<gap>(?:[ \t\r\n]+|/\*.*?\*/|//[^\n]*)+)
    |(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<word>[\w$\#]+)
    |(?P<mark>\+\+|--|=>|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
_BEFORE_REGEX = frozenset("(,=:[!&|?{};+") | {"return", "=>", ""}
# a line may be joined to the one before it after these, or before those
_OPEN, _CLOSE = frozenset("{[(,;:=*&|?<>."), frozenset("}]).")


def compact(text: str) -> str:
    """The same module, shorter."""
    out: list[str] = []
    gap = ""
    for kind, token in _tokens(text):
        if kind == "gap":
            gap = "\n" if "\n" in token else " "
            continue
        if out and gap:
            out.append(_between(out[-1], token, gap))
        out.append(token)
        gap = ""
    return "".join(out) + "\n"


def _between(before: str, after: str, gap: str) -> str:
    """What must stay of a gap: a new line that could end a statement, a space between words."""
    last, first = before[-1], after[0]
    if gap == "\n" and not (last in _OPEN or first in _CLOSE):
        return "\n"
    parts_words = _in_word(last) and _in_word(first)
    return " " if parts_words or (last == first and last in "+-") else ""


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_$#"


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at, before = 0, ""
    while at < len(text):
        kind, token = _token(text, at, before)
        yield kind, token
        at += len(token)
        before = before if kind == "gap" else token


def _token(text: str, at: int, before: str) -> tuple[str, str]:
    if text[at] == "`":
        return "kept", text[at : _end_of_template(text, at)]
    regex = _REGEX.match(text, at) if before in _BEFORE_REGEX else None
    if regex:
        return "kept", regex[0]
    found = _TOKEN.match(text, at)
    return (str(found.lastgroup), found[0]) if found else ("mark", text[at])


def _end_of_template(text: str, at: int) -> int:
    """Where a template ends, whatever templates stand within its places."""
    at += 1
    while text[at] != "`":
        if text.startswith("${", at):
            at = _end_of_place(text, at + 2)
        else:
            at += 2 if text[at] == "\\" else 1
    return at + 1


def _end_of_place(text: str, at: int) -> int:
    depth, before = 1, "("
    while depth:
        _, token = _token(text, at, before)
        depth += {"{": 1, "}": -1}.get(token, 0)
        before, at = token, at + len(token)
    return at
