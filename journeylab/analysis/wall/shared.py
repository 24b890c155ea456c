"""What several tables said alike: proposed for merging before their boards become one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

import pandas as pd

from journeylab.analysis.columns import SHARED
from journeylab.analysis.wall.twins import Told, alike, told_by

Pairs = Collection[frozenset[str]]


def shared(notes: pd.DataFrame, apart: Pairs = frozenset()) -> pd.DataFrame:
    """One row per note that another table says too: group (from 1), note, table.

    `notes` as `tables.notes`. In a group, one note at most of each table, each says nearly the
    same as another by the measure of `twins`, and no two were said to be two things (`apart`).
    Groups come in the order of their first note. What is written in private, or stands on many
    stickies on purpose, is left out.
    """
    table = dict(zip(notes["note"].tolist(), notes["table"].tolist(), strict=True))
    found = enumerate(groups(told_by(notes), table, frozenset(apart)), 1)
    rows = [(number, note, table[note]) for number, group in found for note in group]
    return pd.DataFrame(rows, columns=list(SHARED))


def groups(
    told: Sequence[Told], table: Mapping[str, str], apart: frozenset[frozenset[str]]
) -> list[list[str]]:
    """The same as lists of notes; `table` is where each note stands."""
    group_of: dict[str, list[str]] = {}
    for pair in sorted(alike(told), key=lambda pair: -pair.likeness):
        one, other = pair.note, pair.other
        joined = [*group_of.get(one, [one]), *group_of.get(other, [other])]
        if _may_join(joined, table, apart):
            group_of |= dict.fromkeys(joined, joined)
    order = {note: at for at, (note, *_) in enumerate(told)}
    found = {id(group): sorted(group, key=order.__getitem__) for group in group_of.values()}
    return sorted(found.values(), key=lambda group: order[group[0]])


def _may_join(notes: list[str], table: Mapping[str, str], apart: Pairs) -> bool:
    """Whether each comes from a table of its own, and none was told apart from another."""
    tables = {table[note] for note in notes}
    return len(tables) == len(notes) and not any(
        frozenset(pair) in apart for pair in combinations(notes, 2)
    )
