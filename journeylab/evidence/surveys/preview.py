"""What a survey reader found, shown before anything is taken."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from journeylab.evidence.files.table import Refusal, Table
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import listed
from journeylab.workshop.state.entities import FindingSource

ANSWERS = (
    "line",
    "respondent",
    "question",
    "step",
    "channel",
    "segment",
    "value",
    "valid",
    "why",
    "weight",
    "scale_low",
    "scale_high",
)
QUESTIONS = (
    "question",
    "step",
    "channel",
    "matched_by",
    "scale_low",
    "scale_high",
    "scale_guessed",
    "valid",
    "not_applicable",
    "off_scale",
    "not_a_number",
    "blank",
)


@dataclass(frozen=True, slots=True)
class SurveyPreview:
    """Rows and cells taken, refused, repeated and unassigned; `answers` is what would enter.

    `recognised` has (column, role, whether it enters) for every column of the file.
    """

    table: Table
    rows_read: int
    recognised: tuple[tuple[str, str, bool], ...]
    refusals: tuple[Refusal, ...]
    duplicates: tuple[int, ...]
    questions: pd.DataFrame
    answers: pd.DataFrame
    comments: pd.DataFrame
    overall: pd.DataFrame
    mapping: tuple[MappingLine, ...]

    @property
    def rows_valid(self) -> int:
        return len(self.table.rows)

    @property
    def rows_refused(self) -> int:
        return self.rows_read - self.rows_valid

    @property
    def rows_unassigned(self) -> int:
        """Respondents none of whose answers belongs to a step."""
        assigned = self.answers.loc[self.answers["step"] != "", "line"].nunique()
        return self.rows_valid - int(assigned)

    @property
    def unassigned(self) -> tuple[str, ...]:
        """The questions that belong to no step."""
        return tuple(self.questions.loc[self.questions["step"] == "", "question"])

    @property
    def assigned(self) -> pd.DataFrame:
        """The answers that belong to a step."""
        return self.answers[self.answers["step"] != ""]

    def taken(self) -> pd.DataFrame:
        """The answers to take, or `Unreadable` where there is nothing that could be shown."""
        self.require_questions()
        if self.assigned.empty:
            names = listed(self.unassigned)
            raise Unreadable("all_unassigned", file=self.table.grid.file, names=names)
        return self.assigned

    def require_questions(self) -> None:
        """`Unreadable` where nothing was found that is scored."""
        if self.questions.empty:
            names = listed(column.name for column in self.table.columns)
            raise Unreadable("questions_none", file=self.table.grid.file, names=names)

    def source(self, version: str = "") -> FindingSource:
        """Where the numbers come from, to be kept beside them."""
        return FindingSource(
            file=self.table.grid.file,
            sha256=self.table.grid.sha256,
            rows_read=self.rows_read,
            rows_refused=self.rows_refused,
            rows_unassigned=self.rows_unassigned,
            mapping=tuple(tuple(line) for line in self.mapping),
            version=version,
            sheet=self.table.grid.sheet,
        )
