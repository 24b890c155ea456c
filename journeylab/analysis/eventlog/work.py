"""Long work that tells how far it is and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from journeylab.evidence.events.engine import Engine

OnProgress = Callable[[str, int, int], None]
_POLL_SECONDS = 0.05


class Stopped(Exception):
    """The work was stopped before its end; nothing of it is kept."""


class Work:
    """A handle on long work: `stop` may be called from any thread.

    `on_progress(part, done, parts)` is told before each part begins, and at the end.
    """

    def __init__(self, on_progress: OnProgress | None = None) -> None:
        self._on_progress = on_progress
        self._stop = Event()

    def stop(self) -> None:
        """End the work soon, also amid a part."""
        self._stop.set()

    def tell(self, part: str, done: int, parts: int) -> None:
        """Say what begins, unless the work was stopped."""
        if self._stop.is_set():
            raise Stopped(part)
        if self._on_progress is not None:
            self._on_progress(part, done, parts)

    @contextmanager
    def on(self, engine: Engine) -> Iterator[None]:
        """While inside, a stop interrupts what the engine computes; it then raises `Stopped`."""
        ended = Event()
        watch = Thread(target=self._interrupt, args=(engine, ended), daemon=True)
        watch.start()
        try:
            yield
        except Exception as error:
            if self._stop.is_set():
                raise Stopped from error
            raise
        finally:
            ended.set()
            watch.join()

    def _interrupt(self, engine: Engine, ended: Event) -> None:
        while not ended.is_set():
            if self._stop.wait(_POLL_SECONDS):
                while not ended.wait(_POLL_SECONDS):
                    interrupt(engine)
                return


def interrupt(engine: Engine) -> None:
    """Ask an engine to give up what it computes; those that cannot end it by themselves."""
    if engine.name == "duckdb":
        engine.duckdb.interrupt()
    elif engine.name == "spark":
        engine.connection._session.sparkContext.cancelAllJobs()  # noqa: SLF001  Ibis has no other way
