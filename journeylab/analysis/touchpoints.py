"""What each touchpoint is worth: the customers' measured score, else the room's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from journeylab.analysis.curves import curves, plain_survey

TOUCHPOINT_SCORES = ("step", "channel", "use", "voice", "n", "value", "low", "high")


def touchpoint_scores(
    touchpoints: pd.DataFrame,
    scores: pd.DataFrame,
    survey: pd.DataFrame | None,
    steps: Sequence[str],
    channels: Sequence[str],
) -> pd.DataFrame:
    """One row per touchpoint that is declared or has a score, channel by channel in journey order.

    `voice` says whose score it is: "data" (mean and 95 % interval, -2 to +2), else "room" (median
    and quartiles), else "" where there is none. Scores of a whole step count for no channel.
    """
    uses = {(row["step"], row["channel"]): row["use"] for row in touchpoints.to_dict("records")}
    asked = plain_survey(survey)
    rows = [row for channel in channels for row in _of_channel(channel, scores, asked, steps, uses)]
    return pd.DataFrame(rows, columns=list(TOUCHPOINT_SCORES))


def _of_channel(
    channel: str,
    scores: pd.DataFrame,
    survey: pd.DataFrame,
    steps: Sequence[str],
    uses: dict[tuple[str, str], str],
) -> Iterator[dict[str, Any]]:
    here = scores[(scores["channel"] == channel).fillna(value=False)]
    found = curves(here, survey[survey["channel"] == channel], steps)
    for row in found.to_dict("records"):
        voice = "data" if row["data_n"] else "room" if row["room_n"] else ""
        use = uses.get((row["step"], channel), "used" if voice else "")
        if use:
            told = (
                {name: row[f"{voice}{name}"] for name in ("_low", "_high", "_n")} if voice else {}
            )
            yield {
                "step": row["step"],
                "channel": channel,
                "use": use,
                "voice": voice,
                "n": int(told.get("_n", 0)),
                "value": row[voice] if voice else float("nan"),
                "low": told.get("_low", float("nan")),
                "high": told.get("_high", float("nan")),
            }
