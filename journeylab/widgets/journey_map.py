"""The journey map: stages and steps across, lanes down, typed into like a sheet."""

from __future__ import annotations

from journeylab.widgets.base import Board


class JourneyMap(Board, files="journey_map"):
    """Hands for the map; its views are built by `apps.facilitator.journey_map.view`.

    Up come the commands on lanes, cells, versions, notes and verdicts, `{ask: "look", …}` with
    what this page wants to see, and `{ask: "undo"}` or `{ask: "redo"}`.
    """
