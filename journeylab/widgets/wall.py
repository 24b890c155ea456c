"""The wall: Event Storming along a timeline, stickies of six elements and more."""

from __future__ import annotations

from journeylab.widgets.base import Board


class Wall(Board, files="wall"):
    """Hands for the wall; its views are built by `apps.facilitator.wall.view`.

    Up come the commands on notes and modes, `{ask: "table", table}` where there are several, and
    `{ask: "undo"}` or `{ask: "redo"}`.
    """
