"""An event log on another engine than the one that read it."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.log import EventLog


def moved(log: EventLog, engine: Engine) -> EventLog:
    """The same events on `engine`, by way of a Parquet file in its folder.

    `rows`, from which a preview is made, stay where they were read.
    """
    if engine.name == log.engine.name:
        return log
    place = engine.folder / f"events-{uuid4().hex}.parquet"
    log.events.to_parquet(place)
    return replace(log, written=engine.load(place), step_names={}, engine=engine, reader=log.engine)
