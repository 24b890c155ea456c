"""Notes that say the same twice, proposed for merging."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.columns import TWINS
from journeylab.analysis.text.sameness import pairs

MANY_ON_PURPOSE = ("actor",)  # one for each command that they give

Told = tuple[str, str, str | None]  # a note, its kind, and what it says


class Pair(NamedTuple):
    """Two notes, and how alike they are."""

    note: str
    other: str
    likeness: float


def twins(notes: pd.DataFrame, apart: Collection[frozenset[str]] = frozenset()) -> pd.DataFrame:
    """Pairs of one kind that say nearly the same, the surest first: note, other, likeness.

    Of several that say the same, each is compared with the earliest. What was said to be two
    things (`apart`), is written in private, or stands on many stickies on purpose, is left out.
    """
    found = asked(alike(told_by(notes)), notes["note"].tolist(), apart)
    return pd.DataFrame(found, columns=list(TWINS))


def told_by(notes: pd.DataFrame) -> list[Told]:
    """What each note of a frame says."""
    says = notes["text"].astype(object).where(notes["text"].notna(), None)
    return list(zip(notes["note"].tolist(), notes["kind"].tolist(), says.tolist(), strict=True))


def alike(told: Iterable[Told]) -> tuple[Pair, ...]:
    """Every such pair, which depends on what notes say, not on where they stand."""
    of_kind: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for note, kind, text in told:
        if text is not None and kind not in MANY_ON_PURPOSE:
            of_kind[kind].append((note, text))
    return tuple(
        Pair(some[one][0], some[other][0], likeness)
        for some in of_kind.values()
        for one, other, likeness in pairs([text for _, text in some])
    )


def asked(
    found: Iterable[Pair], order: Iterable[str], apart: Collection[frozenset[str]]
) -> list[Pair]:
    """The pairs to ask about: each note once, so that three that say the same are two questions."""
    place = {note: at for at, note in enumerate(order)}
    earliest_first = [
        pair if place[pair.note] < place[pair.other] else Pair(pair.other, pair.note, pair.likeness)
        for pair in found
        if frozenset(pair[:2]) not in apart
    ]
    earliest_first.sort(key=lambda pair: (-pair.likeness, place[pair.note], place[pair.other]))
    of_each: dict[str, Pair] = {}
    for pair in earliest_first:
        of_each.setdefault(pair.other, pair)
    return list(of_each.values())
