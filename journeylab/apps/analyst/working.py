"""Long work off the kernel's own loop, one piece at a time, with its progress and a way to stop."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

Progress = Callable[[str, int, int], None]
_LOOK_SECONDS = 0.4
_SEEN = 0.01  # of the bar


class Stopped(Exception):
    """Raised inside a piece of work that somebody has stopped."""


@dataclass(frozen=True)
class Piece:
    """What is to be done (`code` and `file` name it), and what becomes of it."""

    code: str
    file: str
    job: Callable[[Progress], Any]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None]


@dataclass
class Doing:
    """The piece under way, and how far it is; `of` 0 where nobody can say.

    `share`, from 0 to 1, also counts what is done of the part under way; it never goes back.
    """

    piece: Piece
    what: str = ""
    done: int = 0
    of: int = 0
    share: float | None = None
    stopping: bool = False

    def begins(self, what: str, done: int, of: int) -> None:
        """A part begins; the first of another run of parts starts its bar anew."""
        same_run = of == self.of and (of > 1 or what == self.what)
        before = self.share if same_run else None
        self.share = max(before or 0.0, done / of) if of > 1 else before
        self.what, self.done, self.of = what, done, of

    def goes_on(self, share: float | None) -> bool:
        """Hear how much of a query is done; whether anybody could see the difference."""
        if share is None or self.of == 0:
            return False
        before = self.share or 0.0
        self.share = max(before, (self.done + share) / self.of)
        return self.share - before >= _SEEN


class Work:
    """A queue of pieces; `changed` is called on the loop whenever there is news.

    Without a loop, as in a script, a piece is done at once.
    """

    def __init__(
        self,
        changed: Callable[[], None],
        interrupt: Callable[[], None] = lambda: None,
        share_done: Callable[[], float | None] = lambda: None,
    ) -> None:
        self.doing: Doing | None = None
        self._changed, self._interrupt, self._share_done = changed, interrupt, share_done
        self._waiting: deque[Piece] = deque()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    def add(self, piece: Piece) -> None:
        """Do this after what is under way."""
        self._waiting.append(piece)
        if self.doing is None:
            self._next()

    def stop(self) -> None:
        """Give up what is under way and what waits: each ends with `Stopped`."""
        waiting, self._waiting = self._waiting, deque()
        for piece in waiting:
            piece.failed(Stopped())
        if self.doing is not None:
            self.doing.stopping = True
            self._interrupt()

    def close(self) -> None:
        """End for good; nobody hears of what was under way."""
        self._waiting.clear()
        if self.doing is not None:
            self.doing.stopping = True
            self._interrupt()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _next(self) -> None:
        self.doing = Doing(self._waiting.popleft()) if self._waiting else None
        if self.doing is None:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._finish(self.doing, *_done(self.doing, lambda: None))
            return
        doing = self.doing

        def news() -> None:
            loop.call_soon_threadsafe(self._changed)

        future = loop.run_in_executor(self._pool, _done, doing, news)
        future.add_done_callback(lambda ended: self._finish(doing, *ended.result()))
        loop.call_later(_LOOK_SECONDS, self._look, doing, loop)

    def _look(self, doing: Doing, loop: asyncio.AbstractEventLoop) -> None:
        """Between two words of the work itself, ask how far its query is."""
        if self.doing is not doing:
            return
        if doing.goes_on(self._share_done()):
            self._changed()
        loop.call_later(_LOOK_SECONDS, self._look, doing, loop)

    def _finish(self, doing: Doing, result: Any, problem: Exception | None) -> None:
        if doing.stopping:
            doing.piece.failed(Stopped())
        elif problem is not None:
            doing.piece.failed(problem)
        else:
            doing.piece.then(result)
        self._next()
        self._changed()


def _done(doing: Doing, news: Callable[[], None]) -> tuple[Any, Exception | None]:
    """The result of a piece, or what went wrong with it."""

    def progress(what: str, done: int, of: int) -> None:
        if doing.stopping:
            raise Stopped
        doing.begins(what, done, of)
        news()

    try:
        return doing.piece.job(progress), None
    except Exception as problem:  # noqa: BLE001  it is told to the one who asked
        return None, problem
