"""Tokens as a script again, in as few characters as say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from journeylab.widgets.compact.tokens import Token

_BEFORE_BARE = frozenset("=,([:?!&|+;{") | {"=>", "..."}
_SHORTER = {"const": "let", "true": "!0", "false": "!1"}
_END = Token("mark", "")


def written(tokens: Iterable[Token]) -> str:
    """The script that these tokens are."""
    some = [_END, *_declared_together(_without_needless(_without_casts(list(tokens))))]
    return "".join(_between(*pair) + pair[1].text for pair in pairwise(some)).strip() + "\n"


def _between(before: Token, after: Token) -> str:
    """What must stay of a gap: a space between words, for statements end with semicolons."""
    if not before.text or not after.gap:
        return ""
    last, first = before.text[-1], after.text[0]
    parts_words = _in_word(last) and _in_word(first)
    return " " if parts_words or (last == first and last in "+-") else ""


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_$#"


def _without_casts(tokens: Sequence[Token]) -> Iterator[Token]:
    """`(name)` and `(name.of.it)` bare, as JSDoc needs them for a type, and an arrow does not."""
    at, before = 0, _END
    while at < len(tokens):
        token = tokens[at]
        end = _chain(tokens, at + 1) if token.text == "(" and before.text in _BEFORE_BARE else 0
        if end:
            yield tokens[at + 1]._replace(gap=token.gap)
            yield from tokens[at + 2 : end]
            at, before = end + 1, tokens[end - 1]
        else:
            yield token
            at, before = at + 1, token


def _chain(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket closes that holds names with dots between them and no more; else 0."""
    end = at
    while tokens[end].role and tokens[end + 1].text == ".":
        end += 2
    if not tokens[end].role or tokens[end + 1].text != ")":
        return 0
    leads = end + 2 < len(tokens) and tokens[end + 2].text == "=>"
    return 0 if leads and end > at else end + 1


def _without_needless(tokens: Iterable[Token]) -> Iterator[Token]:
    """Without commas and semicolons that a closing mark makes needless."""
    held = _END
    for token in tokens:
        needless = held.text == "," or (held.text == ";" and token.text == "}")
        if held.text and not (needless and token.text in {"}", ")", "]"}):
            yield held
        held = token
    yield held


def _declared_together(tokens: Iterable[Token]) -> Iterator[Token]:
    """`const a = 1; const b = 2;` as `let a = 1, b = 2;`: nothing of ours is set against it."""
    declares = [False]  # whether the statement does, in each bracket that is open
    held = _END
    for token in tokens:
        starts = token.text in {"const", "let"} and not token.role
        if starts and held.text == ";" and declares[-1]:
            held = held._replace(text=",")
            continue
        if held.text == ";":
            declares[-1] = False
        if held.text:
            yield held
        if token.closes:
            declares.pop()
        if token.opens:
            declares.append(False)
        elif starts:
            declares[-1] = held.text != "("
        held = token if token.role else token._replace(text=_SHORTER.get(token.text, token.text))
    yield held
