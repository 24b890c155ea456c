"""What a diagnosis gives: every table of the command line, and what the screens show beside."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from msgspec import Struct
from msgspec.structs import replace

from journeylab.analysis import columns
from journeylab.analysis.inventory import DEFAULT, Thresholds
from journeylab.workshop.state.entities import FindingSource

Progress = Callable[[str, int, int], None]  # what is being done (a code), how far, of how much


class Summary(Struct, frozen=True):
    """`summary.json`: what was read, and the numbers that belong to no table.

    What does not apply is None: a diagnosis of surveys alone has no customers or steps.
    """

    rows_read: int = 0
    rows_refused: int = 0
    rows_unassigned: int = 0
    refusals: tuple[dict[str, str | int], ...] = ()
    duplicates: int = 0
    customers: int | None = None
    events: int | None = None
    steps: int | None = None
    channels: int | None = None
    tied_pairs: int | None = None
    time_zone: str | None = None
    order_used: str | None = None
    median_duration_seconds: float | None = None
    complete_cases: int | None = None
    r_squared: float | None = None
    engine: str | None = None
    version: str = ""

    def with_(self, **parts: object) -> Summary:
        """The same with other parts."""
        return replace(self, **parts)


def _empty(names: tuple[str, ...]) -> Callable[[], pd.DataFrame]:
    return lambda: pd.DataFrame({name: [] for name in names})


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Frames of plain values, in the order in which they are to be read; empty where there is
    nothing to say. The columns of each are named in `analysis.columns`; definitions stand in
    docs/metrics.md.

    From an event log: `touchpoints`, `reach`, `transitions`, `funnel` (with `order` only),
    `effort`, `paths`, `seconds` (of each transition, and at "" of the journeys, with intervals),
    `separating` (what tells those who finished from the others), and, where they were asked for,
    `people` (met by each customer), `promises` (the share kept), `before_after` (a day).

    From surveys and from a log's scores alike: `scores` (one row per touchpoint and segment, ""
    for everyone), `measured` (the same with step, channel, question, scale and the interval by
    customer, which `measured_curve` and a workshop read), `recommendation` (NPS), `curve`
    (-2 to +2 per step of the journey, a gap where nothing is known), `drivers`, `importance` (their
    shares of R² with intervals), `plane` (Tetraclass).

    From both: `intervals` (of every share, time, correlation and share of R² above), `inventory`
    (steps × channels: volume, satisfaction, who starts, what it is taken for and by which rule),
    `gaps` (what is not known, and how it could be), `moments` (of truth, proposed), `draft` (the
    steps of a draft map), `left_out` (the log's steps that it has not).
    `merged` has the log's tables told in the steps of the draft, where a workshop asks for it.
    """

    summary: Summary = field(default_factory=Summary)
    sources: tuple[FindingSource, ...] = ()
    logs: int = 0  # how many of the sources, the first ones, are event logs
    touchpoints: pd.DataFrame = field(default_factory=_empty(columns.TOUCHPOINTS))
    reach: pd.DataFrame = field(default_factory=_empty(columns.REACH))
    transitions: pd.DataFrame = field(default_factory=_empty(columns.TRANSITIONS))
    funnel: pd.DataFrame = field(default_factory=_empty(columns.FUNNEL))
    effort: pd.DataFrame = field(default_factory=_empty(columns.EFFORT))
    paths: pd.DataFrame = field(default_factory=_empty(columns.PATHS))
    scores: pd.DataFrame = field(default_factory=_empty(columns.SCORES))
    measured: pd.DataFrame = field(default_factory=_empty(columns.SCORED))
    recommendation: pd.DataFrame = field(default_factory=_empty(columns.RECOMMENDATION))
    curve: pd.DataFrame = field(default_factory=_empty(columns.MEASURED))
    drivers: pd.DataFrame = field(default_factory=_empty(columns.DRIVERS))
    plane: pd.DataFrame = field(default_factory=_empty(columns.PLANE))
    importance: pd.DataFrame = field(default_factory=_empty(columns.IMPORTANCE))
    intervals: pd.DataFrame = field(default_factory=_empty(columns.INTERVALS))
    inventory: pd.DataFrame = field(default_factory=_empty(columns.INVENTORY))
    gaps: pd.DataFrame = field(default_factory=_empty(columns.KNOWLEDGE_GAPS))
    moments: pd.DataFrame = field(default_factory=_empty(columns.MOMENTS))
    draft: pd.DataFrame = field(default_factory=_empty(columns.DRAFT))
    seconds: pd.DataFrame = field(default_factory=_empty(columns.SECONDS))
    separating: pd.DataFrame = field(default_factory=_empty(columns.SEPARATING))
    people: pd.DataFrame = field(default_factory=_empty(columns.PEOPLE_MET))
    promises: pd.DataFrame = field(default_factory=_empty(columns.PROMISES))
    before_after: pd.DataFrame = field(default_factory=_empty(columns.BEFORE_AFTER))
    left_out: pd.DataFrame = field(default_factory=_empty(columns.LEFT_OUT))
    merged: dict[str, pd.DataFrame] = field(default_factory=dict)
    r_squared: float = math.nan
    thresholds: Thresholds = DEFAULT

    def with_(self, **parts: Any) -> Diagnosis:
        """The same with other parts."""
        return dataclasses.replace(self, **parts)

    @property
    def has_log(self) -> bool:
        """Whether an event log was read."""
        return self.summary.events is not None

    @property
    def has_scores(self) -> bool:
        """Whether anything was scored."""
        return len(self.scores) > 0
