"""Recommendation (NPS) per touchpoint and segment, with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from journeylab.analysis.columns import RECOMMENDATION
from journeylab.analysis.scores import recommendation


def recommendations(answers: pd.DataFrame) -> pd.DataFrame:
    """For everyone (segment "") and then each segment, per touchpoint of `answers`.

    `answers` has one row per answer: touchpoint, segment, value, valid. What is off the scale of
    0 to 10, or not valid, is left out and counted.
    """
    named = answers[answers["segment"] != ""]
    parts = [answers.assign(segment=""), named]
    rows = [row for part in parts for row in _rows(part)]
    return pd.DataFrame(rows, columns=list(RECOMMENDATION))


def _rows(answers: pd.DataFrame) -> Iterator[dict[str, Any]]:
    keys = ["touchpoint", "segment"]
    for key, group in answers.groupby(keys, sort=False):
        values = group["value"].to_numpy(dtype=float)
        found = recommendation(np.where(group["valid"].astype(bool), values, np.nan))
        low, high = found.interval
        counts = {name: getattr(found, name) for name in RECOMMENDATION[2:7]}
        yield dict(zip(keys, key, strict=True)) | counts | {"low": low, "high": high}
