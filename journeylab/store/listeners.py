"""Those who want to know of changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from journeylab.workshop.entry import Entry

OnChange = Callable[[tuple[Entry, ...]], object]


class Listeners:
    """Callbacks, each called with the new entries."""

    def __init__(self) -> None:
        self._callbacks: list[OnChange] = []

    def add(self, callback: OnChange) -> Callable[[], None]:
        """One more; gives the way to stop."""
        self._callbacks.append(callback)

        def stop() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return stop

    def tell(self, news: Sequence[Entry]) -> None:
        """Call everyone, one's failure notwithstanding."""
        if not news:
            return
        for callback in tuple(self._callbacks):
            try:
                callback(tuple(news))
            except Exception:  # what is written is written, whatever a view makes of it
                logging.getLogger(__name__).exception("a view failed on a change")
