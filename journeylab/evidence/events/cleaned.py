"""From the columns of a file to the columns of an event log, each row with why it is refused."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journeylab.evidence.events.columns import KNOWN, NUMBER, Role, Taken
from journeylab.evidence.events.engine import Engine, Stored
from journeylab.evidence.events.later import _, ibis
from journeylab.evidence.events.log import UNKNOWN_CHANNEL
from journeylab.evidence.events.other_forms import in_other_forms
from journeylab.evidence.events.quoting import identifier
from journeylab.evidence.events.times import (
    MOMENT,
    as_written,
    clocks_of,
    iso_moment,
    names_zone,
    stripped,
    typed_moment,
)
from journeylab.evidence.options import ReadingOptions

if TYPE_CHECKING:
    from ibis.expr.types import Table

_TIMES: tuple[Role, ...] = ("at", "start")
_NEEDED = ("customer", "at", "step", "channel")
_LOSE: tuple[Role, ...] = ("score", "start")  # what nobody can read of them is not kept
_TEXT = "VARCHAR"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """All rows of a source: customer, at, step, channel, score, segment, person, start, row, state,
    print, why.

    `why` is the code of the reason a row is refused, "" where it is taken; `state` its lifecycle
    state; `print` is one number for the cells that are not kept as they are, equal where all of
    these are, and 0 where there are none. `whole`: no row needs to be refused.
    """

    rows: Stored
    zone_assumed: bool
    whole: bool = False


def cleaned(
    raw: Stored, columns: Sequence[Taken], options: ReadingOptions, engine: Engine, file: str
) -> Cleaned:
    """The rows of `raw`, whose column `row` counts from 1; times in text are parsed and kept."""
    taken: dict[Role, str] = {found.role: found.column for found in columns if found.role}
    names = {role: taken[role] for role in KNOWN if role in taken}  # in one order for all files
    cells = _cells(raw, names, engine)
    texts = [role for role in _TIMES if cells.columns.get(role) == _TEXT]
    zone = options.time_zone or "UTC"
    if not texts:
        whole = not engine.one(_missing, cells)["n"]
        rows = engine.view(_typed, cells, zone=zone, whole=whole)
        return Cleaned(rows, not options.time_zone and "ZONE" not in cells.columns["at"], whole)
    with clocks_of(engine, zone):
        kept = _in_iso_form(cells, texts, zone, engine)
        found = engine.one(_left, kept, texts=texts)
        others = [role for role in texts if found[f"others_{role}"]]
        for role in others:
            source = file, names[role]
            kept = in_other_forms(kept, role, options.dates, source, engine)
    if others:
        found = engine.one(_left, kept, texts=texts)
    assumed = not options.time_zone and bool(found["unzoned"])
    return Cleaned(engine.view(_with_reasons, kept), assumed, whole=not found["refused"])


def _cells(raw: Stored, names: Mapping[Role, str], engine: Engine) -> Stored:
    """The columns that were taken, called by what they are, and a `print` of what may be lost."""
    named = [f"{identifier(column)} AS {identifier(role)}" for role, column in names.items()]
    apart = {names[role] for role in names if role not in _LOSE} | {NUMBER}
    others = [identifier(column) for column in raw.columns if column not in apart]
    mark = f"hash({', '.join(others)})" if others else "CAST(0 AS UBIGINT)"
    rows = [f'{identifier(NUMBER)} AS "row"'] if NUMBER in raw.columns else []
    select = ", ".join([*named, f"{mark} AS print", *rows])
    return engine.view_as(f"SELECT {select} FROM {identifier(raw.name)}")  # noqa: S608  quoted


def _as_text(cell: Any) -> Any:
    """A cell byte for byte as text, null where it is empty; NA, None and NaN are texts."""
    return _written(cell).nullif("")


def _written(cell: Any) -> Any:
    return cell if cell.type().is_string() else cell.cast("string")


def _typed(cells: Table, zone: str, whole: bool) -> Table:  # noqa: FBT001  by name
    """The rows of a file that knows the types of its columns."""
    moments = {role: typed_moment(cells[role], zone) for role in _TIMES if role in cells.columns}
    return _with_reasons(cells.select(**_selected(cells, whole=whole), **moments))


def _in_iso_form(cells: Stored, texts: Sequence[str], zone: str, engine: Engine) -> Stored:
    """The rows with the times that are ISO read; of the texts only the others are left.

    The first step is a view: said as one with the next, a cell would be read once per mention. Rows
    are kept in the order of the file, which numbers them.
    """
    rows = engine.view(_written_out, cells, texts=texts, zone=zone)
    kept = engine.keep(_read, rows, texts=texts, zone=zone)
    return engine.view_as(f'SELECT *, rowid + 1 AS "row" FROM {kept.name}')  # noqa: S608  our own


def _written_out(cells: Table, texts: Sequence[str], zone: str) -> Table:
    """The columns as they are kept, and times in the form that is quickest to read, if in UTC."""
    typed = [role for role in _TIMES if role in cells.columns and role not in texts]
    moments = {role: typed_moment(cells[role], zone) for role in typed}
    bare = {f"{role}_cell": cells[role] for role in texts}
    quick = {f"quick_{role}": _at_once(cells[role], zone) for role in texts}
    found = _selected(cells, whole=False)
    found.pop("row", None)
    return cells.select(**found, **moments, **bare, **quick)


def _at_once(cell: Any, zone: str) -> Any:
    return cell.try_cast(MOMENT) if zone == "UTC" else ibis.null(MOMENT)


def _read(rows: Table, texts: Sequence[str], zone: str) -> Table:
    return _others(_moments(_marked(_stripped(rows, texts), texts), texts, zone), texts)


def _stripped(rows: Table, texts: Sequence[str]) -> Table:
    """Of the cells only those that take longer: not those that are what their moment says again."""
    told = {}
    for role in texts:
        cell, quick = rows[f"{role}_cell"], rows[f"quick_{role}"]
        sure = as_written(quick, cell).fill_null(False)  # noqa: FBT003  a value
        told[f"{role}_cell"] = sure.ifelse(ibis.null("string"), stripped(cell))
        told[f"quick_{role}"] = sure.ifelse(quick, ibis.null(MOMENT))
    return rows.mutate(**told)


def _marked(rows: Table, texts: Sequence[str]) -> Table:
    no: Any = ibis.literal(False)  # noqa: FBT003  a value
    cells = {role: rows[f"{role}_cell"] for role in texts}
    zoned = {
        f"zoned_{role}": cell.isnull().ifelse(no, names_zone(cell)) for role, cell in cells.items()
    }
    return rows.mutate(**zoned)


def _moments(rows: Table, texts: Sequence[str], zone: str) -> Table:
    read = {
        role: ibis.coalesce(
            rows[f"quick_{role}"],
            iso_moment(rows[f"{role}_cell"], rows[f"zoned_{role}"], zone),
        )
        for role in texts
    }
    rest = [name for name in rows.columns if name not in {f"quick_{role}" for role in texts}]
    return rows.select(*rest, **read)


def _others(rows: Table, texts: Sequence[str]) -> Table:
    cells = {role: rows[f"{role}_cell"] for role in texts}
    others = {
        f"{role}_cell": rows[role].isnull().ifelse(cell.nullif(""), None)
        for role, cell in cells.items()
    }
    return rows.mutate(**others)


def _missing(cells: Table) -> Table:
    """How many rows lack a cell, as a typed file's own statistics may tell without reading it."""
    named = [cells[name] for name in cells.columns if name in _NEEDED]
    empty = [cell.isnull() for cell in named]
    empty += [cell == "" for cell in named if cell.type().is_string()]
    return cells.filter(ibis.or_(*empty)).aggregate(n=_.count())


