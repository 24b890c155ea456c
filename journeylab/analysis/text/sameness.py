"""Texts that probably say the same thing twice: proposed, never merged by themselves.

Words are compared without case, accents, endings and words that say nothing; what says the same
in a journey ("delivered", "received", "reçu") counts as one word, in French and English alike. A
word that many texts share tells little, one that two share tells much. Where a number or a
negation differs, the texts differ.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations
from math import log
from typing import NamedTuple

ALIKE = 0.62  # of 1; below it proposals annoy more than they help
COMMON = 40  # texts; a word that more of them share does not bring two together
FEWER = 20_000  # of many texts fewer may share it, so that the pairs to compare stay as few
TYPO = 0.84  # how like two long words are that differ by a slip of the hand
LONG = 5

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = (
    *("ements", "ement", "ations", "ation", "ions", "ion", "ees", "ers", "ee", "es", "ing"),
    *("ed", "er", "ir", "e", "s", "x"),
)
_SHORTEST = 3


class Said(NamedTuple):
    """What a text comes to: its words as roots, and what must not differ."""

    roots: frozenset[str]
    firm: frozenset[str]  # numbers and negations


class _Known(NamedTuple):
    empty: frozenset[str]
    against: frozenset[str]
    same: dict[str, str]
    spelt: dict[str, tuple[str, ...]]


@lru_cache(maxsize=50_000)
def said(text: str) -> Said:
    """The roots of a text."""
    known = _known()
    words = _WORD.findall(_bare(text))
    numbers = {word for word in words if any(c.isdigit() for c in word)}
    telling = [w for w in words if w not in known.empty and w not in numbers]
    negations = {"not"} if known.against.intersection(telling) else set()
    roots = {known.same.get(root(w), root(w)) for w in telling if w not in known.against}
    return Said(frozenset(roots), frozenset(numbers | negations))


def pairs(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """The places of two texts that say nearly the same, and how nearly, 0.62 to 1."""
    told = [said(text) for text in texts]
    having = Counter(one for each in told for one in each.roots)
    weight = {one: log(1 + len(told) / count) for one, count in having.items()}
    for one, other in sorted(_candidates(told, having)):
        if told[one].firm != told[other].firm:
            continue
        near = likeness(told[one].roots, told[other].roots, weight)
        if near >= ALIKE:
            yield one, other, near


def root(word: str) -> str:
    """A word without its ending: "livrées" and "livrer" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _candidates(told: list[Said], having: Counter[str]) -> set[tuple[int, int]]:
    """Those that share a word which not too many share, or that are the same to the letter."""
    places: dict[str, list[int]] = defaultdict(list)
    whole: dict[Said, list[int]] = defaultdict(list)
    most = min(COMMON, max(2, FEWER // max(len(told), 1)))
    for place, each in enumerate(told):
        whole[each].append(place)
        for one in each.roots:
            if having[one] <= most:
                places[one].append(place)
    together = [*places.values(), *(same[:COMMON] for what, same in whole.items() if what.roots)]
    return {pair for some in together for pair in combinations(some, 2)}


def likeness(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """How much of what two texts say, by their roots, they both say, 0 to 1; `weight` per root."""
    shared = one & other
    left, right = one - shared, other - shared
    common = sum(weight[word] for word in shared)
    rest = sum(weight[word] for word in left) + sum(weight[word] for word in right)
    if len(left) == len(right) == 1 and _slipped(*left, *right):
        common, rest = common + min(weight[word] for word in left | right), 0.0
    return 2 * common / (2 * common + rest) if common else 0.0


@lru_cache(maxsize=50_000)
def _slipped(one: str, other: str) -> bool:
    """Whether a word that one stands for and a word that the other stands for differ by a slip."""
    spelt = _known().spelt
    return any(
        a[0] == b[0] and min(len(a), len(b)) >= LONG and SequenceMatcher(None, a, b).ratio() >= TYPO
        for a in spelt.get(one, (one,))
        for b in spelt.get(other, (other,))
    )


@cache
def _known() -> _Known:
    told = tomllib.loads(files(__package__).joinpath("same.toml").read_text("utf-8"))
    groups = [list(map(root, line.split())) for line in told["groups"].strip().splitlines()]
    same = {word: group[0] for group in groups for word in group}
    spelt = {group[0]: tuple(dict.fromkeys(group)) for group in groups}
    empty, against = (frozenset(told[name].split()) for name in ("empty", "against"))
    return _Known(empty, against, same, spelt)


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("-", ""))
    return "".join(c for c in plain if not unicodedata.combining(c))
