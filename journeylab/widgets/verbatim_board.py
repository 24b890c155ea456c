"""The board of verbatims: groups with their weights, and the words of the one that is open."""

from __future__ import annotations

from journeylab.widgets.player import Player


class VerbatimBoard(Player, files="verbatim_board"):
    """Hands for an affinity diagram; its views are built by `apps.facilitator.verbatims`.

    Up come the commands on verbatims and their groups, `{ask: "group", group}`, `{ask: "search",
    search}`, `{ask: "show", most}`, `{ask: "weigh", days}`, `{ask: "propose"}` and undo and redo.
    """
