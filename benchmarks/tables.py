"""Tables side by side at 500 and 5,000 stickies of four tables, a third of them said by several.

In a real Chromium, each time a fresh one: how long until all is drawn, and how long from a press
on "Merge" until the page shows one group less, decided by Python and saved. Prints medians; fails
where any size takes over 500 ms to draw, or 300 ms to show a merge.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from bare_page import STAGES, Bare, on_board, served
from playwright.sync_api import Playwright, sync_playwright

from journeylab import workshop as ws
from journeylab.workshop.command import Command

SIZES, ROUNDS, MERGES = (500, 5_000), 3, 5
DRAWN, MERGED = 500.0, 300.0
TABLES = ("", "north", "south", "west")
WORDINGS = ("Order {} placed", "Placed the order {}", "The order {} is placed", "Parcel {} came")
MERGE = """() => {
  const groups = () => board.shown().groups.length;
  const button = document.querySelector(".jl-alike-group .jl-btn-main"), many = groups();
  const began = performance.now(); button.click();
  return new Promise((done) => {
    const frame = () => groups() < many
      ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(frame);
    frame();
  });
}"""


def main() -> None:
    """Serve, measure, print."""
    wrong = ""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        bare = Bare(Path(folder))
        bare.add("table_board", "tables", SIZES, stickies)
        url = served(bare) + "/table_board.html"
        for n in SIZES:
            rounds = [measured(playwright, url, n) for _ in range(ROUNDS)]
            drawn = median(drawn for drawn, _ in rounds)
            merged = median(took for _, times in rounds for took in times)
            print(f"{n:>5} stickies: drawn in {drawn:.0f} ms, a merge shown in {merged:.0f} ms")
            if drawn > DRAWN or merged > MERGED:
                wrong += f"{n} stickies are over {DRAWN:.0f} or {MERGED:.0f} ms\n"
    sys.exit(wrong or None)


def stickies(n: int) -> list[Command]:
    """So many events of four tables, over three stages; every third place in time is said alike."""
    made: list[Command] = [ws.SetMode("explore")]
    each = n // len(TABLES)
    for table, wording in zip(TABLES, WORDINGS, strict=True):
        for at, stage in enumerate(STAGES):
            own = range(at * each // len(STAGES), (at + 1) * each // len(STAGES))
            texts = tuple(
                (wording if i % 3 == 0 else WORDINGS[3]).format(f"{table}{i}" if i % 3 else i)
                for i in own
            )
            ids = tuple(f"n{table}{i}" for i in own)
            made.append(ws.AddNotes(texts=texts, ids=ids, stage=stage.id, table=table))
    return made


def measured(playwright: Playwright, url: str, n: int) -> tuple[float, list[float]]:
    """Milliseconds until it is drawn, and from a press to one group less."""
    with on_board(playwright, url, n) as (page, took):
        page.evaluate(MERGE)  # the first opens the file
        return took, [page.evaluate(MERGE) for _ in range(MERGES)]


if __name__ == "__main__":
    main()
