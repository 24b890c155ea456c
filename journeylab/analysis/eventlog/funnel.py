"""A funnel over an ordered list of steps; other steps may lie between."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.ordered import Ordered

FUNNEL = ("position", "step", "customers", "conversion")


def funnel(log: Ordered, order: Sequence[str]) -> pd.DataFrame:
    """Per step of `order`, the customers who came to it after all before it; `conversion` of them.

    A step that no event has reaches nobody; the first has no conversion, nor has one after nobody.
    """
    counts = _counts(log, order)
    before = [0, *counts[:-1]]
    shares = [n / m if m else float("nan") for n, m in zip(counts, before, strict=True)]
    columns = (range(1, len(order) + 1), order, counts, shares)
    return pd.DataFrame(dict(zip(FUNNEL, map(list, columns), strict=True)))


def _counts(log: Ordered, order: Sequence[str]) -> list[int]:
    codes = {step: code for code, step in enumerate(log.steps)}
    known = [codes[step] for step in order if step in codes]
    here = next((i for i, step in enumerate(order) if step not in codes), len(order))
    known = known[:here]
    if not known:
        return [0] * len(order)
    inside = log.events.filter(_.step.isin(known)).select("customer", "position", "step")
    reached = _first(inside, known[0], "t0")
    for level, code in enumerate(known[1:], 1):
        reached = _next(reached, inside, code, level)
    sums = {f"n{level}": _[f"t{level}"].count() for level in range(len(known))}
    row = reached.aggregate(**sums).execute().iloc[0]
    return [int(row[f"n{level}"]) for level in range(len(known))] + [0] * (len(order) - len(known))


def _first(events: Table, code: int, name: str) -> Table:
    here = events.filter(_.step == code)
    return here.group_by("customer").aggregate(**{name: _.position.min()})


def _next(reached: Table, events: Table, code: int, level: int) -> Table:
    """`reached` with the first position of a step after the last one reached, null without."""
    last, name = f"t{level - 1}", f"t{level}"
    here = events.filter(_.step == code).select(whose=_.customer, place=_.position)
    later = reached.inner_join(here, [reached.customer == here.whose, here.place > reached[last]])
    found = later.group_by("whose").aggregate(**{name: _.place.min()})
    return reached.left_join(found, reached.customer == found.whose).drop("whose")
