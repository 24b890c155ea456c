"""The words of customers, as `voice_fr.toml`, `voice_en.toml` and `themes.toml` list them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

LANGUAGES = ("en", "fr")
SHORTEST_STEM = 2
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z]+)*")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'"})


class Stems:
    """Some words and stems, each with what it stands for; a word answers with its longest match."""

    def __init__(self, listed: Iterable[tuple[str, Any]]) -> None:
        self._whole: dict[str, Any] = {}
        self._begun: dict[str, Any] = {}
        for word, meaning in listed:
            among = self._begun if word.endswith("*") else self._whole
            among.setdefault(word.rstrip("*").replace("+", " "), meaning)

    def get(self, word: str) -> Any:
        """What the word stands for; None for one that is not listed."""
        if word in self._whole:
            return self._whole[word]
        for length in range(len(word), SHORTEST_STEM, -1):
            if word[:length] in self._begun:
                return self._begun[word[:length]]
        return None


class Voice(NamedTuple):
    """What is known of how customers speak in one language."""

    function: frozenset[str]
    negation: frozenset[str]
    intensifier: frozenset[str]
    diminisher: frozenset[str]
    turn: frozenset[str]
    valence: Stems  # −2 … +2
    pairs: dict[str, int]  # of two words
    patterns: dict[str, re.Pattern[str]]  # rupture, effort, obstacle, expectation


class Theme(NamedTuple):
    """What is spoken of, and the need behind it."""

    name: str
    need: str


_VALENCES = {"furious": -2, "unhappy": -1, "content": 1, "delighted": 2}
_PATTERNS = ("rupture", "effort", "obstacle", "expectation")


@cache
def voice(language: str) -> Voice:
    """The words of `en` or `fr`."""
    told = _read(f"voice_{language}.toml")
    valued = [(w, n) for name, n in _VALENCES.items() for w in fold(told[name]).split()]

    def listed(name: str) -> frozenset[str]:
        return frozenset(fold(told[name]).split())

    return Voice(
        listed("function"),
        listed("negation"),
        listed("intensifier"),
        listed("diminisher"),
        listed("turn"),
        Stems(pair for pair in valued if "+" not in pair[0]),
        {word.replace("+", " "): n for word, n in valued if "+" in word},
        {name: re.compile(r"\b(?:" + "|".join(told[name]) + ")") for name in _PATTERNS},
    )


@cache
def themes() -> Stems:
    """What customers speak of, in both languages."""
    told = _read("themes.toml")
    return Stems(
        (word, Theme(name, part["need"]))
        for name, part in told.items()
        for word in fold(part["words"]).split()
    )


def fold(text: str) -> str:
    """A text in small letters, without accents."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of a text, in order; an apostrophe parts two."""
    return _WORD.findall(fold(text))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
