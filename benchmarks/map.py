"""The map at 12 steps and at 150 (50 stages, 300 touchpoints), beside a plain table of its cells.

By turns in one run, in a real Chromium, each time a fresh one: how long until all in sight is
drawn, and the 95th percentile of the frames while the wheel turns sixty times a second. Then in a
real Voilà, with two views of one kernel: from Enter in a cell, decided by Python and saved, to the
other view, and how much of that Python takes. Prints medians, ratios and percentiles; fails where
the long map takes over 150 ms to draw, 20 ms a frame at the 95th percentile, or 150 ms to the
second view.
"""

import asyncio
import json
import math
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from html import escape
from pathlib import Path
from statistics import median, quantiles

from bare_page import Bare, on_board, served
from playwright.sync_api import sync_playwright
from wall import FRAMES

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from browsing import browser  # noqa: E402
from long_journey import long_journey, told  # noqa: E402
from servers import notebook_command, starter  # noqa: E402
from stories import after  # noqa: E402

from journeylab import session as sessions  # noqa: E402
from journeylab import workshop as ws  # noqa: E402
from journeylab.apps.facilitator.journey_map.view import view  # noqa: E402
from journeylab.widgets.bundle import script  # noqa: E402
from journeylab.widgets.patch import difference  # noqa: E402
from journeylab.workshop.command import Command  # noqa: E402

STAGES = {12: 4, 150: 50}  # by steps
ROUNDS, EDITS = 3, 30
DRAWN, FRAME, SECOND = 150.0, 20.0, 150.0
PAGES = {"journey_map": ".jl-map-box", "plain": "#box"}  # by what scrolls
PLAIN = """<!doctype html><html lang="en"><title>plain</title><style>body{margin:0;font:15px/1.24
sans-serif}#box{height:100vh;overflow:auto}table{table-layout:fixed;border-collapse:separate;
border-spacing:0}td,th{width:104px;padding:6px;vertical-align:top;text-align:start;
border-top:1px solid #ccc;background:#fff}thead th{position:sticky;top:0}
tr>:first-child{position:sticky;left:0;width:196px}</style><div id="box"></div>
<script type="module">
const tables = Object.fromEntries(await Promise.all(%(sizes)s.map(async (n) =>
  [n, await (await fetch(`plain-${n}.html`)).text()])));
window.board = {ready: true, seed(n) {
  document.getElementById("box").innerHTML = tables[n];
}};
</script></html>"""
NOTEBOOK = """import journeylab as jl
from IPython.display import display
session = jl.open({file!r}, actor="bench")
board = jl.apps.journey_map(session)
display(board, board)
"""
WATCH = """() => {
  const [, second] = document.querySelectorAll(".jl-journey");
  const entered = (event) => event.key === "Enter" && (window.entered = performance.now());
  addEventListener("keydown", entered, true);
  new MutationObserver(() => (window.shown = performance.now()))
    .observe(second.querySelector("tr[data-lane=doing]"), {childList: true, subtree: true});
}"""


def main() -> None:
    """Serve the pages, measure them by turns, then the two views; print."""
    with tempfile.TemporaryDirectory() as folder:
        where = pages(Path(folder))
        found = {(page, n): [] for n in STAGES for page in PAGES}
        with sync_playwright() as playwright:
            for _ in range(ROUNDS):
                for (page, n), times in found.items():
                    times.append(measured(playwright, f"{where}/{page}.html", PAGES[page], n))
    print(f"JavaScript of the whole widget: {len(script('journey_map').encode()) / 1_000:.1f} KB")
    too_slow = False
    for n, stages in STAGES.items():
        (drawn, plainly), (frame, plain_frame) = (
            [median(one[which] for one in found[page, n]) for page in PAGES] for which in (0, 1)
        )
        edits = edited(stages)
        p95 = quantiles(edits, n=20)[-1]
        print(
            f"{n:>4} steps: drawn in {drawn:.0f} ms ({drawn / plainly:.1f} × plain), p95 frame "
            f"while scrolling {frame:.1f} ms ({frame / plain_frame:.1f} × plain), edit to second "
            f"view p50 {median(edits):.0f} ms, p95 {p95:.0f} ms, of which decided and worked out "
            f"in {worked_out(stages):.1f} ms (median)"
        )
        too_slow |= drawn > DRAWN or frame > FRAME or p95 > SECOND
    sys.exit(too_slow)


def pages(folder: Path) -> str:
    """Both pages on this machine, until the process ends."""
    bare = Bare(folder)
    bare.add("journey_map", "map", tuple(STAGES), lambda n: [*commands(STAGES[n])])
    (folder / "plain.html").write_text(PLAIN.replace("%(sizes)s", json.dumps([*STAGES])), "utf-8")
    for n, stages in STAGES.items():
        shown = view(long_journey(stages), "en")
        (folder / f"plain-{n}.html").write_text(plain(shown["sheet"]), "utf-8")
    return served(bare)


