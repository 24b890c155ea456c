"""The columns of the frames that this room gives, named once."""

from __future__ import annotations

SURVEY_SCORES = (
    "step",
    "channel",
    "question",
    "segment",
    "n",
    "n_effective",
    "excluded",
    "mean",
    "sd",
    "low",
    "high",
    "scale_low",
    "scale_high",
    "below_middle",
)
CURVE = (
    "step",
    "n",
    "median",
    "quartile_low",
    "quartile_high",
    "divides",
    "agreed",
)
MEASURED = ("step", "n", "n_effective", "excluded", "questions", "mean", "low", "high")
GAPS = ("way", "rank", "step", "ours", "theirs", "gap", "beyond_interval")
RANKING = ("rank", "item", "score", "low", "high", "top_share", "beats_next", "missing")
