"""What is known of each touchpoint, from a log, from scores and from what the company declares."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from journeylab.analysis.inventory import DEFAULT, Known, Place, Thresholds, inventory
from journeylab.analysis.scores import as_emotion
from journeylab.analysis.text.perspective import perspective
from journeylab.apps.diagnosis.matching import (
    Matched,
    Matching,
    in_journey_order,
    matching,
)
from journeylab.apps.diagnosis.spoken import spoken_of
from journeylab.evidence.channel_kinds import kind_of
from journeylab.tables.walks import walks
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Verbatim


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
    """The inventory of what was done and asked, and of what a workshop declares, walked, confirms.

    Without one nothing is declared, and who starts a step is read off its wording. `words` are on
    their way into it; `activities` says into which step each activity of a log is drafted.
    """
    there = workshop or Workshop()
    names = [str(step) for step in order]
    used = dict.fromkeys(zip(touchpoints["step"], touchpoints["channel"], strict=True))
    matched = matching(names, touchpoints["channel"], there, activities)
    steps = in_journey_order(names, matched, there)
    declared = set(_declared(matched, used, there))
    walked = _walked(matched, used, there)
    starts = {name: there.steps[step].initiative for name, (step, _) in _meant(matched).items()}
    known = Known(
        steps=steps,
        channels=list(dict.fromkeys(c for _, c in (*used, *sorted(declared), *walked))),
        touchpoints=touchpoints,
        customers=dict(zip(reach["step"], reach["customers"], strict=True)),
        declared=declared,
        initiative={step: starts.get(step) or _starts(step, language) for step in steps},
        contacted_again=contacted_again,
        satisfaction=dict(_satisfaction(measured)),
        verbatims=spoken_of({*used, *declared, *walked}, matched, workshop, words),
        walked=walked,
        uses=dict(_confirmed(matched, used, there)),
        stands_for={n: (there.steps[m.step].text, m.by) for n, m in matched.steps.items()},
    )
    return inventory(known, thresholds)


def kinds(inventory: pd.DataFrame, workshop: Workshop | None) -> dict[str, str]:
    """Digital or physical, per channel: as the workshop says, else by its name."""
    said = {} if workshop is None else {c.name: c.kind for c in workshop.channels.values()}
    return {str(name): said.get(str(name)) or kind_of(str(name)) for name in inventory["channel"]}


def _meant(matched: Matching) -> dict[str, Matched]:
    """Every name of the inventory that is a step of the workshop, its own words among them."""
    own = {name: Matched(step, "text") for step, names in matched.names.items() for name in names}
    return own | dict(matched.steps)


def _declared(matched: Matching, used: Collection[Place], workshop: Workshop) -> Iterator[Place]:
    """What the company says it offers, in the log's names."""
    for step in workshop.steps.values():
        for channel in step.channels:
            if channel in workshop.channels:
                yield from matched.places(step.id, channel, used)


def _confirmed(
    matched: Matching, used: Collection[Place], workshop: Workshop
) -> Iterator[tuple[Place, str]]:
    """What a hand said of a touchpoint, in the log's names."""
    for (step, channel), point in workshop.touchpoints.items():
        if step in workshop.steps and channel in workshop.channels:
            for place in matched.places(step, channel, used):
                yield place, str(point.use)


def _walked(
    matched: Matching, used: Collection[Place], workshop: Workshop
) -> dict[Place, tuple[int, int]]:
    """How often a touchpoint was met on walks, of how often it was looked for."""
    counted: dict[Place, tuple[int, int]] = {}
    for row in walks(workshop).to_dict("records"):
        for place in matched.places(row["step"], row["channel"], used):
            met, of = counted.get(place, (0, 0))
            counted[place] = (met + bool(row["met"]), of + 1)
    return counted


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
