"""The wall at 50, 500 and 5,000 stickies, beside a plain page that keeps off-screen ones away.

By turns in one run, in a real Chromium, each time a fresh one: how long until all in sight is
drawn, and the 95th percentile of the frames while a note is dragged in circles at 60 moves a
second. Prints medians and ratios; fails where any size takes over 150 ms to draw, or 20 ms a frame.
`wall.py serve` leaves the page open for other measuring tools, and says where it is.
"""

import asyncio
import math
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

from bare_page import STAGES, Bare, on_board, served
from playwright.sync_api import sync_playwright

from journeylab import workshop as ws
from journeylab.widgets.bundle import script
from journeylab.workshop.command import Command

SIZES, ROUNDS, IN_A_COLUMN = (20, 50, 500, 5_000), 3, 4
DRAWN, FRAME = 150.0, 20.0
PAGES = {"wall": "wall.html", "plain": "plain.html"}
PLAIN = """<!doctype html><html lang="en"><title>plain</title><style>body{margin:0}
#box{height:100vh;overflow:auto;position:relative}.note{position:absolute;width:172px;height:108px;
background:#f8b45a;border-radius:4px;font:20px sans-serif;padding:8px}</style>
<div id="box"><div id="all"></div></div><script>
const box = document.getElementById("box"), all = document.getElementById("all"), drawn = new Map();
let notes = [];
function draw() {
  const left = box.scrollLeft - 640, right = left + 2560;
  for (const note of notes) {
    const near = note.x > left && note.x < right, node = drawn.get(note.i);
    if (near && !node) {
      const made = document.createElement("div");
      made.className = "note"; made.textContent = `Order ${note.i} placed`;
      made.style.left = note.x + "px"; made.style.top = note.y + "px";
      made.onpointerdown = (down) => {
        made.setPointerCapture(down.pointerId);
        made.onpointermove = (e) => made.style.transform =
          `translate(${e.clientX - down.clientX}px, ${e.clientY - down.clientY}px)`;
        made.onpointerup = () => made.onpointermove = null;
      };
      all.append(made); drawn.set(note.i, made);
    } else if (!near && node) { node.remove(); drawn.delete(note.i); }
  }
}
box.onscroll = draw;
window.board = {ready: true, seed(n) {
  notes = Array.from({length: n}, (_, i) =>
    ({i, x: 26 + 191 * Math.floor(i / 4), y: 60 + 116 * (i % 4)}));
  all.style.width = notes.at(-1).x + 200 + "px"; draw();
}};
</script></html>"""
FRAMES = """() => { window.frames_ = []; let last = 0; window.on_ = true;
  const frame = (now) => { if (last) frames_.push(now - last); last = now;
    if (on_) requestAnimationFrame(frame); }; requestAnimationFrame(frame); }"""


def main() -> None:
    """Serve both pages, measure them by turns, print."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Bare(Path(folder))
        bare.add("wall", "storm", (0, *SIZES), stickies)
        (bare.folder / PAGES["plain"]).write_text(PLAIN, "utf-8")
        where = served(bare)
        if sys.argv[1:] == ["serve"]:
            print(where + "/wall.html", flush=True)
            threading.Event().wait()
        found = {(page, n): [] for n in SIZES[1:] for page in PAGES}
        with sync_playwright() as playwright:
            for _ in range(ROUNDS):
                for (page, n), times in found.items():
                    times.append(measured(playwright, f"{where}/{PAGES[page]}", n))
    print(f"JavaScript of the whole widget: {len(script('wall').encode()) / 1_000:.1f} KB")
    too_slow = [told(found, n) for n in SIZES[1:]]
    sys.exit(any(too_slow))


def told(found, n):
    """Prints the medians of a size; whether they are too slow."""
    drawn, frame = (
        {page: median(one[which] for one in found[page, n]) for page in PAGES} for which in (0, 1)
    )
    print(
        f"{n:>5} stickies: drawn in {drawn['wall']:.0f} ms "
        f"({drawn['wall'] / drawn['plain']:.1f} × plain), p95 frame while dragging "
        f"{frame['wall']:.1f} ms ({frame['wall'] / frame['plain']:.1f} × plain)"
    )
    return drawn["wall"] > DRAWN or frame["wall"] > FRAME


def stickies(n: int) -> list[Command]:
    """So many events, four to a moment, over three stages."""
    made: list[Command] = [ws.SetMode("explore")]
    for at, stage in enumerate(STAGES):
        own = range(at * n // len(STAGES), (at + 1) * n // len(STAGES))
        for place, i in enumerate(own):
            beside = f"n{i - 1}" if place % IN_A_COLUMN else ""
            made.append(
                ws.AddNote(text=f"Order {i} placed", id=f"n{i}", stage=stage.id, beside=beside)
            )
    return made


def measured(playwright, url, n):
    """Milliseconds until it is drawn, and the 95th percentile of its frames while dragging."""
    with on_board(playwright, url, n, {"width": 1280, "height": 800}) as (page, took):
        return took, dragged(page)


def dragged(page):
    """The 95th percentile of the frames while a note goes round."""
    note = page.locator(".jl-note, .note").nth(9).bounding_box()
    x, y = note["x"] + 80, note["y"] + 50
    page.mouse.move(x, y)
    page.wait_for_timeout(300)
    page.evaluate(FRAMES)
    page.mouse.down()
    page._sync(circles(page, x, y))  # noqa: SLF001  the only way to move without waiting for the page
    page.mouse.up()
    frames = sorted(page.evaluate("() => { window.on_ = false; return frames_ }"))
    return frames[math.ceil(0.95 * len(frames)) - 1]


async def circles(page, x, y, seconds=2):
    """Sixty moves a second, sent without waiting for the page to answer, as a real mouse does."""
    move, began, sent = page.mouse._impl_obj.move, time.perf_counter(), []  # noqa: SLF001  as above
    for step in range(seconds * 60):
        angle = math.tau * step / 60
        to = x + 130 * math.sin(angle), y + 90 * (1 - math.cos(angle))
        sent.append(asyncio.ensure_future(move(*to, steps=1)))
        await asyncio.sleep(max(0, began + (step + 1) / 60 - time.perf_counter()))
    await asyncio.gather(*sent)


if __name__ == "__main__":
    main()
