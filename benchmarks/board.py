"""From a drop, decided by Python and saved, to a second view of the same kernel, at 500 steps.

Real Voilà, real Chromium, real mouse. Prints p50 and p95 in milliseconds and the bytes of a drop;
fails where p95 is over 50 ms. `watched` is where another browser's page would stand in.
"""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, WebSocket, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from boards import step_board  # noqa: E402
from browsing import browser  # noqa: E402
from servers import notebook_command, starter  # noqa: E402

STEPS, DROPS, LIMIT = 500, 30, 50.0
FILLED = f"""
from journeylab.workshop import AddStep
for number in range({STEPS} - len(session.workshop.steps)):
    stage = STAGES[number % 3].id
    step = f"step-{{number:04d}}-0000-4000-8000"
    session.do(AddStep(id=step, stage=stage, text=f"Je fais {{number}}"))
display(board)
"""
WATCH = """
() => {
  const [first, second] = document.querySelectorAll(".jl");
  addEventListener("pointerup", () => (window.dropped = performance.now()), true);
  new MutationObserver(() => (window.shown = performance.now()))
    .observe(second.querySelector(".jl-stages"), {childList: true, subtree: true});
}
"""


def drop(page: Page, number: int) -> float:
    """One card carried past the next two; milliseconds until the second view has moved it."""
    cards = page.locator(".jl").first.locator(".jl-stage").nth(number % 3).locator(".jl-card")
    start, end = cards.nth(1).bounding_box(), cards.nth(3).bounding_box()
    assert start, end
    x, y = start["x"] + 60, start["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y + 10, steps=3)
    page.mouse.move(x, end["y"] + end["height"], steps=6)
    page.evaluate("() => { window.shown = 0 }")
    page.mouse.up()
    page.wait_for_function("() => window.shown > window.dropped")
    took = page.evaluate("() => window.shown - window.dropped")
    page.wait_for_timeout(60)
    return float(took)


def watched(page: Page) -> None:
    """Notes on the page when a card is let go, and when the second view shows it."""
    page.evaluate(WATCH)


def bytes_of(socket: WebSocket, up: list[int], down: list[int]) -> None:
    """Counts the frames of drops alone: status and echo frames of the kernel are not ours."""
    socket.on("framesent", lambda frame: up.append(len(frame)) if holds(frame, "move_step") else 0)
    socket.on(
        "framereceived", lambda frame: down.append(len(frame)) if holds(frame, '{"patch"') else 0
    )


def holds(frame: str | bytes, word: str) -> bool:
    """Whether a frame speaks of something."""
    return (word.encode() if isinstance(frame, bytes) else word) in frame


def notebook(folder: Path) -> Path:
    """The board twice on one page, filled."""
    cell = {"cell_type": "code", "execution_count": None, "id": "only", "metadata": {}}
    source = step_board(folder / "bench.journey", more=FILLED)
    place = folder / "bench.ipynb"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "voila": {"template": "journeylab"}}
    cells = [{**cell, "outputs": [], "source": source}]
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    place.write_text(json.dumps(whole), "utf-8")
    return place


def main() -> None:
    """Serve, drop, print."""
    up: list[int] = []
    down: list[int] = []
    with ExitStack() as open_ones:
        folder = Path(open_ones.enter_context(TemporaryDirectory()))
        served = starter(folder, open_ones, notebook_command)(notebook(folder))
        chromium = browser(open_ones.enter_context(sync_playwright()))
        page = chromium.new_page(viewport={"width": 1920, "height": 1080})
        page.on("websocket", lambda socket: bytes_of(socket, up, down))
        page.goto(served.url, wait_until="commit", timeout=60_000)
        page.locator(".jl").nth(1).wait_for(timeout=120_000)
        watched(page)
        drop(page, 0)
        up.clear()
        down.clear()
        took = [drop(page, number) for number in range(DROPS)]
        chromium.close()
    p95 = quantiles(took, n=20)[-1]
    print(f"{STEPS} steps, {DROPS} drops: p50 {median(took):.1f} ms, p95 {p95:.1f} ms")
    print(f"bytes a drop: {sum(up) / DROPS:.0f} up, {sum(down) / DROPS:.0f} down")
    if p95 > LIMIT:
        sys.exit(f"p95 is over {LIMIT:.0f} ms")


if __name__ == "__main__":
    main()
