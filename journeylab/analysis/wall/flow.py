"""Who leads to whom on the wall, as the questions of this package need it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pandas as pd

from journeylab.analysis.text.sameness import said
from journeylab.analysis.wall.stickies import Link, Sticky, stickies


class Flow:
    """The notes by id and by kind, in the order of time, and the links in both directions."""

    def __init__(self, notes: Iterable[Sticky], links: Iterable[Link]) -> None:
        self.kind: dict[str, str] = {}
        self.text: dict[str, str] = {}
        self.after: dict[str, set[str]] = defaultdict(set)
        self.before: dict[str, set[str]] = defaultdict(set)
        for one in notes:
            self.kind[one.note], self.text[one.note] = one.kind, one.text or ""
        for source, target in links:
            self.after[source].add(target)
            self.before[target].add(source)

    def of(self, *kinds: str) -> list[str]:
        """The notes of these kinds, in the order of time."""
        return [note for note, kind in self.kind.items() if kind in kinds]

    def following(self, note: str, *kinds: str) -> set[str]:
        """What a note leads to, of these kinds."""
        return {other for other in self.after.get(note, ()) if self.kind.get(other) in kinds}

    def leading(self, note: str, *kinds: str) -> set[str]:
        """What leads to a note, of these kinds."""
        return {other for other in self.before.get(note, ()) if self.kind.get(other) in kinds}

    def near(self, note: str, *kinds: str) -> set[str]:
        """What is linked to a note in either direction, of these kinds."""
        return self.following(note, *kinds) | self.leading(note, *kinds)

    def alone(self, note: str) -> bool:
        """Whether nothing that stands here is linked to a note."""
        linked = (*self.after.get(note, ()), *self.before.get(note, ()))
        return not any(other in self.kind for other in linked)

    def named(self, *kinds: str) -> dict[str, list[str]]:
        """The notes of these kinds under one name each: an actor stands on many stickies."""
        together: dict[object, list[str]] = defaultdict(list)
        for note in self.of(*kinds):
            text = self.text[note]
            together[said(text) if said(text).roots else text.strip() or note].append(note)
        return {some[0]: some for some in together.values()}


def flow_of(notes: pd.DataFrame, links: pd.DataFrame) -> Flow:
    """That of `tables.notes` and `tables.links`."""
    ends = zip(links["source"].tolist(), links["target"].tolist(), strict=True)
    return Flow(stickies(notes), ends)
