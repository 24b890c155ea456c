"""A name for a group, in the words of its own verbatims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from journeylab.analysis.text.similarity import Said
from journeylab.analysis.text.stemming import stem
from journeylab.analysis.text.voice import words

TYPICAL = 12  # verbatims looked at
FEWEST, MOST = 2, 9  # words of a name
LONGEST = 70  # characters
_CLAUSE = re.compile(r"[^.!?;:,\n()«»\"“”…]+")


def name_of(members: Iterable[int], texts: Sequence[str], told: Sequence[Said]) -> str:
    """The clause of a typical verbatim that holds most of what all of them speak of."""
    listed = [int(one) for one in members]
    common = Counter(one for place in listed for one in set(told[place].stems))
    shared = {one: n / len(listed) for one, n in common.items() if n > 1}
    clauses = [
        (clause, rank)
        for rank, place in enumerate(listed[:TYPICAL])
        for clause in _clauses(texts[place])
    ]
    best = max(clauses, key=lambda one: (_worth(one[0], shared), -one[1]), default=None)
    return _set_as_name(best[0] if best else texts[listed[0]])


def _clauses(text: str) -> list[str]:
    return [clause.strip() for clause in _CLAUSE.findall(text) if clause.strip()]


def _worth(clause: str, shared: dict[str, float]) -> float:
    said = words(clause)
    stems = {stem(word, tongue) for word in said for tongue in ("en", "fr")}
    known = sum(shared.get(one, 0.0) for one in stems)
    fits = FEWEST <= len(said) <= MOST
    return known / (1.0 + 0.06 * len(said)) + (0.3 if fits else 0.0)


def _set_as_name(clause: str) -> str:
    plain = " ".join(clause.split())
    if len(plain) > LONGEST:
        plain = plain[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return plain[:1].upper() + plain[1:]
