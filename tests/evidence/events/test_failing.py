"""Files that are damaged where nobody looks at first, and machines that have no room left."""

import random
from collections import Counter

import pandas as pd
import pytest

from journeylab.analysis.eventlog import event_numbers
from journeylab.evidence import Unreadable
from journeylab.evidence.events import open_engine, read_events
from journeylab.evidence.events.failing import answering
from journeylab.evidence.files.content import Content

ROWS = 4_000


@pytest.fixture
def parquet(tmp_path):
    path = tmp_path / "log.parquet"
    times = pd.date_range("2025-01-01", periods=ROWS, freq="min")
    columns = {"user": "u", "step": "s", "channel": "c"}
    texts = {name: [f"{mark}{n % 97}" for n in range(ROWS)] for name, mark in columns.items()}
    pd.DataFrame({"at": times, **texts}).to_parquet(path)
    return path.read_bytes()


@pytest.mark.slow
def test_a_damaged_parquet_file_is_refused_wherever_its_damage_lies(parquet, engine):
    rng = random.Random(28)
    told = Counter()
    for _ in range(40):
        data = bytearray(parquet)
        data[rng.randrange(4, len(data))] ^= 1 << rng.randrange(8)
        try:
            event_numbers(read_events(Content("log.parquet", bytes(data)), engine=engine))
            told["read"] += 1
        except Unreadable as refused:
            told[refused.code] += 1
    assert told["events_damaged"] > 4
    assert set(told) <= {"read", "events_damaged", "events_parquet_damaged"}


def test_where_memory_and_disk_have_no_room_it_is_said_where_to_make_some():
    opened = open_engine()
    opened.run("SET memory_limit = '8MB'; SET max_temp_directory_size = '0MB'; SET threads = 1")
    body = "".join(f"{n * 7919 % 200_000},2025-01-01,a\n" for n in range(200_000))
    with pytest.raises(Unreadable) as told:
        event_numbers(
            read_events(Content("log.csv", b"user,at,step\n" + body.encode()), engine=opened)
        )
    assert (told.value.code, told.value.facts) == (
        "events_no_room",
        {"folder": str(opened.folder.parent)},
    )
    opened.close()


def test_a_question_that_is_ours_to_mend_is_no_fault_of_a_file(engine):
    with pytest.raises(Exception, match="nowhere"), answering(engine.folder):
        engine.duckdb.execute("FROM nowhere")
