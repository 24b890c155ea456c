"""What is known of each touchpoint, from a log, from scores and from what the company declares."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import pandas as pd

from journeylab.analysis.columns import REACH, TOUCHPOINTS
from journeylab.analysis.inventory import DEFAULT, Known, Place, Thresholds, inventory
from journeylab.analysis.scores import as_emotion
from journeylab.analysis.text.perspective import perspective
from journeylab.apps.diagnosis.beside import NOTHING, Beside
from journeylab.apps.diagnosis.matching import (
    Matched,
    Matching,
    in_journey_order,
    matching,
)
from journeylab.apps.diagnosis.spoken import spoken_of
from journeylab.evidence.channel_kinds import kind_of
from journeylab.evidence.places import places_of
from journeylab.workshop.state import Workshop

Score = tuple[int, float, float, float]  # n, mean, and the ends of its interval
Said = TypeVar("Said")


class Logged(NamedTuple):
    """What a log says of touchpoints, its steps in the order in which customers reach them.

    `contacted_again` is what `Known` takes, `activities` says into which step of the draft each
    activity goes.
    """

    touchpoints: pd.DataFrame
    reach: pd.DataFrame
    order: Sequence[str] = ()
    contacted_again: Mapping[str, float] = MappingProxyType({})
    activities: Mapping[str, str] = MappingProxyType({})


NO_LOG = Logged(
    pd.DataFrame({name: [] for name in TOUCHPOINTS}), pd.DataFrame({name: [] for name in REACH})
)


def inventoried(
    logged: Logged,
    measured: pd.DataFrame,
    language: str,
    workshop: Workshop | None = None,
    thresholds: Thresholds = DEFAULT,
    beside: Beside = NOTHING,
) -> pd.DataFrame:
    """The inventory of what was done, asked and counted, of what a workshop declares and confirms.

    Names are those of the log, else the workshop's ids. Without a workshop nothing is declared, and
    who starts a step is read off its wording.
    """
    there = workshop or Workshop()
    counts, walks, series = (
        told(there) for told in (beside.counted, beside.walked, beside.followed)
    )
    asked = _asked(measured)
    used = dict.fromkeys(
        zip(logged.touchpoints["step"], logged.touchpoints["channel"], strict=True)
    )
    spoken = [*asked["step"], *counts["step"], *walks["step"], *series["step"]]
    names = _names(logged, [str(one) for one in spoken], there)
    channels = list(logged.touchpoints["channel"]) if logged.order else list(there.channels)
    matched = matching(names, channels, there, logged.activities)
    place = partial(matched.place, used=used)
    declared = {
        place(step.id, channel)
        for step in there.steps.values()
        for channel in step.channels
        if channel in there.channels
    }
    contacts = _counted(counts, place)
    walked = _walked(walks, place)
    scored = {place(step, channel): n for (step, channel), n in _satisfaction(asked) if channel}
    found = [*used, *sorted(declared), *walked, *contacts, *scored]
    followed = _followed(series, found, place)
    found += [one for one in followed if one not in found]
    scored |= _where_alone(_satisfaction(asked), found, place)
    starts = {name: there.steps[step].initiative for name, (step, _) in _meant(matched).items()}
    texts = {n: there.steps[m.step].text for n, m in matched.steps.items()}
    steps = in_journey_order(names, matched, there)
    known = Known(
        steps=steps,
        channels=list(dict.fromkeys(channel for _, channel in found)),
        touchpoints=logged.touchpoints,
        customers=dict(zip(logged.reach["step"], logged.reach["customers"], strict=True)),
        declared=declared,
        initiative={
            step: starts.get(step) or _starts(texts.get(step, step), language) for step in steps
        },
        contacted_again=logged.contacted_again,
        contacts=contacts,
        followed=followed,
        satisfaction=scored,
        verbatims=spoken_of(set(found), matched, workshop, beside.words),
        walked=walked,
        uses=dict(_confirmed(matched, used, there)),
        stands_for={n: (texts[n], m.by) for n, m in matched.steps.items() if logged.order},
    )
    return inventory(known, thresholds)


def kinds(inventory: pd.DataFrame, workshop: Workshop | None) -> dict[str, str]:
    """Digital or physical, per channel: as the workshop says, else by its name."""
    there = [] if workshop is None else list(workshop.channels.values())
    said = {name: one.kind for one in there for name in (one.name, one.id)}
    return {str(name): said.get(str(name)) or kind_of(str(name)) for name in inventory["channel"]}


def _names(logged: Logged, spoken: Sequence[str], workshop: Workshop) -> list[str]:
    """The steps there are: the log's, else the workshop's; then what neither knows."""
    own = list(logged.order) or list(workshop.steps)
    known = places_of(workshop)
    others = (name for name in spoken if name not in own and not known.step(name)[0])
    return [*own, *dict.fromkeys(others)]


def _meant(matched: Matching) -> dict[str, Matched]:
    """Every name of the inventory that is a step of the workshop, its own words among them."""
    own = {name: Matched(step, "text") for step, names in matched.names.items() for name in names}
    return own | dict(matched.steps)


def _confirmed(
    matched: Matching, used: Collection[Place], workshop: Workshop
) -> Iterator[tuple[Place, str]]:
    """What a hand said of a touchpoint, in the log's names."""
    for (step, channel), point in workshop.touchpoints.items():
        if step in workshop.steps and channel in workshop.channels:
            for place in matched.places(step, channel, used):
                yield place, str(point.use)


