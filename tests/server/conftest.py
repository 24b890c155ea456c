"""Servers for the tests of this room."""

import pytest
from asking import ended, started


@pytest.fixture
def start(tmp_path):
    running = []

    def go(source, **options):
        running.append(started(tmp_path / "served", source, **options))
        return running[-1]

    yield go
    for asked in running:
        ended(asked)


@pytest.fixture(scope="module")
def facilitators(tmp_path_factory):
    source = "import os\nprint(sorted(n for n in os.environ if 'QUERY' in n or 'URL' in n))\n1/0"
    asked = started(tmp_path_factory.mktemp("room"), source)
    yield asked
    ended(asked)


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    asked = started(tmp_path_factory.mktemp("readers"), "1", audience="readers", token="")
    yield asked
    ended(asked)
