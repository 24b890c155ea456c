"""The step board: stages as columns, steps as cards in the customer's own words."""

from __future__ import annotations

from journeylab.widgets.base import Board


class StepBoard(Board, files="step_board"):
    """Hands for the journey's steps; its views are built by `apps.facilitator.steps.view`.

    Up come the commands on stages, steps and channels, `{ask: "select", step}` when a card is
    chosen, and `{ask: "undo"}` or `{ask: "redo"}`.
    """
