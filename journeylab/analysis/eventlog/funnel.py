"""A funnel over an ordered list of steps; other steps may lie between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeylab.analysis.columns import FUNNEL
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.later import _, ibis, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table


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
    numbers = {f"code_{place}": code for place, code in enumerate(known)}
    found = log.engine.ask(_levels, log.events, numbers=numbers)
    counts = dict(zip(found["level"], found["n"], strict=True))
    return [int(counts.get(level, 0)) for level in range(len(order))]


def _levels(events: Table, **codes: Any) -> Table:
    """How many customers reach each of the steps, which are known by their codes, in order."""
    known = list(codes.values())
    inside = events.filter(_.step.isin(known)).select("customer", "position", "step")
    reached = [_first(inside, known[0])]
    for code in known[1:]:
        reached.append(_next(reached[-1], inside, code))
    levels = [
        table.aggregate(level=ibis.literal(i), n=_.count()) for i, table in enumerate(reached)
    ]
    return ibis.union(*levels) if levels[1:] else levels[0]


def _first(events: Table, code: Any) -> Table:
    """The customers of a step, and where they first came to it."""
    return events.filter(_.step == code).group_by("customer").aggregate(place=_.position.min())


def _next(reached: Table, events: Table, code: Any) -> Table:
    """Those of `reached` who came to a step after that, and where they first did."""
    here = events.filter(_.step == code).select("position", whose=_.customer)
    later = reached.inner_join(
        here, [reached.customer == here.whose, here.position > reached.place]
    )
    return later.group_by("customer").aggregate(place=_.position.min())
