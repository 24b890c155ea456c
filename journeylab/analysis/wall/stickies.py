"""What the questions of this package need to know of a note: as records, which cost little."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd


class Sticky(NamedTuple):
    """A note as it is read: what it is, what it says (None in private), and where it stands."""

    note: str
    kind: str
    text: str | None
    stage: str
    column: int
    pivotal: bool
    hidden: bool


Link = tuple[str, str]  # from what leads to what follows


def stickies(notes: pd.DataFrame) -> list[Sticky]:
    """The rows of `tables.notes`, in their order."""
    says = notes["text"].astype(object).where(notes["text"].notna(), None)
    columns = {name: notes[name].tolist() for name in Sticky._fields} | {"text": says.tolist()}
    return list(map(Sticky._make, zip(*columns.values(), strict=True)))