def _counted(counts: pd.DataFrame, place: Callable[[str, str], Place]) -> dict[Place, int]:
    found: dict[Place, int] = {}
    for row in counts.to_dict("records"):
        where = place(str(row["step"]), str(row["channel"]))
        found[where] = found.get(where, 0) + int(row["count"])
    return found


def _walked(
    walks: pd.DataFrame, place: Callable[[str, str], Place]
) -> dict[Place, tuple[int, int]]:
    """How often a touchpoint was met on walks, of how often it was looked for."""
    found: dict[Place, tuple[int, int]] = {}
    for row in walks.to_dict("records"):
        where = place(str(row["step"]), str(row["channel"]))
        met, of = found.get(where, (0, 0))
        found[where] = (met + bool(row["met"]), of + 1)
    return found


def _starts(step: str, language: str) -> str:
    """Who starts a step, where its wording says so; nobody knows otherwise."""
    code = perspective(step, language).code
    return {"company": "company", "internal": "company", "customer": "customer"}.get(code, "")


def _asked(measured: pd.DataFrame) -> pd.DataFrame:
    """Satisfaction alone, of everyone, on scales that are known."""
    return measured[
        (measured["measure"] == "satisfaction")
        & (measured["segment"] == "")
        & measured["scale_low"].notna()
    ]


def _satisfaction(asked: pd.DataFrame) -> Iterator[tuple[Place, Score]]:
    """By step and channel, on -2 to +2."""
    for row in asked.to_dict("records"):
        scale = row["scale_low"], row["scale_high"]
        mean, low, high = (float(as_emotion(row[name], *scale)) for name in ("mean", "low", "high"))
        if not math.isnan(mean):
            yield (str(row["step"]), str(row["channel"])), (int(row["n"]), mean, low, high)


def _followed(
    series: pd.DataFrame, found: Sequence[Place], place: Callable[[str, str], Place]
) -> dict[Place, int]:
    """How many answers series count of a touchpoint."""
    said: dict[Place, int] = {}
    for row in series.to_dict("records"):
        where = str(row["step"]), str(row["channel"])
        said[where] = said.get(where, 0) + int(row["n"])
    named = {place(step, channel): n for (step, channel), n in said.items() if channel}
    return _where_alone(said.items(), [*found, *named], place) | named


def _where_alone(
    scores: Iterable[tuple[Place, Said]],
    found: Iterable[Place],
    place: Callable[[str, str], Place],
) -> dict[Place, Said]:
    """What names no channel: of the touchpoint of its step where that has no other."""
    there: dict[str, set[Place]] = {}
    for one in found:
        there.setdefault(one[0], set()).add(one)
    alone = {step: next(iter(places)) for step, places in there.items() if len(places) == 1}
    without = {place(step, "")[0]: score for (step, channel), score in scores if not channel}
    return {alone[step]: score for step, score in without.items() if step in alone}
