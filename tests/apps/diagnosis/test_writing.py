"""Files of a diagnosis: whole, in full precision, and safe to open in a spreadsheet."""

import csv
import json
import os

import pandas as pd
import pytest

from journeylab.apps.diagnosis import writing
from journeylab.apps.diagnosis.results import Diagnosis, Summary
from journeylab.cli.refusing import sentence

FUNNEL = pd.DataFrame(
    {"position": [1, 2], "step": ["a", "b"], "customers": [9, 3], "conversion": [None, 1 / 3]}
)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_table_is_written_with_its_columns_also_where_it_is_empty(tmp_path):
    names = writing.write_tables(Diagnosis(Summary(rows_read=3)), tmp_path / "new" / "folder")
    written = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert written == set(names)
    assert "funnel.csv" not in names
    assert rows(tmp_path / "new" / "folder" / "effort.csv") == [
        ["measure", "customers", "share_of_customers"]
    ]
    summary = json.loads((tmp_path / "new" / "folder" / "summary.json").read_text("utf-8"))
    assert summary["rows_read"] == 3
    assert summary["median_duration_seconds"] is None


def test_numbers_keep_every_digit_and_what_is_unknown_is_empty(tmp_path):
    writing.write_tables(Diagnosis(Summary(), funnel=FUNNEL), tmp_path)
    first, second = rows(tmp_path / "funnel.csv")[1:]
    assert first == ["1", "a", "9", ""]
    assert float(second[3]) == 1 / 3


def test_a_file_of_an_earlier_run_does_not_stay_to_tell_of_other_data(tmp_path):
    (tmp_path / "mine.txt").write_text("kept")
    writing.write_tables(Diagnosis(Summary(), funnel=FUNNEL), tmp_path)
    writing.write_tables(Diagnosis(Summary()), tmp_path)
    assert not (tmp_path / "funnel.csv").exists()
    assert (tmp_path / "mine.txt").read_text() == "kept"


def test_what_would_run_as_a_formula_is_text_and_names_stay_as_they_are(tmp_path):
    steps = ["=cmd()", "@x", "\rx", "-2", "NA", "<script>", 'é, "q"\nline', "\u202eabc"]
    frame = pd.DataFrame({"step": steps, "channel": "web", "events": 1, "customers": 1})
    writing.write_tables(Diagnosis(Summary(), touchpoints=frame), tmp_path)
    found = [row[0] for row in rows(tmp_path / "touchpoints.csv")[1:]]
    assert found == ["'=cmd()", "'@x", "'\rx", *steps[3:]]


def test_a_write_that_fails_leaves_what_was_there(tmp_path, monkeypatch):
    writing.write_tables(Diagnosis(Summary(rows_read=1)), tmp_path)
    before = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    written = []

    def full(self, *given, **named):
        written.append(self)
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        return os.fspath(self) and None

    monkeypatch.setattr("pathlib.Path.write_text", full)
    with pytest.raises(OSError, match="space") as told:
        writing.write_tables(Diagnosis(Summary(rows_read=2)), tmp_path)
    named = sentence(told.value, "en")
    assert named.startswith(f"{tmp_path / written[3].name.split('.')[1]}.csv cannot be used: the")
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == before
