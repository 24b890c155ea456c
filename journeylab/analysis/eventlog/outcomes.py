"""What separates the customers who finished from those who did not."""

from __future__ import annotations

from typing import Literal

import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.differences import of_proportions
from journeylab.analysis.eventlog.ordered import Ordered

OUTCOMES = (
    *("kind", "name", "finished", "of_finished", "others", "of_others"),
    *("difference", "low", "high"),
)
Kind = Literal["step", "channel", "measure"]


def outcomes(log: Ordered, finish: str) -> pd.DataFrame:
    """Steps, channels and efforts met by those who reached the step `finish`, and by the others.

    Of those who finished only what came before counts. `difference` is the share among them minus
    that among the others, with Newcombe's 95 % interval; the clearest differences first.
    """
    if finish not in log.steps:
        return pd.DataFrame(columns=list(OUTCOMES))
    code = log.steps.index(finish)
    before = _before(log, code)
    sizes = _sizes(log, code)
    rows = [
        *_rows("step", _share(before, "step"), dict(enumerate(log.steps)), sizes),
        *_rows("channel", _share(before, "channel"), dict(enumerate(log.channels)), sizes),
        *_rows("measure", _measures(before), {}, sizes),
    ]
    found = pd.DataFrame(rows, columns=list(OUTCOMES))
    clear = found[["low", "high"]].abs().min(axis=1).where(found["low"] * found["high"] > 0, 0)
    order = found.assign(clear=clear, size=found["difference"].abs())
    ranked = order.sort_values(
        ["clear", "size", "kind", "name"], ascending=[False, False, True, True]
    )
    return found.loc[ranked.index].reset_index(drop=True)


def _before(log: Ordered, code: int) -> Table:
    """Events before the finish, with whether their customer came to it."""
    ends = log.events.filter(_.step == code).group_by(whose=_.customer)
    ended = ends.aggregate(end=_.position.min())
    joined = log.events.left_join(ended, log.events.customer == ended.whose)
    kept = joined.filter(joined.end.isnull() | (joined.position < joined.end))
    return kept.mutate(finished=kept.whose.notnull()).drop("whose", "end")


def _sizes(log: Ordered, code: int) -> tuple[int, int]:
    finished = log.events.filter(_.step == code).select("customer").distinct().count().execute()
    return int(finished), int(log.journeys.count().execute()) - int(finished)


def _share(before: Table, column: str) -> pd.DataFrame:
    once = before.select("customer", "finished", name=_[column]).distinct()
    return once.group_by("name", "finished").aggregate(n=_.count()).execute()


def _measures(before: Table) -> pd.DataFrame:
    """Customers who did at least once what costs them effort, before they finished."""
    marks = {
        "switches_channel": before.channel != before.source_channel,
        "repeats_step": before.step == before.source,
    }
    found = []
    for name, mark in marks.items():
        once = before.filter(mark.fill_null(False)).select("customer", "finished").distinct()  # noqa: FBT003  a value
        found.append(once.group_by("finished").aggregate(n=_.count()).execute().assign(name=name))
    return pd.concat(found)


def _rows(
    kind: Kind, counts: pd.DataFrame, names: dict[int, str], sizes: tuple[int, int]
) -> list[tuple[object, ...]]:
    table = counts.pivot_table(index="name", columns="finished", values="n", fill_value=0)
    rows: list[tuple[object, ...]] = []
    for key, row in table.iterrows():
        with_it, others = int(row.get(True, 0)), int(row.get(False, 0))
        value, low, high = of_proportions(others, sizes[1], with_it, sizes[0])
        name = names.get(key, key) if names else key  # type: ignore[call-overload]  # a code
        rows.append((kind, name, with_it, sizes[0], others, sizes[1], value, low, high))
    return rows
