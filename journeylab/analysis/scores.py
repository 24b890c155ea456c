"""Scores with what they are worth: n, mean, spread and a 95 % interval (metrics.md, "Scores")."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri, stdtrit

from journeylab.analysis.by_customer import bootstrap, repeated
from journeylab.analysis.columns import SURVEY_SCORES

COVERAGE = 0.95
EMOTION_LOW, EMOTION_HIGH = -2.0, 2.0
_UPPER = 1 - (1 - COVERAGE) / 2
_ALONE = 1e-6  # of an effective n: where one answer outweighs all others, it is one
_TOUCHPOINT = ["step", "channel", "question"]


class Summary(NamedTuple):
    """What a set of answers says; NaN where there are too few of them to say it."""

    n: int
    n_effective: float
    mean: float
    sd: float
    low: float
    high: float


def summary(values: ArrayLike, weights: ArrayLike | None = None) -> Summary:
    """n, effective n, mean, sample sd and t interval; one answer alone has no interval."""
    x = np.asarray(values, dtype=float)
    w = np.ones_like(x) if weights is None else np.asarray(weights, dtype=float)
    total = float(w.sum())
    if not len(x) or total <= 0:
        return Summary(len(x), 0.0, math.nan, math.nan, math.nan, math.nan)
    n_effective = total**2 / float((w**2).sum())
    mean = float((w * x).sum()) / total
    if n_effective <= 1 + _ALONE:
        return Summary(len(x), n_effective, mean, math.nan, math.nan, math.nan)
    spread = float((w * (x - mean) ** 2).sum()) / total
    sd = math.sqrt(spread * n_effective / (n_effective - 1))
    reach = float(stdtrit(n_effective - 1, _UPPER)) * sd / math.sqrt(n_effective)
    return Summary(len(x), n_effective, mean, sd, mean - reach, mean + reach)


def pooled(parts: ArrayLike) -> Summary:
    """Several samples as one: `parts` has n, mean and sample sd of each; empty ones count nothing.

    The numbers are those of all answers together, not a mean of means.
    """
    n, means, sds = np.asarray(parts, dtype=float).T
    heard = n > 0
    total = float(n[heard].sum())
    if not total:
        return Summary(0, 0.0, math.nan, math.nan, math.nan, math.nan)
    mean = float((n * means)[heard].sum()) / total
    if total <= 1:
        return Summary(int(total), total, mean, math.nan, math.nan, math.nan)
    within = float(((n - 1) * np.where(n > 1, sds, 0.0) ** 2)[heard].sum())
    between = float((n * (means - mean) ** 2)[heard].sum())
    sd = math.sqrt((within + between) / (total - 1))
    reach = float(stdtrit(total - 1, _UPPER)) * sd / math.sqrt(total)
    return Summary(int(total), total, mean, sd, mean - reach, mean + reach)


def survey_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """Per touchpoint and question, for everyone (segment "") and then for each segment.

    `answers` has one row per answer: step, channel, question, segment, value, valid, weight,
    scale_low, scale_high. A row that is not valid is left out and counted in `excluded`;
    `below_middle` counts the answers under the middle of the scale. Where `answers` names the
    respondent of each and someone answered more than once, `customers` counts them and
    `customer_low` to `customer_high` is the interval of a bootstrap by customer.
    """
    named = answers[answers["segment"] != ""]
    parts = [_scored(answers.assign(segment="")), _scored(named)]
    rows = [row for part in parts for row in part]
    return pd.DataFrame(rows, columns=list(SURVEY_SCORES))


def _scored(answers: pd.DataFrame) -> list[dict[str, object]]:
    keys = [*_TOUCHPOINT, "segment"]
    groups = answers.groupby(keys, sort=False, dropna=False)
    return [dict(zip(keys, key, strict=True)) | _numbers(group) for key, group in groups]


def _numbers(answers: pd.DataFrame) -> dict[str, object]:
    valid = answers[answers["valid"].astype(bool)]
    found = summary(valid["value"].to_numpy(), valid["weight"].to_numpy())
    low, high = float(answers["scale_low"].iloc[0]), float(answers["scale_high"].iloc[0])
    return (
        found._asdict()
        | _by_customer(valid)
        | {
            "excluded": len(answers) - len(valid),
            "scale_low": low,
            "scale_high": high,
            "below_middle": int((valid["value"] < (low + high) / 2).sum()),
        }
    )


def _by_customer(valid: pd.DataFrame) -> dict[str, object]:
    who = valid.get("respondent")
    if who is None or not repeated(who):
        return {"customers": len(valid), "customer_low": math.nan, "customer_high": math.nan}
    low, high = bootstrap(valid["value"], who, valid["weight"])
    return {"customers": who.nunique(), "customer_low": low, "customer_high": high}


def as_emotion(values: ArrayLike, low: ArrayLike, high: ArrayLike) -> NDArray[np.float64]:
    """Scores on -2 to +2, mapped linearly by the ends of their scale; NaN where these are equal."""
    x, start, end = (np.asarray(part, dtype=float) for part in (values, low, high))
    width = np.where(end > start, end - start, np.nan)
    return np.asarray(EMOTION_LOW + (EMOTION_HIGH - EMOTION_LOW) * (x - start) / width)


def wilson(successes: float, n: int) -> tuple[float, float]:
    """The 95 % interval of a proportion (Wilson, 1927); NaN without any observation."""
    if n == 0:
        return math.nan, math.nan
    z = float(ndtri(_UPPER))
    share = successes / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, centre - reach), min(1.0, centre + reach)


class Recommendation(NamedTuple):
    """A Net Promoter Score, its standard error and 95 % interval, all in points of 100."""

    n: int
    excluded: int
    promoters: int
    detractors: int
    nps: float
    se: float

    @property
    def interval(self) -> tuple[float, float]:
        """NaN where one answer alone, or all of one kind, leaves no error to tell."""
        reach = float(ndtri(_UPPER)) * self.se if self.se > 0 else math.nan
        return self.nps - reach, self.nps + reach


def recommendation(values: ArrayLike) -> Recommendation:
    """NPS of answers from 0 to 10; any other value is left out and counted."""
    x = np.asarray(values, dtype=float)
    kept = x[(x >= 0) & (x <= 10) & (x == np.round(x))]  # noqa: PLR2004  the scale's own ends
    promoters, detractors = int((kept >= 9).sum()), int((kept <= 6).sum())  # noqa: PLR2004  likewise
    return recommendation_of(len(kept), promoters, detractors, len(x) - len(kept))


def recommendation_of(n: int, promoters: int, detractors: int, excluded: int = 0) -> Recommendation:
    """NPS of answers that are counted already."""
    if n == 0:
        return Recommendation(0, excluded, 0, 0, math.nan, math.nan)
    p, d = promoters / n, detractors / n
    se = 100 * math.sqrt(max(0.0, p + d - (p - d) ** 2) / n) if n > 1 else math.nan
    return Recommendation(n, excluded, promoters, detractors, 100 * (p - d), se)
