"""Who leads to whom on the wall, as the questions of this package need it."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from journeylab.analysis.text.sameness import said


class Flow:
    """The notes by id and by kind, and the links in both directions."""

    def __init__(self, notes: pd.DataFrame, links: pd.DataFrame) -> None:
        ids, kinds, texts = (notes[name].tolist() for name in ("note", "kind", "text"))
        self.kind: dict[str, str] = dict(zip(ids, kinds, strict=True))
        self.text = {
            note: "" if pd.isna(text) else str(text) for note, text in zip(ids, texts, strict=True)
        }
        self.after: dict[str, set[str]] = defaultdict(set)
        self.before: dict[str, set[str]] = defaultdict(set)
        for source, target in zip(links["source"].tolist(), links["target"].tolist(), strict=True):
            self.after[source].add(target)
            self.before[target].add(source)

    def of(self, *kinds: str) -> list[str]:
        """The notes of these kinds, in the order of time."""
        return [note for note, kind in self.kind.items() if kind in kinds]

    def following(self, note: str, *kinds: str) -> set[str]:
        """What a note leads to, of these kinds."""
        return {other for other in self.after[note] if self.kind.get(other) in kinds}

    def leading(self, note: str, *kinds: str) -> set[str]:
        """What leads to a note, of these kinds."""
        return {other for other in self.before[note] if self.kind.get(other) in kinds}

    def near(self, note: str, *kinds: str) -> set[str]:
        """What is linked to a note in either direction, of these kinds."""
        return self.following(note, *kinds) | self.leading(note, *kinds)

    def named(self, *kinds: str) -> dict[str, list[str]]:
        """The notes of these kinds under one name each: an actor stands on many stickies."""
        together: dict[object, list[str]] = defaultdict(list)
        for note in self.of(*kinds):
            text = self.text[note]
            together[said(text) if said(text).roots else text.strip() or note].append(note)
        return {some[0]: some for some in together.values()}
