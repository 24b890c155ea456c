"""The numbers of an event log: ours, a plain scan, tuned pandas and tuned Polars, side by side.

Each contender is a process of its own, from its start to its last number; CPU seconds are those of
its whole process tree. Six families: touchpoints, transitions, reach with funnel, scores, effort,
paths. Results are checked equal before anything is timed. The scan is DuckDB reading every value
of the same columns. pm4py and Retentioneering run too where --peers PYTHON, or JOURNEYLAB_PEERS,
names an environment that has them: what they give is checked likewise, but it is fewer numbers, so
they are shown and not compared. Of a CSV, also the time until the first table, touchpoints.

--events N: one size; --json: a last line with ratio_to_scan, ratio_to_fastest_peer and peak_mb.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "diagnosing"))
from log import make_log  # noqa: E402

OURS, SCAN = "ours", "scan"
PEERS = ("pandas_way", "polars_way")
OUTSIDE = {"pm4py_way": "pm4py", "retentioneering_way": "retentioneering"}
SIZES = (1_000_000, 10_000_000, 50_000_000)


class Took(NamedTuple):
    """What one run cost, its whole process tree."""

    cpu: float
    seconds: float
    peak_mb: float


def run(name, log, out, python, *parts):
    """One run of a contender; None where it cannot, with its reason on the screen."""
    environment = os.environ | {"PYTHONPATH": str(HERE.parent), "PYTHONWARNINGS": "ignore"}
    # the run that is compared leaves our bytecode behind, as an installation does
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [python, str(HERE / "diagnosing" / f"{name}.py"), str(log), str(out), *parts]
    start = perf_counter()
    child = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    took = Took(used.ru_utime + used.ru_stime, perf_counter() - start, used.ru_maxrss / 1024)
    if child.returncode:
        why = told.strip() or f"ended with {child.returncode} and no word"  # below 0: a signal
        print(f"  {name}: {why.splitlines()[-1]}", flush=True)
        return None
    return took


def contenders(peers):
    """Who runs, and by which Python; an outside one that is not installed is told and left out."""
    found = dict.fromkeys([OURS, SCAN, *PEERS], sys.executable)
    for name, package in OUTSIDE.items():
        asked = [peers, "-c", f"import importlib.util as u; assert u.find_spec('{package}')"]
        if peers and not subprocess.run(asked, stderr=subprocess.DEVNULL, check=False).returncode:
            found[name] = peers
        else:
            print(f"{package}: not installed", "there" if peers else "(--peers names where it is)")
    return found


def alike(ours, theirs):
    """Whole numbers and texts equal, floats within 1e-9."""
    if isinstance(ours, list):
        return len(ours) == len(theirs) and all(map(alike, ours, theirs))
    if isinstance(ours, float) and theirs is not None:
        return math.isclose(ours, theirs, rel_tol=1e-9)
    return ours == theirs


def check(name, ours, theirs):
    """Stop where a contender's tables are not ours, in the columns that it gives."""
    for table, rows in ours.items():
        given = theirs.get(table)
        if given is None and name in OUTSIDE:
            continue
        if name in OUTSIDE:
            asked = [[row[place] for place in given["columns"]] for row in rows]
            pairs = zip_longest(asked, given["rows"])
        else:
            pairs = zip_longest(rows, given)
        apart = next((pair for pair in pairs if not alike(*pair)), None)
        if apart:
            sys.exit(f"{name} differs in {table}: ours {apart[0]}, theirs {apart[1]}")


def measure(log, folder, rounds, runners, *parts):
    """The runs of each contender by turns, after one whose results are compared."""
    out = {name: folder / f"{name}.json" for name in runners}
    able = [name for name in runners if run(name, log, out[name], runners[name], *parts)]
    told = {name: json.loads(out[name].read_text("utf-8")) for name in able}
    for name in able:
        if name not in {OURS, SCAN}:
            check(name, told[OURS], told[name])
    runs = {name: [] for name in able}
    for _ in range(rounds):
        for name in able:
            took = run(name, log, out[name], runners[name], *parts)
            runs[name] += [took] if took else []
    return {
        name: Took(*map(median, zip(*took, strict=True))) for name, took in runs.items() if took
    }


def show(took):
    """A line for each contender."""
    for name, one in took.items():
        more = f"{took[OURS].cpu / one.cpu:6.2f} × ours/it"
        print(
            f"  {name:20} {one.cpu:8.2f} s CPU {one.seconds:8.2f} s {one.peak_mb:7,.0f} MB {more}",
            flush=True,
        )


def ratios(log, events, took):
    """What is to be told of one log."""
    fastest = min((took[name].cpu for name in PEERS if name in took), default=math.nan)
    return {
        "events": events,
        "format": log.suffix[1:],
        "ratio_to_scan": round(took[OURS].cpu / took[SCAN].cpu, 3),
        "ratio_to_fastest_peer": round(took[OURS].cpu / fastest, 3),
        "peak_mb": round(took[OURS].peak_mb),
        "cpu_seconds": {name: round(one.cpu, 3) for name, one in took.items()},
    }


def compared(log, events, rounds, runners):
    """One log made, measured and told."""
    make_log(log, events)
    print(f"{events:,} events, {log.suffix[1:]}, {log.stat().st_size / 1e6:,.0f} MB")
    took = measure(log, log.parent, rounds, runners)
    show(took)
    found = ratios(log, events, took)
    if log.suffix == ".csv":
        print("  to the first table:")
        first = {name: runners[name] for name in (OURS, *PEERS)}
        took = measure(log, log.parent, rounds, first, "first")
        show(took)
        found["first_table_seconds"] = {name: round(one.seconds, 3) for name, one in took.items()}
    return found


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, help="one size (default: 1, 10 and 50 million)")
    asked.add_argument("--formats", default="parquet,csv", help="parquet,csv")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--peers", default=os.environ.get("JOURNEYLAB_PEERS", ""))
    asked.add_argument("--json", action="store_true")
    asked = asked.parse_args()
    runners = contenders(asked.peers)
    found = []
    for events in [asked.events] if asked.events else SIZES:
        for form in asked.formats.split(","):
            with tempfile.TemporaryDirectory() as folder:
                log = Path(folder) / f"log.{form}"
                found.append(compared(log, events, asked.rounds, runners))
    print("load", *(f"{load:.2f}" for load in os.getloadavg()))
    if asked.json:
        line = next((one for one in found if one["format"] == "parquet"), found[0])
        print(json.dumps(line if asked.events else line | {"all": found}))


if __name__ == "__main__":
    main()
