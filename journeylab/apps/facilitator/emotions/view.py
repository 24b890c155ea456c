"""What the emotion pad shows: three curves, who scored what, gaps, agreement, moments of truth."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.agreement import alpha
from journeylab.analysis.curve import gaps, landmarks, measured_curve, one_each, room_curve
from journeylab.analysis.moments import moments_of_truth
from journeylab.apps.facilitator.emotions.measured import measured
from journeylab.apps.facilitator.emotions.words import (
    counted,
    level,
    levels,
    rounded,
    share,
    words,
)
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM, Participant

WEAK_UNDER, GOOD_FROM = 0.667, 0.8  # Krippendorff's own limits for tentative and firm conclusions

View = dict[str, Any]
Each = dict[str, dict[str, float]]


def view(
    workshop: Workshop, language: str, *, about: str = "", saved: str = "", locked: bool = False
) -> View:
    """Everything the pad draws; a step without data is absent from a curve, never a zero.

    `about` names the workshop for drafts, `saved` says since when; a past moment is `locked`.
    """
    steps = list(workshop.steps)
    scores = tables.scores(workshop)
    alone = one_each(scores[(scores["participant"] != ROOM) & (scores["source"] == "room")])
    room = room_curve(scores, steps, room=ROOM)
    customers = room_curve(scores, steps, room=ROOM, source="customer")
    survey = measured_curve(tables.survey_scores(workshop), steps)
    return {
        "board": "emotions",
        "about": about,
        "saved": saved,
        "locked": locked,
        "language": language,
        "words": words(language),
        "levels": levels(language, workshop.settings.level_names),
        "stages": _stages(workshop),
        "order": steps,
        "steps": _steps(workshop),
        "channels": {channel.id: channel.name for channel in workshop.channels.values()},
        "room": _felt(language, room),
        "dots": _dots(alone),
        "customers": _felt(language, customers),
        "survey": _measured(language, survey),
        "measured": measured(workshop, language),
        "marks": {
            "room": landmarks(room),
            "survey": landmarks(survey, "mean"),
            "customers": landmarks(customers),
        },
        "people": [ROOM, *(person for person in workshop.participants if person != ROOM)],
        "persons": _persons(workshop, language),
        "scores": _scores(workshop),
        "gaps": _gaps(language, room, survey),
        "agreement": _agreement(language, alone),
        "divides": _dividing(room),
        "moments": _moments(workshop, room, customers, survey),
    }


def _stages(workshop: Workshop) -> list[View]:
    found = []
    for stage in workshop.stages.values():
        count = sum(step.stage == stage.id for step in workshop.steps.values())
        if count:
            found.append({"id": stage.id, "name": stage.name, "count": count})
    return found


def _steps(workshop: Workshop) -> dict[str, View]:
    return {
        step.id: {
            "number": number,
            "text": step.text,
            "stage": step.stage,
            "channels": [channel for channel in workshop.channels if channel in step.channels],
        }
        for number, step in enumerate(workshop.steps.values(), 1)
    }


def _felt(language: str, curve: pd.DataFrame) -> dict[str, View]:
    """A curve of people's scores: median, middle half, n and whether one score stands for all."""
    return {
        row["step"]: {
            "n": row["n"],
            "says_n": counted(language, row["n"]),
            "agreed": row["agreed"],
            **_place(language, row["median"], row["quartile_low"], row["quartile_high"]),
        }
        for row in _rows(curve)
        if row["n"]
    }


def _measured(language: str, curve: pd.DataFrame) -> dict[str, View]:
    """The survey's curve on -2 to +2; one answer alone has no interval."""
    return {
        row["step"]: {
            "n": row["n"],
            "says_n": counted(language, row["n"]),
            **_place(language, row["mean"], row["low"], row["high"], decimals=1),
        }
        for row in _rows(curve)
        if row["n"]
    }


def _place(
    language: str, at: float, low: float, high: float, decimals: int | None = None
) -> dict[str, float | str | None]:
    return {
        "at": rounded(at),
        "low": rounded(low),
        "high": rounded(high),
        "says": level(language, at, decimals),
        "says_low": level(language, low, decimals),
        "says_high": level(language, high, decimals),
    }


