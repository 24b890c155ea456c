"""From a drop, decided by Python and saved, to a second view of the same kernel.

On the steps and on the wall, at 500 pieces each. Real Voilà, real Chromium, real mouse. Prints p50
and p95 in milliseconds and the bytes of a drop; fails where p95 is over 50 ms.
"""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from drops import BOARDS, STAGES, Measured, dropped, told
from playwright.sync_api import Page, WebSocket, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from boards import step_board
from browsing import browser
from servers import notebook_command, starter

from journeylab import session
from journeylab import workshop as ws

DROPS, LIMIT = 30, 50.0
WATCH = """
(place) => {
  const [first, second] = document.querySelectorAll(`.jl:has(${place})`);
  addEventListener("pointerup", () => (window.dropped = performance.now()), true);
  const shown = new MutationObserver(() => (window.shown = performance.now()));
  shown.observe(second.querySelector(place),
    {childList: true, subtree: true, attributes: true, attributeFilter: ["style"]});
}
"""


def drop(page: Page, board: Measured, number: int) -> float:
    """Milliseconds from letting go until the second view has moved it."""
    page.evaluate("() => { window.shown = 0; window.dropped = Infinity }")
    dropped(page, board, number)
    page.wait_for_function("() => window.shown > window.dropped")
    took = page.evaluate("() => window.shown - window.dropped")
    page.wait_for_timeout(60)
    return float(took)


def bytes_of(socket: WebSocket, command: str, up: list[int], down: list[int]) -> None:
    """Counts the frames of drops alone: status and echo frames of the kernel are not ours."""
    socket.on("framesent", lambda frame: up.append(len(frame)) if holds(frame, command) else 0)
    socket.on(
        "framereceived", lambda frame: down.append(len(frame)) if holds(frame, '{"patch"') else 0
    )


def holds(frame: str | bytes, word: str) -> bool:
    """Whether a frame speaks of something."""
    return (word.encode() if isinstance(frame, bytes) else word) in frame


def notebook(folder: Path, board: Measured) -> Path:
    """The board twice on one page, on a workshop that is filled."""
    file = str(folder / f"{board.name}.journey")
    with session.create(file, ws.CreateWorkshop(title="Long", stages=STAGES), "facilitator") as one:
        one.do(*board.filling())
    cell = {"cell_type": "code", "execution_count": None, "id": "only", "metadata": {}}
    source = step_board(file, more="display(board)", board=board.notebook)
    place = folder / f"{board.name}.ipynb"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "voila": {"template": "journeylab"}}
    cells = [{**cell, "outputs": [], "source": source}]
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    place.write_text(json.dumps(whole), "utf-8")
    return place


def measured(board: Measured) -> str:
    """Serve, drop, print; what is wrong, if anything."""
    up: list[int] = []
    down: list[int] = []
    with ExitStack() as open_ones:
        folder = Path(open_ones.enter_context(TemporaryDirectory()))
        served = starter(folder, open_ones, notebook_command)(notebook(folder, board))
        chromium = browser(open_ones.enter_context(sync_playwright()))
        page = chromium.new_page(viewport={"width": 1920, "height": 1080})
        page.on("websocket", lambda socket: bytes_of(socket, board.command, up, down))
        page.goto(served.url, wait_until="commit", timeout=60_000)
        page.locator(board.pieces).nth(2).wait_for(timeout=120_000)
        page.locator(board.place).nth(1).wait_for(timeout=120_000, state="attached")
        page.evaluate(WATCH, board.place)
        drop(page, board, 0)
        up.clear()
        down.clear()
        took = [drop(page, board, number) for number in range(DROPS)]
        chromium.close()
    wrong = told(board, took, LIMIT)
    print(f"bytes a drop: {sum(up) / DROPS:.0f} up, {sum(down) / DROPS:.0f} down", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit("".join(map(measured, BOARDS)) or None)
