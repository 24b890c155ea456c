"""The statements of a module, and those that what it gives stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeylab.widgets.compact.tokens import Token


class Statement(NamedTuple):
    """One statement of a module, and the names that it declares for the others."""

    tokens: Sequence[Token]
    declares: frozenset[str]

    @property
    def uses(self) -> set[str]:
        """All variables that it speaks of."""
        return {token.text for token in self.tokens if token.role in {"name", "shorthand"}}


def statements(tokens: Iterable[Token]) -> Iterator[Statement]:
    """A module cut at its semicolons and after its functions, without `export` but the default."""
    depth, some = 0, list[Token]()
    for token in tokens:
        if some and not depth and (some[-1].text == ";" or _after_function(some[-1], token)):
            yield _statement(some)
            some = []
        some.append(token)
        depth += token.opens - token.closes
    if some:
        yield _statement(some)


def needed(all_of: Iterable[Statement]) -> list[Statement]:
    """Without declarations that nothing reaches from what a module gives or does by itself."""
    every = list(all_of)
    owner: dict[str, Statement] = {}
    for statement in every:
        if twice := owner.keys() & statement.declares:
            raise ValueError(f"declared twice in one bundle: {', '.join(sorted(twice))}")
        owner |= dict.fromkeys(statement.declares, statement)
    found: set[int] = set()
    ahead = [statement for statement in every if not statement.declares]
    while ahead:
        statement = ahead.pop()
        if id(statement) not in found:
            found.add(id(statement))
            ahead += [owner[name] for name in statement.uses if name in owner]
    return [statement for statement in every if id(statement) in found]


def _after_function(last: Token, token: Token) -> bool:
    return last.text == "}" and token.gap == "\n"


def _statement(some: list[Token]) -> Statement:
    given = some[0].text == "export" and some[1].text != "default"
    own = some[1:] if given else some
    if any(token.text == "export" and not token.role for token in some[1:]):
        end = "".join(token.gap + token.text for token in some[:12])
        raise ValueError(f"a statement without its semicolon: {end}…")
    return Statement(own, frozenset(_declared(own)))


def _declared(own: Sequence[Token]) -> Iterator[str]:
    words = [token.text for token in own[:3] if token.text != "async"]
    if words[0] == "function":
        yield words[1]
    elif words[0] in {"const", "let"}:
        yield from _declarators(own[1:])


def _declarators(tokens: Sequence[Token]) -> Iterator[str]:
    """The names between `const` and each `=`, also within a pattern."""
    depth, names = 0, True
    for token in tokens:
        depth += token.opens - token.closes
        if not depth and token.text in {"=", ","}:
            names = token.text == ","
        elif names and token.role in {"name", "shorthand"}:
            yield token.text
