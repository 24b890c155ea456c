"""The hot-spot board: raise, vote, rank by a visible formula, place by impact and effort."""

from __future__ import annotations

from journeylab.widgets.base import Board


class HotSpotBoard(Board, files="hot_spot_board"):
    """Shows what `apps.facilitator.hot_spots.view.hot_spot_view` gives."""
