"""Which contact reason to look into first: by volume, pain and the value of those who call."""

from __future__ import annotations

import pandas as pd

MIDDLE = 3.0  # of a scale from 1 to 5: what nobody has marked yet weighs neither way
TOP = 5.0


def ranked(reasons: pd.DataFrame) -> pd.DataFrame:
    """Contact reasons, heaviest first, with `weight` (a share of all), `rank` and `complete`.

    A reason weighs volume × pain/5 × value/5, as a share of the sum (docs/metrics.md). An unknown
    pain or value counts as 3; one without a volume has no weight and stands last, in its old order.
    """
    marks = reasons[["pain", "value"]].astype("Float64").fillna(MIDDLE) / TOP
    weight = reasons["volume"].astype("Float64") * marks["pain"] * marks["value"]
    total = weight.sum()
    complete = reasons[["volume", "pain", "value"]].notna().all(axis=1)
    out = reasons.assign(
        weight=weight / total if total else weight,
        rank=weight.rank(ascending=False, method="min").astype("Int64"),
        complete=complete.astype("boolean"),
    )
    return out.sort_values("weight", ascending=False, na_position="last", kind="stable")
