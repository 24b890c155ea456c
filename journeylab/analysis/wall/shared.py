"""What several tables said alike: proposed for merging before their boards become one."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from journeylab.analysis.columns import SHARED
from journeylab.analysis.text.sameness import pairs
from journeylab.analysis.wall.twins import MANY_ON_PURPOSE


def shared(notes: pd.DataFrame, apart: Collection[frozenset[str]] = frozenset()) -> pd.DataFrame:
    """One row per note that another table says too: group (from 1), note, table.

    `notes` as `tables.notes`. In a group, one note at most of each table, each says nearly the
    same as another by the measure of `twins`, and no two were said to be two things (`apart`).
    Groups come in the order of their first note. What is written in private, or stands on many
    stickies on purpose, is left out.
    """
    shown = notes[notes["text"].notna() & ~notes["kind"].isin(MANY_ON_PURPOSE)]
    groups: dict[str, list[str]] = {}
    table = dict(zip(shown["note"].tolist(), shown["table"].tolist(), strict=True))
    for one, other in _surest_first(shown, table):
        joined = [*groups.get(one, [one]), *groups.get(other, [other])]
        if _may_join(joined, table, apart):
            groups |= dict.fromkeys(joined, joined)
    order = {note: n for n, note in enumerate(table)}
    found = {min(group, key=order.__getitem__): group for group in groups.values()}
    rows = [
        (number, note, table[note])
        for number, first in enumerate(sorted(found, key=order.__getitem__), 1)
        for note in sorted(found[first], key=order.__getitem__)
    ]
    return pd.DataFrame(rows, columns=list(SHARED))


def _surest_first(shown: pd.DataFrame, table: dict[str, str]) -> list[tuple[str, str]]:
    """The pairs of different tables that say nearly the same."""
    found = []
    for _, alike in shown.groupby("kind", sort=False):
        ids = alike["note"].tolist()
        for one, other, likeness in pairs(alike["text"].tolist()):
            if table[ids[one]] != table[ids[other]]:
                found.append((likeness, ids[one], ids[other]))
    found.sort(key=lambda pair: -pair[0])
    return [(one, other) for _, one, other in found]


def _may_join(notes: list[str], table: dict[str, str], apart: Collection[frozenset[str]]) -> bool:
    """Whether each comes from a table of its own, and none was told apart from another."""
    tables = {table[note] for note in notes}
    return len(tables) == len(notes) and not any(pair <= set(notes) for pair in apart)
