"""What every test of event logs reads with."""

import pytest

from journeylab.evidence.events import open_engine, read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions


@pytest.fixture(scope="module")
def engine():
    """One DuckDB for the module."""
    opened = open_engine()
    yield opened
    opened.close()


@pytest.fixture
def read(engine):
    """Reads a text, or bytes, as a file of events."""

    def reading(text, name="log.csv", **options):
        data = text if isinstance(text, bytes) else text.encode()
        return read_events(Content(name, data), ReadingOptions(**options), engine)

    return reading
