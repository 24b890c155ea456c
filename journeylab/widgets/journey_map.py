"""The journey map: stages and steps across, lanes down, typed into like a sheet."""

from __future__ import annotations

from journeylab.widgets.player import Player


class JourneyMap(Player, files="journey_map"):
    """Hands for the map; its views are built by `apps.facilitator.journey_map.view`.

    Up come the commands on lanes, cells, versions, notes and verdicts, `{ask: "look_at", …}` with
    what this page wants to see, and `{ask: "undo"}` or `{ask: "redo"}`.
    """
