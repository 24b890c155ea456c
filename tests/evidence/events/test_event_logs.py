"""Event logs: what is taken for what, what is refused and on which line, and what stays a value."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from read_logs import refused, rows

from journeylab.evidence import Unreadable
from journeylab.evidence.events import (
    events_from_frame,
    open_engine,
    preview,
    read_events,
    together,
)
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions

SMALL = """\
customer_id,timestamp,event,channel,e-mail
1,2025-01-01 10:00:00,ask,web,a@x.org
1,2025-01-01 10:00:00.250001,pay,,a@x.org
NA,2025-01-02T09:00:00+02:00,None,NaN,
"2 ",2025-01-02 09:00:00Z,null,phone,
"""


def test_only_an_empty_cell_is_missing_and_ids_are_kept_byte_for_byte(read):
    log = read(SMALL)
    assert rows(log, "customer", "step", "channel") == [
        ("1", "ask", "web"),
        ("1", "pay", "(unknown)"),
        ("NA", "None", "NaN"),
        ("2 ", "null", "phone"),
    ]
    assert list(log.events.columns) == ["customer", "at", "step", "channel", "row"]


def test_times_are_utc_to_the_microsecond_and_a_zone_is_said_where_it_was_assumed(read):
    log = read(SMALL)
    assert [str(at) for (at,) in rows(log, "at")] == [
        "2025-01-01 10:00:00",
        "2025-01-01 10:00:00.250001",
        "2025-01-02 07:00:00",
        "2025-01-02 09:00:00",
    ]
    assert (log.time_zone, log.readings[0].zone_assumed) == ("UTC", True)
    zoned = read("id_client;etape;horodatage\n1;a;2025-01-01 10:00:00+01:00\n")
    assert not zoned.readings[0].zone_assumed


def test_what_was_taken_for_what_is_shown_and_personal_columns_stay_out(read):
    reading = read(SMALL).readings[0]
    assert reading.taken == {
        "customer": "customer_id",
        "at": "timestamp",
        "step": "event",
        "channel": "channel",
    }
    assert reading.personal == ("e-mail",)


def test_a_column_can_be_named_by_hand(read):
    log = read(SMALL, customer="E-Mail", step="channel")
    assert rows(log, "customer", "step") == [("a@x.org", "web")]
    assert refused(log)[0] == (3, "step_missing", "channel")
    with pytest.raises(Unreadable) as told:
        read(SMALL, step="evnt")
    assert (told.value.code, told.value.facts["nearest"]) == ("column_unknown", "event")


def test_a_column_that_is_not_found_is_asked_for(read):
    with pytest.raises(Unreadable) as told:
        read("user,what,when\n1,a,2025-01-01\n")
    assert (told.value.code, told.value.facts["role"]) == ("events_column_none", "at")


def test_refused_rows_are_known_by_line_also_amid_line_breaks_in_cells(read):
    plain = (
        "user,at,step\n,2025-01-01,a\n1,,a\n2,soon,a\n3,2025-01-01,\n4,2025-01-01\n5,2025-01-01,b\n"
    )
    found = [
        (2, "customer_missing", "user"),
        (3, "at_missing", "at"),
        (4, "at_not_a_date", "at"),
        (5, "step_missing", "step"),
        (6, "row_short", ""),
    ]
    log = read(plain)
    assert refused(log) == found
    assert (log.rows_read, log.rows_refused, rows(log, "customer")) == (6, 5, [("5",)])
    broken = read('user,at,step\n9,2025-01-01,"a\nb"\n\n' + plain.partition("\n")[2])
    assert refused(broken) == [
        (4, "row_blank", ""),
        *((line + 3, code, column) for line, code, column in found),
    ]
    assert rows(broken, "step") == [("a\nb",), ("b",)]


def test_line_numbers_go_on_behind_rows_that_do_not_fit(read):
    body = "".join(f"{n},2025-01-01,a\n" if n % 3 else f"{n},2025-01-01\n" for n in range(1, 40))
    log = read("user,at,step\n" + body + ",2025-01-01,a\n")
    assert refused(log)[-1] == (41, "customer_missing", "user")
    assert log.refused == {"row_short": 13, "customer_missing": 1}


def test_states_count_all_unless_one_is_asked_for(read):
    text = (
        "case,activity,time,lifecycle:transition\n1,a,2025-01-01,START\n1,a,2025-01-02,COMPLETE\n"
        "1,a,2025-01-03,\n"
    )
    assert read(text).events.count().execute() == 3
    assert read(text).readings[0].states == (("COMPLETE", 1), ("START", 1))
    chosen = read(text, lifecycle="complete")
    assert (rows(chosen, "row"), chosen.rows_left_out, chosen.rows_refused) == ([(2,)], 2, 0)
    for asked, code in ((text, "events_state_unknown"), (SMALL, "events_lifecycle_none")):
        with pytest.raises(Unreadable) as told:
            read(asked, lifecycle="abandoned")
        assert told.value.code == code


def test_where_each_row_of_the_state_asked_for_is_refused_it_is_said(read):
    text = "case,activity,time,lifecycle\n1,a,never,complete\n1,a,2025-01-01,start\n"
    with pytest.raises(Unreadable) as told:
        read(text, lifecycle="complete")
    assert (told.value.code, told.value.facts["state"]) == ("events_state_refused", "complete")


def test_repeated_rows_are_shown_and_kept_unless_told_otherwise(read):
    text = "user,at,step,note\n1,2025-01-01,a,x\n1,2025-01-01,a,x\n1,2025-01-01,a,y\n"
    found = preview(read(text))
    assert (found.duplicate_rows, found.duplicates, found.rows_valid) == (1, (("log.csv", 3),), 3)
    dropped = read(text, duplicates="drop")
    assert rows(dropped, "row") == [(1,), (3,)]
    assert dropped.refused == {"row_repeated": 1}


@pytest.mark.parametrize("name", ["row", "Row", "print", "source", "place", "why", "rowid", "STEP"])
def test_columns_may_be_called_as_ours_are(read, tmp_path, engine, name):
    """Rows that differ only there are two, and none is dropped as a repeat."""
    cells = {"user": ["1", "1"], "at": ["2025-01-01"] * 2, "step": ["a", "a"], name: ["x", "y"]}
    text = "\n".join(
        ",".join(line) for line in zip(*([k, *v] for k, v in cells.items()), strict=True)
    )
    pq.write_table(pa.table(cells), tmp_path / "log.parquet")
    for log in (
        read(text + "\n", duplicates="drop"),
        read_events(tmp_path / "log.parquet", ReadingOptions(duplicates="drop"), engine),
    ):
        assert preview(log).rows_valid == 2


def test_the_preview_counts_what_order_and_channel_rest_on(read):
    found = preview(read(SMALL + "1,2025-01-01 10:00:00,again,web,\n"))
    assert (found.customers, found.unknown_channel, found.tied_pairs) == (3, 1, 1)
    assert list(found.first["line"]) == [2, 3, 4, 5, 6]


def test_scores_are_numbers_with_a_comma_or_a_point(read):
    log = read("user;at;step;score\n1;2025-01-01;a;4,5\n1;2025-01-02;a;\n1;2025-01-03;a;good\n")
    assert [None if pd.isna(score) else score for (score,) in rows(log, "score")] == [
        4.5,
        None,
        None,
    ]


def test_a_start_is_kept_and_is_the_time_where_there_is_no_other(read):
    both = read("case,activity,start_timestamp,time:timestamp\n1,a,2025-01-01,2025-01-02\n")
    assert [str(v) for v in rows(both, "at", "start")[0]] == [
        "2025-01-02 00:00:00",
        "2025-01-01 00:00:00",
    ]
    alone = read("case,activity,start\n1,a,2025-01-01\n")
    assert alone.readings[0].taken["at"] == "start"


def test_several_files_follow_each_other(engine):
    first = Content("a.csv", b"user,at,step\n1,2025-01-01,a\n,2025-01-01,a\n")
    second = Content("b.csv", b"client;moment;etape;score\n2;2025-01-01;b;5\n;2025-01-01;b;5\n")
    log = read_events([first, second], ReadingOptions(), engine)
    assert rows(log, "customer", "row") == [("1", 1), ("2", 3)]
    assert [(file, refusal.line) for file, refusal in log.refusals] == [("a.csv", 3), ("b.csv", 3)]
    assert (log.rows_read, log.has_scores) == (4, True)


def test_logs_read_apart_keep_what_only_one_of_them_says(read):
    first = read("user,at,step,by,kind\na,2025-01-01,ask,Zoé,x\n", person="by", segment="kind")
    second = read("user,at,step,score\nb,2025-01-02,pay,4\n")
    log = together([first, second])
    assert rows(log, "customer", "person", "segment")[0] == ("a", "Zoé", "x")
    assert rows(log, "customer", "person", "segment", "score")[1] == ("b", "", "", 4.0)


def test_parquet_is_read_as_it_is_typed(engine, tmp_path):
    table = pa.table(
        {
            "user_id": [7, None, 9, 7],
            "event": pa.array(["NA", "b", "", "c"]).dictionary_encode(),
            "at": pa.array([0, 1, 2, 3], pa.timestamp("us", "Europe/Paris")),
        }
    )
    pq.write_table(table, tmp_path / "log.parquet")
    log = read_events(tmp_path / "log.parquet", ReadingOptions(), engine)
    assert rows(log, "customer", "step", "row") == [("7", "NA", 1), ("7", "c", 4)]
    assert str(rows(log, "at")[0][0]) == "1970-01-01 00:00:00"
    assert refused(log) == [(2, "customer_missing", "user_id"), (3, "step_missing", "event")]
    (tmp_path / "bad.parquet").write_bytes((tmp_path / "log.parquet").read_bytes()[:200])
    with pytest.raises(Unreadable) as told:
        read_events(tmp_path / "bad.parquet", ReadingOptions(), engine)
    assert told.value.code == "events_parquet_damaged"


def test_a_frame_is_read_as_a_file_is(engine):
    frame = pd.DataFrame(
        {
            "case:concept:name": ["NA", None, 3],
            "concept:name": ["a", "b", "c"],
            "time:timestamp": pd.to_datetime(["2025-01-01", "2025-01-02", "2025-01-03"], utc=True),
        }
    )
    log = events_from_frame(frame, engine=engine, file="log.xes", sha256="0" * 64)
    assert rows(log, "customer", "step") == [("NA", "a"), ("3", "c")]
    assert refused(log) == [(2, "customer_missing", "case:concept:name")]
    with pytest.raises(Unreadable) as told:
        events_from_frame(frame.head(0), engine=engine)
    assert told.value.code == "events_none"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"user,at,step\n", "rows_none"),
        (b"user,at,step\n1,x,a\n2,y,a\n", "events_none_valid"),
        (b"user,at,step\n1\n2\n3,2025-01-01,a\n", "rows_ragged"),
        (b"%PDF-1.7 and more", "file_binary"),
        (b'[{"user": 1,\n"at": "2025-01-01"}]', "file_binary"),
        (b'user,at,step\n1,2025-01-01,a\n2,2025-01-01,"b\n3,2025-01-01,c\n', "quote_open"),
        (b'user,at,"step' + b"x" * 140_000 + b"\n1,2025-01-01,a\n", "quote_open"),
        (b"\xef\xbb\xbf\n\n \n", "file_empty"),
    ],
)
def test_what_cannot_be_read_is_said(read, data, code):
    with pytest.raises(Unreadable) as told:
        read(data)
    assert told.value.code == code


def test_a_file_that_is_not_there_is_said(engine, tmp_path):
    for path, code in ((tmp_path / "no.csv", "file_missing"), (tmp_path, "file_closed")):
        with pytest.raises(Unreadable) as told:
            read_events(path, ReadingOptions(), engine)
        assert told.value.code == code


def test_an_engine_leaves_nothing_behind():
    opened = open_engine()
    folder = opened.folder
    assert folder.is_dir()
    opened.close()
    assert not folder.exists()
    with pytest.raises(Unreadable):
        open_engine("oracle")
