"""The dashboard on a file: refused in a sentence, followed, and never able to write."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from outing import told
from reader_page import html

import journeylab as jl
from journeylab import workshop as ws
from journeylab.apps.reader import dashboard
from journeylab.session import create

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    place = str(tmp_path_factory.mktemp("shop") / "shop.journey")
    return written(place)


def written(place):
    first, *others = told()
    session = create(place, first, actor="facilitator")
    for command in others:
        session.do(command)
    session.close()
    return place


@pytest.mark.parametrize(
    ("language", "missing", "foreign"),
    [("en", "There is no file", "not a"), ("fr", "n’existe pas", "n’est pas un")],
)
def test_a_file_that_cannot_be_read_gives_one_sentence(tmp_path, language, missing, foreign):
    other = tmp_path / "photo.journey"
    other.write_bytes(b"not a workshop" * 40)
    for place, why in ((tmp_path / "none.journey", missing), (other, foreign)):
        said = html(dashboard(str(place), language=language))
        assert said.count("<p") == 1
        assert 'role="alert"' in said
        assert why in said


async def test_the_page_follows_the_file_and_leaves_it_alone(file):
    before = Path(file).read_bytes()  # noqa: ASYNC240  nothing else waits for the loop
    box = dashboard(file, language="fr")
    await asyncio.sleep(0.1)
    assert Path(file).read_bytes() == before  # noqa: ASYNC240  likewise
    with jl.open(file, actor="facilitator") as session:
        session.do(ws.SetSetting("title", "Un autre titre"))
    for _ in range(200):
        await asyncio.sleep(0.05)
        if "Un autre titre" in html(box):
            return
    pytest.fail("the page did not follow")


def test_a_reader_never_loads_the_door_that_writes(file):
    code = (
        "import sys, journeylab as jl\n"
        f"jl.apps.dashboard({file!r})\n"
        "print(sorted(m for m in sys.modules if m.startswith('journeylab.')))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert "'journeylab.apps.reader.page'" in done.stdout
    for forbidden in ("journeylab.session", "journeylab.widgets", "journeylab.server"):
        assert f"'{forbidden}" not in done.stdout
