"""Pulled plugs and full disks: what was acknowledged is there, and the next write works."""

import os
import shutil
import subprocess
import sys

import pytest

from journeylab import session
from journeylab import workshop as ws
from journeylab.store.checking import check
from journeylab.store.errors import StoreError

# one process that forks the writers, so that none of them has to import first
HUNDRED_KILLS = """
import os, random, signal, sys, time
from journeylab import session, workshop as ws

def write(url, told):
    opened = session.Session(url, actor="writer")
    n = len(opened.workshop.steps)
    while True:
        opened.do(ws.AddStep(id=f"s{n}", stage="before", text="I walk " + "on " * (n % 300)))
        n += 1
        os.write(told, b"%d\\n" % n)  # acknowledged

def killed(url, seconds):
    heard, told = os.pipe()
    writer = os.fork()
    if not writer:
        write(url, told)
    os.close(told)
    with os.fdopen(heard) as answers:
        first = answers.readline()
        time.sleep(seconds)
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        return int(([first, *answers])[-1])

for n in range(100):
    print(killed(sys.argv[1], random.uniform(0, 0.05)), flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_hundred_kills_lose_nothing_that_was_acknowledged(claire_on_file, file_url):
    claire_on_file.close()
    ran = subprocess.run(
        [sys.executable, "-c", HUNDRED_KILLS, file_url], capture_output=True, text=True, check=False
    )
    acknowledged = [int(number) for number in ran.stdout.split()]
    assert len(acknowledged) == 100, ran.stderr
    assert acknowledged == sorted(acknowledged), "a later writer saw fewer steps"
    with session.Session(file_url, actor="writer") as again:
        ids = [f"s{n}" for n in range(len(again.workshop.steps))]
        assert list(again.workshop.steps) == ids
        # at most the one change that was written and could not be told any more
        assert acknowledged[-1] <= len(ids) <= acknowledged[-1] + 1
        assert again.undo()
    assert check(file_url).whole


def fill_up(opened):
    """Write until nothing more fits; the error."""
    for n in range(10_000):
        try:
            opened.do(ws.AddStep(id=f"s{n}", stage="before", text="I walk on " * 500))
        except StoreError as error:
            return error
    return None


def test_a_full_file_gives_an_error_and_the_next_write_works(claire_on_file, file_url):
    pages = claire_on_file._log.link._pragma("page_count")
    claire_on_file._log.link._pragma(f"max_page_count = {pages + 30}")
    assert fill_up(claire_on_file).code == "disk_full"
    there = claire_on_file.workshop
    assert len(there.steps) == there.seq - 1 > 0
    claire_on_file._log.link._pragma("max_page_count = 100000")
    claire_on_file.do(ws.AddStep(id="next", stage="before", text="I go on"))
    assert claire_on_file.workshop.seq == there.seq + 1
    claire_on_file.close()
    assert check(file_url).whole


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    if os.getuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip(f"cannot mount a small disk here: {made.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_gives_an_error_and_the_next_write_works(small_disk):
    url = str(small_disk / "a.journey")
    create = ws.CreateWorkshop(title="Small", stages=(ws.state.entities.Stage("before", "Before"),))
    with session.create(url, create) as opened:
        error = fill_up(opened)
        assert error
        assert error.code == "disk_full", error
        there = opened.workshop
        subprocess.run(["mount", "-o", "remount,size=4m", small_disk], check=True)
        opened.do(ws.AddStep(id="next", stage="before", text="I go on"))
        assert opened.workshop.seq == there.seq + 1
        opened.undo()
    assert check(url).whole
