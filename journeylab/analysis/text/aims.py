"""What objectives tell: which kind of journey they are about, and whose work it is."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Aims(NamedTuple):
    """Codes: the kind ("" where nothing tells), and departments, most often meant first."""

    kind: str
    departments: tuple[str, ...]


def aims(objectives: Iterable[str], language: str) -> Aims:
    """What these objectives are about, by the words that they use."""
    spoken = "fr" if language.startswith("fr") else "en"
    texts = [_plain(text) for text in objectives]
    kinds = _counted(texts, "kind", spoken)
    return Aims(kinds[0] if kinds else "", _counted(texts, "department", spoken))


def _counted(texts: list[str], about: str, spoken: str) -> tuple[str, ...]:
    """Codes by how many objectives speak of them; those that come first in the file win a tie."""
    counts = Counter(
        {
            code: sum(bool(pattern.search(text)) for text in texts)
            for code, pattern in _patterns(about, spoken).items()
        }
    )
    return tuple(code for code, count in counts.most_common() if count)


@cache
def _patterns(about: str, spoken: str) -> dict[str, re.Pattern[str]]:
    codes = tomllib.loads((HERE / "aims.toml").read_text("utf-8"))[about]
    return {
        code: re.compile(r"\b(?:" + "|".join(map(re.escape, words[spoken])) + ")")
        for code, words in codes.items()
    }


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c))
