"""A secret vote cannot be read from the bytes of any file."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from journeylab import session
from journeylab import workshop as ws
from journeylab.store import sqlite
from journeylab.store.copying import copy
from journeylab.store.open_json import export_json

VOTERS, ITEMS = 60, 12
HOLD = """
import sys
from journeylab import reading, session
kept = session.Session(sys.argv[1]), reading.load(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def pattern(n):
    """Where voter n puts their dots: 5 items, never the same for two neighbours."""
    return {f"hot-spot-mark-{(n * 7 + k * 5) % ITEMS:02}": 1 for k in range(5)}


def traces(folder):
    """What a page would hold of a ballot: its place in the table, or one item with its dots.

    A sum has more than nine dots an item here, and so looks different.
    """
    ballot = re.compile(rb'round-markvoter-mark-\d\d|hot-spot-mark-\d\d":1[,}]')
    return [
        (path.name, found)
        for path in Path(folder).iterdir()
        for found in ballot.findall(path.read_bytes())
    ]


def vote(opened):
    marks = tuple(f"hot-spot-mark-{n:02}" for n in range(ITEMS))
    opened.do(*(ws.RaiseHotSpot(id=mark, text="Too slow") for mark in marks))
    opened.do(*(ws.AddParticipant(f"voter-mark-{n:02}", f"N{n}") for n in range(VOTERS)))
    opened.do(ws.OpenRound(id="round-mark", items=marks))
    for n in range(VOTERS):
        opened.do(ws.CastBallot("round-mark", f"voter-mark-{n:02}", pattern((n + 1) % VOTERS)))
        opened.do(ws.CastBallot("round-mark", f"voter-mark-{n:02}", pattern(n)))
        if n % 9 == 0:
            opened.do(ws.CastBallot("round-mark", f"voter-mark-{n:02}"))


@pytest.mark.parametrize("wal_safe", [True, False])
def test_after_the_close_no_byte_tells_a_ballot(claire_on_file, file_url, monkeypatch, wal_safe):
    claire = claire_on_file
    claire.close()
    monkeypatch.setattr(sqlite, "is_wal_safe", lambda version: wal_safe)
    folder = Path(file_url).parent
    with (
        session.Session(file_url, actor="Claire") as claire,
        subprocess.Popen(
            [sys.executable, "-c", HOLD, file_url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as holder,
    ):
        assert holder.stdout.readline() == "open\n"
        vote(claire)
        assert traces(folder), "while the round is open, ballots lie in the file: else no proof"
        claire.do(ws.CloseRound("round-mark"))
        assert traces(folder) == []
        claire.undo()
        claire.redo()
        copy(file_url, folder / "copy.journey")
        export_json(file_url, folder / "all.json")
        said = repr(claire.history()) + repr(claire.at("2")) + repr(claire.workshop)
        assert "ballot_cast" not in said
        assert traces(folder) == []
        holder.stdin.close()
    assert traces(folder) == []
    cast = VOTERS - len(range(0, VOTERS, 9))
    with session.Session(file_url) as again:
        closed = again.workshop.rounds["round-mark"]
        assert (closed.turnout, sum(closed.tally.values())) == (cast, 5 * cast)


def test_a_copy_made_while_a_round_is_open_holds_no_ballot(claire_on_file, file_url, tmp_path):
    vote(claire_on_file)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    copy(file_url, elsewhere / "copy.journey")
    export_json(file_url, elsewhere / "all.json")
    assert traces(elsewhere) == []


def test_what_a_crash_left_in_the_journal_goes_at_the_next_opening(claire_on_file, file_url):
    claire_on_file.close()
    crash = """
import os, sys
sys.path.insert(0, sys.argv[2])
import test_secret
from journeylab import session, workshop as ws
from journeylab.store.sqlite import SQLiteFile
SQLiteFile.scrub = lambda self: os.kill(os.getpid(), 9) if self.asked else setattr(self, "asked", 1)
SQLiteFile.asked = 0
opened = session.Session(sys.argv[1])
test_secret.vote(opened)
opened.do(ws.CloseRound("round-mark"))
"""
    here = str(Path(__file__).parent)
    subprocess.run([sys.executable, "-c", crash, file_url, here], check=False)
    assert traces(Path(file_url).parent), "else no proof"
    with session.Session(file_url) as again:
        assert again.workshop.rounds["round-mark"].state == "closed"
        assert traces(Path(file_url).parent) == []
