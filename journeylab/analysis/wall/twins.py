"""Notes that say the same twice, proposed for merging."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from journeylab.analysis.columns import TWINS
from journeylab.analysis.text.sameness import pairs

MANY_ON_PURPOSE = ("actor",)  # one for each command that they give


def twins(notes: pd.DataFrame, apart: Collection[frozenset[str]] = frozenset()) -> pd.DataFrame:
    """Pairs of one kind that say nearly the same, the surest first: note, other, likeness.

    Of several that say the same, each is compared with the earliest. What was said to be two
    things (`apart`), is written in private, or stands on many stickies on purpose, is left out.
    """
    shown = notes[notes["text"].notna() & ~notes["kind"].isin(MANY_ON_PURPOSE)]
    found = []
    for _, alike in shown.groupby("kind", sort=False):
        ids, texts = alike["note"].tolist(), alike["text"].tolist()
        for one, other, likeness in pairs(texts):
            if frozenset((ids[one], ids[other])) not in apart:
                found.append((ids[one], ids[other], likeness))
    return _first_of_each(pd.DataFrame(found, columns=list(TWINS)))


def _first_of_each(found: pd.DataFrame) -> pd.DataFrame:
    """Each note asked about once, so that three that say the same are two questions."""
    surest = found.sort_values("likeness", ascending=False, kind="stable", ignore_index=True)
    return surest.drop_duplicates("other", ignore_index=True)
