"""What a day changed: shares and means before it and from it on, each difference with its doubt."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from journeylab.analysis.columns import BEFORE_AFTER
from journeylab.analysis.differences import of_means, of_proportions
from journeylab.analysis.eventlog.engines import JOINT
from journeylab.analysis.eventlog.promises import AFTER, BEFORE
from journeylab.analysis.eventlog.scores import event_scores
from journeylab.analysis.scores import Summary
from journeylab.evidence.events.log import EventLog
from journeylab.evidence.values.zones import zone_named

Row = tuple[Any, ...]
_NOBODY = Summary(0, 0.0, math.nan, math.nan, math.nan, math.nan)


def before_after(
    log: EventLog,
    kept: pd.DataFrame,
    since: dt.datetime,
    valid: tuple[float, float] | None = None,
) -> pd.DataFrame:
    """Of each promise the share kept, of each scored step the mean, before `since` and from it on.

    `kept` is what `promises` gave for the same moment. `difference` is after minus before, with
    Newcombe's (shares) or Welch's (means) 95 % interval; NaN where one side has too little. The day
    of `since` is that of the zone of the log's times.
    """
    day = since.astimezone(zone_named(log.time_zone)).date().isoformat()
    rows = [(day, *row) for row in (*_shares(kept), *_means(log, since, valid))]
    return pd.DataFrame(rows, columns=list(BEFORE_AFTER))


def _shares(kept: pd.DataFrame) -> Iterator[Row]:
    sides = {side: kept[kept["period"] == side].to_dict("records") for side in (BEFORE, AFTER)}
    for was, now in zip(sides[BEFORE], sides[AFTER], strict=True):
        difference = of_proportions(was["kept"], was["n"], now["kept"], now["n"])
        name = JOINT.join((was["source"], was["target"]))
        shares = was["n"], was["share_kept"], now["n"], now["share_kept"]
        yield ("promise", name, *shares, *difference)


def _means(log: EventLog, since: dt.datetime, valid: tuple[float, float] | None) -> Iterator[Row]:
    if not log.has_scores:
        return
    events, moment = log.events, since.astimezone(dt.UTC).replace(tzinfo=None)
    at = events["at"]
    was, now = (
        _by_step(log.with_events(events.filter(part)), valid)
        for part in (at < moment, at >= moment)
    )
    for step in sorted(was.keys() | now.keys()):
        one, other = was.get(step, _NOBODY), now.get(step, _NOBODY)
        yield ("score", step, one.n, one.mean, other.n, other.mean, *of_means(one, other))


def _by_step(log: EventLog, valid: tuple[float, float] | None) -> dict[str, Summary]:
    found = event_scores(log, valid, by=("step",))
    return {
        row["step"]: Summary(
            row["n"], float(row["n"]), row["mean"], row["sd"], row["low"], row["high"]
        )
        for row in found.to_dict("records")
    }
