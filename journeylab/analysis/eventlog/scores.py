"""Scores that stand in the log itself: n, mean, sd and a 95 % interval per touchpoint."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from ibis import _

from journeylab.evidence.events.log import EventLog

EVENT_SCORES = ("step", "channel", "n", "excluded", "mean", "sd", "low", "high")
_UPPER = 0.975  # of an interval of 95 %


def event_scores(log: EventLog, valid: tuple[float, float] | None = None) -> pd.DataFrame:
    """One row per touchpoint that has a score; those outside `valid` are left out and counted.

    One customer may have scored several times: the interval is then too narrow.
    """
    if not log.has_scores:
        return pd.DataFrame(columns=list(EVENT_SCORES))
    counts = _.score.notnull() if valid is None else _.score.between(*valid)
    scored = log.events.filter(_.score.notnull()).mutate(kept=counts.ifelse(_.score, None))
    found = scored.group_by("step", "channel").aggregate(
        n=_.kept.count(), given=_.score.count(), mean=_.kept.mean(), sd=_.kept.std(how="sample")
    )
    from scipy.special import stdtrit  # noqa: PLC0415  slow to import, and most logs have no scores

    frame = found.execute().sort_values(["step", "channel"], ignore_index=True)
    n = frame["n"].to_numpy(float)
    sd = np.where(n > 1, frame["sd"].to_numpy(float), math.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        half = np.where(n > 1, stdtrit(np.maximum(n - 1, 1), _UPPER) * sd / np.sqrt(n), math.nan)
    return pd.DataFrame(
        {
            "step": frame["step"],
            "channel": frame["channel"],
            "n": frame["n"].astype("int64"),
            "excluded": (frame["given"] - frame["n"]).astype("int64"),
            "mean": frame["mean"],
            "sd": sd,
            "low": frame["mean"] - half,
            "high": frame["mean"] + half,
        }
    )
