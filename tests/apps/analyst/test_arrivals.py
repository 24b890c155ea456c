"""Files that arrive at the desk in pieces, and long work on them."""

import asyncio
from threading import Event

import pytest

from journeylab.apps.analyst.incoming import LARGEST, Arrivals
from journeylab.apps.analyst.working import Doing, Piece, Stopped, Work
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


def test_a_bar_goes_on_amid_a_part_never_goes_back_and_starts_anew_with_another_run():
    doing = Doing(Piece("read", "", lambda _: None, lambda _: None, lambda _: None))
    assert not doing.goes_on(0.5)  # nobody has said what is being done
    doing.begins("read", 0, 2)
    assert doing.goes_on(0.5)
    assert doing.share == 0.25
    assert not doing.goes_on(0.2)  # the next query of the same part begins
    assert doing.share == 0.25
    doing.begins("preview", 1, 2)
    assert doing.share == 0.5
    doing.begins("draft", 0, 1)
    assert doing.share is None
    assert not doing.goes_on(None)


@pytest.mark.slow
async def test_what_an_engine_has_done_is_seen_while_it_works():
    seen, ended, ends = [], Event(), asyncio.Queue()
    shares = iter([None, 0.1, 0.4, 0.9])

    def changed():
        if work.doing and work.doing.share:
            seen.append(work.doing.share)
        if len(seen) == 3:
            ended.set()

    def job(progress):
        progress("reading", 0, 1)
        ended.wait(30)

    work = Work(changed, share_done=lambda: next(shares, None))
    work.add(Piece("job", "", job, ends.put_nowait, ends.put_nowait))
    assert await ends.get() is None
    assert seen == [0.1, 0.4, 0.9]
    work.close()
