"""A board on a bare page, without Jupyter: what it is told goes through the real commands.

`window.board.seed(n)` of the page draws the board with n stickies at once; the first that is said
to it opens a workshop file of as many, which then answers as a kernel does: patch, then answer.
"""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright, ViewportSize

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browsing import browser

from journeylab import session
from journeylab.apps.facilitator.alone import board
from journeylab.session import Session
from journeylab.widgets.base import Board
from journeylab.widgets.bundle import script, style
from journeylab.workshop import CreateWorkshop
from journeylab.workshop.command import Command
from journeylab.workshop.state.entities import Stage

STAGES = tuple(Stage(name, name) for name in ("before", "purchase", "after"))
PAGE = """<!doctype html><html lang="en"><title>%(module)s</title><style>body{margin:0}%(style)s
.jl{--jl-room:100vh}</style><main id="place"></main><script type="module">
import widget from "./%(module)s.mjs";
const views = Object.fromEntries(await Promise.all(%(sizes)s.map(async (n) =>
  [n, await (await fetch(`%(module)s-${n}.json`)).json()])));
const page = crypto.randomUUID(), heard = {};
const tell = (name, value) => (heard[name] ?? []).forEach((told) => told(value));
let view = null, size = 0, before = Promise.resolve();
const answered = async (message) => {
  const body = JSON.stringify({page, size, message});
  const answers = await (await fetch("%(module)s", {method: "POST", body})).json();
  for (const answer of answers) tell("msg:custom", answer);
};
const model = {
  get: () => view,
  set(name, value) { view = value; tell("change:view", value); },
  on: (name, told) => (heard[name] ??= []).push(told),
  off: (name, told) => (heard[name] = heard[name].filter((one) => one !== told)),
  send: (message) => (before = before.then(() => answered(message))),
};
widget.initialize({model});
window.board = {ready: true, shown: () => view, seed(n) {
  [size, view] = [n, views[n]];
  widget.render({model, el: document.getElementById("place")});
}};
</script></html>"""

LARGE: ViewportSize = {"width": 1920, "height": 1080}
SETTLE = """async (n) => {
  const began = performance.now(); await board.seed(n);
  return new Promise((done) => { let last = 0, run = 0, first = 0;
    const frame = () => { const now = performance.now();
      if (last && now - last <= 25) { if (!run) first = now; run++; } else run = 0;
      last = now; if (run >= 5) done(first - began); else requestAnimationFrame(frame); };
    requestAnimationFrame(frame); });
}"""


@contextmanager
def on_board(
    playwright: Playwright, url: str, n: int, size: ViewportSize = LARGE
) -> Iterator[tuple[Page, float]]:
    """A page of a fresh browser with n pieces on its board, and how many ms all was drawn in."""
    chromium = browser(playwright)
    try:
        page = chromium.new_page(viewport=size)
        page.goto(url)
        page.wait_for_function("window.board && board.ready")
        page.wait_for_timeout(500)
        yield page, float(page.evaluate(SETTLE, n))
    finally:
        chromium.close()


class Bare:
    """The bare pages of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._boards: dict[str, Board] = {}
        self._sent: dict[str, list[Any]] = {}
        self._phases: dict[str, str] = {}

    def add(
        self, module: str, phase: str, sizes: Sequence[int], fill: Callable[[int], list[Command]]
    ) -> None:
        """The page of one widget, whose board is filled by commands."""
        self._phases[module] = phase
        for n in sizes:
            with session.create(str(self._file(module, n)), CREATE, "facilitator") as filling:
                filling.do(*fill(n))
            self._write(f"{module}-{n}.json", json.dumps(self._open(module, n, "").view))
        self._write(f"{module}.mjs", script(module))
        told = {"module": module, "style": style(module), "sizes": json.dumps(list(sizes))}
        self._write(f"{module}.html", PAGE % told)

    def said(self, module: str, page: str, size: int, message: dict[str, Any]) -> list[Any]:
        """What a kernel would send when it is told that."""
        if page not in self._boards:
            self._boards[page] = self._open(module, size, page)
        self._sent[page].clear()
        self._boards[page]._heard(None, message, [])  # noqa: SLF001  what a kernel calls
        return list(self._sent[page])

    def _open(self, module: str, size: int, page: str) -> Board:
        file = self.folder / f"{module}-{size}-{page or 'first'}.journey"
        shutil.copy(self._file(module, size), file)
        opened = board(Session(str(file), "facilitator"), self._phases[module], "en")
        sent = self._sent[page] = []
        opened.send = lambda content, buffers=None: sent.append(content)  # noqa: ARG005  no comm here
        return opened

    def _file(self, module: str, size: int) -> Path:
        return self.folder / f"{module}-{size}.journey"

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")


CREATE = CreateWorkshop(title="Benchmark", stages=STAGES)


def served(bare: Bare) -> str:
    """The pages on this machine, until the process ends."""
    handler = functools.partial(_Handler, bare, directory=str(bare.folder))
    # one thread: a workshop file stays with the thread that opened it
    server = http.server.HTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Gives files, and answers what is said to a board."""

    extensions_map = {  # noqa: RUF012  the base class has it so
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
    }

    def __init__(self, bare: Bare, *rest: Any, **more: Any) -> None:
        self.bare = bare
        super().__init__(*rest, **more)

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answers = json.dumps(self.bare.said(self.path.strip("/"), **told)).encode()
        with suppress(ConnectionError):  # a page may have gone by then
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(answers)

    def log_message(self, *_: object) -> None:
        """Nothing: it is measured, not watched."""
