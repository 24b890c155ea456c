"""The engines that numbers must agree on."""

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.events import open_engine


def opened(address):
    """An engine, or a skip that says what is missing (in CI a failure)."""
    try:
        return open_engine(address)
    except Unreadable as told:
        pytest.skip(f"{address}: {told}")


@pytest.fixture(scope="session")
def duckdb():
    """One DuckDB for the run."""
    engine = opened("duckdb")
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def spark():
    """The one Spark session of the run."""
    engine = opened("spark://local")
    yield engine
    engine.connection._session.stop()
    engine.close()


@pytest.fixture(scope="session")
def clickhouse():
    """One ClickHouse in this process."""
    engine = opened("clickhouse://local")
    yield engine
    engine.close()


@pytest.fixture(
    params=[
        "duckdb",
        pytest.param("spark", marks=[pytest.mark.engines, pytest.mark.slow]),
        pytest.param("clickhouse", marks=pytest.mark.engines),
    ]
)
def engine(request):
    """Each engine in turn."""
    return request.getfixturevalue(request.param)
