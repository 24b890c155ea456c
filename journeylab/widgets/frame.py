"""The frame of the facilitator's screen: one bar, the board of the phase, one foot, the panels."""

from __future__ import annotations

from collections.abc import Mapping

import traitlets

from journeylab.widgets.base import Board


class Frame(Board, files="frame"):
    """What stands round every board; its views are built by `apps.facilitator.frame.view`.

    `boards` holds the board of each phase that was opened. Up come the commands on settings,
    participants and moments, and `{ask: …}`: open (phase), language, panel, undo, redo, revert
    (gesture), look (at), now, more, restore.
    """

    boards = traitlets.Dict().tag(sync=True)

    def hold(self, boards: Mapping[str, Board]) -> None:
        """Let the browser find the boards of these phases."""
        # how anywidget refers to a widget from within another one's script (`host.getWidget`)
        refs = {phase: f"anywidget:{board.model_id}" for phase, board in boards.items()}
        if refs != self.boards:
            self.boards = refs
