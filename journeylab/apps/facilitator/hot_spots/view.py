"""What the hot-spot board shows: the ranking and its doubt, rounds, matrix, evidence."""

from __future__ import annotations

import math
from collections.abc import Collection
from functools import lru_cache
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.matrix import quadrants
from journeylab.apps.facilitator.hot_spots.ballot import ballot_view, hidden_round, rounds_view
from journeylab.apps.facilitator.hot_spots.grounds import chips, steps_view
from journeylab.apps.facilitator.hot_spots.words import hot_spot_words
from journeylab.apps.facilitator.wall.tracing import raised_from
from journeylab.apps.ranked import TOP, Kind, Ranked, ranked, sureness
from journeylab.words import number, percent, say
from journeylab.workshop.same import Same
from journeylab.workshop.settings import CRITERIA
from journeylab.workshop.state import Workshop

View = dict[str, Any]


def hot_spot_view(
    workshop: Workshop,
    language: str,
    *,
    about: str = "",
    kind: Kind = "hot_spots",
    top: int = TOP,
    readonly: bool = False,
    voted: Collection[str] = (),
    traces: bool = False,
    back: View | None = None,
) -> View:
    """The view of a `HotSpotBoard`; `about` names the workshop for drafts.

    `voted` holds the participants known to have cast a ballot in the open round. With `traces`
    each hot spot leads to its stickies on the wall, and `back` is the one that one returns to.
    """
    found = ranked(workshop, kind, top)
    steps = steps_view(workshop, language)
    return {
        "about": about,
        "language": language,
        "readonly": readonly,
        "kind": kind,
        "top": top,
        "order": list(found.order["item"]),
        "items": _items(workshop, found, kind, steps, top, language),
        "stickies": _stickies(workshop, language) if traces and kind == "hot_spots" else {},
        "back": back,
        "criteria": [
            {"id": name, "name": say(language, f"criterion-{name}"), "weight": found.weights[name]}
            for name in CRITERIA
        ],
        "steps": steps,
        "step_order": list(workshop.steps),
        "spot_order": list(workshop.hot_spots),
        "findings": {f.id: f.source.name for f in workshop.findings.values()},
        "rounds": rounds_view(workshop, kind, language),
        "vote": ballot_view(workshop, language, voted),
        "waiting": hidden_round(workshop, language),
        "counts": _counts(workshop, language),
        "words": hot_spot_words(language, top),
    }


def _items(
    workshop: Workshop,
    found: Ranked,
    kind: Kind,
    steps: dict[str, View],
    top: int,
    language: str,
) -> dict[str, View]:
    own = (
        _hot_spots(workshop, steps, language)
        if kind == "hot_spots"
        else _steps(workshop, steps, language)
    )
    said = _said_of_ranking(_RankingSaid(found, top, language))
    return {item: {**own[item], **said[item]} for item in found.order["item"]}


def _stickies(workshop: Workshop, language: str) -> dict[str, list[View]]:
    """The notes on the wall that each hot spot rests on; what is private says so alone."""
    notes, private = workshop.notes, say(language, "wall-private")
    return {
        spot: [
            {"id": n.id, "kind": n.kind, "text": private if n.hidden else n.text[:160]}
            for n in map(notes.__getitem__, ids)
        ]
        for spot in workshop.hot_spots
        if (ids := raised_from(workshop, spot))
    }


class _RankingSaid(Same):
    """A ranking to be put in words, known again by its very frames."""

    def __init__(self, found: Ranked, top: int, language: str) -> None:
        self.found, self.top, self.language = found, top, language
        super().__init__(found.order, found.criteria, said=(top, language))


@lru_cache(maxsize=4)
def _said_of_ranking(asked: _RankingSaid) -> dict[str, View]:
    """What a ranking says of each item, which no bubble's move and no rewording changes."""
    found, language = asked.found, asked.language
    counted, _ = found.criteria
    sizes = _sizes(counted["customers_hit"])
    return {
        row["item"]: {
            **_certainty(row, asked.top, language),
            "values": _plain(found.scaled.loc[row["item"]]),
            "raw": _raw(counted.loc[row["item"]], language),
            "size": sizes.get(row["item"]),
        }
        for row in found.order.to_dict("records")
    }


