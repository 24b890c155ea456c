"""What a reader found, row by row, shown before anything is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from journeylab.evidence.files.grid import Grid
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.unreadable import Unreadable
from journeylab.workshop.state.entities import FindingSource


class Remark(NamedTuple):
    """Something a person should know of a file: said by the words `evidence-remark-CODE`."""

    code: str
    facts: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class RowsPreview:
    """Rows taken, refused, repeated and unassigned.

    `rows` has the column `line` and those of its reader; one line may give several rows. Where
    `belongs` (a column of `rows`) is empty, a row is unassigned; unless it names nothing and
    `is_whole` says that it is then the whole journey's. `recognised` has (column, role,
    whether it enters) for every column of the file.
    """

    grid: Grid
    rows: pd.DataFrame
    rows_read: int
    belongs: str
    recognised: tuple[tuple[str, str, bool], ...]
    refusals: tuple[Refusal, ...] = ()
    duplicates: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()
    mapping: tuple[MappingLine, ...] = ()
    time_zone: str = ""
    is_whole: bool = False

    @property
    def rows_valid(self) -> int:
        """Rows that can be taken, whether they belong to something or not."""
        return int(self.rows["line"].nunique())

    @property
    def rows_refused(self) -> int:
        return self.rows_read - self.rows_valid

    @property
    def rows_unassigned(self) -> int:
        """Rows that can be taken, and of which nothing belongs anywhere."""
        placed = self.rows[self.belongs] != ""
        if self.is_whole:
            placed |= self.rows["written"] == ""
        assigned = self.rows.loc[placed, "line"].nunique()
        return self.rows_valid - int(assigned)

    @property
    def sizes(self) -> dict[str, int]:
        """How many rows each step, or each kind of note, gets."""
        counted = self.rows[self.rows[self.belongs] != ""].groupby(self.belongs, sort=False)
        return {str(place): int(rows) for place, rows in counted.size().items()}

    def source(self, version: str = "") -> FindingSource:
        """Where the numbers come from, to be kept beside them."""
        return FindingSource(
            file=self.grid.file,
            sha256=self.grid.sha256,
            rows_read=self.rows_read,
            rows_refused=self.rows_refused,
            rows_unassigned=self.rows_unassigned,
            mapping=tuple(tuple(line) for line in self.mapping),
            time_zone=self.time_zone,
            version=version,
            sheet=self.grid.sheet,
        )


def some_taken(preview: RowsPreview) -> RowsPreview:
    """The preview, or `Unreadable` where every row is refused."""
    if preview.rows.empty:
        codes = [refusal.code for refusal in preview.refusals]
        why = max(dict.fromkeys(codes), key=codes.count)
        first = next(refusal for refusal in preview.refusals if refusal.code == why)
        facts = {"file": preview.grid.file, "rows": preview.rows_read, "line": first.line}
        raise Unreadable("rows_all_refused", **facts, why=why, **dict(first.facts))
    return preview
