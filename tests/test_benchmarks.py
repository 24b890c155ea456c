"""The benchmark of event logs: contenders that agree, and the line that others read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

DIAGNOSE = Path(__file__).parent.parent / "benchmarks" / "diagnose.py"


@pytest.mark.slow
def test_all_contenders_agree_and_the_last_line_tells_the_ratios():
    words = ["--events", "20000", "--formats", "parquet", "--rounds", "1", "--json"]
    told = subprocess.run(
        [sys.executable, DIAGNOSE, *words, "--peers", ""],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    last = json.loads(told[-1])
    assert last["events"] == 20_000
    assert last["ratio_to_scan"] > 1
    assert last["ratio_to_fastest_peer"] > 0
    assert last["peak_mb"] > 50
    assert set(last["cpu_seconds"]) == {"ours", "scan", "pandas_way", "polars_way"}
    assert any(line.startswith("pm4py: not installed") for line in told)
