"""The emotion pad: a curve over the steps, scored by hand, beside what customers say."""

from __future__ import annotations

from journeylab.widgets.base import Board


class EmotionPad(Board, files="emotion_pad"):
    """Hands for emotion scores; its views are built by `apps.facilitator.emotions.view`.

    Up come `score_emotion`, `add_participant`, `mark_moment_of_truth`, `set_setting` for the names
    of the levels, and `{ask: "undo"}` or `{ask: "redo"}`.
    """
