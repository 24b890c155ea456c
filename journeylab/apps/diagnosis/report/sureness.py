"""How sure a share is, and what a proposal rests on: frames with intervals, and their cells."""

from __future__ import annotations

import pandas as pd

from journeylab.analysis.intervals import SHARES, with_driver_ends, with_ends, with_times
from journeylab.analysis.scores import wilson
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.report.figures import (
    NOTHING,
    Cell,
    Row,
    count,
    duration,
    lasting,
    share,
)
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.words import say


def sure(found: Diagnosis, name: str) -> pd.DataFrame:
    """A table of a diagnosis, with the intervals of its numbers in columns of their own."""
    if name == "drivers":
        return with_driver_ends(found.drivers, found.intervals)
    frame: pd.DataFrame = getattr(found, name)
    if name == "transitions":
        frame = with_times(frame, found.seconds)
    return with_ends(name, frame, found.summary.customers or 0) if name in SHARES else frame


def times_between(of: str) -> Cell:
    """The interval of a median or a mean of times."""
    return lambda row, language: lasting(language, row[f"{of}_low"], row[f"{of}_high"])


def whole_journey(found: Diagnosis, language: str) -> dict[str, str]:
    """The median time from first to last event, and its interval where there is one."""
    [row] = records(found.seconds[found.seconds["source"] == ""])
    interval = lasting(language, row["median_low"], row["median_high"])
    sure = "no" if interval == NOTHING else "yes"
    time = duration(language, found.summary.median_duration_seconds)
    return {"time": time, "interval": interval, "sure": sure}


def rests_on(row: Row, language: str) -> str:
    """The share that a rule cut at, of how many, with its interval."""
    if not row["proposed"]:
        return NOTHING
    return say(
        language,
        "report-rests-on",
        share=share(language, row["share"]),
        of=count(language, row["share_of"]),
        low=share(language, row["share_low"]),
        high=share(language, row["share_high"]),
    )


def walked(row: Row, language: str) -> str:
    """How often walks met a touchpoint, of how often they looked for it."""
    met, of = (count(language, row[name]) for name in ("walk_met", "walk_of"))
    return say(language, "report-walked", met=met, of=of) if row["walk_of"] else NOTHING


def stands_for(row: Row, language: str) -> str:
    """The step of the journey that the log's was taken for, and why."""
    if not row["stands_for"]:
        return NOTHING
    return say(language, "report-stands-for", step=row["stands_for"], how=row["matched_by"])


def shares_between(low: str = "low", high: str = "high") -> Cell:
    """The interval of a share, as percentages."""
    return lambda row, language: (
        NOTHING
        if pd.isna(row.get(low))
        else say(
            language,
            "chart-interval",
            low=share(language, row[low]),
            high=share(language, row[high]),
        )
    )


def shares_of(name: str, n: str) -> Cell:
    """The interval (Wilson) of a share of so many."""
    return lambda row, language: shares_between()(
        dict(zip(("low", "high"), wilson(row[name] * row[n], int(row[n])), strict=True))
        if row[n]
        else {"low": None, "high": None},
        language,
    )
