"""What files of rows bring beside a diagnosis: counts, series, notes, and steps with scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from journeylab.analysis.columns import METRIC_SERIES
from journeylab.analysis.series import metric_series
from journeylab.apps.analyst.rows_sending import Rows
from journeylab.evidence.boards.notes import NOTES
from journeylab.evidence.reports.shapes import COUNTED
from journeylab.evidence.reports.volumes import volumes_by_touchpoint
from journeylab.evidence.walks import WALKS

VOLUMES = ("step", "written", "channel", "period", *COUNTED, "reason", "kind")
_COUNTS = ("volumes", "counts")
TELLING = (*_COUNTS, "walk", "series")  # kinds that say something of a touchpoint
JOURNEY = ("step", "text", "stage", "channels", "value")


def _empty(names: Sequence[str]) -> Callable[[], pd.DataFrame]:
    return lambda: pd.DataFrame({name: [] for name in names})


@dataclass(frozen=True)
class Brought:
    """Frames of plain values, empty where no file is of that kind.

    `volumes` has a row per touchpoint, period and reason that a report or a hand has counted;
    `series` one per metric, touchpoint and period; `notes` one per note; `walks` one per touchpoint
    that a mystery walk looked for; `journey` one per step, with the score that its file gives it,
    -2 to +2.
    """

    volumes: pd.DataFrame = field(default_factory=_empty(VOLUMES))
    series: pd.DataFrame = field(default_factory=_empty(METRIC_SERIES))
    notes: pd.DataFrame = field(default_factory=_empty(NOTES))
    walks: pd.DataFrame = field(default_factory=_empty(WALKS))
    journey: pd.DataFrame = field(default_factory=_empty(JOURNEY))

    @property
    def steps(self) -> list[str]:
        """The steps that any of it speaks of."""
        frames = (self.volumes, self.series, self.walks, self.journey)
        named = [step for frame in frames for step in frame["step"]]
        return [str(step) for step in dict.fromkeys(named) if step]

    @property
    def counts(self) -> pd.DataFrame:
        """Contacts per touchpoint of the journey over all periods: step, channel, count."""
        placed = self.volumes[self.volumes["step"] != ""]
        if placed.empty:
            return pd.DataFrame({"step": [], "channel": [], "count": []})
        summed = placed.groupby(["step", "channel"], sort=False)["count"].sum().reset_index()
        return summed.astype({"count": int})


def brought(rows: Sequence[Rows]) -> Brought:
    """The rows of all files of a kind together."""
    return Brought(
        volumes=_joined([_volumes(one) for one in rows if one.kind in _COUNTS], VOLUMES),
        series=_series([one.found.rows for one in rows if one.kind == "series"]),
        notes=_joined([one.found.rows for one in rows if one.kind == "board"], NOTES),
        walks=_joined([one.found.rows for one in rows if one.kind == "walk"], WALKS),
        journey=_joined([_journey(one) for one in rows if one.kind == "steps"], JOURNEY),
    )


def _volumes(one: Rows) -> pd.DataFrame:
    return volumes_by_touchpoint(one.found.rows).assign(kind=one.kind)[list(VOLUMES)]


def _series(frames: list[pd.DataFrame]) -> pd.DataFrame:
    return _joined([metric_series(frame) for frame in frames], METRIC_SERIES)


def _journey(one: Rows) -> pd.DataFrame:
    preview = one.found.preview
    scores = [preview.scores.get(line) for line in preview.steps["line"]]
    return pd.DataFrame(
        {
            "step": preview.steps["step"],
            "text": preview.steps["step"],
            "stage": preview.steps["stage"],
            "channels": [", ".join(names) for names in preview.steps["channels"]],
            "value": pd.Series(scores, index=preview.steps.index, dtype=float),
        }
    ).drop_duplicates("step")


def _joined(frames: list[pd.DataFrame], names: Sequence[str]) -> pd.DataFrame:
    filled = [frame for frame in frames if len(frame)]
    if not filled:
        return pd.DataFrame({name: [] for name in names})
    return pd.concat(filled, ignore_index=True)[list(names)]
