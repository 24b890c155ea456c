"""Evidence → analysis → results: the one function that the command line and the app both call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from journeylab import __version__
from journeylab.analysis.curve import measured_curve
from journeylab.apps.diagnosis import surveys as survey_part
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.results import Diagnosis, Progress, Summary
from journeylab.evidence.content import Source
from journeylab.evidence.places import Places
from journeylab.evidence.preview import SurveyPreview

DEFAULT = DiagnosisOptions()


def quiet(what: str, done: int, of: int) -> None:
    """No word on how far it is."""


def diagnose(
    surveys: Sequence[Source] = (),
    options: DiagnosisOptions = DEFAULT,
    progress: Progress = quiet,
) -> Diagnosis:
    """Read surveys, and compute every table.

    `progress` is called before each part of the work; what it raises stops the work, and nothing
    has been written. Raises `Unreadable` for what cannot be read.
    """
    progress("surveys", 0, 1)
    read = survey_part.read_surveys(surveys, options.survey, Places())
    return of_surveys(read)


def of_surveys(read: survey_part.Surveys) -> Diagnosis:
    """The diagnosis of surveys alone."""
    found = survey_part.measured(read)
    driven = survey_part.driven(read)
    return Diagnosis(
        summary=Summary(
            rows_read=sum(preview.rows_read for preview in read.previews),
            rows_refused=sum(preview.rows_refused for preview in read.previews),
            rows_unassigned=sum(preview.rows_unassigned for preview in read.previews),
            refusals=tuple(_refusals(read.previews)),
            duplicates=sum(len(preview.duplicates) for preview in read.previews),
            complete_cases=driven.drivers.n if driven else None,
            r_squared=_known(driven.drivers.r_squared) if driven else None,
            version=__version__,
        ),
        sources=tuple(preview.source(__version__) for preview in read.previews),
        scores=survey_part.scores(found),
        measured=found,
        recommendation=survey_part.recommended(read),
        curve=curve(found),
        drivers=driven.table if driven else Diagnosis(Summary()).drivers,
        plane=driven.plane if driven else Diagnosis(Summary()).plane,
    )


def curve(found: pd.DataFrame, steps: Sequence[str] | None = None) -> pd.DataFrame:
    """The measured emotion curve: satisfaction alone, on scales that are known."""
    asked = found[(found["measure"] == "satisfaction") & found["scale_low"].notna()]
    ids = list(dict.fromkeys(found["step"])) if steps is None else list(steps)
    return measured_curve(asked, [str(step) for step in ids if step != ""])


def _refusals(previews: Sequence[SurveyPreview]) -> Iterator[dict[str, str | int]]:
    for preview in previews:
        for refusal in preview.refusals:
            yield {
                "file": preview.table.grid.file,
                "line": refusal.line,
                "code": refusal.code,
                "column": refusal.column,
            }


def _known(value: float) -> float | None:
    return None if value != value else value  # noqa: PLR0124  NaN alone differs from itself
