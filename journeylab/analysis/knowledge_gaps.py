"""What is not known of a touchpoint, and the plainest way to learn it (metrics.md)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import pandas as pd

from journeylab.analysis.columns import KNOWLEDGE_GAPS

Lack = Literal["volume", "satisfaction", "verbatim"]
How = Literal["survey_question", "interview", "mystery_walk", "observation", "manual_count"]
_HOW: Mapping[Lack, How] = {
    "volume": "manual_count",
    "satisfaction": "survey_question",
    "verbatim": "interview",
}


def knowledge_gaps(inventory: pd.DataFrame, kinds: Mapping[str, str]) -> pd.DataFrame:
    """One row per touchpoint and thing not known of it, in journey order.

    A missing volume is counted by hand, a missing satisfaction asked for, missing words heard in an
    interview. Of a touchpoint of which nothing at all is known, the volume comes with going to see:
    an observation where the channel is physical (`kinds`, by channel), a mystery walk elsewhere.
    What a metric series follows (satisfaction, effort or recommendation) has been asked for, though
    no scale of its answers is known. A channel that is missing at a step, or rightly not there, is
    no touchpoint.
    """
    rows = [
        {"step": row["step"], "channel": row["channel"], "lacks": lack, "how": how}
        for row in inventory.to_dict("records")
        if (row["use"] or row["proposed"]) not in ("missing", "none")
        for lack, how in _gaps(row, kinds)
    ]
    return pd.DataFrame(rows, columns=list(KNOWLEDGE_GAPS))


def _gaps(row: Mapping[Any, Any], kinds: Mapping[str, str]) -> Iterator[tuple[Lack, How]]:
    lacks: list[Lack] = []
    if not row["events"] and not row["contacts"]:
        lacks.append("volume")
    if (not row["n"] or math.isnan(row["satisfaction"])) and not row["followed"]:
        lacks.append("satisfaction")
    if not row["verbatims"]:
        lacks.append("verbatim")
    for lack in lacks:
        if lack == "volume" and len(lacks) == len(_HOW):
            physical = kinds.get(str(row["channel"])) == "physical"
            yield lack, "observation" if physical else "mystery_walk"
        else:
            yield lack, _HOW[lack]
