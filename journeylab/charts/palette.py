"""The colours and sizes of every picture: those of `tokens.css`, by the role that they play."""

from __future__ import annotations

PAPER = "#fbfaf7"
SHEET = "#ffffff"
BACK = "#f4f2ec"
LINE = "#e3e0d8"
LINE_STRONG = "#b9b4a7"
INK = "#1d2430"  # the room
INK_SOFT = "#545c69"
DATA = "#12598f"  # the data, dashed and with diamonds
FLOW = "#5c6f86"  # customers on their way
HOT_SPOT = "#f0897f"
GAP = "#b5402a"
ENGAGED = "#5c6f86"  # how much a step holds the customer

# emotion from -2 to +2, and nothing else; always with a number beside it
EMOTIONS = {-2: "#b5402a", -1: "#dd8a63", 0: "#a8a69f", 1: "#62aeb0", 2: "#1b7f83"}
TEXT_ON = {-2: SHEET, -1: INK, 0: INK, 1: INK, 2: SHEET}

TEXT = 13
SMALL = 12


def level(value: float) -> int:
    """The emotion level nearest to a value on -2 to +2; halves go outwards."""
    nearest = int(abs(value) + 0.5)
    return max(-2, min(2, nearest if value > 0 else -nearest))
