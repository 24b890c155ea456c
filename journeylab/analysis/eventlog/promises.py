"""Promises: whether customers came from one step to another within the time they were told."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from journeylab.analysis.columns import PROMISES
from journeylab.analysis.eventlog.engines import median, microseconds
from journeylab.analysis.eventlog.medians import MEDIAN_ENDS, median_ends, near_ends
from journeylab.analysis.scores import wilson
from journeylab.evidence.events.later import _, ibis
from journeylab.evidence.events.log import EventLog
from journeylab.evidence.values.promises import Promise

if TYPE_CHECKING:
    from ibis.expr.types import Table

_SECOND = 1_000_000
WHOLE, BEFORE, AFTER = "", "before", "after"


def promises(
    log: EventLog, asked: Sequence[Promise], since: dt.datetime | None = None
) -> pd.DataFrame:
    """Per promise the share kept with Wilson's 95 % interval, of all the log (period "").

    With `since`, a moment, also of what was promised before it and from it on. A promise is made
    where a customer comes to its source, once until it is answered; it is broken by an answer that
    is late, or by none when the log ends later than the limit. One whose limit is still running
    then is `open` and counts in no share. `n` = kept + broken; seconds are of those `answered`.
    """
    if not asked:
        return pd.DataFrame(columns=list(PROMISES))
    end = log.events.aggregate(end=microseconds(log.events["at"], log.engine.name).max())
    last = int(end.execute().iloc[0]["end"] or 0)
    rows = [row for one in asked for row in _told(log, one, last, since)]
    return pd.DataFrame(rows, columns=list(PROMISES))


def _told(
    log: EventLog, promise: Promise, last: int, since: dt.datetime | None
) -> Iterator[tuple[Any, ...]]:
    judged = _judged(_made(log, promise), round(promise.seconds * _SECOND), last)
    yield _row(promise, WHOLE, _counts(log, judged))
    if since is not None:
        moment = round(since.timestamp() * _SECOND)
        for period, part in ((BEFORE, _.made < moment), (AFTER, _.made >= moment)):
            yield _row(promise, period, _counts(log, judged.filter(part)))


def _made(log: EventLog, promise: Promise) -> Table:
    """When each promise was made, and when the customer next came to its target, if ever."""
    both = log.events.filter(_.step.isin([promise.source, promise.target])).select(
        "customer",
        "row",
        at=microseconds(_["at"], log.engine.name),
        asks=(_.step == promise.source).cast("int64"),
    )
    in_order = ibis.window(group_by="customer", order_by=["at", "row"])
    placed = both.mutate(place=ibis.row_number().over(in_order), was=_.asks.lag().over(in_order))
    turns = placed.filter((_.place == 0) | (_.asks != _.was))
    # of those in turn, what follows a promise is its answer
    followed = turns.mutate(
        place=ibis.row_number().over(in_order),
        of=_.count().over(group_by="customer"),
        next=_["at"].lead().over(in_order),
    )
    return followed.filter(_.asks == 1).select(
        "customer", made=_["at"], answered=(_.place < _.of - 1).ifelse(_.next, None)
    )


def _judged(made: Table, limit: int, last: int) -> Table:
    took = _.answered - _.made
    return made.mutate(
        took=took,
        kept=(_.answered.notnull() & (took <= limit)).cast("int64"),
        open=(_.answered.isnull() & (_.made + limit >= last)).cast("int64"),
    )


def _counts(log: EventLog, judged: Table) -> dict[str, Any]:
    found = judged.aggregate(
        made=_.count(),
        kept=_.kept.sum().fill_null(0),
        open=_.open.sum().fill_null(0),
        answered=_.took.count(),
        median=median(_.took, log.engine.name),
    )
    customers = judged.filter(_.open == 0).select("customer").distinct().count().execute()
    told = found.execute().iloc[0].to_dict() | {"customers": int(customers)}
    return told | _ends(judged)


def _ends(judged: Table) -> dict[str, float]:
    """Those of the median's interval, in seconds."""
    took = judged.filter(_.took.notnull()).select(of_all=0, value=_.took)
    ends = median_ends(near_ends(took, ["of_all"]).execute(), ["of_all"])
    return {
        end: float(ends[end].iloc[0]) / _SECOND if len(ends) else math.nan for end in MEDIAN_ENDS
    }


def _row(promise: Promise, period: str, found: Any) -> tuple[Any, ...]:
    made, kept, still = (int(found[name]) for name in ("made", "kept", "open"))
    n = made - still
    low, high = wilson(kept, n) if n else (math.nan, math.nan)
    median_seconds = (
        float(found["median"]) / _SECOND if made and found["median"] is not None else math.nan
    )
    told = (n, found["customers"], kept, kept / n if n else math.nan, low, high, still)
    times = (int(found["answered"]), median_seconds, *(found[end] for end in MEDIAN_ENDS))
    return (*promise, period, *told, *times)