def _selected(cells: Table, *, whole: bool) -> dict[str, Any]:
    """The columns but for times; where the file is whole, texts need no second look."""
    unknown: Any = ibis.literal(UNKNOWN_CHANNEL)
    text = _written if whole else _as_text
    has = set(cells.columns)
    found = {
        "customer": text(cells.customer),
        "step": text(cells.step),
        "channel": text(cells.channel).fill_null(unknown) if "channel" in has else unknown,
        **({"row": cells.row} if "row" in has else {}),
        **({"state": _as_text(cells.lifecycle)} if "lifecycle" in has else {}),
        "print": cells["print"],
    }
    if "score" in has:
        found["score"] = _number(cells.score)
    for name in {"segment", "person"} & has:
        found[name] = _as_text(cells[name]).fill_null("")
    return found


def _number(cell: Any) -> Any:
    """A cell's number; null where it has none, or an infinite one."""
    if not cell.type().is_string():
        return cell.cast("float64")
    spelled_out = cell.strip().replace(",", ".").try_cast("float64")
    number = ibis.coalesce(cell.try_cast("float64"), spelled_out)  # slow for a few cells only
    finite = number.nullif(math.inf).nullif(-math.inf)
    return cell.notnull().ifelse(finite, None)  # quicker where many have no score


def _left(kept: Table, texts: Sequence[str]) -> Table:
    """How many rows are refused as they stand, times are in other forms, and name no zone."""
    at: Any = kept["at"]
    unzoned: Any = ~kept.zoned_at & at.notnull() if "at" in texts else ibis.literal(0)
    return kept.aggregate(
        refused=(kept.customer.isnull() | at.isnull() | kept.step.isnull()).sum(),
        unzoned=unzoned.cast("int64").max(),
        **{f"others_{role}": kept[f"{role}_cell"].count() for role in texts},
    )


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
    told = [name for name in rows.columns if name not in {*extra, "state"}]
    state = rows["state"] if "state" in rows.columns else ibis.null("string")
    return rows.select(*told, state=state, why=why)