def _rows(frame: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return frame.to_dict("records")


def _dots(alone: Each) -> dict[str, list[float]]:
    """Per step what each person gave, sorted, so that a place in the list tells nobody's name."""
    return {
        step: sorted(round(value, 2) for value in people.values()) for step, people in alone.items()
    }


def _persons(workshop: Workshop, language: str) -> dict[str, View]:
    everyone = Participant(ROOM, say(language, "emotions-the-room"))
    people = {**workshop.participants, ROOM: everyone}
    return {
        person.id: {"name": person.name, "customer": person.side == "customer"}
        for person in people.values()
    }


def _scores(workshop: Workshop) -> dict[str, dict[str, View]]:
    """Per person and step: the score of the whole step with its word, and those of its channels."""
    found: dict[str, dict[str, View]] = {}
    for score in workshop.scores.values():
        if score.step not in workshop.steps or score.persona:
            continue
        theirs = found.setdefault(score.participant, {})
        here = theirs.setdefault(score.step, {"value": None, "word": "", "channels": {}})
        if score.channel:
            here["channels"][score.channel] = score.value
        else:
            here["value"], here["word"] = score.value, score.word
    return found


def _gaps(language: str, room: pd.DataFrame, survey: pd.DataFrame) -> dict[str, list[View]]:
    """Both ways, ranked; what is said is theirs less ours, as a room says it."""
    found: dict[str, list[View]] = {"we_think_it_fine": [], "we_worry": []}
    for row in _rows(gaps(room, survey)):
        found[row["way"]].append(
            {
                "rank": row["rank"],
                "step": row["step"],
                "ours": rounded(row["ours"]),
                "theirs": rounded(row["theirs"]),
                "says": level(language, -row["gap"], 1),
                "says_ours": level(language, row["ours"]),
                "says_theirs": level(language, row["theirs"], 1),
                "beyond": row["beyond_interval"] is not False,
            }
        )
    return found


def _agreement(language: str, alone: Each) -> View:
    """Krippendorff's ordinal alpha with its level; None where nothing tells it."""
    people = list({person for given in alone.values() for person in given})
    table = [[given.get(person, math.nan) for given in alone.values()] for person in people]
    value = alpha(table, "ordinal") if table else math.nan
    if math.isnan(value):
        return {"alpha": None, "says": "", "level": "unknown"}
    worded = "good" if value >= GOOD_FROM else "weak" if value < WEAK_UNDER else "medium"
    return {"alpha": rounded(value), "says": share(language, value), "level": worded}


def _dividing(room: pd.DataFrame) -> list[str]:
    """The steps that divide the room, the widest middle half first."""
    spread = (room["quartile_high"] - room["quartile_low"])[room["divides"]]
    widest = spread.sort_values(ascending=False, kind="stable").index
    return [str(step) for step in room["step"][widest]]


def _moments(workshop: Workshop, *curves: pd.DataFrame) -> list[View]:
    """Moments of truth, confirmed, dismissed or only proposed, in journey order."""
    return list(_judged(workshop, *curves))


def _judged(
    workshop: Workshop, room: pd.DataFrame, customers: pd.DataFrame, survey: pd.DataFrame
) -> Iterator[View]:
    # what customers say stands before what the room believes of them
    emotion = survey["mean"].combine_first(customers["median"]).combine_first(room["median"])
    importance = [step.importance for step in workshop.steps.values()]
    told = tables.customer_shares(workshop)
    shares = dict(zip(told["step"], told["share_of_customers"], strict=True))
    frame = pd.DataFrame(
        {
            "step": room["step"],
            "emotion": emotion.astype(float),
            "share": room["step"].map(shares).astype(float),
            "importance": pd.Series(importance, dtype=float),
        }
    )
    for row in _rows(moments_of_truth(frame)):
        confirmed = workshop.steps[row["step"]].moment_of_truth
        if confirmed is not None:
            yield {"step": row["step"], "state": "confirmed" if confirmed else "dismissed"}
        elif row["proposed"]:
            yield {"step": row["step"], "state": "proposed"}
