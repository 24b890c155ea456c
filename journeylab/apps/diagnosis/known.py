"""What is known of each touchpoint, from a log, from scores and from what the company declares."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from journeylab.analysis.inventory import DEFAULT, Known, Place, Thresholds, inventory
from journeylab.analysis.scores import as_emotion
from journeylab.analysis.text.perspective import perspective
from journeylab.apps.diagnosis.spoken import spoken_of
from journeylab.evidence.channel_kinds import kind_of
from journeylab.workshop.state import Workshop
from journeylab.workshop.voices import Verbatim


def inventoried(
    touchpoints: pd.DataFrame,
    reach: pd.DataFrame,
    measured: pd.DataFrame,
    order: Sequence[str],
    contacted_again: Mapping[str, float],
    language: str,
    workshop: Workshop | None = None,
    thresholds: Thresholds = DEFAULT,
    words: Sequence[Verbatim] = (),
    activities: Mapping[str, str] = MappingProxyType({}),
) -> pd.DataFrame:
    """The inventory of what was done and asked; a workshop adds what it declares and confirms.

    Without one nothing is declared, and who starts a step is read off its wording. `words` are on
    their way into it; `activities` says into which step each activity of a log is drafted.
    """
    declared, uses, starts = _said(workshop)
    steps = [str(step) for step in order]
    used = zip(touchpoints["step"], touchpoints["channel"], strict=True)
    known = Known(
        steps=steps,
        channels=list(dict.fromkeys([*touchpoints["channel"], *(c for _, c in declared)])),
        touchpoints=touchpoints,
        customers=dict(zip(reach["step"], reach["customers"], strict=True)),
        declared=declared,
        initiative={step: starts.get(step) or _starts(step, language) for step in steps},
        contacted_again=contacted_again,
        satisfaction=dict(_satisfaction(measured)),
        verbatims=spoken_of({*used, *declared}, activities, workshop, words),
        uses=uses,
    )
    return inventory(known, thresholds)


def kinds(inventory: pd.DataFrame, workshop: Workshop | None) -> dict[str, str]:
    """Digital or physical, per channel: as the workshop says, else by its name."""
    said = {} if workshop is None else {c.name: c.kind for c in workshop.channels.values()}
    return {str(name): said.get(str(name)) or kind_of(str(name)) for name in inventory["channel"]}


def _said(workshop: Workshop | None) -> tuple[set[Place], dict[Place, str], dict[str, str]]:
    """Declared touchpoints, confirmed uses and who starts a step, by the words of the workshop."""
    if workshop is None:
        return set(), {}, {}
    names = {channel.id: channel.name for channel in workshop.channels.values()}
    declared = {
        (step.text, names[channel])
        for step in workshop.steps.values()
        for channel in step.channels
        if channel in names
    }
    uses = {
        (workshop.steps[step].text, names[channel]): str(point.use)
        for (step, channel), point in workshop.touchpoints.items()
        if step in workshop.steps and channel in names
    }
    return declared, uses, {step.text: step.initiative for step in workshop.steps.values()}


def _starts(step: str, language: str) -> str:
    """Who starts a step, where its wording says so; nobody knows otherwise."""
    code = perspective(step, language).code
    return {"company": "company", "internal": "company", "customer": "customer"}.get(code, "")


def _satisfaction(
    measured: pd.DataFrame,
) -> Iterator[tuple[Place, tuple[int, float, float, float]]]:
    """By step and channel, on -2 to +2, for everyone."""
    asked = measured[
        (measured["measure"] == "satisfaction")
        & (measured["segment"] == "")
        & measured["scale_low"].notna()
    ]
    for row in asked.to_dict("records"):
        scale = row["scale_low"], row["scale_high"]
        mean, low, high = (float(as_emotion(row[name], *scale)) for name in ("mean", "low", "high"))
        if not math.isnan(mean):
            yield (str(row["step"]), str(row["channel"])), (int(row["n"]), mean, low, high)
