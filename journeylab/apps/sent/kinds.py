"""Each kind of finding: what it is called, its table and its picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pandas as pd

from journeylab import charts
from journeylab.analysis.intervals import SHARES, TIMES, correlation_ends, with_ends
from journeylab.apps.diagnosis.report import kept, tables
from journeylab.apps.diagnosis.report.figures import Cell
from journeylab.apps.sent.sent import Journey, customers_of, worded
from journeylab.words import say

WIDTH, COLUMN = 620.0, 88
MEASURES = ("switches_channel", "repeats_step", "comes_back")
Picture = Callable[[pd.DataFrame, Journey, str], Any]
TOUCHPOINTS: dict[str, Cell] = {
    "step": tables.text("step"),
    "channel": tables.channel,
    "events": tables.whole("events"),
    "customers": tables.whole("customers"),
}
GAPS: dict[str, Cell] = {**tables.GAPS, "plan": tables.text("plan")}


def _flow(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    return charts.transitions(frame, **_on_columns(journey, language))


def _counted(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    placed = frame[frame["step"].isin([step for step, *_ in journey.steps])]
    if placed.empty:
        return None
    counts = placed.groupby(["step", "channel"], sort=False)["count"].sum().reset_index()
    used = journey.frame("channels")
    used = used[used["channel"].isin(counts["channel"])]
    return charts.counted(counts, channels=used, **_on_columns(journey, language))


def _on_columns(journey: Journey, language: str) -> dict[str, Any]:
    steps, stages = journey.frame("steps"), journey.frame("stages")
    return {"steps": steps, "stages": stages, "column": COLUMN, "language": language}


def _shift(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    return charts.channel_shift(
        frame, channels=journey.frame("channels"), width=WIDTH, language=language
    )


def _series(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    return charts.metric_series(_placed(frame, journey), width=WIDTH, language=language)


def _funnel(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    steps = pd.DataFrame(journey.words, columns=["step", "text"])
    return charts.funnel(frame, steps=steps, width=WIDTH, language=language)


def _separating(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    clear = frame[(frame["low"] > 0) | (frame["high"] < 0)]
    if clear.empty:
        return None
    efforts = {name: say(language, f"report-measure-{name}") for name in MEASURES}
    names = efforts | dict(journey.names)
    return charts.separating(clear, names=names, width=WIDTH, language=language)


def _drivers(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    if frame["importance"].isna().all():
        return None
    return charts.drivers(frame, names=_touchpoints(frame, journey), width=340.0, language=language)


def _plane(frame: pd.DataFrame, journey: Journey, language: str) -> Any:
    if (frame["class"].fillna("") == "").all():
        return None
    names = _touchpoints(frame, journey)
    return charts.tetraclass(frame, names=names, side=440.0, language=language)


def _touchpoints(frame: pd.DataFrame, journey: Journey) -> pd.DataFrame:
    texts = worded(frame[["touchpoint"]], journey)["touchpoint"]
    return pd.DataFrame({"touchpoint": frame["touchpoint"], "text": texts})


def _placed(frame: pd.DataFrame, journey: Journey) -> pd.DataFrame:
    """A series with the words of its place: a step and a channel, "" for the whole journey."""
    told = worded(frame, journey)
    step = told["step"].where(told["step"] != "", told["written"].fillna(""))
    parts = zip(step, told["channel"], strict=True)
    return frame.assign(name=[" · ".join(filter(None, map(str, pair))) for pair in parts])


class Kind(NamedTuple):
    """The message of its title, its columns and its picture, which may come to None."""

    title: str
    cells: Mapping[str, Cell]
    picture: Picture | None = None
    is_kept: bool = False  # the words above its columns are those of `report.kept`


KINDS: Mapping[str, Kind] = {
    "metric_series": Kind("desk-view-series", kept.SERIES, _series, is_kept=True),
    "volumes": Kind("desk-view-volumes", kept.VOLUMES, _counted, is_kept=True),
    "counts": Kind("desk-view-volumes", kept.VOLUMES, _counted, is_kept=True),
    "channel_shift": Kind("desk-view-shift", kept.SHIFT, _shift, is_kept=True),
    "touchpoints": Kind("report-touchpoints", TOUCHPOINTS),
    "transitions": Kind("report-flow", tables.TRANSITIONS, _flow),
    "funnel": Kind("report-funnel", tables.FUNNEL, _funnel),
    "reach": Kind("report-reach", tables.REACH),
    "effort": Kind("report-effort", tables.EFFORT),
    "separating": Kind("report-separating", tables.SEPARATING, _separating),
    "paths": Kind("report-paths", tables.PATHS),
    "promises": Kind("report-promises", tables.PROMISES),
    "before_after": Kind("report-before-after", tables.BEFORE_AFTER),
    "people": Kind("report-people", tables.PEOPLE),
    "scores": Kind("report-scores", tables.SCORES),
    "recommendation": Kind("report-recommendation", tables.RECOMMENDATION),
    "drivers": Kind("report-drivers", tables.DRIVERS, _drivers),
    "plane": Kind("report-plane", tables.PLANE, _plane),
    "mystery_walk": Kind("desk-view-walk", kept.WALK, is_kept=True),
    "knowledge_gaps": Kind("report-gaps", GAPS),
}


def told(kind: str, frame: pd.DataFrame, journey: Journey) -> pd.DataFrame:
    """What its table shows: words for ids, and the interval of every number that has one."""
    if kind in SHARES:
        frame = with_ends(kind, frame, customers_of(frame))
    elif kind == "drivers":
        frame = frame.assign(**_correlations(frame))
    elif kind == "metric_series":
        frame = _placed(frame, journey)
    elif kind == "knowledge_gaps":
        plans = {tuple(key): who for *key, who in journey.plans}
        places = zip(frame["step"], frame["channel"], frame["lacks"], strict=True)
        frame = frame.assign(plan=[plans.get(place, "") for place in places])
    cells = KINDS[kind].cells
    missing = {name: math.nan for name in _NUMBERS[kind] if name not in frame}
    texts = {name: "" for name in _TEXTS if name not in frame and name in cells}
    return worded(frame.assign(**missing, **texts), journey)


_TEXTS = ("written", "reason", "period", "segment")
_NUMBERS: Mapping[str, tuple[str, ...]] = dict.fromkeys(KINDS, ()) | {
    "scores": ("n_effective", "sd", "scale_low", "scale_high", "customer_low", "customer_high"),
    "drivers": ("importance_low", "importance_high"),
    "transitions": TIMES,  # not every workshop was sent these
}


def _correlations(frame: pd.DataFrame) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("pearson", "spearman"):
        if f"{name}_low" in frame:
            continue  # not every workshop was sent these
        values = frame[name].astype(float)
        ends = correlation_ends(values, frame["n"].astype(float), ranks=name == "spearman")
        found |= dict(zip((f"{name}_low", f"{name}_high"), ends, strict=True))
    return found
