"""Files that arrive at the desk in pieces, and long work on them."""

import asyncio

import pytest

from journeylab.apps.analyst.incoming import LARGEST, Arrivals
from journeylab.apps.analyst.working import Piece, Stopped, Work
from journeylab.workshop.refused import Refused


def test_an_upload_grows_piece_by_piece_and_out_of_turn_is_refused():
    arrivals = Arrivals()
    assert arrivals.piece("../../etc/x.csv", 6, 0, b"abc") is None
    assert arrivals.piece("../../etc/x.csv", 6, 0 + 3, b"def").read_bytes() == b"abcdef"
    assert arrivals.piece("y.csv", 6, 0, b"abc") is None
    with pytest.raises(Refused, match="upload_broken"):
        arrivals.piece("y.csv", 6, 5, b"f")
    with pytest.raises(Refused, match="upload_too_big"):
        arrivals.piece("z.csv", LARGEST + 1, 0, b"")
    place = arrivals.piece("last.csv", 1, 0, b"x")
    assert place.name == "last.csv"
    arrivals.close()
    assert not place.exists()


async def test_long_work_tells_how_far_it_is_and_can_be_stopped():
    changes, ends = asyncio.Queue(), asyncio.Queue()
    work = Work(lambda: changes.put_nowait(work.doing and work.doing.done))

    def job(progress):
        for done in range(1_000_000):
            progress("counting", done, 1_000_000)

    def piece(job):
        return Piece("job", "", job, ends.put_nowait, ends.put_nowait)

    work.add(piece(job))
    work.add(piece(lambda _: "never"))
    await changes.get()
    work.stop()
    assert [type(await ends.get()) for _ in range(2)] == [Stopped, Stopped]
    assert work.doing is None
    work.add(piece(lambda _: "the end"))
    assert await ends.get() == "the end"
    work.close()
