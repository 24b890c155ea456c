"""Mystery walks to rows: which touchpoints were looked for, which were met, and what was seen."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from journeylab.evidence.assigned import Assigning
from journeylab.evidence.files.content import Source
from journeylab.evidence.files.grid import Row
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table, without
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.roles import Names, roles, seen, share
from journeylab.evidence.taken import Remark, RowsPreview, some_taken
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import Order, read_date, settled_order
from journeylab.evidence.values.names import folded, listed
from journeylab.evidence.verbatims import said

NO_OPTIONS, NO_PLACES = ReadingOptions(), Places()
WALKS = ("line", "step", "written", "matched_by", "channel", "met", "at", "remark")
LONGEST = 2_000  # characters of a remark


def _answer(cell: str) -> str:
    """A cell by its letters; by its signs where it has none."""
    return folded(cell) or cell.strip()


_MET = "yes; y; true; 1; x; ✓; ok; found; met; seen; oui; o; vrai; trouvé; rencontré; vu; présent"
_NOT = "no; n; false; 0; -; –; ✗; none; not found; absent; missing; non; faux; manquant"
_ANSWERS = {
    _answer(word): met for words, met in ((_MET, True), (_NOT, False)) for word in words.split(";")
}
_NAMES: Names = {
    "step": (
        *("step", "etape", "stage", "phase", "moment", "activity", "activite", "journey step"),
        *("etape du parcours", "what i do", "ce que je fais"),
    ),
    "channel": ("channel", "canal", "touchpoint", "point de contact", "where", "ou", "lieu"),
    "met": (
        *("met", "found", "seen", "present", "exists", "offered", "available", "result", "ok"),
        *("rencontre", "trouve", "vu", "existe", "propose", "disponible", "resultat", "presence"),
    ),
    "at": (
        *("date", "at", "day", "jour", "visit date", "date de visite", "walked on", "timestamp"),
        *("date du parcours", "horodateur"),
    ),
    "text": (
        *("remark", "remarks", "remarque", "remarques", "observation", "observations", "comment"),
        *("comments", "commentaire", "commentaires", "notes", "note", "constat", "constats"),
        *("what i saw", "ce que j ai vu"),
    ),
}


def read_walk(
    source: Source, options: ReadingOptions = NO_OPTIONS, places: Places = NO_PLACES
) -> RowsPreview:
    """Read the sheet of a walk: a row per touchpoint looked for, or met where no column says.

    A row without a channel is refused, since nobody knows which touchpoint it means.
    """
    table = without(read_table(source, options.sheet), options.ignored)
    found = _roles(table, options)
    order = _order(table, found, options)
    assigning = Assigning(options.mapping, places)
    repeated = duplicates(table)
    dropped = set(repeated) if options.duplicates == "drop" else set()
    rows: list[tuple[object, ...]] = []
    refusals = list(table.refusals)
    for row in table.rows:
        cells = _cells(row, found)
        code, column = ("row_repeated", "") if row.line in dropped else _amiss(cells, found)
        if code:
            refusals.append(Refusal(row.line, code, column))
            continue
        date = read_date(cells.get("at", ""), order, options.today)
        if cells.get("at") and date is None:
            refusals.append(Refusal(row.line, "at_not_a_date", found["at"].name))
        place = assigning.place(cells["step"], cells["channel"])
        rows.append(
            (
                row.line,
                place.step,
                cells["step"],
                place.matched_by,
                place.channel,
                _ANSWERS[_answer(cells["met"])] if "met" in found else True,
                date.at.date().isoformat() if date else "",
                said(cells.get("text", ""))[:LONGEST],
            )
        )
    preview = RowsPreview(
        grid=table.grid,
        rows=pd.DataFrame(rows, columns=list(WALKS)),
        rows_read=table.rows_read,
        belongs="step",
        recognised=seen(table, found),
        refusals=tuple(sorted(refusals)),
        duplicates=repeated,
        remarks=() if "met" in found else (Remark("all_met"),),
        mapping=tuple(line for line in assigning.mapping if line.column),
    )
    return some_taken(preview)


def _roles(table: Table, options: ReadingOptions) -> dict[str, Column]:
    by_hand = {
        "step": options.step,
        "channel": options.channel,
        "at": options.at,
        "text": options.text,
    }
    found = roles(table, _NAMES, by_hand, {"met": _are_answers}, {"met": _are_answers})
    for role in ("step", "channel"):
        if role not in found:
            names = listed(column.name for column in table.columns)
            raise Unreadable("role_none", file=table.grid.file, role=role, names=names)
    return found


def _order(table: Table, found: Mapping[str, Column], options: ReadingOptions) -> Order:
    if "at" not in found:
        return options.dates
    column = found["at"]
    return settled_order(table.values(column), options.dates, table.grid.file, column.name)


def _cells(row: Row, found: Mapping[str, Column]) -> dict[str, str]:
    return {role: row.cells[column.position].strip() for role, column in found.items()}


def _amiss(cells: Mapping[str, str], found: Mapping[str, Column]) -> tuple[str, str]:
    """Why a row says nothing of a touchpoint, and in which column; both empty where it does."""
    for role in ("step", "channel", "met"):
        if role in found and not cells[role]:
            return f"{role}_missing", found[role].name
    if "met" in found and _answer(cells["met"]) not in _ANSWERS:
        return "met_not_read", found["met"].name
    return "", ""


def _are_answers(cells: list[str]) -> bool:
    """Whether a column says yes or no, by and large."""
    return share(cells, lambda cell: _answer(cell) in _ANSWERS) > 1 / 2
