"""What a person says about a file that it does not say itself (commands.md, "Reading options")."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import Literal

from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.values.dates import Order


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


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """The same for every kind of file; a column is named as people see it.

    `dates` settles 03/04/2025 where a column allows both; `today` is the day from which "3 days
    ago" is counted back. A mapping says which step, and which channel, a name in the file means.
    Columns that are `ignored` play no role, whatever they are called; an event log has none such.
    """

    customer: str = ""
    at: str = ""
    start: str = ""
    step: str = ""
    channel: str = ""
    score: str = ""
    person: str = ""
    text: str = ""
    count: str = ""
    time_zone: str = ""
    dates: Order = ""
    lifecycle: str = ""
    duplicates: Literal["keep", "drop"] = "keep"
    questions: tuple[str, ...] = ()
    segment: str = ""
    overall: str = ""
    weight: str = ""
    valid: str = ""
    missing: str = ""
    mapping: tuple[MappingLine, ...] = ()
    ignored: tuple[str, ...] = ()
    sheet: str | None = None
    today: dt.date | None = None

    def for_survey(self) -> SurveyOptions:
        """What of it concerns a survey."""
        names = [part.name for part in fields(SurveyOptions)]
        return SurveyOptions(**{name: getattr(self, name) for name in names})
