"""A finding that was sent to a workshop: its table in the journey's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from msgspec import Struct

from journeylab import tables
from journeylab.tables.findings import named_rows
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding

_NAMED = ("step", "source", "target", "touchpoint", "channel", "name", "path")
_STEP, _PLACE = " > ", " × "  # between the steps of a path, the step and channel of a touchpoint
_LONGEST = 80


class Journey(Struct, frozen=True):
    """What pictures and tables need of a journey: its words, and its columns."""

    words: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, int, str, str], ...]
    stages: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    plans: tuple[tuple[str, str, str, str], ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The words for the ids of steps and channels."""
        return dict(self.words)

    def frame(self, name: str) -> pd.DataFrame:
        """Its steps, stages or channels, as pictures take them."""
        return pd.DataFrame(getattr(self, name), columns=_COLUMNS[name])


_COLUMNS = {
    "steps": ["step", "position", "text", "stage"],
    "stages": ["stage", "name"],
    "channels": ["channel", "name"],
}


def journey_of(workshop: Workshop) -> Journey:
    """The same for every finding of a workshop, and equal where nothing of it has changed."""
    steps = tables.steps(workshop)
    rows = [tuple(row) for row in steps[["step", "position", "text", "stage"]].to_numpy().tolist()]
    channels = tuple((one.id, one.name) for one in workshop.channels.values())
    return Journey(
        words=(*((step, text[:_LONGEST]) for step, _, text, _ in rows), *channels),
        steps=tuple(rows),
        stages=tuple((one.id, one.name) for one in workshop.stages.values()),
        channels=channels,
        plans=tuple(_plans(workshop)),
    )


def _plans(workshop: Workshop) -> Iterator[tuple[str, str, str, str]]:
    """Step, channel and what is lacking, of each thing that somebody will find out, and who."""
    for one in workshop.inquiries.values():
        who = " · ".join(filter(None, (one.owner, one.due)))
        for lack in one.lacks:
            yield one.step, one.channel, lack, who or "✓"


def frame_of(finding: Finding) -> pd.DataFrame:
    """The table as it was sent, on the workshop's ids."""
    rows = [list(row.values())[1:] for row in named_rows(finding)]
    return pd.DataFrame(rows, columns=list(finding.columns))


def numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Columns that hold numbers and gaps alone as numbers, so that a gap is NaN."""
    names = [name for name in frame.columns if not _is_text(frame[name])]
    return frame.astype(dict.fromkeys(names, float))


def _is_text(column: pd.Series) -> bool:
    known = column.dropna()
    return known.empty or any(isinstance(one, str | bool) for one in known)


def worded(frame: pd.DataFrame, journey: Journey) -> pd.DataFrame:
    """With the words of steps and channels in place of their ids."""
    names = journey.names
    columns = [name for name in _NAMED if name in frame]
    return frame.assign(**{name: [_words(one, names) for one in frame[name]] for name in columns})


def _words(one: Any, names: Mapping[str, str]) -> str:
    written = "" if one is None or one != one else str(one)  # noqa: PLR0124  NaN alone differs from itself
    if written in names:
        return names[written]
    between = next((mark for mark in (_STEP, _PLACE) if mark in written), "")
    parts = written.split(between) if between else [written]
    return between.join(names.get(part, part) for part in parts)


def customers_of(frame: pd.DataFrame) -> int:
    """How many customers there are in all, by a count and the share that it is of them."""
    if "share_of_customers" not in frame:
        return 0
    known = frame[frame["share_of_customers"].fillna(0) > 0]
    if known.empty:
        return 0
    most = known.sort_values("customers", kind="stable").iloc[-1]
    return round(float(most["customers"]) / float(most["share_of_customers"]))
