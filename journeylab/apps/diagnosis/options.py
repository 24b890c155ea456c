"""What a person asks of a diagnosis (commands.md, "Reading options")."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journeylab.analysis.inventory import DEFAULT, Thresholds
from journeylab.evidence.options import ReadingOptions, SurveyOptions
from journeylab.evidence.values.promises import Promise

NO_READING_OPTIONS = ReadingOptions()
NO_SURVEY_OPTIONS = SurveyOptions()
TOP = 20


@dataclass(frozen=True, slots=True)
class DiagnosisOptions:
    """How files are read, and what is asked of them: the funnel's steps, the most frequent paths.

    `reading` is for event logs; `valid` and `missing` of `survey` hold for their scores too.
    `language` is that of the steps' names, by which a draft map proposes words; `for_workshop` has
    the log counted in the steps of that map, too. `thresholds` are those of the inventory's rules.
    `promises` are judged by the log; `since` is the moment at which something changed.
    """

    reading: ReadingOptions = NO_READING_OPTIONS
    survey: SurveyOptions = NO_SURVEY_OPTIONS
    order: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    since: dt.datetime | None = None
    top: int = TOP
    engine: str = "duckdb"
    language: str = "en"
    for_workshop: bool = False
    thresholds: Thresholds = DEFAULT
