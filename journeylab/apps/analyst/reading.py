"""Files read on one engine of their own, which can be interrupted and goes with the desk."""

from __future__ import annotations

from contextlib import suppress

from journeylab.evidence.events import Engine, open_engine


class Reader:
    """The engine starts with the first event log."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def engine(self) -> Engine:
        """The engine that reads and computes."""
        if self._engine is None:
            self._engine = open_engine()
        return self._engine

    def interrupt(self) -> None:
        """End the query that runs, if any."""
        if self._engine is not None:
            with suppress(Exception):  # nothing to interrupt is no accident
                self._engine.duckdb.interrupt()

    def share_done(self) -> float | None:
        """How much is done of what the engine computes now; None where it computes nothing."""
        return None if self._engine is None else self._engine.share_done()

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
