"""Short names for variables.

What the statements of a module share has one name everywhere, the most used a single letter. All
else is known within its statement alone, so each statement begins again with the shortest names
that are free. Two names never become one there, hence what hid what still does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from string import ascii_letters

from journeylab.widgets.compact.roles import NOT_OURS
from journeylab.widgets.compact.statements import Statement
from journeylab.widgets.compact.tokens import Token

MOST = 3_000  # names that are enough for any module of ours
SINGLE = frozenset("STUVWXYZ$_")  # the letters for what is shared; the others are for the rest


def renamed(statements: Sequence[Statement]) -> Iterator[Token]:
    """All tokens of these statements, with short names for variables."""
    shared = {name for statement in statements for name in statement.declares}
    uses = Counter(name for one in statements for name in _names(one) if name in shared)
    everywhere = _shortest(uses, (name for name in _free() if name in SINGLE or len(name) > 1))
    taken = set(everywhere.values())
    for statement in statements:
        own = Counter(name for name in _names(statement) if name not in shared)
        short = everywhere | _shortest(own, (name for name in _free() if name not in taken))
        yield from (_under(token, short) for token in statement.tokens)


def _names(statement: Statement) -> Iterator[str]:
    return (token.text for token in statement.tokens if token.role in {"name", "shorthand"})


def _shortest(uses: Counter[str], free: Iterable[str]) -> dict[str, str]:
    return {name: short for (name, _), short in zip(uses.most_common(), free, strict=False)}


def _free() -> Iterator[str]:
    some = (letters for size in (1, 2) for letters in product(ascii_letters + "_$", repeat=size))
    return islice((name for name in map("".join, some) if name not in NOT_OURS), MOST)


def _under(token: Token, short: dict[str, str]) -> Token:
    name = short.get(token.text, token.text)
    if token.role == "name":
        return token._replace(text=name)
    if token.role == "shorthand":
        return token._replace(text=f"{token.text}:{name}")
    return token
