"""The room's, the data's and the customers' own curves side by side: one row per step."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from journeylab.analysis.columns import SURVEY_SCORES
from journeylab.analysis.curve import measured_curve, room_curve

CURVES = (
    "step",
    "room_n",
    "room",
    "room_low",
    "room_high",
    "room_agreed",
    "room_divides",
    "data_n",
    "data",
    "data_low",
    "data_high",
    "data_excluded",
    "data_questions",
    "said_n",
    "said",
    "said_low",
    "said_high",
)
_NUMBERS = ("n", "n_effective", "excluded", "mean", "sd", "low", "high", "scale_low", "scale_high")


def curves(
    scores: pd.DataFrame, survey: pd.DataFrame | None, steps: Sequence[str], *, room: str = "room"
) -> pd.DataFrame:
    """Medians with quartiles (`room`, `said`: customers who validate), means with 95 % intervals.

    `scores` and `survey` are tables of the workshop; a step without data is NaN in its columns.
    """
    given = scores.assign(value=scores["value"].astype(float))
    ours = room_curve(given, steps, room=room)
    said = room_curve(given, steps, room=room, source="customer")
    data = measured_curve(plain_survey(survey), steps)
    frame = pd.DataFrame(
        {
            "step": list(steps),
            "room_n": ours["n"],
            "room": ours["median"],
            "room_low": ours["quartile_low"],
            "room_high": ours["quartile_high"],
            "room_agreed": ours["agreed"],
            "room_divides": ours["divides"],
            "data_n": data["n"],
            "data": data["mean"],
            "data_low": data["low"],
            "data_high": data["high"],
            "data_excluded": data["excluded"],
            "data_questions": data["questions"],
            "said_n": said["n"],
            "said": said["median"],
            "said_low": said["quartile_low"],
            "said_high": said["quartile_high"],
        }
    )
    return frame[list(CURVES)]


def plain_survey(survey: pd.DataFrame | None) -> pd.DataFrame:
    """A table of survey scores as `measured_curve` reads it: "" for no segment, plain floats."""
    if survey is None or survey.empty:
        return pd.DataFrame({name: [] for name in SURVEY_SCORES}).astype({"n": float})
    texts = survey.assign(
        segment=survey["segment"].fillna(""), channel=survey["channel"].fillna("")
    )
    kinds = {name: float for name in _NUMBERS if name in texts}
    known = texts.astype(kinds)
    # one answer alone counts itself where an import kept no effective number
    return known.assign(n_effective=known["n_effective"].fillna(known["n"]))
