"""The tables of one file, and which of them is read."""

import pytest
from workbooks import ROWS, book

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.files.sheets import sheets
from journeylab.evidence.files.table import read_table

REPORTS = """\
# Traffic
# Start date: 20260101
channel,views
web,3
app,4

# Traffic
# Start date: 20260101
page,views
/pay,7
"""


def test_a_workbook_tells_its_sheets_without_the_empty_ones():
    found = book(("Cover", []), ("Answers", ROWS), ("More", [[None], ["a", "b"], ["1", "2"]]))
    assert sheets(found) == ("Answers", "More")
    assert [read_table(found, name).grid.sheet for name in sheets(found)] == ["Answers", "More"]


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"# one table\na,b\n1,2\n"])
def test_a_file_of_one_table_has_no_choice(data):
    assert sheets(Content("one.csv", data)) == ()
    assert sheets(book(("Answers", ROWS))) == ()


def test_reports_of_one_name_are_told_apart():
    found = Content("ga4.csv", REPORTS.encode())
    assert sheets(found) == ("Traffic", "Traffic (2)")
    read = [read_table(found, name) for name in sheets(found)]
    assert [table.columns[0].name for table in read] == ["channel", "page"]
    assert [table.grid.sheet for table in read] == ["Traffic", "Traffic (2)"]
    assert read_table(found).grid.sheet == "Traffic"


def test_what_cannot_be_opened_is_refused():
    with pytest.raises(Unreadable, match="workbook_damaged"):
        sheets(Content("bad.xlsx", b"PK\x03\x04 and no more"))
