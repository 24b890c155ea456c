"""Notes that say the same twice, proposed for merging."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from journeylab.analysis.columns import TWINS
from journeylab.analysis.text.sameness import pairs

MANY_ON_PURPOSE = ("actor",)  # one for each command that they give

Pair = tuple[str, str, float]  # two notes, and how alike they are


def twins(notes: pd.DataFrame, apart: Collection[frozenset[str]] = frozenset()) -> pd.DataFrame:
    """Pairs of one kind that say nearly the same, the surest first: note, other, likeness.

    Of several that say the same, each is compared with the earliest. What was said to be two
    things (`apart`), is written in private, or stands on many stickies on purpose, is left out.
    """
    return asked(alike(notes), notes["note"], apart)


def alike(notes: pd.DataFrame) -> tuple[Pair, ...]:
    """Every such pair, which depends on what notes say, not on where they stand."""
    shown = notes[notes["text"].notna() & ~notes["kind"].isin(MANY_ON_PURPOSE)]
    found = []
    for _, of_kind in shown.groupby("kind", sort=False):
        ids, texts = of_kind["note"].tolist(), of_kind["text"].tolist()
        found += [(ids[one], ids[other], likeness) for one, other, likeness in pairs(texts)]
    return tuple(found)


def asked(
    found: Iterable[Pair], order: Iterable[str], apart: Collection[frozenset[str]]
) -> pd.DataFrame:
    """The pairs to ask about: each note once, so that three that say the same are two questions."""
    place = {note: at for at, note in enumerate(order)}
    earliest_first = [
        (one, other, likeness) if place[one] < place[other] else (other, one, likeness)
        for one, other, likeness in found
        if frozenset((one, other)) not in apart
    ]
    earliest_first.sort(key=lambda pair: (-pair[2], place[pair[0]], place[pair[1]]))
    pairs_asked = pd.DataFrame(earliest_first, columns=list(TWINS))
    return pairs_asked.drop_duplicates("other", ignore_index=True)
