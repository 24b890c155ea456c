"""The shape of a volume report: which columns say where and when, and which hold counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Table
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.channel_names import is_usual
from journeylab.evidence.reports.periods import between, period
from journeylab.evidence.roles import Fits, Names, roles, share
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, listed, shown
from journeylab.evidence.values.numerals import count, number

COUNTED = ("count", "customers", "answered")
Across = Literal["", "period", "channel", "step"]
_MOST, _MOST_STEPS = 0.8, 300

_NAMES: Names = {
    "step": (
        *("step", "steps", "etape", "etapes", "touchpoint", "touchpoints", "point de contact"),
        *("activity", "activite", "action", "process", "service", "stage", "page path and screen"),
        *("page path and screen class", "page path", "page title and screen class", "page"),
        *("page title and screen name", "event name", "landing page", "screen name", "url"),
        *("chemin de la page et classe de l ecran", "nom de l evenement", "page de destination"),
        *("titre de la page et classe de l ecran", "titre de la page et nom de l ecran"),
    ),
    "channel": (
        *("channel", "channels", "canal", "canaux", "contact channel", "canal de contact"),
        *("session default channel group", "default channel group", "session source medium"),
        *("first user default channel group", "session primary channel group", "platform"),
        *("groupe de canaux par defaut de la session", "plate forme", "device category", "media"),
        *("categorie d appareil", "source medium", "queue", "medium"),
    ),
    "period": (
        *("period", "periode", "date", "month", "mois", "week", "semaine", "day", "jour", "year"),
        *("annee", "quarter", "trimestre", "year month", "annee et mois", "mois et annee"),
    ),
    "count": (
        *("count", "counts", "volume", "volumes", "nombre", "total", "n", "contacts", "calls"),
        *("number", "quantity", "quantite", "effectif", "nb", "nombre de contacts", "visits"),
        *("visites", "demandes", "requests", "event count", "views", "screen page views"),
        *("nombre d evenements", "vues", "sessions", "engaged sessions", "appels", "tickets"),
        *("cases", "dossiers", "interactions", "events", "evenements", "hits", "occurrences"),
        *("number of contacts", "number of calls", "nombre d appels", "nombre de demandes"),
    ),
    "customers": (
        *("customers", "clients", "distinct customers", "unique customers", "users", "total users"),
        *("active users", "utilisateurs", "utilisateurs actifs", "nombre total d utilisateurs"),
        *("people", "personnes", "visitors", "visiteurs", "nombre de clients"),
    ),
    "answered": ("answered", "handled", "repondus", "decroches", "traites", "answered calls"),
    "reason": (
        *("reason", "motif", "contact reason", "motif de contact", "topic", "sujet", "theme"),
    ),
}
_TOTAL = {"total", "totals", "grand total", "totaux", "total general", "sum", "somme", "ensemble"}


class Shape(NamedTuple):
    """`counts` has each column that counts, the role of what its header names, and that name.

    `others` tells what further columns are; `period` is that of the whole report.
    """

    roles: Mapping[str, Column]
    counts: tuple[tuple[Column, Across, str], ...]
    wide: Across
    others: Mapping[str, str]
    period: str


def is_report(table: Table) -> bool:
    """Whether a table says by its headers alone that it counts contacts of steps or channels."""
    found = roles(table, _NAMES, {}, _FITS)
    names = [shown(column.name) for column in table.columns]
    across = max(sum(bool(period(name)) for name in names), sum(map(is_usual, names)))
    counts = {"count", "customers"} & set(found) or across > 1
    return bool(counts) and bool({"step", "channel"} & set(found))


def shape_of(table: Table, options: ReadingOptions, places: Places) -> Shape:
    """The shape of a report; `Unreadable` where nothing in it counts, or nothing says of what."""
    _refuse_paths(table)
    by_hand = {
        "step": options.step,
        "channel": options.channel,
        "period": options.at,
        "count": options.count,
    }
    found = roles(table, _NAMES, by_hand, _FITS, _cells(places))
    whole = between(*table.dates) if table.dates and "period" not in found else ""
    for across in _ways(found, options):
        counts = tuple(_across(table, found, across, places, options))
        if len(counts) > 1:
            kept = {role: column for role, column in found.items() if role not in ("count", across)}
            others = {column.name: "count" for column, _, _ in counts}
            return Shape(kept, counts, across, others | _totals(table), whole)
    if "count" not in found:
        names = listed(column.name for column in table.columns)
        raise Unreadable("counts_none", file=table.grid.file, names=names)
    if "step" not in found and "channel" not in found:
        names = listed(column.name for column in table.columns)
        raise Unreadable("role_none", file=table.grid.file, role="step", names=names)
    return Shape(found, ((found["count"], "", ""),), "", {}, whole)


def _cells(places: Places) -> Mapping[str, Fits]:
    """What a column's cells are where its name does not say it."""
    return {
        "period": lambda cells: share(cells, _is_period) > _MOST,
        "channel": lambda cells: share(cells, lambda cell: _is_channel(cell, places)) > _MOST,
        "step": lambda cells: _are_steps(cells, places),
        "count": _counts,
    }