def _certainty(row: dict[Any, Any], top: int, language: str) -> View:
    """Where an item stands, between what scores, and how often it is in the top."""
    share, word = row["top_share"], sureness(row["top_share"])
    said, shown = say(language, f"hotspots-{word}"), percent(language, share)
    return {
        **_plain(row, ("score", "low", "high")),
        "rank": int(row["rank"]),
        "share": float(share),
        "share_text": shown,
        "sure": word,
        "sure_word": said,
        "sentence": say(language, "hotspots-share", share=shown, top=top, word=said),
        "range": _between(row["low"], row["high"], language),
        "ahead": _ahead(row["beats_next"], int(row["rank"]) + 1, language),
    }


def _between(low: float, high: float, language: str) -> str:
    if math.isnan(low):
        return ""
    ends = {"low": number(language, low), "high": number(language, high)}
    return say(language, "hotspots-between", **ends)


def _ahead(share: float, below: int, language: str) -> str:
    if math.isnan(share):
        return ""
    return say(language, "hotspots-ahead", share=percent(language, share), below=below)


def _raw(values: pd.Series[float], language: str) -> dict[str, str]:
    """Each criterion as it was counted; empty where it has no data."""
    return {
        name: ""
        if math.isnan(value)
        else say(
            language,
            f"criterion-{name}-raw",
            n=number(language, value, 0 if float(value).is_integer() else 1),
            count=value,
        )
        for name, value in ((name, float(values[name])) for name in CRITERIA)
    }


def _hot_spots(workshop: Workshop, steps: dict[str, View], language: str) -> dict[str, View]:
    placed = _quadrants(workshop)
    shown = {}
    for spot in workshop.hot_spots.values():
        there = [step for step in spot.steps if step in steps]
        shown[spot.id] = {
            "text": spot.text,
            "steps": there,
            "evidence": list(spot.evidence),
            "chips": chips(there, list(spot.evidence), steps, language),
            "impact": spot.impact,
            "effort": spot.effort,
            "skipped": spot.skipped,
            "quadrant": placed[spot.id],
        }
    return shown


def _steps(workshop: Workshop, steps: dict[str, View], language: str) -> dict[str, View]:
    shown = {}
    for step in workshop.steps.values():
        raised = sum(step.id in spot.steps for spot in workshop.hot_spots.values())
        rests_on = chips([step.id], list(workshop.findings), steps, language)
        if raised:
            said = say(language, "hotspots-raised-here", n=raised)
            rests_on.append({"icon": "hotspot", "text": said})
        shown[step.id] = {
            "text": step.text,
            "steps": [step.id],
            "evidence": [],
            "chips": rests_on,
            "kept": step.moment_of_truth is True,
        }
    return shown


def _quadrants(workshop: Workshop) -> dict[str, str]:
    spots = tables.hot_spots(workshop).astype({"impact": float, "effort": float, "skipped": bool})
    placed = quadrants(spots)
    return dict(zip(placed["hot_spot"], placed["quadrant"], strict=True))


def _counts(workshop: Workshop, language: str) -> str:
    codes = list(_quadrants(workshop).values())
    skipped, waiting = codes.count("skipped"), codes.count("unplaced")
    placed = len(codes) - skipped - waiting
    return say(language, "hotspots-counts", placed=placed, skipped=skipped, waiting=waiting)


def _sizes(hit: pd.Series[float]) -> dict[str, float]:
    """How large each bubble is, 0 to 1: its area tells the customers hit; none without data."""
    most = float(hit.max()) if len(hit) else 0.0
    if not most > 0:
        return {}
    return {str(item): math.sqrt(n / most) for item, n in hit.items() if not math.isnan(n)}


def _plain(numbers: Any, names: Collection[str] = CRITERIA) -> dict[str, float | None]:
    """Numbers for a browser, where NaN is no value."""
    found = {name: float(numbers[name]) for name in names}
    return {n: None if math.isnan(value) else round(value, 4) for n, value in found.items()}
