"""What a report shows: the steps in the order customers reach them, and the largest of each."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.draft import spoken
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.words import say

MOST_STEPS = 40  # a picture of more cannot be read
UNKNOWN = "(unknown)"
STAGES = ("before", "purchase", "after")


class Contents(NamedTuple):
    """A diagnosis with its steps, stages and channels as pictures take them.

    `steps` has step, position, text, stage of the activities that the draft is made of, at most
    `MOST_STEPS` and then those with most customers, in the order in which customers reach them;
    `left_out` is how many others the tables still hold.
    """

    found: Diagnosis
    language: str
    steps: pd.DataFrame
    stages: pd.DataFrame
    channels: pd.DataFrame
    left_out: int

    def text(self, step: str) -> str:
        """What a step is called on the page."""
        return spoken(step)


def contents(found: Diagnosis, language: str) -> Contents:
    """The steps are the log's activities or, without a log, the touchpoints of the surveys."""
    rows = _activities(found) if found.has_log else _asked(found)
    shown = _largest(pd.DataFrame(rows, columns=["step", "stage"]), found)
    shown = shown.assign(
        position=range(1, len(shown) + 1), text=[spoken(str(step)) for step in shown["step"]]
    )
    names = [say(language, f"start-stage-{stage}") for stage in STAGES]
    told = found.touchpoints if found.has_log else found.inventory
    used = list(dict.fromkeys(told["channel"]))
    return Contents(
        found,
        language,
        shown,
        pd.DataFrame({"stage": STAGES, "name": names}),
        pd.DataFrame({"channel": used, "name": [_channel(name, language) for name in used]}),
        max(len(found.reach), len(rows)) - len(shown),
    )


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, by the names of its columns."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _activities(found: Diagnosis) -> list[tuple[str, str]]:
    return [
        (activity, row["stage"])
        for row in records(found.draft)
        for activity in sorted(row["activities"], key=list(found.reach["step"]).index)
    ]


def _asked(found: Diagnosis) -> list[tuple[str, str]]:
    return [(str(step), "") for step in found.curve["step"]]


def _largest(steps: pd.DataFrame, found: Diagnosis) -> pd.DataFrame:
    if len(steps) <= MOST_STEPS or not found.has_log:
        return steps.head(MOST_STEPS).reset_index(drop=True)
    customers = dict(zip(found.reach["step"], found.reach["customers"], strict=True))
    order = steps["step"].map(customers).sort_values(ascending=False, kind="stable")
    return steps.loc[sorted(order.index[:MOST_STEPS])].reset_index(drop=True)


def _channel(name: str, language: str) -> str:
    return say(language, "report-channel-unknown") if name == UNKNOWN else str(name)