def _are_steps(cells: list[str], places: Places) -> bool:
    if places.steps is not None:
        return share(cells, lambda cell: places.step(cell)[1]) > 1 / 2
    return share(cells, _is_number) < 1 - _MOST and 1 < len(set(cells)) <= _MOST_STEPS


def _is_period(cell: str) -> bool:
    """Whether a cell names a period, be it one that could be read two ways."""
    return bool(period(cell, "day-first") or period(cell, "month-first"))


def _is_number(cell: str) -> bool:
    return number(cell) is not None


def _ways(found: Mapping[str, Column], options: ReadingOptions) -> Iterator[Across]:
    """The ways in which a report may be wide, given what its columns already say."""
    if "period" not in found:
        yield "period"
    if "channel" not in found:
        yield "channel"
    if "step" not in found or options.mapping:
        yield "step"


def _across(
    table: Table,
    found: Mapping[str, Column],
    across: Across,
    places: Places,
    options: ReadingOptions,
) -> Iterator[tuple[Column, Across, str]]:
    """The columns whose headers name periods, channels or steps, and which hold counts."""
    taken = {column.position for role, column in found.items() if role != "count"}
    mapped = {folded(line.column) for line in options.mapping}
    for column in table.columns:
        name = shown(column.name)
        says = {
            "period": period(name, options.dates),
            "channel": name if _is_channel(name, places) else "",
            "step": name if _is_step(name, places) or folded(name) in mapped else "",
        }[across or "step"]
        if says and column.position not in taken and _counts(table.values(column)):
            yield column, across, says


def _counts(cells: list[str]) -> bool:
    return share(cells, lambda cell: count(cell) is not None) > 1 / 2


def _is_channel(name: str, places: Places) -> bool:
    known = places.channels or {}
    return is_usual(name) or name in known or name in known.values()


def _is_step(name: str, places: Places) -> bool:
    return places.steps is not None and places.step(name)[0] != ""


def _totals(table: Table) -> dict[str, str]:
    return {c.name: "total" for c in table.columns if folded(c.name) in _TOTAL}


def _refuse_paths(table: Table) -> None:
    """Whole paths in one cell ("a > b > a") are no touchpoints."""
    for column in table.columns:
        cells = table.values(column)
        if share(cells, lambda cell: " > " in cell) > 1 / 2:
            example = next(cell for cell in cells if " > " in cell)[:60]
            raise Unreadable(
                "paths_in_cells", file=table.grid.file, column=column.name, example=example
            )


# a column of that name plays the role only where its cells do
_FITS: Mapping[str, Fits] = {
    "step": lambda cells: share(cells, _is_number) < _MOST,
    "period": lambda cells: share(cells, _is_period) > 1 / 2,
    **dict.fromkeys(COUNTED, _counts),
}
