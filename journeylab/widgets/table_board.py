"""The tables side by side: what several say alike is merged, and their boards become one."""

from __future__ import annotations

from journeylab.widgets.base import Board


class TableBoard(Board, files="table_board"):
    """Hands for several tables' boards; its views are built by `apps.facilitator.wall.tables`.

    Up come `merge_notes`, `keep_apart` and `consolidate_tables`, `{ask: "wall"}` for the board of
    one table or of the whole room, and `{ask: "undo"}` or `{ask: "redo"}`.
    """
