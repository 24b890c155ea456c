"""Which column plays which role: as a person says, else by its name, else by what its cells are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Table
from journeylab.evidence.recognised import recognised
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, listed
from journeylab.evidence.values.numerals import number

_BARRED = {"personal", "empty", "id", "weight"}
Names = Mapping[str, Sequence[str]]
Fits = Callable[[list[str]], bool]


def roles(
    table: Table,
    names: Names,
    by_hand: Mapping[str, str],
    fits: Mapping[str, Fits] | None = None,
    by_cells: Mapping[str, Fits] | None = None,
) -> dict[str, Column]:
    """Role → column; `names` has folded names, the likeliest first; a column plays one role.

    A column so named takes the role only where its cells fit it. A role that no name speaks for
    goes to the one column, still free, whose cells are what `by_cells` asks; to none where
    several are.
    """
    found = {role: table.column(name) for role, name in by_hand.items() if name}
    by_name = {folded(column.name): column for column in reversed(table.columns)}
    for role, spellings in names.items():
        likely = (by_name[name] for name in spellings if name in by_name)
        free = (column for column in likely if column not in found.values())
        column = next((c for c in free if _fits(role, c, table, fits)), None)
        if role not in found and column is not None:
            found[role] = column
    if by_cells and any(role not in found for role in by_cells):
        _by_cells(table, by_cells, found)
    return found


def _fits(role: str, column: Column, table: Table, fits: Mapping[str, Fits] | None) -> bool:
    asked = (fits or {}).get(role)
    return asked is None or asked(table.values(column))


def _by_cells(table: Table, cells: Mapping[str, Fits], found: dict[str, Column]) -> None:
    known = {column.position: role for column, role, _ in recognised(table)}
    for role, fits in cells.items():
        likely = [
            column
            for column in table.columns
            if column not in found.values()
            and known[column.position] not in _BARRED
            and not folded(column.name).endswith(("id", "code"))
            and fits(table.values(column))
        ]
        if role not in found and len(likely) == 1:
            found[role] = likely[0]


def with_comments(table: Table, found: Mapping[str, Column]) -> dict[str, Column]:
    """The roles with a column of texts: the first that holds comments where none is so named."""
    if "text" in found:
        return dict(found)
    comment = next((column for column, role, _ in recognised(table) if role == "comment"), None)
    if comment is None:
        names = listed(column.name for column in table.columns)
        raise Unreadable("role_none", file=table.grid.file, role="text", names=names)
    return {**found, "text": comment}


def seen(
    table: Table, found: Mapping[str, Column], others: Mapping[str, str] | None = None
) -> tuple[tuple[str, str, bool], ...]:
    """Each column with what it was taken for, and whether it enters; `others`: name → role."""
    played = {column.position: role for role, column in found.items()}
    told = others or {}
    return tuple(
        (column.name, role, enters)
        for column, guess, _ in recognised(table)
        for role, enters in [
            _seen(played.get(column.position) or told.get(column.name), guess),
        ]
    )


def _seen(role: str | None, guess: str) -> tuple[str, bool]:
    if role:
        return role, role != "total"
    return (guess if guess in ("personal", "empty") else "other"), False


def are_words(cells: list[str]) -> bool:
    """Whether cells are words rather than numbers."""
    return share(cells, lambda cell: number(cell) is not None) < 1 / 2


def share(cells: Iterable[str], fits: Callable[[str], object]) -> float:
    """The share of the filled cells that fit; 0 where none is filled."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return sum(bool(fits(cell)) for cell in filled) / len(filled) if filled else 0.0
