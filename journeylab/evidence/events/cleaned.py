"""From the columns of a file to the columns of an event log, each row with why it is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ibis
import ibis.expr.datatypes as dt
from ibis import _
from ibis.expr.types import Table, Value

from journeylab.evidence.events.columns import Taken
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.log import UNKNOWN_CHANNEL
from journeylab.evidence.events.month_names import (
    in_numbers,
    names_month,
    says_half_day,
)
from journeylab.evidence.events.times import (
    clocks_of,
    either_first,
    iso_moment,
    names_zone,
    other_moment,
    stripped,
    surely_day_first,
    surely_month_first,
    typed_moment,
)
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import Order

_TIMES = ("at", "start")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """All rows of a source: customer, at, step, channel, score, segment, start, row, state, print,
    why.

    `why` is the code of the reason a row is refused, "" where it is taken; `state` its lifecycle
    state; rows whose cells are all equal have one `print`. `whole`: no row needs to be refused.
    """

    rows: Table
    zone_assumed: bool
    whole: bool = False


def cleaned(
    raw: Table, columns: Sequence[Taken], options: ReadingOptions, engine: Engine, file: str
) -> Cleaned:
    """The rows of `raw`, whose column `row` counts from 1; times in text are parsed and kept."""
    roles: dict[str, Any] = {found.role: raw[found.column] for found in columns if found.role}
    zone = options.time_zone or "UTC"
    texts = [role for role in _TIMES if role in roles and is_text(roles[role])]
    typed = [role for role in _TIMES if role in roles and role not in texts]
    moments = {role: typed_moment(roles[role], zone) for role in typed}
    cells = {f"{role}_cell": stripped(roles[role]) for role in texts}
    whole = not texts and _is_whole(raw, roles)
    selected = raw.select(**_selected(raw, roles, whole=whole), **moments, **cells)
    if not texts:
        assumed = not options.time_zone and roles["at"].type().timezone is None
        return Cleaned(_with_reasons(selected), assumed, whole)
    with clocks_of(engine, zone):
        kept = engine.keep(_in_iso_form(selected, texts, zone, engine))
        read = kept
        for role in texts:
            source = file, roles[role].get_name()
            read = _in_other_forms(read, role, options.dates, source, engine)
        kept = kept if read is kept else engine.keep(read)
    assumed = not options.time_zone and "zoned_at" in kept.columns and _any_without_zone(kept)
    return Cleaned(_with_reasons(kept), assumed)


def is_text(cell: Value) -> bool:
    return isinstance(cell.type(), dt.String)


def _as_text(cell: Any) -> Any:
    """A cell byte for byte as text, null where it is empty; NA, None and NaN are texts."""
    return _written(cell).nullif("")


def _written(cell: Any) -> Any:
    return cell if is_text(cell) else cell.cast("string")


def _in_iso_form(rows: Table, texts: Sequence[str], zone: str, engine: Engine) -> Table:
    """The rows with the times that are ISO read; of the texts only the others are left.

    Each step is a view: said as one, a cell would be stripped and read once per mention.
    """
    cells = {role: f"{role}_cell" for role in texts}
    stripped_once = engine.view(rows)
    zoned = {f"zoned_{role}": names_zone(stripped_once[cell]) for role, cell in cells.items()}
    marked = engine.view(stripped_once.mutate(**zoned))
    moments = {
        role: iso_moment(marked[cell], marked[f"zoned_{role}"], zone)
        for role, cell in cells.items()
    }
    read_once = engine.view(marked.mutate(**moments))
    others = {
        cell: read_once[role].isnull().ifelse(read_once[cell].nullif(""), None)
        for role, cell in cells.items()
    }
    return read_once.mutate(**others)


def _is_whole(raw: Table, roles: dict[str, Any]) -> bool:
    """Whether no cell is missing, as a typed file's own statistics may tell without reading it."""
    named = [cell for role, cell in roles.items() if role in {"customer", "at", "step", "channel"}]
    empty = [cell.isnull() for cell in named] + [cell == "" for cell in named if is_text(cell)]
    return not raw.filter(ibis.or_(*empty)).count().execute()


