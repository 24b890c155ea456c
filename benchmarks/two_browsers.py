"""From a drop in one browser to another browser with a kernel of its own, at 500 pieces.

On the steps and on the wall: a piece moves through Python, the file, another process that follows
it, and a second page. Real server, real Chromium, real mouse. Prints p50 and p95 in milliseconds;
fails where p95 is over 150.
"""

import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from drops import BOARDS, NOW, STAGES, Measured, dropped, told
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browsing import browser
from servers import launch_command, starter

from journeylab import session
from journeylab import workshop as ws

DROPS, LIMIT = 20, 150.0
DROPPED = f"() => addEventListener('pointerup', () => {{ window.dropped = {NOW} }}, true)"
SHOWN = f"""(place) => new MutationObserver(() => {{ window.shown = {NOW} }})
  .observe(document.querySelector(place),
    {{childList: true, subtree: true, attributes: true, attributeFilter: ["style"]}})"""


def journey(folder: Path) -> str:
    """A workshop of many steps and many stickies in three stages."""
    place = str(folder / "long.journey")
    start = ws.CreateWorkshop(title="Long", stages=STAGES)
    with session.create(place, start, "facilitator") as one:
        for board in BOARDS:
            one.do(*board.filling())
    return place


def opened(page: Page, url: str, board: Measured) -> Page:
    """The facilitator's page, on that board."""
    page.goto(url, wait_until="commit", timeout=60_000)
    page.locator(".jl-frame .jl-frame-board .jl").first.wait_for(timeout=120_000)
    phases = page.get_by_role("navigation", name="Phases").get_by_role("listitem")
    # a phase that is done says so before its name
    names = [name.strip().endswith(board.phase) for name in phases.all_text_contents()]
    page.keyboard.press(f"Alt+{names.index(True) + 1}")
    page.locator(board.pieces).nth(2).wait_for(timeout=120_000)
    return page


def drop(here: Page, there: Page, board: Measured, number: int) -> float:
    """Milliseconds from letting go until the other browser has moved it."""
    there.evaluate("() => { window.shown = 0 }")
    dropped(here, board, number)
    there.wait_for_function("() => window.shown > 0")
    took = there.evaluate("() => window.shown") - here.evaluate("() => window.dropped")
    here.wait_for_timeout(300)
    return float(took)


def main() -> None:
    """Serve, drop, print."""
    wrong = ""
    with ExitStack() as open_ones:
        folder = Path(open_ones.enter_context(TemporaryDirectory()))
        served = starter(folder, open_ones, launch_command)(journey(folder))
        chromium = browser(open_ones.enter_context(sync_playwright()))
        size = {"width": 1920, "height": 1080}
        for board in BOARDS:
            contexts = [chromium.new_context(viewport=size) for _ in range(2)]
            here, there = (opened(one.new_page(), served.url, board) for one in contexts)
            here.evaluate(DROPPED)
            there.evaluate(SHOWN, board.place)
            drop(here, there, board, 0)
            took = [drop(here, there, board, number) for number in range(DROPS)]
            wrong += told(board, took, LIMIT)
            for one in contexts:
                one.close()
        chromium.close()
    sys.exit(wrong or None)


if __name__ == "__main__":
    main()
