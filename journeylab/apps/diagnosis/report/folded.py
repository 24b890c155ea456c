"""A table that is folded until somebody opens it: rows of a frame in the words of its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from journeylab.apps.diagnosis.report.contents import Contents, records
from journeylab.apps.diagnosis.report.figures import NOTHING, Cell, Row
from journeylab.apps.markup import twin
from journeylab.words import say

MOST_ROWS = 400  # more stand in the files of `--tables`


def table(
    frame: pd.DataFrame, cells: dict[str, Cell], title: str, shown: Contents, *, open_: bool = False
) -> str:
    """A folded table with the words of its columns; says so where it does not hold every row."""
    return folded(frame, cells, title, shown.language, open_=open_)


def folded(
    frame: pd.DataFrame,
    cells: Mapping[str, Cell],
    title: str,
    language: str,
    *,
    head: Callable[[str], str] = lambda name: f"report-head-{name}",
    open_: bool = False,
) -> str:
    """The same of any frame; `head` gives the message of a column's words."""
    columns = _filled(records(frame.head(MOST_ROWS)), cells, language)
    body = twin(
        say(language, "report-as-table", count=len(frame)),
        title,
        [say(language, head(name)) for name in columns],
        list(zip(*columns.values(), strict=True)),
    )
    body = body.replace("<details", "<details open", 1) if open_ else body
    if len(frame) <= MOST_ROWS:
        return body
    more = say(language, "report-more-rows", count=len(frame) - MOST_ROWS)
    return f'{body}<p class="jl-note">{more}</p>'


def _filled(rows: Sequence[Row], cells: Mapping[str, Cell], language: str) -> dict[str, list[str]]:
    """The columns as texts; one in which no row has anything to say is left out."""
    told = {name: [cell(row, language) for row in rows] for name, cell in cells.items()}
    first = next(iter(cells))
    return {
        name: column
        for name, column in told.items()
        if name == first or any(cell != NOTHING for cell in column)
    }
