"""The door that cannot write: a workshop as it is, as it was, and as it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Self

from journeylab.store.following import follow
from journeylab.store.history import Line, history
from journeylab.store.listeners import Listeners, OnChange
from journeylab.store.log import Log, open_log
from journeylab.store.memory import Memory, caught_up
from journeylab.store.past import Moment, state_at
from journeylab.store.snapshots import loaded
from journeylab.workshop.entry import Entry
from journeylab.workshop.state import Workshop


class Reading:
    """A workshop opened so that it cannot be changed; with `at`, it stays at that moment."""

    def __init__(self, url: str, at: Moment | None = None) -> None:
        self._log: Log = open_log(url, writes=False)
        self._listeners = Listeners()
        self._following: asyncio.Task[None] | None = None
        try:
            self._memory: Memory = loaded(self._log)
            self._then = None if at is None else self.at(at)
        except BaseException:
            self._log.close()
            raise

    @property
    def workshop(self) -> Workshop:
        """The state as last read, or as it was at the moment asked for."""
        return self._then or self._memory.workshop

    def at(self, moment: Moment) -> Workshop:
        """The state at a past moment: a change's number, a time, or a named moment."""
        return state_at(self._log, moment, self._memory.workshop)

    def history(self, newest: int | None = None) -> tuple[Line, ...]:
        """The last changes, or all of them, oldest first."""
        return history(self._log, None, newest)

    def catch_up(self) -> None:
        """Take in what others have written."""
        news: list[Entry] = []
        self._memory = caught_up(self._log, self._memory, tell=news.append)
        self._listeners.tell(news)

    def follow(self, callback: OnChange) -> Callable[[], None]:
        """Call with the new entries whenever others have written; gives the way to stop.

        Needs a running asyncio loop, such as a kernel's own.
        """
        if self._following is None:
            self._following = follow(self._log.link.moved, self.catch_up)
        return self._listeners.add(callback)

    def close(self) -> None:
        """Let the workshop go."""
        if self._following is not None:
            self._following.cancel()
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def load(url: str, at: Moment | None = None) -> Reading:
    """Open a workshop to read, as it is or as it was."""
    return Reading(url, at)
