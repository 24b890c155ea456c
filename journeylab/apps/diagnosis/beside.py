"""What is known beside logs and surveys: words, what reports count, series, mystery walks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from journeylab import tables
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Verbatim

COUNTS = ("step", "channel", "count")
WALKED = ("step", "channel", "met")
FOLLOWED = ("step", "channel", "metric", "n")
OPINIONS = ("csat", "ces", "nps")  # satisfaction, effort, recommendation; a ratio is of anything


def _empty(*names: str) -> Callable[[], pd.DataFrame]:
    return lambda: pd.DataFrame({name: [] for name in names})


@dataclass(frozen=True)
class Beside:
    """What is on its way into a workshop; `digests` are those of the files that bring it.

    `counts` has contacts by step and channel, `walks` a row per touchpoint that somebody looked
    for, `series` one per metric, touchpoint and period. What the workshop has from other files
    counts, too.
    """

    words: Sequence[Verbatim] = ()
    counts: pd.DataFrame = field(default_factory=_empty(*COUNTS))
    walks: pd.DataFrame = field(default_factory=_empty(*WALKED))
    digests: frozenset[str] = frozenset()
    series: pd.DataFrame = field(default_factory=_empty(*FOLLOWED))

    def counted(self, workshop: Workshop) -> pd.DataFrame:
        """Contacts per step and channel, over all periods and reasons."""
        return _placed(self._with(self.counts, tables.volumes(workshop), COUNTS, workshop))

    def walked(self, workshop: Workshop) -> pd.DataFrame:
        """Every touchpoint that was looked for."""
        return _placed(self._with(self.walks, tables.walks(workshop), WALKED, workshop))

    def followed(self, workshop: Workshop) -> pd.DataFrame:
        """Answers that series count of what customers think of a step, on a channel or on any."""
        found = self._with(self.series, tables.metric_series(workshop), FOLLOWED, workshop)
        asked = found["metric"].isin(OPINIONS) & (found["n"].fillna(0).astype(float) > 0)
        return found[asked & (found["step"].fillna("") != "")].fillna({"channel": ""})

    def _with(
        self, own: pd.DataFrame, kept: pd.DataFrame, names: Sequence[str], workshop: Workshop
    ) -> pd.DataFrame:
        there = workshop.findings
        fresh = [there[item].source.sha256 not in self.digests for item in kept["finding"]]
        columns = list(names)
        both = [one for one in (own[columns], kept.loc[fresh, columns]) if len(one)]
        return pd.concat([one.astype(object) for one in both]) if both else own[columns]


def _placed(found: pd.DataFrame) -> pd.DataFrame:
    """What names a touchpoint."""
    return found[(found["step"].fillna("") != "") & (found["channel"].fillna("") != "")]


NOTHING = Beside()
