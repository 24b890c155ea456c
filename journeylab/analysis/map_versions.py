"""What a version of the map comes to beside today's: counts, emotions, irritants, promises."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

STANDINGS = ("changed", "added", "removed", "same")


class Outcome(NamedTuple):
    """A measure today and in a version; NaN where nothing is known."""

    measure: str
    today: float
    version: float
    step: str = ""


def standings(steps: pd.DataFrame) -> dict[str, int]:
    """How many steps a version changes, adds, removes and leaves as they are."""
    counts = steps["standing"].value_counts()
    return {standing: int(counts.get(standing, 0)) for standing in STANDINGS}


def expected(steps: pd.DataFrame, today: pd.DataFrame) -> pd.DataFrame:
    """Per step of a version the emotion of today's curve and the one wagered on.

    `today` has step and `value` (NaN where unknown). A step on which nobody wagered keeps
    today's; one that is added has none today, one that is removed none in the version.
    """
    known = dict(zip(today["step"], today["value"].astype(float), strict=True))
    nothing = float("nan")
    was = [known.get(step, nothing) for step in steps["step"]]
    wager = steps["emotion"].astype(float)
    now = wager.where(wager.notna(), pd.Series(was, index=steps.index))
    now = now.mask(steps["standing"] == "removed")
    return pd.DataFrame({"step": steps["step"], "today": was, "version": now, "wager": wager})


def outcomes(
    curve: pd.DataFrame, cells: pd.DataFrame, gone: set[str], texts: dict[str, int]
) -> list[Outcome]:
    """Mean and lowest emotion, then the number of filled cells of each lane of `texts`.

    `curve` is what `expected` gives; `cells` are those worded otherwise; `gone` are the steps
    that the version does without; `texts` counts today's filled cells by lane.
    """
    found = []
    for measure in ("mean", "min"):
        was, now = getattr(curve["today"], measure)(), getattr(curve["version"], measure)()
        at = curve["step"][curve["version"].argmin()] if pd.notna(now) else ""
        found.append(Outcome(measure, float(was), float(now), str(at) if measure == "min" else ""))
    for lane, today in texts.items():
        here = cells[(cells["lane"] == lane) & ~cells["step"].isin(gone)]
        more = int(((here["today"] == "") & (here["text"] != "")).sum())
        fewer = int(((here["today"] != "") & (here["text"] == "")).sum())
        found.append(Outcome(lane, today, today + more - fewer))
    return found
