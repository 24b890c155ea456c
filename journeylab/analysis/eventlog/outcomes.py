"""What separates the customers who finished from those who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from journeylab.analysis.columns import SEPARATING
from journeylab.analysis.differences import of_proportions
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.later import _, pd
from journeylab.evidence.events.questions import Question

if TYPE_CHECKING:
    from ibis.expr.types import Table

Kind = Literal["step", "channel", "measure"]


def outcomes(log: Ordered, finish: str) -> pd.DataFrame:
    """Steps, channels and efforts met by those who reached the step `finish`, and by the others.

    Of those who finished only what came before counts. `difference` is the share among them minus
    that among the others, with Newcombe's 95 % interval; the clearest differences first.
    """
    if finish not in log.steps:
        return pd.DataFrame(columns=list(SEPARATING))
    code = log.steps.index(finish)
    sizes = _sizes(log, code)
    rows = [
        *_rows("step", _having_by(log, code, "step"), dict(enumerate(log.steps)), sizes),
        *_rows("channel", _having_by(log, code, "channel"), dict(enumerate(log.channels)), sizes),
        *_rows("measure", _measures(log, code), {}, sizes),
    ]
    found = pd.DataFrame(rows, columns=list(SEPARATING))
    clear = found[["low", "high"]].abs().min(axis=1).where(found["low"] * found["high"] > 0, 0)
    order = found.assign(clear=clear, size=found["difference"].abs())
    ranked = order.sort_values(
        ["clear", "size", "kind", "name"], ascending=[False, False, True, True]
    )
    return found.loc[ranked.index].reset_index(drop=True)


def _before(events: Table, code: Any) -> Table:
    """Events before the finish, with whether their customer came to it."""
    ends = events.filter(_.step == code).group_by(whose=_.customer)
    ended = ends.aggregate(end=_.position.min())
    joined = events.left_join(ended, events.customer == ended.whose)
    kept = joined.filter(joined.end.isnull() | (joined.position < joined.end))
    return kept.select(*events.columns, finished=kept.whose.notnull())


def _sizes(log: Ordered, code: int) -> tuple[int, int]:
    found = log.engine.one(_finished, log.events, log.journeys, numbers={"code": code})
    return int(found["finished"]), int(found["everyone"]) - int(found["finished"])


def _finished(events: Table, journeys: Table, code: Any) -> Table:
    here = events.filter(_.step == code).select("customer").distinct()
    return here.aggregate(finished=_.count(), everyone=journeys.count().as_scalar())


def _asked(log: Ordered, question: Question, code: int, **shape: str) -> pd.DataFrame:
    return log.engine.ask(question, log.events, numbers={"code": code}, **shape)


def _having_by(log: Ordered, code: int, column: str) -> pd.DataFrame:
    return _asked(log, _having, code, column=column)


def _having(events: Table, code: Any, column: str) -> Table:
    once = _before(events, code).select("customer", "finished", name=_[column]).distinct()
    return once.group_by("name", "finished").aggregate(n=_.count())


def _measures(log: Ordered, code: int) -> pd.DataFrame:
    """Customers who did at least once what costs them effort, before they finished."""
    names = ("switches_channel", "repeats_step")
    found = {name: _asked(log, _doing, code, measure=name) for name in names}
    return pd.concat([counts.assign(name=name) for name, counts in found.items()])


def _doing(events: Table, code: Any, measure: str) -> Table:
    before = _before(events, code)
    switches = before.channel != before.source_channel
    mark = switches if measure == "switches_channel" else before.step == before.source
    once = before.filter(mark.fill_null(False)).select("customer", "finished").distinct()  # noqa: FBT003  a value
    return once.group_by("finished").aggregate(n=_.count())


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
