"""Long work off the kernel's own loop, one piece at a time, with its progress and a way to stop."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

Progress = Callable[[str, int, int], None]


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
    """The piece under way, and how far it is; `of` 0 where nobody can say."""

    piece: Piece
    what: str = ""
    done: int = 0
    of: int = 0
    stopping: bool = False


class Work:
    """A queue of pieces; `changed` is called on the loop whenever there is news.

    Without a loop, as in a script, a piece is done at once.
    """

    def __init__(
        self, changed: Callable[[], None], interrupt: Callable[[], None] = lambda: None
    ) -> None:
        self.doing: Doing | None = None
        self._changed, self._interrupt = changed, interrupt
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
        doing.what, doing.done, doing.of = what, done, of
        news()

    try:
        return doing.piece.job(progress), None
    except Exception as problem:  # noqa: BLE001  it is told to the one who asked
        return None, problem
