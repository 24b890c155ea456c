"""What is carried and where it lands, on the boards whose drops are measured.

`board.py` measures to a second view of the same kernel, `two_browsers.py` to another browser.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from playwright.sync_api import Locator, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
import boards

from journeylab import workshop as ws
from journeylab.workshop.command import Command
from journeylab.workshop.state.entities import Stage

PIECES = 500
STAGES = tuple(Stage(name, name) for name in ("before", "purchase", "after"))
IN_A_MOMENT = 4  # stickies
# both pages of a run are on this machine: their clocks are one
NOW = "performance.timeOrigin + performance.now()"


class Measured(NamedTuple):
    """A board: how it is filled, what is carried on it, and where a change of it shows."""

    name: str
    notebook: dict[str, str]  # what `boards.py` needs to put it into a notebook
    phase: str  # in the facilitator's app
    command: str  # what a drop asks
    pieces: str  # what can be carried
    place: str  # what changes once a piece has moved
    filling: Callable[[], list[Command]]
    spots: Callable[[Locator, int], tuple[dict[str, float], dict[str, float]]]


def steps() -> list[Command]:
    """Five hundred steps in three stages."""
    return [
        ws.AddStep(id=f"step-{n:04d}", stage=STAGES[n % 3].id, text=f"Je fais {n}")
        for n in range(PIECES)
    ]


def stickies() -> list[Command]:
    """Five hundred events over three stages, some to a moment."""
    made: list[Command] = [ws.SetMode("explore")]
    for n in range(PIECES):
        beside = f"note-{n - 1:04d}" if n % IN_A_MOMENT else ""
        stage = STAGES[n * 3 // PIECES].id if not beside else made[-1].stage  # type: ignore[attr-defined]
        place = {"beside": beside} if beside else {}
        made.append(ws.AddNote(id=f"note-{n:04d}", text=f"Order {n} placed", stage=stage, **place))
    return made


def past_two(cards: Locator, number: int) -> tuple[dict[str, float], dict[str, float]]:
    """A card carried below the next two of its stage."""
    own = cards.nth(number % 3).locator(".jl-card")
    start, end = own.nth(1).bounding_box(), own.nth(3).bounding_box()
    return start, {"x": start["x"] + 60, "y": end["y"] + end["height"]}


def to_a_moment_of_its_own(
    notes: Locator, number: int
) -> tuple[dict[str, float], dict[str, float]]:
    """A sticky carried between two moments, further and back by turns."""
    start, end = notes.nth(4 + number % 3).bounding_box(), notes.nth(13).bounding_box()
    return start, {"x": end["x"] - 9, "y": end["y"] + 60}


BOARDS = (
    Measured(
        "steps", boards.STEPS, "Steps", "move_step", ".jl-stage", ".jl-stages", steps, past_two
    ),
    Measured(
        *("stickies", boards.WALL, "Storm", "move_notes", ".jl-note", ".jl-notes"),
        *(stickies, to_a_moment_of_its_own),
    ),
)


def dropped(page: Page, board: Measured, number: int) -> None:
    """One piece carried to another place by the mouse, on the first such board of a page."""
    root = page.locator(f".jl:not(.jl-frame):has({board.place})").first
    start, end = board.spots(root.locator(board.pieces), number)
    x, y = start["x"] + 60, start["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y + 10, steps=3)
    page.mouse.move(end["x"], end["y"], steps=6)
    page.mouse.up()


def told(board: Measured, took: list[float], limit: float) -> str:
    """Prints the times of a board; what is wrong where p95 is over the limit."""
    p95 = quantiles(took, n=20)[-1]
    said = f"{PIECES} {board.name}, {len(took)} drops: p50 {median(took):.1f} ms, p95 {p95:.1f} ms"
    print(said, flush=True)
    return f"{board.name}: p95 is over {limit:.0f} ms\n" if p95 > limit else ""
