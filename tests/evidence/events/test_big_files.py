"""Files of more rows than one thread reads at once: rows keep their numbers and their lines."""

import pytest
from ibis import _

from journeylab.evidence.events import open_engine, read_events
from journeylab.evidence.events.raw_csv import LONGEST_LINE, piece

ROWS = 400_000  # several of DuckDB's groups of rows
NOTE = "long " * 20  # so that the file is read in more pieces than one


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """Row n is of customer n; the last but one has no step, and every 1000th a time of its own."""
    path = tmp_path_factory.mktemp("big") / "log.csv"
    with path.open("w") as file:
        file.write("customer,at,step,score,note\n")
        for n in range(1, ROWS + 1):
            step = "" if n == ROWS - 1 else f"s{n % 7}"
            zone = "T10:00:00+02:00" if n % 1000 == 0 else " 08:00:00"
            file.write(f"{n},2026-01-01{zone},{step},{n % 5},{NOTE}\n")
    assert path.stat().st_size > 2 * LONGEST_LINE
    return read_events(path)


def test_rows_are_numbered_as_they_stand_in_the_file(log):
    there = log.rows.filter(_.customer.cast("int64") == _.row)
    assert there.count().execute() == ROWS
    assert log.events.count().execute() == ROWS - 1


def test_a_refused_row_is_named_by_its_line(log):
    refusals = [(refusal.line, refusal.code) for _, refusal in log.refusals]
    assert refusals == [(ROWS, "step_missing")]  # below one line of headers


def test_times_in_several_forms_are_one_moment(log):
    assert log.events.select("at").distinct().count().execute() == 1


@pytest.mark.parametrize(
    ("lines", "threads", "pieces"),
    [(0.5, 2, 1), (1.9, 2, 1), (3.3, 2, 2), (3.3, 8, 3), (31.5, 2, 30), (31.5, 8, 24)],
)
def test_each_thread_reads_as_many_pieces_of_a_file(lines, threads, pieces):
    engine = open_engine()
    engine.run(f"SET threads = {threads}")
    size = int(lines * LONGEST_LINE)
    assert piece(size, engine) >= LONGEST_LINE
    assert -(-size // piece(size, engine)) == pieces
    engine.close()
