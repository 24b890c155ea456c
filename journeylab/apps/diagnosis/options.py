"""What a person asks of a diagnosis (commands.md, "Reading options")."""

from __future__ import annotations

from dataclasses import dataclass

from journeylab.evidence.options import SurveyOptions

NO_SURVEY_OPTIONS = SurveyOptions()
TOP = 20


@dataclass(frozen=True, slots=True)
class DiagnosisOptions:
    """How files are read, and what is asked of them: the funnel's steps, the most frequent paths.

    `valid` and `missing` of `survey` hold for the scores of an event log too.
    """

    survey: SurveyOptions = NO_SURVEY_OPTIONS
    order: tuple[str, ...] = ()
    top: int = TOP
    engine: str = "duckdb"
