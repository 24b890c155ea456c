"""Emotion curves over the steps, their landmarks, and the gaps between them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from journeylab.analysis.columns import CURVE, GAPS, MEASURED
from journeylab.analysis.scores import as_emotion

DIVIDES_FROM = 2.0
_UPPER = 0.975
_NUMBERS = ("n", "n_effective", "excluded", "mean", "sd", "scale_low", "scale_high")
_PLACE = ("step", "participant", "channel", "value")


def room_curve(
    scores: pd.DataFrame, steps: Sequence[str], *, room: str, source: str = "room"
) -> pd.DataFrame:
    """Median, quartiles and n per step, in journey order; a step without a score is NaN.

    The score that the whole room agreed on (participant `room`) stands only where nobody scored
    alone: then n is 1 and `agreed` is True. Someone who scored a step on several channels counts
    once, with the score for the whole step or, without one, the mean over the channels.
    """
    ours = scores[scores["source"] == source]
    alone = one_each(ours[ours["participant"] != room])
    together = one_each(ours[ours["participant"] == room])
    rows = [_step_of_curve(step, alone, together) for step in steps]
    return pd.DataFrame(rows, columns=list(CURVE))


def one_each(scores: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Per step and participant one value: the whole step's score, else the mean of its channels."""
    whole: dict[str, dict[str, float]] = {}
    parts: dict[str, dict[str, list[float]]] = {}
    columns = (scores[name].to_numpy(dtype=object) for name in _PLACE)
    for step, participant, channel, value in zip(*columns, strict=True):
        if pd.isna(channel) or channel == "":
            whole.setdefault(step, {})[participant] = float(value)
        else:
            parts.setdefault(step, {}).setdefault(participant, []).append(float(value))
    for step, people in parts.items():
        means = {person: sum(values) / len(values) for person, values in people.items()}
        whole[step] = {**means, **whole.get(step, {})}
    return whole


def _quartile(ordered: list[float], share: float) -> float:
    """A quantile of sorted values, linear between neighbours (as numpy does by default)."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _step_of_curve(
    step: str, alone: dict[str, dict[str, float]], together: dict[str, dict[str, float]]
) -> dict[str, object]:
    values = sorted((alone.get(step) or together.get(step) or {}).values())
    low, median, high = (
        [_quartile(values, share) for share in (0.25, 0.5, 0.75)] if values else [math.nan] * 3
    )
    return {
        "step": step,
        "n": len(values),
        "median": median,
        "quartile_low": low,
        "quartile_high": high,
        "divides": bool(high - low >= DIVIDES_FROM),
        "agreed": step not in alone and step in together,
    }


def landmarks(curve: pd.DataFrame, value: str = "median") -> dict[str, str]:
    """The steps that are peak, trough and end; ties go to the earliest, no data give nothing."""
    seen = curve[curve[value].notna()]
    if seen.empty:
        return {}
    values = seen[value].astype(float).to_numpy()
    places = {"peak": int(values.argmax()), "trough": int(values.argmin()), "end": -1}
    return {name: str(seen["step"].iloc[place]) for name, place in places.items()}


def measured_curve(
    findings: pd.DataFrame, steps: Sequence[str], *, segment: str = ""
) -> pd.DataFrame:
    """What a survey says per step on -2 to +2, with its interval; a step without data is NaN.

    `findings` is what `survey_scores` gives. Several questions about one step are pooled as
    if their answers were one sample: where the same customers answered them, the interval is
    somewhat too narrow, which `questions` (their number) lets a caption say.
    """
    everyone = findings.astype(dict.fromkeys(_NUMBERS, float))
    chosen = everyone[(everyone["segment"].fillna("") == segment) & (everyone["n"] > 0)]
    groups = {str(step): group for step, group in chosen.groupby("step")}
    nothing = dict.fromkeys(MEASURED, math.nan) | {"n": 0, "excluded": 0, "questions": 0}
    rows = [
        nothing | {"step": step} | (_pooled(groups[step]) if step in groups else {})
        for step in steps
    ]
    return pd.DataFrame(rows, columns=list(MEASURED))


def _pooled(findings: pd.DataFrame) -> dict[str, object]:
    ends = findings["scale_low"], findings["scale_high"]
    means = as_emotion(findings["mean"], *ends)
    sds = findings["sd"].to_numpy(dtype=float) * 4 / (ends[1] - ends[0]).to_numpy(dtype=float)
    sizes = findings["n_effective"].to_numpy(dtype=float)
    total = sizes.sum()
    mean = float((sizes * means).sum() / total)
    within = np.where(sizes > 1, (sizes - 1) * np.nan_to_num(sds) ** 2, 0).sum()
    between = (sizes * (means - mean) ** 2).sum()
    known = total > 1 + 1e-12 and (len(sizes) > 1 or not math.isnan(sds[0]))
    sd = math.sqrt((within + between) / (total - 1)) if known else math.nan
    reach = float(stdtrit(total - 1, _UPPER)) * sd / math.sqrt(total) if known else math.nan
    return {
        "n": int(findings["n"].sum()),
        "n_effective": float(total),
        "excluded": int(findings["excluded"].sum()),
        "questions": len(findings),
        "mean": mean,
        "low": mean - reach,
        "high": mean + reach,
    }


def gaps(
    ours: pd.DataFrame,
    theirs: pd.DataFrame,
    *,
    our_value: str = "median",
    their_value: str = "mean",
) -> pd.DataFrame:
    """Where two curves part, ranked both ways by size, ties in journey order.

    `way` is "we_think_it_fine" where ours lies above theirs and "we_worry" where it lies below;
    `beyond_interval` says that ours lies outside the interval of theirs (None without one).
    """
    both = ours.merge(theirs, on="step", suffixes=("", "_theirs"))
    mine, other = both[our_value], both[_of_theirs(both, their_value)]
    found = pd.DataFrame(
        {"step": both["step"], "ours": mine.astype(float), "theirs": other.astype(float)}
    )
    found["gap"] = found["ours"] - found["theirs"]
    found["beyond_interval"] = _beyond(found["ours"], both)
    found = found[found["gap"].notna() & (found["gap"] != 0)]
    found["way"] = np.where(found["gap"] > 0, "we_think_it_fine", "we_worry")
    found["size"] = -found["gap"].abs()
    found = found.sort_values(["way", "size"], kind="stable", ignore_index=True)
    found["rank"] = found.groupby("way").cumcount() + 1
    return found[list(GAPS)]


def _of_theirs(both: pd.DataFrame, name: str) -> str:
    return f"{name}_theirs" if f"{name}_theirs" in both else name


def _beyond(value: pd.Series[float], both: pd.DataFrame) -> list[bool | None]:
    low, high = _of_theirs(both, "low"), _of_theirs(both, "high")
    if low not in both:
        return [None] * len(both)
    return [
        None if math.isnan(a) or math.isnan(b) else bool(not a <= v <= b)
        for v, a, b in zip(value, both[low].astype(float), both[high].astype(float), strict=True)
    ]
