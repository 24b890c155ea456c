"""Event logs as text: encodings, separators and line ends, and bytes that are none."""

import pytest
from read_logs import refused, rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encodings_and_separators(read, encoding, separator):
    text = "client,moment,étape\nZoé,2025-01-01,“J’achète” à crédit\n".replace(",", separator)
    log = read(text.encode(encoding))
    assert rows(log, "customer", "step") == [("Zoé", "“J’achète” à crédit")]


def test_a_letter_beyond_ascii_late_in_a_large_file_tells_its_encoding(read):
    body = "1,2025-01-01,a\n" * 100_000 + "2,2025-01-01,été\n"
    log = read(("user,at,step\n" + body).encode("cp1252"))
    assert rows(log, "step")[-1] == ("été",)


def test_bytes_that_are_no_text_cost_their_row_alone(read):
    good = "1,2025-01-01,été\n2,2025-01-01,né\n".encode()
    log = read(b"user,at,step\n" + good + b"3,2025-01-01,\xff\n" + good)
    assert (refused(log), log.events.count().execute()) == ([(4, "row_damaged", "")], 4)


def test_old_line_ends_nul_bytes_and_a_declared_separator(read):
    assert rows(read("user,at,step\r1,2025-01-01,a\r"), "step") == [("a",)]
    assert rows(read("sep=;\r\nuser;at;step\r\n1;2025-01-01;a,b\r\n"), "step") == [("a,b",)]
    nul = "user,at,step\n1,2025-01-01,a\0b" + "c" * 100 + "\n"
    assert rows(read(nul), "step") == [("ab" + "c" * 100,)]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_lines_that_end_in_several_ways_are_read_and_breaks_in_cells_stay(read, encoding):
    ends = ("\n", "\r\n", "\r", "\n", "\r\n", "\r")
    lines = (
        *("user,at,step,channel", '1,2025-01-01,"é\r\n""x""",web', '2,2025-01-02,b,5" screen'),
        *("3,2025-01-03,c,web", '4,2025-01-04,"d\rd\n,",web', "5,2025-01-05,e,web"),
    )
    log = read("".join(map("".join, zip(lines, ends, strict=True))).encode(encoding))
    steps = [step for (step,) in rows(log, "step")]
    assert steps == ['é\r\n"x"', "b", "c", "d\rd\n,", "e"]


def test_one_damaged_byte_late_in_a_large_file_does_not_change_how_it_is_written(read):
    start = "user,at,step\n" + "1,2025-01-01,été\n" * 70_000 + "2,2025-01-01,a\n" * 90_000
    log = read(start.encode() + b"3,2025-01-01,a\xff\n")
    assert refused(log) == [(160_002, "row_damaged", "")]
    assert rows(log, "step")[0] == ("été",)
