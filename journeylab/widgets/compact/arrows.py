"""The functions of a module as arrows, which are shorter.

They come first, as functions do that are known before a module's first line runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeylab.widgets.compact.statements import Statement
from journeylab.widgets.compact.tokens import Token

_ONLY_FUNCTIONS_HAVE = frozenset(["this", "arguments", "yield"])
_LET, _IS, _LEADS, _END = (
    Token("word", "let"),
    Token("mark", "="),
    Token("mark", "=>"),
    Token("mark", ";"),
)


def with_arrows(statements: Iterable[Statement]) -> list[Statement]:
    """The same statements, each function that can be an arrow being one."""
    every = [_arrow(statement) for statement in statements]
    # `sorted` keeps the order otherwise
    return sorted(every, key=lambda statement: statement.tokens[0] is not _LET)


def _arrow(statement: Statement) -> Statement:
    words = [token.text for token in statement.tokens[:2]]
    at = words.index("function") if "function" in words else -1
    if at < 0 or _ONLY_FUNCTIONS_HAVE & {token.text for token in statement.tokens}:
        return statement
    before, (name, *rest) = statement.tokens[:at], statement.tokens[at + 1 :]
    end = _closing(rest, 0) + 1
    whole = [_LET, name._replace(gap=" "), _IS, *before, *rest[:end], _LEADS, *_body(rest[end:])]
    return statement._replace(tokens=[*whole, _END])


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket closes that opens there."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += tokens[place].opens - tokens[place].closes
        if not depth:
            return place
    return len(tokens)


def _body(block: Sequence[Token]) -> Sequence[Token]:
    """What a block gives, where it does nothing else; else the block."""
    inside = block[1:-1]
    if not inside or inside[0].text != "return" or inside[-1].text != ";":
        return block
    depth, given = 0, inside[1:-1]
    for token in given:
        depth += token.opens - token.closes
        if not depth and token.text in {";", ","}:
            return block
    return given if given and given[0].text != "{" else block
