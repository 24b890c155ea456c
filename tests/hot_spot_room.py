"""The hot-spot board in a page of its own, with the real rules and a real file behind it.

The page's model hands each message to a `HotSpotBoard` of this process and hears what it sends:
all that would go over the wire, without a kernel in between. `said` and `heard` keep it.
"""

import copy
import json

from journeylab import session as door
from journeylab.apps.answers import answer
from journeylab.apps.facilitator.hot_spots.view import hot_spot_view
from journeylab.widgets.base import Board
from journeylab.widgets.bundle import script, style
from journeylab.workshop.messages import commands_from
from journeylab.workshop.room.rounds import open_round

PAGE = """<!doctype html><html lang="LANG"><head><meta charset="utf-8"><title>Hot spots</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } :root { --jl-room: 100dvh } STYLE</style></head>
<body><main id="place"></main><script type="module">
const made = await import(URL.createObjectURL(new Blob([SCRIPT], { type: "text/javascript" })));
const ears = {};
let view = VIEW;
// a page that is closed amid a message has nobody left to answer it
const gone = (error) => {
  if (!`${error}`.includes("Connection is closed")) throw error;
  return [];
};
const up = (message) => window.up(message).catch(gone);
const tell = (name, value) => [...(ears[name] ?? [])].forEach((ear) => ear(value));
const model = {
  get: () => view,
  set: (name, value) => { view = value; tell("change:view"); },
  on: (name, ear) => (ears[name] ??= []).push(ear),
  off: (name, ear) => { ears[name] = (ears[name] ?? []).filter((each) => each !== ear); },
  send: async (message) => (await up(message)).forEach((each) => tell("msg:custom", each)),
};
made.default.initialize({ model });
window.hear = (messages) => messages.forEach((each) => tell("msg:custom", each));
window.leave = made.default.render({ model, el: document.getElementById("place") });
</script></body></html>"""


class Wired(Board):
    """A board whose messages go to a list."""

    def __init__(self, view, **hands):
        self.out = []
        super().__init__(view, **hands)
        self.out.clear()

    def send(self, content, buffers=None):
        self.out.append(content)

    def _send(self, msg, buffers=None):
        """No comm: `view` is read when a page is opened."""


class Room:
    """A workshop, its board, and every page that shows it."""

    def __init__(self, file, language="en", *, readonly=False):
        self.session = door.Session(str(file), actor="facilitator")
        self.language, self.readonly = language, readonly
        self.kind = "hot_spots"
        self.said, self.heard = [], []
        self.deaf = False  # as when the kernel is gone
        self.board = Wired(
            self.view(), do=self._do, ask=self._ask, say_refusal=lambda r: answer(language, r)
        )
        self.session.on_change(lambda *_: self.board.show(self.view()))

    @property
    def workshop(self):
        return self.session.workshop

    def view(self):
        voting = open_round(self.workshop)
        voted = self.session.sealed_voters(voting.id) if voting and voting.secret else ()
        return hot_spot_view(
            self.workshop,
            self.language,
            about="room",
            kind=self.kind,
            readonly=self.readonly,
            voted=voted,
        )

    def open(self, page):
        """Shows the board in a page; a reload shows it as it is by then."""
        page.expose_function("up", self._up)
        page.route(
            "http://localhost/board",
            lambda route: route.fulfill(body=self._html(), content_type="text/html"),
        )
        page.goto("http://localhost/board")
        page.locator(".jl-hotspots").wait_for()

    def _html(self):
        text = PAGE.replace("LANG", self.language).replace("STYLE", style("hot_spot_board"))
        text = text.replace("SCRIPT", _literal(script("hot_spot_board")))
        return text.replace("VIEW", _literal(self.board.view))

    def _up(self, message):
        if self.deaf:
            return []
        self.said.append(copy.deepcopy(message))
        self.board._heard(self.board, message, [])
        down, self.board.out = self.board.out, []
        self.heard += copy.deepcopy(down)
        return down

    def _do(self, message):
        command = message.pop("command", None)
        self.session.do(*commands_from(message), command_id=command)

    def _ask(self, message):
        if message["ask"] == "rank":
            self.kind = message["of"]
        if message["ask"] == "undo":
            self.session.undo()
        self.board.show(self.view())


def _literal(value):
    return json.dumps(value).replace("</", "<\\/")
