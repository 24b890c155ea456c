"""The emotion curve: the room's, the data's and the validating customers', and what parts them."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from journeylab.analysis.curves import curves
from journeylab.charts import curve_marks as marks
from journeylab.charts import curve_words as words
from journeylab.charts import spine as on
from journeylab.charts.sentences import curve_sentences
from journeylab.charts.voices import HEIGHT, VOICES

TOP = -34


def emotion_curve(
    scores: pd.DataFrame,
    survey: pd.DataFrame | None = None,
    *,
    steps: pd.DataFrame | None = None,
    stages: pd.DataFrame | None = None,
    level_names: Sequence[str] = (),
    column: int = on.COLUMN,
    language: str = "en",
) -> alt.LayerChart:
    """What is felt at each step from -2 to +2: medians with quartiles, means with 95 % intervals.

    `scores` and `survey` are `tables.scores` and `tables.survey_scores`; `steps` and `stages` give
    the journey's order and words, without which the steps stand as they come, by their ids. Its
    twin is `analysis.curves.curves`.
    """
    spine = on.spine(_known_steps(scores, survey) if steps is None else steps, stages, column)
    found = curves(scores, survey, spine.ids)
    return draw(found, spine, level_names=level_names, language=language)


def draw(
    found: pd.DataFrame, spine: on.Spine, *, level_names: Sequence[str] = (), language: str
) -> alt.LayerChart:
    """The chart of curves that are known already."""
    heard = [voice for voice in VOICES if found[voice].notna().any()]
    below = 22 + 19 + on.label_height(spine)
    n_top = HEIGHT + below + 8
    bottom = n_top + 18 * max(1, len(heard))
    layers = [
        *on.stage_layers(spine, TOP, bottom),
        *marks.levels(spine, found, level_names, language),
        *marks.gap_layers(found, spine, language),
        *[layer for voice in heard for layer in marks.voice_layers(found, voice, spine)],
        *words.labels(found, heard, spine, language),
        *words.names(found, heard, spine, language),
        *words.unmeasured(found, heard, spine, language),
        *on.step_layers(spine, HEIGHT + 14),
        *words.counts(found, heard, spine, n_top, language),
        on.told_layer(spine, curve_sentences(found, spine.columns, language), 0, bottom),
    ]
    return on.sized(alt.layer(*layers), spine, HEIGHT, TOP, bottom - HEIGHT)


def _known_steps(scores: pd.DataFrame, survey: pd.DataFrame | None) -> list[str]:
    more = [] if survey is None else list(survey["step"])
    return [str(step) for step in [*scores["step"], *more]]
