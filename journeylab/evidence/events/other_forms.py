"""Times that are not ISO, read where the file leaves no doubt how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.clocks import is_loose, tidied
from journeylab.evidence.events.engine import Engine, Stored
from journeylab.evidence.events.later import ibis
from journeylab.evidence.events.month_names import (
    in_numbers,
    names_month,
    says_half_day,
)
from journeylab.evidence.events.times import (
    either_first,
    names_zone,
    other_moment,
    surely_day_first,
    surely_month_first,
)
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import Order

if TYPE_CHECKING:
    from ibis.expr.types import Table


def in_other_forms(
    kept: Stored, role: str, dates: Order, source: tuple[str, str], engine: Engine
) -> Stored:
    """The rows with times that were not ISO read too, where the file leaves no doubt how."""
    found = engine.one(_forms, kept, role=role)
    if found["loose"]:
        kept = engine.keep(_tidied, kept, role=role)
        found = engine.one(_forms, kept, role=role)
    order = dates or _order_of_dates(found["day_first"], found["month_first"])
    if not order and isinstance(found["example"], str) and not found["day_first"]:
        file, column = source
        raise Unreadable("dates_either", file=file, column=column, example=found["example"])
    if found["named"]:
        for question in (_written_in_numbers, _read_in_numbers, _named_read):
            kept = engine.keep(question, kept, role=role)
    return engine.keep(_otherwise, kept, role=role, order=order)


def _forms(kept: Table, role: str) -> Table:
    """What the cells that are left tell of the order of days and months."""
    cell: Any = kept[f"{role}_cell"]
    return kept.aggregate(
        named=names_month(cell).sum(),
        loose=is_loose(cell).sum(),
        day_first=surely_day_first(cell).sum(),
        month_first=surely_month_first(cell).sum(),
        example=cell.max(where=either_first(cell)),
    )


def _tidied(kept: Table, role: str) -> Table:
    cell: Any = kept[f"{role}_cell"]
    told: Any = is_loose(cell).ifelse(tidied(cell), cell)
    zoned = told.isnull().ifelse(kept[f"zoned_{role}"], names_zone(told))
    return kept.mutate(**{f"{role}_cell": told, f"zoned_{role}": zoned})


def _otherwise(kept: Table, role: str, order: Order) -> Table:
    cell: Any = kept[f"{role}_cell"]
    doubtful = either_first(cell) if not order else ibis.literal(False)  # noqa: FBT003  a value
    moment = ibis.coalesce(kept[role], other_moment(cell, order))
    zoned = kept[f"zoned_{role}"] & ~says_half_day(cell).fill_null(False)  # noqa: FBT003  a value
    return kept.mutate(**{role: moment, f"{role}_doubtful": doubtful, f"zoned_{role}": zoned})


def _written_in_numbers(kept: Table, role: str) -> Table:
    """Those times whose month is a name, with its number in its place."""
    cell: Any = kept[f"{role}_cell"]
    return kept.mutate(written=names_month(cell).ifelse(in_numbers(cell), ibis.null("string")))


def _read_in_numbers(kept: Table, role: str) -> Table:  # noqa: ARG001  as its neighbours
    return kept.mutate(named=other_moment(kept.written, "day-first"))


def _named_read(kept: Table, role: str) -> Table:
    """They are read, and their cells gone."""
    moment = ibis.coalesce(kept[role], kept.named)
    left: Any = kept.named.isnull().ifelse(kept[f"{role}_cell"], ibis.null("string"))
    read = kept.mutate(**{role: moment, f"{role}_cell": left})
    return read.select(*(name for name in read.columns if name not in {"written", "named"}))


def _order_of_dates(day_first: int, month_first: int) -> Order:
    """The order that the numbers above 12 prove; none where there are none, or of both kinds."""
    if day_first and not month_first:
        return "day-first"
    return "month-first" if month_first and not day_first else ""
