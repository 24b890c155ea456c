"""Moments of truth, proposed for the room to confirm or refuse."""

from __future__ import annotations

import pandas as pd

TOP_SHARE = 0.25


def moments_of_truth(steps: pd.DataFrame) -> pd.DataFrame:
    """Each step's weight |emotion - mean| × share × importance, and the top quarter proposed.

    `steps` in journey order: step, emotion, and where known share (of customers, 0 to 1) and
    importance. Importance counts 1 where unset; so does share where no step has one. At least
    one step is proposed, unless nothing moves; ties go to the earliest.
    """
    emotion = steps["emotion"].astype(float)
    share = _or_one(steps, "share") if _unknown(steps, "share") else steps["share"].astype(float)
    weight = (emotion - emotion.mean()).abs() * share * _or_one(steps, "importance")
    places = max(1, int(weight.notna().sum() * TOP_SHARE))
    top = weight[weight > 0].sort_values(ascending=False, kind="stable").index[:places]
    return pd.DataFrame(
        {"step": steps["step"], "weight": weight, "proposed": weight.index.isin(top)}
    )


def _unknown(steps: pd.DataFrame, column: str) -> bool:
    return column not in steps or bool(steps[column].isna().all())


def _or_one(steps: pd.DataFrame, column: str) -> pd.Series[float]:
    if column not in steps:
        return pd.Series(1.0, index=steps.index)
    return steps[column].astype(float).fillna(1.0)
