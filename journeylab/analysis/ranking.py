"""The weighted ranking of steps and hot spots, and how sure it is (metrics.md, "Ranking").

`criteria` has one row per item (its id is the index) and one column per criterion, NaN where a
criterion has no data for an item; more is always more pressing. `weights` names the criteria
that count; `sds` has the shape of `criteria` and the standard deviation of each value.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from journeylab.analysis.columns import RANKING

DRAWS = 10_000
CONCENTRATION = 50.0
EQUAL = 50.0
_DECIMALS = 9  # below this two scores are tied: rounding must not decide who comes first

Numbers = NDArray[np.float64]


def scaled(criteria: pd.DataFrame) -> pd.DataFrame:
    """Each criterion on 0 to 100 between its ends over the items; 50 where all are equal."""
    values = criteria.astype(float)
    low, width = values.min(), values.max() - values.min()
    spread = 100 * (values - low) / width.where(width > 0)
    return spread.fillna(values.where(values.isna(), EQUAL))


def shares(criteria: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """The weight each criterion has for each item: those without data leave theirs to the rest."""
    given = pd.Series({name: float(weights.get(str(name), 0)) for name in criteria}, dtype=float)
    present = criteria.notna() * given
    total = present.sum(axis=1)
    return present.div(total.where(total > 0), axis=0)


def contributions(criteria: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """What each criterion adds to each item's score; a row adds up to the score."""
    return scaled(criteria) * shares(criteria, weights)


def scores(criteria: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series[float]:
    """The score of each item on 0 to 100; NaN where no criterion that counts has data."""
    return contributions(criteria, weights).sum(axis=1, min_count=1)


def ranking(
    criteria: pd.DataFrame,
    weights: Mapping[str, float],
    *,
    sds: pd.DataFrame | None = None,
    top: int = 3,
    draws: int = DRAWS,
    seed: int = 0,
) -> pd.DataFrame:
    """Items from first to last (ties by id), each with how sure its place is.

    `low` to `high` hold 95 % of the drawn scores; `top_share` is the share of draws with the item
    among the first `top`, so the shares add up to min(top, items); `beats_next` is how often it
    beats the item below (a tie counts half, NaN for the last); `missing` names the criteria that
    count but have no data for it.
    """
    by_id = criteria.astype(float).sort_index()
    score = scores(by_id, weights).round(_DECIMALS)
    order = np.argsort(-score.fillna(-np.inf).to_numpy(), kind="stable")
    drawn = _draws(by_id, weights, sds, draws, seed)
    low, high = _interval(drawn)
    frame = pd.DataFrame(
        {
            "item": by_id.index,
            "score": score.to_numpy(),
            "low": low,
            "high": high,
            "top_share": _top_shares(drawn, min(top, len(by_id))),
            "missing": _missing(by_id, weights),
        }
    ).iloc[order]
    frame["beats_next"] = _beats_next(drawn[order])
    frame["rank"] = np.arange(1, len(by_id) + 1)
    return frame[list(RANKING)].reset_index(drop=True)


def _draws(
    criteria: pd.DataFrame,
    weights: Mapping[str, float],
    sds: pd.DataFrame | None,
    draws: int,
    seed: int,
) -> Numbers:
    """Scores of each item (rows) in each draw (columns).

    A drawn value may leave the ends of its scale, which stay where the formula on screen puts
    them. Given a draw's weights, the sum of independent normal errors is one normal error, so
    one is drawn per item instead of one per item and criterion: the same law, faster.
    """
    rng = np.random.default_rng(seed)
    given = np.array([float(weights.get(str(name), 0)) for name in criteria])
    if not len(criteria) or given.sum() <= 0:
        return np.full((len(criteria), draws), np.nan)
    drawn_weights = rng.standard_gamma(CONCENTRATION * given / given.sum(), (draws, len(given))).T
    drawn_weights /= drawn_weights.sum(axis=0)
    values = scaled(criteria).to_numpy(dtype=float)
    present = np.isfinite(values)
    total = present.astype(float) @ drawn_weights
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = np.nan_to_num(values) @ drawn_weights / total
        spread = _variances(criteria, sds) @ drawn_weights**2
        if spread.any():
            middle += np.sqrt(spread) / total * rng.standard_normal(middle.shape)
    return np.asarray(np.round(middle, _DECIMALS))


def _variances(criteria: pd.DataFrame, sds: pd.DataFrame | None) -> Numbers:
    """The variance of each value on 0 to 100; none where no sd is known or all items are equal."""
    if sds is None:
        return np.zeros(criteria.shape)
    width = criteria.max() - criteria.min()
    sd = 100 * sds.reindex_like(criteria).astype(float) / width.where(width > 0)
    return np.asarray(sd.where(criteria.notna()).fillna(0).to_numpy() ** 2)


def _interval(drawn: Numbers) -> tuple[Numbers, Numbers]:
    known = np.isfinite(drawn).all(axis=1)
    ends = np.full((2, len(drawn)), np.nan)
    if known.any():
        ends[:, known] = np.percentile(drawn[known], [2.5, 97.5], axis=1)
    return ends[0], ends[1]


def _top_shares(drawn: Numbers, places: int) -> Numbers:
    """How often each item is among the first; rows stand by id, so a stable sort breaks ties."""
    if not len(drawn):
        return np.zeros(0)
    best = np.argsort(-np.nan_to_num(drawn.T, nan=-np.inf), axis=1, kind="stable")[:, :places]
    counts = np.bincount(best.ravel(), minlength=len(drawn))
    return np.asarray(counts / drawn.shape[1], dtype=np.float64)


def _beats_next(ordered: Numbers) -> Numbers:
    found = np.full(len(ordered), np.nan)
    if len(ordered) > 1:
        above, below = ordered[:-1], ordered[1:]
        wins = (above > below).mean(axis=1) + (above == below).mean(axis=1) / 2
        known = np.isfinite(above).all(axis=1) & np.isfinite(below).all(axis=1)
        found[:-1] = np.where(known, wins, np.nan)
    return found


def _missing(criteria: pd.DataFrame, weights: Mapping[str, float]) -> list[tuple[str, ...]]:
    counted = [str(name) for name in criteria if float(weights.get(str(name), 0)) > 0]
    gone = criteria[counted].isna().to_numpy()
    return [
        tuple(name for name, is_gone in zip(counted, row, strict=True) if is_gone) for row in gone
    ]
