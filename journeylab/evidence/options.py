"""What a person says about a survey that its file does not (commands.md, "Reading options")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeylab.evidence.mapping import MappingLine


@dataclass(frozen=True, slots=True)
class SurveyOptions:
    """Columns are named as people see them; `valid` and `missing` hold where a mapping is silent.

    With `questions` or a `mapping` exactly those columns are scored, else those recognised.
    A weight is used, and a personal column enters, only when it is named here.
    """

    questions: tuple[str, ...] = ()
    mapping: tuple[MappingLine, ...] = ()
    valid: str = ""
    missing: str = ""
    weight: str = ""
    segment: str = ""
    overall: str = ""
    customer: str = ""
    text: str = ""
    sheet: str | None = None
    duplicates: Literal["keep", "drop"] = "keep"
