"""Bytes become the text that was meant, or a clear error."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.files.separated import separated_grid
from journeylab.evidence.files.table import read_table

TEXT = "étape;note\nJ’ai reçu l’accusé;5\nDéçu à l’arrivée;1\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_every_encoding_of_the_field_reads_the_same(encoding):
    table = read_table(Content("a.csv", TEXT.encode(encoding)))
    assert [column.name for column in table.columns] == ["étape", "note"]
    assert [row.cells[0] for row in table.rows] == ["J’ai reçu l’accusé", "Déçu à l’arrivée"]


def test_latin_9_is_told_by_what_cp1252_would_make_of_it():
    table = read_table(
        Content("a.csv", "étape;prix\ncœur à l’œil;5 €\n".replace("’", "'").encode("iso8859-15"))
    )
    assert [row.cells for row in table.rows] == [("cœur à l'œil", "5 €")]
    table = read_table(Content("a.csv", "étape;prix\n½ heure;2½\n".encode("cp1252")))
    assert [row.cells for row in table.rows] == [("½ heure", "2½")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_damaged_byte_costs_its_row_alone_and_the_others_are_read_as_they_were(mark):
    table = read_table(Content("a.csv", mark + "note;texte\n5;été\n4;né\n".encode() + b"3;\xff\n"))
    assert [row.cells for row in table.rows] == [("5", "été"), ("4", "né")]
    assert [(r.line, r.code) for r in table.refusals] == [(4, "row_damaged")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_separator_is_told_from_the_others(separator):
    rows = [["step", "note", "comment"], ["pay", "3,5", "a;b"], ["see", "4,0", "c|d, e"]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    grid = separated_grid(Content("a.csv", text.encode()))
    assert grid.separator == separator
    assert [list(row.cells) for row in grid.rows] == rows


def test_decimal_commas_do_not_pass_for_separators():
    grid = separated_grid(Content("a.csv", b"note;poids\n5;1,5\n4;0,8\n"))
    assert grid.separator == ";"


def test_excels_own_separator_line_is_obeyed_and_not_read():
    table = read_table(Content("a.csv", b"sep=;\nstep;note\npay;5\n"))
    assert (table.grid.separator, table.rows[0].line) == (";", 3)


def test_line_numbers_count_the_lines_of_the_file():
    text = 'step,note\r\n"pay\r\nonline",5\r\n\r\nsee,4,7\r\nwait,3\r\nask,2\r\n'
    table = read_table(Content("a.csv", text.encode()))
    assert [row.line for row in table.rows] == [2, 6, 7]
    assert [(r.line, r.code) for r in table.refusals] == [(4, "row_blank"), (5, "row_long")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b" \n\t\n", "file_empty"),
        (b"\0" * 50, "file_empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "file_empty"),
        (b"a,b\n", "rows_none"),
        (b"%PDF-1.7 ...", "file_binary"),
        ("été;b\xe8".encode() + b"\xff;c\n1;2;3\n", "header_damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "file_binary"),
        (b"<!DOCTYPE html><html><p>Sign in</p>", "file_binary"),
        (bytes(range(1, 256)) * 20, "file_binary"),
        (b"\xff\xfea\0b\0c", "text_damaged"),
        (b"\xef\xbb\xbfa,b\n\xff,2\n", "text_damaged"),
        (b'a,b\n1,"open\n2,3\n4,5\n', "quote_open"),
        (b"a,b\n1,2,3\n4,5,6\n7,8\n", "rows_ragged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100, "workbook_old"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "workbook_locked",
        ),
        (b"PK\x03\x04 and then nothing", "workbook_damaged"),
    ],
)
def test_what_is_no_table_says_what_it_is(data, code):
    with pytest.raises(Unreadable) as caught:
        read_table(Content("x.csv", data))
    assert caught.value.code == code
    assert caught.value.facts["file"] == "x.csv"


def test_the_line_of_an_open_quote_is_named():
    with pytest.raises(Unreadable) as caught:
        read_table(Content("x.csv", b'a,b\n1,2\n1,"open\n2,3\n'))
    assert caught.value.facts["line"] == 3


def test_a_cell_beyond_all_measure_is_an_open_quote():
    with pytest.raises(Unreadable, match="quote_open"):
        read_table(Content("x.csv", b'a,b\n1,"' + b"x,1\n" * 60_000))


def test_missing_files_and_folders_are_named(tmp_path):
    with pytest.raises(Unreadable, match="file_missing"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(Unreadable, match="file_closed"):
        read_table(tmp_path)


def test_a_file_too_big_is_not_even_opened(tmp_path):
    big = tmp_path / "big.csv"
    with big.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(Unreadable, match="file_too_big"):
        read_table(big)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_clear_error(data):
    with suppress(Unreadable):
        read_table(Content("x", data))


@given(st.lists(st.lists(st.text(max_size=6), min_size=2, max_size=4), min_size=1, max_size=6))
def test_any_cells_give_a_table_or_a_clear_error(rows):
    text = "\n".join(",".join(row) for row in rows)
    with suppress(Unreadable):
        read_table(Content("x", text.encode("utf-8", "replace")))