def _selected(raw: Table, roles: dict[str, Any], *, whole: bool) -> dict[str, Any]:
    """The columns but for times; where the file is whole, texts need no second look."""
    cells: Any = ibis.struct({name: raw[name] for name in raw.columns if name != "row"})
    unknown: Any = ibis.literal(UNKNOWN_CHANNEL)
    text = _written if whole else _as_text
    found = {
        "customer": text(roles["customer"]),
        "step": text(roles["step"]),
        "channel": text(roles["channel"]).fill_null(unknown) if "channel" in roles else unknown,
        "row": raw.row,
        "state": _as_text(roles["lifecycle"]) if "lifecycle" in roles else ibis.null("string"),
        "print": cells.hash(),
    }
    if "score" in roles:
        found["score"] = _number(roles["score"])
    if "segment" in roles:
        found["segment"] = _as_text(roles["segment"]).fill_null("")
    return found


def _number(cell: Any) -> Any:
    if is_text(cell):
        spelled_out = cell.strip().replace(",", ".").try_cast("float64")
        number = ibis.coalesce(cell.try_cast("float64"), spelled_out)  # slow for a few cells only
        return number.isinf().ifelse(None, number)
    return cell.cast("float64")


def _in_other_forms(
    kept: Table, role: str, dates: Order, source: tuple[str, str], engine: Engine
) -> Table:
    """The rows with times that were not ISO read too, where the file leaves no doubt how."""
    cell: Any = kept[f"{role}_cell"]
    counts = kept.aggregate(
        others=cell.count(),
        named=names_month(cell).sum(),
        day_first=surely_day_first(cell).sum(),
        month_first=surely_month_first(cell).sum(),
        example=cell.max(where=either_first(cell)),
    )
    found = counts.execute().iloc[0]
    if not found["others"]:
        return kept
    order = dates or _order_of_dates(found["day_first"], found["month_first"])
    if not order and isinstance(found["example"], str) and not found["day_first"]:
        file, column = source
        raise Unreadable("dates_either", file=file, column=column, example=found["example"])
    if found["named"]:
        kept = _in_numbers(kept, role, engine)
        cell = kept[f"{role}_cell"]
    doubtful = either_first(cell) if not order else ibis.literal(False)  # noqa: FBT003  a value
    moment = ibis.coalesce(kept[role], other_moment(cell, order))
    zoned = kept[f"zoned_{role}"] & ~says_half_day(cell).fill_null(False)  # noqa: FBT003  a value
    return kept.mutate(**{role: moment, f"{role}_doubtful": doubtful, f"zoned_{role}": zoned})


def _in_numbers(kept: Table, role: str, engine: Engine) -> Table:
    """The rows with those times read whose month is a name, and their cells gone."""
    cell: Any = kept[f"{role}_cell"]
    written = names_month(cell).ifelse(in_numbers(cell), ibis.null("string"))
    named = engine.keep(kept.mutate(written=written))
    read = engine.keep(named.mutate(named=other_moment(named.written, "day-first")))
    moment = ibis.coalesce(read[role], read.named)
    left: Any = read.named.isnull().ifelse(read[f"{role}_cell"], ibis.null("string"))
    told = read.mutate(**{role: moment, f"{role}_cell": left})
    return told.drop("written", "named")


def _order_of_dates(day_first: int, month_first: int) -> Order:
    """The order that the numbers above 12 prove; none where there are none, or of both kinds."""
    if day_first and not month_first:
        return "day-first"
    return "month-first" if month_first and not day_first else ""


def _any_without_zone(kept: Table) -> bool:
    return bool((~kept.zoned_at & kept["at"].notnull()).any().execute())


def _with_reasons(rows: Table) -> Table:
    """The rows with `why`: the first reason for which a row cannot be taken, else ""."""
    never: Any = ibis.literal(False)  # noqa: FBT003  a value
    unread = rows["at_cell"].notnull() if "at_cell" in rows.columns else never
    doubtful = rows["at_doubtful"] if "at_doubtful" in rows.columns else never
    why = ibis.cases(
        (_.customer.isnull(), "customer_missing"),
        (_["at"].isnull() & doubtful, "at_ambiguous"),
        (_["at"].isnull() & unread, "at_not_a_date"),
        (_["at"].isnull(), "at_missing"),
        (_.step.isnull(), "step_missing"),
        else_="",
    )
    forms = ("{}_cell", "{}_doubtful", "zoned_{}")
    extra = {form.format(role) for role in _TIMES for form in forms}
    return rows.mutate(why=why).drop(*extra.intersection(rows.columns))
