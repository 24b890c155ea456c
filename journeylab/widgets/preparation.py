"""The preparation: scope, objectives, personas, team and contact reasons, before the room meets."""

from __future__ import annotations

from journeylab.widgets.base import Board


class Preparation(Board, files="preparation"):
    """Shows what `apps.facilitator.preparation.view.preparation_view` gives.

    Up come the commands of the preparation, `{ask: "preview", template, depth}` when a template is
    looked at, `{ask: "panel", panel: "people"}`, and undo and redo.
    """
