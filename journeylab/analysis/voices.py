"""What groups of verbatims weigh: how many said it, how recently, and what is rising."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from journeylab.analysis.rising import rising_pains

HALF_LIFE_DAYS = 365
PAINS = ("irritant", "effort_point", "rupture", "obstacle")
COLUMNS = (
    "group",
    "n",
    "undated",
    "weight",
    "median_age_days",
    "sentiment",
    "kind",
    "positive",
    "negative",
    "last_quarter",
    "quarter_mean_before",
    "rising",
)


def group_weights(
    verbatims: pd.DataFrame, today: date, half_life_days: float = HALF_LIFE_DAYS
) -> pd.DataFrame:
    """One row per group of `tables.verbatims`, the heaviest first.

    A verbatim weighs ½ for every half-life of its age on that day; one without a date weighs the
    mean of those that have one (1 where none has), and is counted in `undated`. Only a pain rises:
    a group that is one of `PAINS`, or negative where no kind is said.
    """
    frame = verbatims.dropna(subset=["group"])
    if frame.empty:
        return pd.DataFrame({name: [] for name in COLUMNS})
    days = age_days(frame["at"], today)
    aged = frame.assign(age=days, weight=recency(days, half_life_days))
    whole = _counted(aged).merge(_rising(frame), on="group", how="left")
    for column in ("sentiment", "kind"):
        heaviest = _heaviest(aged, column)
        whole[column] = [heaviest.get(str(group), "") for group in whole["group"]]
    unsaid_pain = whole["kind"].eq("") & whole["sentiment"].eq("negative")
    is_pain = whole["kind"].isin(PAINS) | unsaid_pain
    whole["rising"] = whole["rising"].eq(other=True) & is_pain
    ordered = whole.sort_values(["weight", "group"], ascending=[False, True], ignore_index=True)
    return ordered[list(COLUMNS)]


def recency(ages: pd.Series, half_life_days: float = HALF_LIFE_DAYS) -> pd.Series:
    """½ for every half-life of age in days; the mean of the others where the age is missing."""
    weights = pd.Series(0.5 ** (ages.clip(lower=0) / half_life_days), index=ages.index)
    mean = float(weights.mean())
    return weights.fillna(1.0 if np.isnan(mean) else mean)


def age_days(at: pd.Series, today: date) -> pd.Series:
    """Whole days from ISO days or moments to that day; missing where there is no date."""
    told = pd.to_datetime(at.str.slice(0, 10), format="%Y-%m-%d", errors="coerce")
    return pd.Series((pd.Timestamp(today) - told).dt.days.astype("float64"), index=at.index)


def _rising(frame: pd.DataFrame) -> pd.DataFrame:
    said = pd.DataFrame({"group": frame["group"], "at": frame["at"].str.slice(0, 10)})
    names = {"mean_before": "quarter_mean_before"}
    found = rising_pains(said).rename(columns=names)
    return found[["group", "last_quarter", "quarter_mean_before", "rising"]]


def _counted(aged: pd.DataFrame) -> pd.DataFrame:
    flags = aged.assign(
        undated=aged["age"].isna(),
        positive=aged["sentiment"].eq("positive"),
        negative=aged["sentiment"].eq("negative"),
    )
    return (
        flags.groupby("group", sort=False)
        .agg(
            n=("weight", "size"),
            undated=("undated", "sum"),
            weight=("weight", "sum"),
            median_age_days=("age", "median"),
            positive=("positive", "sum"),
            negative=("negative", "sum"),
        )
        .reset_index()
    )


def _heaviest(aged: pd.DataFrame, column: str) -> dict[str, str]:
    """Per group the value that most of its weight says; ties to the first in the alphabet."""
    told = aged[aged[column] != ""]
    sums = told.groupby(["group", column], sort=True)["weight"].sum().reset_index()
    ranked = sums.sort_values("weight", ascending=False, kind="stable")
    first = ranked.drop_duplicates("group")
    return dict(zip(first["group"], first[column], strict=True))
