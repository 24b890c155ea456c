"""Workbooks: what Excel writes, and what wants to look like it."""

import io
import random
import zipfile

import pytest
from openpyxl import Workbook
from workbooks import ROWS, book

from journeylab.evidence import Unreadable
from journeylab.evidence.files import workbook as room
from journeylab.evidence.files.content import Content
from journeylab.evidence.files.table import read_table


def test_cells_read_as_they_would_stand_in_a_csv():
    table = read_table(book(("Answers", ROWS)))
    assert [column.name for column in table.columns] == ["step", "note", "weight", "day"]
    assert [row.cells for row in table.rows] == [
        ("pay", "5", "1.25", "2026-01-31 00:00:00"),
        ("NA", "4", "", ""),
    ]
    assert (table.grid.sheet, table.rows[0].line) == ("Answers", 2)


def test_the_first_sheet_with_cells_is_read_unless_one_is_named():
    found = book(("Read me", []), ("Answers", ROWS), ("More", [["a", "b"], ["1", "2"]]))
    assert read_table(found).grid.sheet == "Answers"
    assert read_table(found, "More").rows[0].cells == ("1", "2")


def test_an_unknown_sheet_is_answered_with_those_there_are():
    with pytest.raises(Unreadable) as caught:
        read_table(book(("Answers", ROWS), ("More", ROWS)), "Answer")
    assert caught.value.code == "sheet_unknown"
    assert caught.value.facts["sheets"] == "Answers, More"


def test_an_empty_workbook_is_empty():
    with pytest.raises(Unreadable, match="file_empty"):
        read_table(book(("Answers", [])))


def test_rows_and_columns_that_only_formatting_left_are_no_rows():
    table = read_table(book(("A", [["a", "b", None], ["1", "2", None], [None, None, None]])))
    assert len(table.columns) == 2
    assert (len(table.rows), len(table.refusals)) == (1, 0)


def zipped(**entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return Content("x.xlsx", out.getvalue())


def test_any_other_archive_says_that_it_is_one():
    with pytest.raises(Unreadable) as caught:
        read_table(zipped(readme=b"hello"))
    assert caught.value.facts["looks"] == "zip"


def test_an_archive_that_would_unpack_without_end_is_not_unpacked():
    bomb = zipped(xl__workbook=b"0" * (room.LARGEST_UNPACKED + 1))
    assert len(bomb.data) < 1_000_000
    with pytest.raises(Unreadable, match="workbook_too_big"):
        read_table(bomb)


def test_a_sheet_of_far_places_stops_at_its_bound(monkeypatch):
    monkeypatch.setattr(room, "MOST_CELLS", 10_000)
    made = Workbook()
    made.active["XFD9"] = "far"
    out = io.BytesIO()
    made.save(out)
    with pytest.raises(Unreadable, match="workbook_too_big"):
        read_table(Content("far.xlsx", out.getvalue()))


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
def test_a_workbook_cut_short_is_damaged(keep):
    whole = book(("Answers", ROWS)).data
    with pytest.raises(Unreadable, match="workbook_damaged"):
        read_table(Content("x.xlsx", whole[: int(len(whole) * keep)]))


@pytest.mark.slow
def test_thousands_of_broken_workbooks_never_raise_anything_else():
    rng = random.Random(5)
    whole = book(("Answers", ROWS)).data
    for _ in range(1_500):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            read_table(Content("x.xlsx", bytes(data)))
        except Unreadable:
            continue