def commands(stages: int) -> Iterator[Command]:
    """What makes of a workshop that was begun otherwise a long journey."""
    create, *others = told(stages)
    yield from (ws.AddStage(id=one.id, name=one.name) for one in create.stages)
    yield from (ws.AddChannel(id=one.id, name=one.name) for one in create.channels)
    yield from others


def plain(sheet) -> str:
    """The same words in a table and nothing more; a drawn lane is one empty cell."""
    columns = sheet["columns"]
    heads = "".join(f"<th>{escape(sheet['cols'][step]['text'])}</th>" for step in columns)
    rows = []
    for row in sheet["rows"]:
        lane, cells = sheet["lanes"][row], sheet["cells"].get(row, {})
        told = "".join(f"<td>{escape(cells.get(s, {}).get('text', ''))}</td>" for s in columns)
        if lane["kind"] == "marks":
            told = f"<td colspan={len(columns)} style='height:{lane['height']}px'></td>"
        rows.append(f"<tr><th>{escape(lane['name'])}</th>{told}</tr>")
    width = 196 + 104 * len(columns)
    head = f"<thead><tr><th></th>{heads}</tr></thead>"
    return f"<table style='width:{width}px'>{head}<tbody>{''.join(rows)}</tbody></table>"


def measured(playwright, url, box, n):
    """Milliseconds until it is drawn, and the 95th percentile of its frames while scrolling."""
    with on_board(playwright, url, n) as (page, took):
        return took, scrolled(page, box, n)


def scrolled(page, box, n):
    """The 95th percentile of the frames while a wheel turns over it."""
    page.mouse.move(900, 500)
    page.wait_for_timeout(300)
    page.evaluate(FRAMES)
    page._sync(wheeled(page))  # noqa: SLF001  the only way to turn without waiting for the page
    frames = sorted(page.evaluate("() => { window.on_ = false; return frames_ }"))
    went = page.locator(box).evaluate("(box) => box.scrollLeft")
    assert went > 0 or n == min(STAGES), "nothing scrolled"
    return frames[math.ceil(0.95 * len(frames)) - 1]


async def wheeled(page, seconds=2):
    """Sixty turns a second, sent without waiting for the page to answer, as a real wheel does."""
    turn, began, sent = page.mouse._impl_obj.wheel, time.perf_counter(), []  # noqa: SLF001  as above
    for step in range(seconds * 60):
        sent.append(asyncio.ensure_future(turn(100 if step % 40 < 30 else -100, 0)))
        await asyncio.sleep(max(0, began + (step + 1) / 60 - time.perf_counter()))
    await asyncio.gather(*sent)


def edited(stages: int) -> list[float]:
    """Milliseconds from Enter in one view to the words in the other, edit by edit."""
    with ExitStack() as open_ones:
        folder = Path(open_ones.enter_context(tempfile.TemporaryDirectory()))
        file = str(folder / "bench.journey")
        create, *others = told(stages)
        with sessions.create(file, create, actor="bench") as session:
            session.do(*others)
        kernel = starter(folder, open_ones, notebook_command)(notebook(folder, file))
        chromium = browser(open_ones.enter_context(sync_playwright()))
        page = chromium.new_page(viewport={"width": 1920, "height": 1080})
        page.goto(kernel.url, wait_until="commit", timeout=60_000)
        page.locator(".jl-journey").nth(1).locator(".jl-map-spot").first.wait_for(timeout=120_000)
        page.evaluate(WATCH)
        took = [edit(page, number) for number in range(EDITS + 1)]
        chromium.close()
    return took[1:]


def worked_out(stages: int) -> float:
    """Milliseconds of an edit within Python, in the median: decide, new view, what differs."""
    workshop, took = long_journey(stages), []
    shown = view(workshop, "en")
    for number in range(EDITS):
        began = time.perf_counter()
        workshop = after(workshop, ws.RewordCell("g1s1", "doing", f"Edited {number}"))
        told = view(workshop, "en")
        difference(shown, told)
        shown = told
        took.append(1_000 * (time.perf_counter() - began))
    return median(took)


def notebook(folder: Path, file: str) -> Path:
    """The map twice on one page."""
    cell = {"cell_type": "code", "execution_count": None, "id": "only", "metadata": {}}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "voila": {"template": "journeylab"}}
    cells = [{**cell, "outputs": [], "source": NOTEBOOK.format(file=file)}]
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    place = folder / "bench.ipynb"
    place.write_text(json.dumps(whole), "utf-8")
    return place


def edit(page, number: int) -> float:
    """Other words in the cell of a step that is near."""
    cell = page.locator(".jl-journey").first.locator("tr[data-lane=doing] td").nth(number % 9)
    cell.focus()
    page.keyboard.press("F2")
    page.keyboard.insert_text(f"Edited for the {number}th time")
    page.evaluate("() => { window.shown = 0 }")
    page.keyboard.press("Enter")
    page.wait_for_function("() => window.shown > window.entered")
    took = page.evaluate("() => window.shown - window.entered")
    page.wait_for_timeout(80)
    return float(took)


if __name__ == "__main__":
    main()
