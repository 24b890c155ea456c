"""What the memory costs: one command, twenty writers, opening, and being seen elsewhere."""

import asyncio
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from journeylab import reading, session
from journeylab import workshop as ws
from journeylab.store import snapshots
from journeylab.store.log import open_log
from journeylab.store.memory import Memory
from journeylab.workshop.state.entities import Stage

STAGES = tuple(Stage(name, name) for name in ("before", "purchase", "after"))
CREATE = ws.CreateWorkshop(title="Benchmark", stages=STAGES)
ITEMS, CHANGES = 20_000, 50_000
WRITERS, SECONDS = 20, 10
SIGHTS = 100


def main():
    # some 35 ms on a machine that has nothing else to do; divide by it to compare machines
    line("for scale: counting to a million", best(lambda: count_to(1_000_000), 3)[0], "ms")
    with tempfile.TemporaryDirectory() as folder:
        big = str(Path(folder) / "big.journey")
        small = str(Path(folder) / "small.journey")
        fill(big)
        session.create(small, CREATE).close()
        cost_of_a_command(small, big)
        cost_on_the_wall(str(Path(folder) / "wall.journey"))
        cost_of_opening(big)
        many_writers(small)
        being_seen(small)


def count_to(most):
    while most:
        most -= 1


def fill(url):
    """20,000 steps, and scores up to 50,000 changes."""
    with session.create(url, CREATE) as made:
        for start in range(0, ITEMS, 500):
            made.do(*(added(n) for n in range(start, start + 500)))
        while made.workshop.seq < CHANGES:
            at = made.workshop.seq
            made.do(*(scored(n) for n in range(at, min(at + 500, CHANGES))))


def added(n):
    return ws.AddStep(id=f"s{n}", stage=STAGES[n % 3].id, text=f"I do the thing number {n}")


def scored(n):
    return ws.ScoreEmotion(participant=f"p{n // ITEMS}", step=f"s{n % ITEMS}", value=n % 5 - 2)


def cost_of_a_command(small, big, rounds=1_000):
    milliseconds = {}
    for items, url in ((0, small), (ITEMS, big)):
        with session.Session(url) as opened:
            if not opened.workshop.steps:
                opened.do(added(0))
            began = time.process_time()
            for n in range(rounds):
                step = f"s{random.randrange(max(items, 1))}"
                opened.do(ws.RewordStep(step, f"I do it in the way {n}"))
            milliseconds[items] = (time.process_time() - began) / rounds * 1_000
    line("one command, CPU, few items", milliseconds[0], "ms")
    line(f"one command, CPU, {ITEMS:,} items", milliseconds[ITEMS], "ms", 1.0)


def cost_on_the_wall(url, rounds=1_000):
    """A sticky moved anywhere among 20,000 of one table."""
    ids = tuple(f"n{n}" for n in range(ITEMS))
    with session.create(url, CREATE) as opened:
        opened.do(ws.SetMode("explore"))
        for start in range(0, ITEMS, 500):
            some = ids[start : start + 500]
            opened.do(ws.AddNotes(texts=some, ids=some, stage="before"))
        began = time.process_time()
        for _ in range(rounds):
            moved, anchor = random.sample(ids, 2)
            opened.do(ws.MoveNotes(ids=(moved,), stage="before", after=anchor))
        spent = (time.process_time() - began) / rounds * 1_000
    line(f"a sticky moved, CPU, {ITEMS:,} stickies", spent, "ms", 1.0)


def cost_of_opening(url):
    """The best of seven: what others do on the machine meanwhile is not the store's cost."""
    opened = best(lambda: session.Session(url), 7, session.Session.close)
    log = open_log(url, writes=False)
    state = best(lambda: snapshots.loaded(log), 7)
    nearest, snapshots._nearest = snapshots._nearest, lambda *_: Memory()  # noqa: SLF001  as if there were none
    replayed = best(lambda: snapshots.loaded(log), 1)
    snapshots._nearest = nearest  # noqa: SLF001
    log.close()
    line(f"opening {CHANGES:,} changes, to read and write", opened[0], "ms", 100)
    line("   of which CPU", opened[1], "ms")
    line("   state from snapshot, CPU", state[1], "ms")
    line("   without snapshot, all replayed and verified, CPU", replayed[1], "ms")
    line("   how many times a snapshot is faster", replayed[1] / state[1], "×")


def best(act, rounds, afterwards=id):
    """Least milliseconds by the clock, and of the processor, without what comes afterwards."""
    by_clock, by_processor = [], []
    for _ in range(rounds):
        began, busy = time.perf_counter(), time.process_time()
        made = act()
        by_clock.append((time.perf_counter() - began) * 1_000)
        by_processor.append((time.process_time() - busy) * 1_000)
        afterwards(made)
        del made
    return min(by_clock), min(by_processor)


def many_writers(url):
    before = seq_of(url)
    writers = [
        subprocess.Popen(
            [sys.executable, __file__, "write", url], stdout=subprocess.PIPE, text=True
        )
        for _ in range(WRITERS)
    ]
    latencies = [float(word) for w in writers for word in w.communicate()[0].split()]
    lost = len(latencies) - (seq_of(url) - before)
    line(f"{WRITERS} writers at one a second, p50", quantile(latencies, 50) * 1_000, "ms")
    line(f"{WRITERS} writers at one a second, p95", quantile(latencies, 95) * 1_000, "ms", 50)
    line("   commands acknowledged", len(latencies), "")
    line("   lost", lost, "", 0.5)


def write(url):
    """One of the writers: a command a second, at a phase of its own."""
    with session.Session(url, actor=str(random.random())) as opened:
        opened.catch_up()
        began = time.time() // 1 + 3 + random.random()
        for n in range(SECONDS):
            time.sleep(max(0, began + n - time.time()))
            at = time.perf_counter()
            opened.do(ws.AddStep(stage="before", text="I wait"))
            print(time.perf_counter() - at)


def being_seen(url):
    watcher = subprocess.Popen(
        [sys.executable, __file__, "watch", url], stdout=subprocess.PIPE, text=True
    )
    watcher.stdout.readline()
    with session.Session(url) as opened:
        for _ in range(SIGHTS):
            time.sleep(random.uniform(0.02, 0.06))
            opened.do(ws.AddStep(stage="before", text="I look"))
    seen = [float(word) for word in watcher.communicate()[0].split()]
    line("another process sees a change, p50", quantile(seen, 50) * 1_000, "ms")
    line("another process sees a change, p95", quantile(seen, 95) * 1_000, "ms", 100)


async def watch(url):
    """The other process: how long after it was decided each change was here."""
    with reading.load(url) as opened:
        ages, seen_all = [], asyncio.Event()

        def note(news):
            ages.extend(time.time() - entry.at / 1e6 for entry in news)
            if len(ages) >= SIGHTS:
                seen_all.set()

        opened.follow(note)
        await asyncio.sleep(0.1)
        print("ready", flush=True)
        await seen_all.wait()
        print(*ages)


def seq_of(url):
    with reading.load(url) as opened:
        return opened.workshop.seq


def quantile(values, percent):
    return statistics.quantiles(values, n=100)[percent - 1]


def line(what, value, unit, wanted=None):
    verdict = "" if wanted is None else f"   wanted < {wanted}: {'ok' if value < wanted else 'NO'}"
    print(f"{what:54}{value:10.2f} {unit:3}{verdict}", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", place]:
            write(place)
        case ["watch", place]:
            asyncio.run(watch(place))
        case _:
            main()
