"""The findings as sentences, each with what it rests on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.ranking import DRAWS
from journeylab.apps.reader.contents import TOP, Contents, records
from journeylab.charts.curve_marks import ranked_gaps
from journeylab.charts.sentences import interval
from journeylab.words import number, percent, say, signed

TOLD_APART = 0.8  # below this share of the draws, two neighbours are not told apart
_LONGEST = 70
VOICES = ("data", "said", "room")


class Sentence(NamedTuple):
    """A finding: what is found (strong), the rest of the sentence, and its evidence."""

    strong: str
    rest: str
    evidence: str
    measured: bool


def findings(shown: Contents, language: str) -> list[Sentence]:
    """The worst moment, the largest gap and the first hot spot, each where there are data."""
    found = [*_worst(shown, language), *_gap(shown, language), *_first(shown, language)]
    return found or [Sentence(say(language, "dashboard-nothing-yet"), "", "", measured=False)]


def voice_of(curves: pd.DataFrame) -> str:
    """Whose curve speaks first: customers measured, customers present, the room; "" for none."""
    return next((voice for voice in VOICES if curves[voice].notna().any()), "")


def step_words(shown: Contents, step: str) -> str:
    """A step's own words, short enough for a sentence."""
    return cut(shown.whole.workshop.steps[step].text)


def cut(text: str, longest: int = _LONGEST) -> str:
    """One line of a typed text, no longer than a sentence can bear."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"


def undecided(ranked: pd.DataFrame) -> list[tuple[int, int, float]]:
    """Neighbouring ranks that the draws do not tell apart, and how often the first one wins."""
    return [
        (int(row["rank"]), int(row["rank"]) + 1, float(row["beats_next"]))
        for row in records(ranked)
        if row["beats_next"] < TOLD_APART
    ]


def _worst(shown: Contents, language: str) -> Iterator[Sentence]:
    voice = voice_of(shown.curves)
    if not voice:
        return
    known = shown.curves[shown.curves[voice].notna()]
    by_value = known.sort_values(voice, kind="stable")
    worst, best = by_value.iloc[0], by_value.iloc[-1]
    if len(known) == 1 or worst[voice] == best[voice]:
        return
    rest = say(
        language,
        "dashboard-worst-rest",
        worst=signed(language, worst[voice], 1),
        best=step_words(shown, best["step"]),
        value=signed(language, best[voice], 1),
    )
    close = _as_low(by_value, voice)
    if close:
        rest += " " + say(language, "dashboard-worst-close", step=step_words(shown, close))
    step = step_words(shown, worst["step"])
    strong = say(language, "dashboard-worst", step=step)
    yield Sentence(strong, rest, _rests_on(worst, voice, language), voice == "data")


def _as_low(by_value: pd.DataFrame, voice: str) -> str:
    """The next step up, where the intervals of the two lowest overlap (or their medians tie)."""
    worst, after = by_value.iloc[0], by_value.iloc[1]
    if voice == "data":
        overlap = after["data_low"] <= worst["data_high"]
    else:
        overlap = after[voice] == worst[voice]
    return str(after["step"]) if overlap else ""


def _rests_on(row: pd.Series[float], voice: str, language: str) -> str:
    n = int(row[f"{voice}_n"])
    ends = interval(
        row[f"{voice}_low"], row[f"{voice}_high"], language, 2 if voice == "data" else 1
    )
    return say(
        language, f"dashboard-evidence-{voice}", n=number(language, n), count=n, interval=ends
    )


def _gap(shown: Contents, language: str) -> Iterator[Sentence]:
    ranked = ranked_gaps(shown.curves)
    if not ranked:
        return
    first = ranked[0]
    row = shown.curves[shown.curves["step"] == first["step"]].iloc[0]
    strong = say(language, "dashboard-gap", step=step_words(shown, first["step"]))
    rest = say(
        language,
        "dashboard-gap-rest",
        room=signed(language, first["ours"], 1),
        data=signed(language, first["theirs"], 1),
    )
    evidence = _rests_on(row, "data", language)
    also = say(
        language,
        "dashboard-evidence-also-room",
        n=number(language, row["room_n"]),
        count=int(row["room_n"]),
    )
    both = say(language, "dashboard-evidence-both", data=evidence, room=also)
    yield Sentence(strong, rest, both, measured=True)


def _first(shown: Contents, language: str) -> Iterator[Sentence]:
    ranked = shown.ranking
    if ranked.empty or math.isnan(ranked.iloc[0]["score"]):
        return
    first = ranked.iloc[0]
    spots = shown.whole.workshop.hot_spots
    strong = say(
        language,
        "dashboard-first",
        item=cut(spots[first["item"]].text),
        rank=number(language, first["rank"]),
        place=int(first["rank"]),
    )
    share = percent(language, first["top_share"])
    rest = say(language, "dashboard-first-rest", top=TOP, share=share)
    if first["beats_next"] < TOLD_APART:
        after = shown.whole.ranking.set_index("rank").loc[first["rank"] + 1, "item"]
        wins = percent(language, first["beats_next"])
        rest += " " + say(
            language, "dashboard-first-close", item=cut(spots[str(after)].text), share=wins
        )
    yield Sentence(strong, rest, _draws(shown, language), measured=False)


def _draws(shown: Contents, language: str) -> str:
    gone = shown.whole.ranking["missing"]
    missing = sorted(set.intersection(*map(set, gone)), key=list(shown.whole.weights).index)
    named = ", ".join(say(language, f"dashboard-criterion-{name}") for name in missing)
    return say(
        language,
        "dashboard-evidence-draws",
        draws=number(language, DRAWS),
        missing=named,
        count=len(missing),
    )
