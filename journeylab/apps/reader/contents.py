"""What the dashboard shows: numbers of the whole workshop, then what a filter lets through."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from journeylab import tables
from journeylab.analysis import criteria
from journeylab.analysis.agreement import room_agreement
from journeylab.analysis.curves import curves, plain_survey
from journeylab.analysis.ranking import ranking
from journeylab.analysis.touchpoints import touchpoint_scores
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM
from journeylab.workshop.versions.version_steps import steps_of

TOP = 3


class Filter(NamedTuple):
    """The stage and the channel that are looked at; empty for all.

    `version` is the map's: empty for today's. `beside` says that today's stands beside it.
    """

    stage: str = ""
    channel: str = ""
    version: str = ""
    beside: bool = False


class Whole(NamedTuple):
    """The frames of one state of the workshop, none of which names a person."""

    workshop: Workshop
    steps: pd.DataFrame
    stages: pd.DataFrame
    channels: pd.DataFrame
    scores: pd.DataFrame
    survey: pd.DataFrame
    touchpoints: pd.DataFrame
    hot_spots: pd.DataFrame
    ranking: pd.DataFrame
    step_ranking: pd.DataFrame
    raised_from: dict[str, tuple[str, ...]]
    weights: dict[str, float]
    sources: pd.DataFrame


class Contents(NamedTuple):
    """What a filter lets through. `by_channel` says which voices speak of the channel alone."""

    whole: Whole
    filter: Filter
    steps: pd.DataFrame
    channels: pd.DataFrame
    curves: pd.DataFrame
    touchpoints: pd.DataFrame
    ranking: pd.DataFrame
    agreement: float
    people: int
    scores: int
    by_channel: frozenset[str]

    @property
    def ids(self) -> list[str]:
        """The steps shown, in journey order."""
        return [str(step) for step in self.steps["step"]]

    def steps_in(self, version: str) -> set[str]:
        """The steps of a version that the filter lets through, for what they are today or in it."""
        stage, channel = self.filter.stage, self.filter.channel
        return set(self.ids) | {
            step.id
            for step in steps_of(self.whole.workshop, version)
            if stage in ("", step.stage) and (not channel or channel in step.touchpoints)
        }


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, by the names of its columns."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def whole(workshop: Workshop) -> Whole:
    """Everything that is true of the workshop whatever the filter."""
    scores, survey = tables.scores(workshop), plain_survey(tables.survey_scores(workshop))
    crossings = tables.touchpoints(workshop)
    steps, channels = list(workshop.steps), list(workshop.channels)
    raw, by_step = criteria.hot_spot_criteria(workshop), criteria.step_criteria(workshop)
    weights = criteria.weights(workshop)
    return Whole(
        workshop=workshop,
        steps=tables.steps(workshop),
        stages=tables.stages(workshop),
        channels=tables.channels(workshop),
        scores=scores,
        survey=survey,
        touchpoints=touchpoint_scores(crossings, scores, survey, steps, channels),
        hot_spots=tables.hot_spots(workshop).rename(columns={"hot_spot": "item"}),
        ranking=ranking(raw.values, weights, sds=raw.sds, top=TOP),
        step_ranking=ranking(by_step.values, weights, sds=by_step.sds, top=TOP),
        raised_from={spot.id: spot.steps for spot in workshop.hot_spots.values()},
        weights=weights,
        sources=tables.sources(workshop),
    )


def seen(all_of_it: Whole, chosen: Filter = Filter()) -> Contents:  # noqa: B008  frozen
    """The numbers of the steps that belong to the stage and meet the channel.

    Ranks and shares of draws stay those of the whole ranking. A voice that says something of the
    channel anywhere is heard on that alone; one that never does keeps its scores of whole steps.
    """
    crossings = all_of_it.touchpoints
    if chosen.channel:
        crossings = crossings[crossings["channel"] == chosen.channel]
    steps = all_of_it.steps
    if chosen.stage:
        steps = steps[steps["stage"] == chosen.stage]
    if chosen.channel:
        steps = steps[steps["step"].isin(crossings["step"])]
    ids = [str(step) for step in steps["step"]]
    scores, survey, by_channel = _of_channel(all_of_it, chosen.channel)
    here = scores[scores["step"].isin(ids) & (scores["source"] == "room")]
    alone = here[here["participant"] != ROOM]
    channels = all_of_it.channels
    spots = [s for s, raised in all_of_it.raised_from.items() if set(raised) & set(ids)]
    free = not (chosen.stage or chosen.channel)
    return Contents(
        whole=all_of_it,
        filter=chosen,
        steps=steps,
        channels=channels[channels["channel"] == chosen.channel] if chosen.channel else channels,
        curves=curves(scores, survey, ids),
        touchpoints=crossings[crossings["step"].isin(ids)],
        ranking=all_of_it.ranking if free else _kept(all_of_it.ranking, spots),
        agreement=room_agreement(here, room=ROOM),
        people=int(alone["participant"].nunique()),
        scores=len(alone),
        by_channel=by_channel,
    )


def _of_channel(
    all_of_it: Whole, channel: str
) -> tuple[pd.DataFrame, pd.DataFrame, frozenset[str]]:
    scores, survey = all_of_it.scores, all_of_it.survey
    if not channel:
        return scores, survey, frozenset()
    answered, scored = survey[survey["channel"] == channel], scores[_is(scores, channel)]
    said = {"data": not answered.empty, "room": not scored.empty}
    return (
        scored if said["room"] else scores,
        answered if said["data"] else survey,
        frozenset(voice for voice, is_said in said.items() if is_said),
    )


def _is(scores: pd.DataFrame, channel: str) -> pd.Series[bool]:
    return (scores["channel"] == channel).fillna(value=False).astype(bool)


def _kept(ranked: pd.DataFrame, items: list[str]) -> pd.DataFrame:
    return ranked[ranked["item"].isin(items)]
