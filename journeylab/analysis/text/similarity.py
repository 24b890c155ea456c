"""How alike two verbatims are: their words, parts of words, themes, and how they feel."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from journeylab.analysis.text.language import language
from journeylab.analysis.text.sentiment import valence
from journeylab.analysis.text.stemming import stem
from journeylab.analysis.text.voice import Theme, themes, voice, words

# how much each side of a text weighs; the squares are what shares of a cosine they are
WORDS, PARTS, THEMES, FEELING = 1.0, 0.5, 0.9, 0.5
LETTERS = (3, 5)  # of a part of a word
MOST_PARTS = 20_000


class Said(NamedTuple):
    """What a verbatim comes down to."""

    stems: tuple[str, ...]
    themes: tuple[str, ...]
    valence: float


def said(text: str, spoken: str = "") -> Said:
    """The stems of a text without its small words, its themes, and how it feels."""
    tongue = spoken or language(text) or "en"
    left = [word for word in words(text) if word not in voice(tongue).function and len(word) > 1]
    found = (themes().get(word) for word in left)
    named = tuple(theme.name for theme in found if isinstance(theme, Theme))
    return Said(tuple(stem(word, tongue) for word in left), named, valence(text, tongue))


def vectors(texts: Sequence[Said]) -> csr_matrix:
    """One row of length one per text (all zero where it says nothing): cosines are products."""
    sides = (
        (WORDS, _weighed([_terms(one.stems) for one in texts])),
        (PARTS, _parts(texts)),
        (THEMES, _weighed([one.themes for one in texts])),
        (FEELING, _feelings(texts)),
    )
    return csr_matrix(normalize(hstack([side * weight for weight, side in sides])))


def _terms(stems: Sequence[str]) -> tuple[str, ...]:
    return (*stems, *(" ".join(pair) for pair in pairwise(stems)))


def _weighed(documents: Sequence[Sequence[str]]) -> Any:
    if not any(documents):
        return csr_matrix((len(documents), 0))
    return TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform(documents)


def _parts(texts: Sequence[Said]) -> Any:
    joined = [" ".join(one.stems) for one in texts]
    if not any(joined):
        return csr_matrix((len(texts), 0))
    counting = TfidfVectorizer(
        analyzer="char_wb", ngram_range=LETTERS, sublinear_tf=True, max_features=MOST_PARTS
    )
    return counting.fit_transform(joined)


def _feelings(texts: Sequence[Said]) -> Any:
    values = np.array([one.valence for one in texts])
    strength = np.minimum(np.abs(values), 1.0)
    return csr_matrix(np.column_stack([strength * (values > 0), strength * (values < 0)]))
