"""Event logs: from whatever a file holds to one table of events and a report of how it was read."""

from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.frames import events_from_frame
from journeylab.evidence.events.log import UNKNOWN_CHANNEL, EventLog, Reading
from journeylab.evidence.events.moved import moved
from journeylab.evidence.events.opening import engine_at, open_engine
from journeylab.evidence.events.preview import EventPreview, preview
from journeylab.evidence.events.read import read_events
from journeylab.evidence.events.together import together

__all__ = [
    "UNKNOWN_CHANNEL",
    "Engine",
    "EventLog",
    "EventPreview",
    "Reading",
    "engine_at",
    "events_from_frame",
    "moved",
    "open_engine",
    "preview",
    "read_events",
    "together",
]
