"""What the rules know of words: `en.toml` and `fr.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Kind = Literal["c", "g", "p", "t"]  # as en.toml and fr.toml explain


class Verb(NamedTuple):
    """A verb: its first person, its past participle, and who does it to whom."""

    base: str
    first: str
    participle: str
    kind: str


class Lexicon(NamedTuple):
    """The words of one language."""

    customers: frozenset[str]
    actors: tuple[str, ...]
    inside: tuple[str, ...]
    messages: frozenset[str]
    verbs: dict[str, Verb]
    nouns: dict[str, Verb]
    belongings: frozenset[str]
    gender: dict[str, str]


@cache
def lexicon(language: str) -> Lexicon:
    """The words of `en` or `fr`."""
    told = tomllib.loads(files(__package__).joinpath(f"{language}.toml").read_text("utf-8"))
    verbs = {verb.base: verb for verb in map(_verb, told["verbs"].split("\n")) if verb.base}
    gender = {
        word: kind
        for kind in ("masculine", "feminine", "plural")
        for word in told.get(kind, "").split()
    }
    return Lexicon(
        customers=frozenset(told["customers"].split()),
        actors=tuple(sorted(told["actors"], key=len, reverse=True)),
        inside=tuple(told["inside"]),
        messages=frozenset(told["messages"].split()),
        verbs=verbs,
        nouns=dict(_noun(line, verbs) for line in told["nouns"].strip().split("\n")),
        belongings=frozenset(told.get("belongings", "").split()) | gender.keys(),
        gender=gender,
    )


def _verb(line: str) -> Verb:
    words = [word.replace("+", " ") for word in line.split()]
    if not words:
        return Verb("", "", "", "")
    return Verb(words[0], words[-3] if len(words) == 4 else words[0], words[-2], words[-1])  # noqa: PLR2004  French lines have four words


def _noun(line: str, verbs: dict[str, Verb]) -> tuple[str, Verb]:
    noun, base = line.replace("+", " ").split(" ", 1)
    return noun, verbs.get(base) or Verb(base, base, base, "c")


def mentions(text: str, words: tuple[str, ...] | frozenset[str]) -> list[str]:
    """The words of the list that stand in the text as words, longest matches first."""
    found = []
    rest = text.lower()
    for word in sorted(words, key=len, reverse=True):
        pattern = rf"(?<![\w]){re.escape(word)}(?![\w])"
        if re.search(pattern, rest):
            found.append(word)
            rest = re.sub(pattern, " ", rest)
    return found
