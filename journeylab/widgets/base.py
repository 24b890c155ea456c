"""What every board of the room shares: a view goes down, one message at a time comes up.

up    {message, do: "add_step", …}       a command; `do` is called with it, without its number
      {message, ask: "select", …}        what concerns this view alone (phase, selection, undo)
      {resync: true}                     a browser missed something and wants the whole view
      {…}, with buffers                what travels beside a message comes as `bytes`
down  the trait `view`                   once, as a model is made, and for whoever joins late
      {patch: […], at: 8}                what changed since version 7 of the view (`patch.py`)
      {answer: message, ok: true}        or {answer, refused: "a sentence"}, or
                                         {answer, failed: true} where the code itself failed

A patch that a command causes is sent before the answer to it. Each command carries `command`, an
id made by the browser, which sends it again where no answer came. A board takes it once, and
hands it on with its `command` so that a session can do likewise across kernels.
Several commands in one gesture are {do: "all", of: [{do: …}, …]}.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, ClassVar

import anywidget
import traitlets

from journeylab.widgets.bundle import script, style
from journeylab.widgets.patch import difference
from journeylab.workshop.refused import Refused

REMEMBERED = 1_000  # commands; a browser repeats one within seconds

View = dict[str, Any]
Message = dict[str, Any]


class Board(anywidget.AnyWidget):
    """A widget that shows a plain dict and hands what people do to the callables it was given.

    A subclass names its files: `class StepBoard(Board, files="step_board")`. Views hold JSON
    values only: collections as dicts by id beside lists of ids, words ready under `words`.
    """

    _esm: ClassVar[str] = "export default {}"
    _css: ClassVar[str] = ""
    view = traitlets.Dict().tag(sync=True)

    def __init_subclass__(cls, *, files: str = "", **rest: Any) -> None:
        if files:
            cls._esm, cls._css = script(files), style(files)
        super().__init_subclass__(**rest)

    def __init__(
        self,
        view: View,
        *,
        do: Callable[[Message], object],
        say_refusal: Callable[[Refused], str],
        ask: Callable[[Message], object] | None = None,
    ) -> None:
        self._do, self._ask, self._say_refusal = do, ask, say_refusal
        self._taken: deque[str] = deque(maxlen=REMEMBERED)
        super().__init__(view={**view, "at": 0})
        self.on_msg(self._heard)

    def show(self, view: View) -> None:
        """Brings every browser to this view by what changed; nothing is sent where nothing did."""
        _settle()
        at = self.view["at"]
        patch = difference(self.view, {**view, "at": at})
        if patch:
            self.view = {**view, "at": at + 1}
            self.send({"patch": patch, "at": at + 1})

    def send_state(self, key: str | Iterable[str] | None = None) -> None:
        """Sends the state whole where it is asked for whole: a new view goes down as a patch."""
        if key != "view":
            super().send_state(key)

    def _heard(self, _widget: object, message: Message, buffers: Sequence[Any]) -> None:
        _settle()
        if message.get("resync"):
            self.send_state(["view"])
            return
        answer: Message = {"answer": message.get("message")}
        beside = {"bytes": buffers} if buffers else {}
        try:
            self._take(
                {key: value for key, value in (message | beside).items() if key != "message"}
            )
        except Refused as refused:
            self.send({**answer, "refused": self._say_refusal(refused)})
        except Exception:
            self.send({**answer, "failed": True})
            raise
        else:
            self.send({**answer, "ok": True})

    def _take(self, message: Message) -> None:
        if "ask" in message:
            if self._ask is not None:
                self._ask(message)
        elif message.get("command") not in self._taken:
            self._do(message)
            if "command" in message:
                self._taken.append(message["command"])


@cache
def _settle() -> None:
    """Once, as the first change comes: what was loaded by then is no longer searched for garbage.

    Such a search through libraries and a large workshop takes 0.1 to 0.2 s, amid a gesture.
    """
    gc.freeze()
