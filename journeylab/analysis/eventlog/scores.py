"""Scores that stand in the log itself: n, mean, sd and a 95 % interval per touchpoint."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeylab.evidence.events.later import _, np, pd
from journeylab.evidence.events.log import EventLog

if TYPE_CHECKING:
    from ibis.expr.types import Table
    from numpy.typing import NDArray

EVENT_SCORES = ("step", "channel", "n", "excluded", "mean", "sd", "low", "high")
TOUCHPOINT = EVENT_SCORES[:2]
_MOST_VALUES = 200
_UPPER = 0.975  # of an interval of 95 %
_NORMAL = 1.959963984540054  # the normal quantile at 0.975
_MANY = 200  # degrees of freedom from which the expansion is exact to 2 in 10 to the 12


def event_scores(
    log: EventLog, valid: tuple[float, float] | None = None, by: Sequence[str] = TOUCHPOINT
) -> pd.DataFrame:
    """One row per touchpoint that has a score; those outside `valid` are left out and counted.

    `by` may tell segments apart, too. One customer may have scored several times: the interval is
    then too narrow, and `by_customer` has a wider one.
    """
    if not log.has_scores:
        return pd.DataFrame(columns=[*by, *EVENT_SCORES[2:]])
    found = log.engine.ask(_scored, log.stored, valid=valid, by=list(by))
    frame = found.sort_values(list(by), ignore_index=True)
    n = frame["n"].to_numpy(float)
    sd = np.where(n > 1, frame["sd"].to_numpy(float), math.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        half = np.where(n > 1, reach_of(np.maximum(n - 1, 1)) * sd / np.sqrt(n), math.nan)
    return pd.DataFrame(
        {
            **{name: frame[name] for name in by},
            "n": frame["n"].astype("int64"),
            "excluded": (frame["given"] - frame["n"]).astype("int64"),
            "mean": frame["mean"],
            "sd": sd,
            "low": frame["mean"] - half,
            "high": frame["mean"] + half,
        }
    )


def values(log: EventLog) -> list[float]:
    """Which scores occur, up to 200 of them: enough to guess their scale."""
    return log.engine.ask(_values, log.stored)["score"].dropna().tolist()


def _values(events: Table) -> Table:
    return events.select("score").distinct().limit(_MOST_VALUES)


def _scored(events: Table, valid: tuple[float, float] | None, by: Sequence[str]) -> Table:
    return (
        counted(events, valid)
        .group_by(*by)
        .aggregate(
            n=_.kept.count(), given=_.score.count(), mean=_.kept.mean(), sd=_.kept.std(how="sample")
        )
    )


def counted(events: Table, valid: tuple[float, float] | None) -> Table:
    """The events that were scored, with the score where it counts as `kept`."""
    counts = _.score.notnull() if valid is None else _.score.between(*valid)
    return events.filter(_.score.notnull()).mutate(kept=counts.ifelse(_.score, None))


def reach_of(freedom: NDArray[np.float64]) -> NDArray[np.float64]:
    """Student's t at 0.975; of many scores by expansion, as SciPy is slow to import.

    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
    """
    if np.min(freedom, initial=math.inf) < _MANY:
        from scipy.special import stdtrit  # noqa: PLC0415  see above

        return np.asarray(stdtrit(freedom, _UPPER))
    x = _NORMAL
    terms = (
        x,
        (x**3 + x) / 4,
        (5 * x**5 + 16 * x**3 + 3 * x) / 96,
        (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384,
        (79 * x**9 + 776 * x**7 + 1482 * x**5 - 1920 * x**3 - 945 * x) / 92160,
    )
    return np.asarray(np.polynomial.polynomial.polyval(1 / freedom, terms), dtype=np.float64)
