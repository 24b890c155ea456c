"""Files read on one engine of their own, which can be interrupted and goes with the desk."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from journeylab.apps.analyst import event_source, survey_source, verbatim_source
from journeylab.apps.analyst.ground import Ground
from journeylab.apps.analyst.incoming import Incoming
from journeylab.evidence.events import Engine, open_engine
from journeylab.workshop.state import Workshop


class Reader:
    """The engine starts with the first file."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            self._engine = open_engine()
        return self._engine

    def read(self, source: Incoming, known: Ground, workshop: Workshop) -> Any:
        """The preview of a file; `Unreadable` says what is amiss."""
        if source.kind == "verbatims":
            return verbatim_source.read(source, workshop)
        if source.kind == "survey":
            return survey_source.read(source, known)
        return event_source.read(source, self.engine)

    def interrupt(self) -> None:
        """End the query that runs, if any."""
        if self._engine is not None:
            with suppress(Exception):  # nothing to interrupt is no accident
                self._engine.connection.con.interrupt()

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
