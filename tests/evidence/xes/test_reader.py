"""XES logs: what is taken, what is refused by line, and what XML is kept from doing."""

import datetime as dt
import gzip

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.events import preview, read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.xes.looks import looks_like_xes
from journeylab.evidence.xes.parsing import Parsed
from journeylab.evidence.xes.reader import read_xes


def event(name="pay", at="2024-01-02T10:00:00+01:00", more=""):
    return (
        f'<event><string key="concept:name" value="{name}"/>'
        f'<date key="time:timestamp" value="{at}"/>{more}</event>\n'
    )


def trace(*events, name="NA", more=""):
    return (
        f'<trace>\n<string key="concept:name" value="{name}"/>{more}\n'
        + "".join(events)
        + "</trace>\n"
    )


def log(*parts, head=""):
    return f'{head}<log xes.version="1.0">\n{"".join(parts)}</log>'.encode()


def read(data, **options):
    return read_xes(Content("a.xes", data), ReadingOptions(**options))


CHANNEL = '<string key="channel" value="Web"/>'


def test_na_is_a_customer_and_texts_are_kept_byte_for_byte():
    found = read(log(trace(event(" pay "), event("null")), trace(event("é&amp;"), name="None")))
    assert found.rows["customer"].tolist() == ["NA", "NA", "None"]
    assert found.rows["step"].tolist() == [" pay ", "null", "é&"]
    assert found.rows["at"][0] == dt.datetime(2024, 1, 2, 9, tzinfo=dt.UTC)


def test_a_channel_comes_from_the_event_or_else_from_its_trace():
    data = log(trace(event(), event(more='<string key="Channel" value="Shop"/>'), more=CHANNEL))
    found = read(data)
    assert found.rows["channel"].tolist() == ["Web", "Shop"]
    assert ("case:channel", "channel", True) in read(log(trace(event(), more=CHANNEL))).recognised


def test_a_trace_may_name_itself_after_its_events():
    late = f'<trace>{event()}<string key="concept:name" value="c1"/></trace>'
    found = read(log(late))
    assert found.rows["customer"].tolist() == ["c1"]


def test_attributes_are_named_by_hand_and_a_wrong_name_gets_the_nearest():
    more = '<string key="org:role" value="Clerk"/>'
    found = read(
        log(trace(event(more=more), more=CHANNEL)), step="org:role", channel="case:channel"
    )
    assert found.rows[["step", "channel"]].to_numpy().tolist() == [["Clerk", "Web"]]
    with pytest.raises(Unreadable, match="column_unknown") as refused:
        read(log(trace(event(more=more))), step="org:rol")
    assert "org:role" in refused.value.facts["nearest"]


def test_every_event_that_cannot_be_taken_has_its_line_and_reason():
    data = log(
        trace(event(at="?"), event(""), event()),
        "<trace>" + event() + "</trace>\n",
        event(),
    )
    found = read(data)
    assert [(r.line, r.code) for r in found.refusals] == [
        (4, "at_not_a_date"),
        (5, "step_missing"),
        (8, "customer_missing"),
        (10, "event_without_trace"),
    ]
    assert (found.rows_read, len(found.rows), found.traces) == (5, 1, 2)


def test_repeated_events_are_counted_by_line_and_left_out_only_when_asked():
    other = '<string key="cost" value="3"/>'
    data = log(trace(event(), event(), event(more=other)), trace(event(), name="b"))
    kept = preview(read_events(Content("a.xes", data)))
    assert (kept.duplicates, kept.rows_valid) == ((("a.xes", 5),), 4)
    dropped = read_events(Content("a.xes", data), ReadingOptions(duplicates="drop"))
    assert dropped.events.count().execute() == 3


def test_a_log_is_events_like_any_other():
    done = '<string key="lifecycle:transition" value="complete"/>'
    begun = '<string key="lifecycle:transition" value="start"/>'
    clock = "2024-07-01T10:00:00"
    data = log(trace(event(at=clock, more=begun), event(at=clock, more=done), event("")))
    found = read_events(Content("a.xes", data), ReadingOptions(lifecycle="complete"))
    [reading] = found.readings
    assert (reading.rows_read, reading.rows_refused, reading.rows_left_out) == (3, 1, 1)
    assert reading.taken["step"] == "concept:name"
    assert reading.taken["customer"] == "case:concept:name"
    assert (reading.zone_assumed, dict(reading.states)) == (True, {"start": 1, "complete": 1})
    assert [(r.line, r.code) for r in reading.refusals] == [(6, "step_missing")]
    paris = read_events(Content("a.xes", data), ReadingOptions(time_zone="Europe/Paris"))
    assert paris.events.execute()["at"][0].hour == 8
    assert not paris.readings[0].zone_assumed


def test_moments_without_a_zone_are_counted_and_read_in_the_zone_named():
    data = log(trace(event(at="2024-07-01T10:00:00"), event(at="2024-07-01T10:00:00Z")))
    found = read(data, time_zone="Europe/Paris")
    assert [at.hour for at in found.rows["at"]] == [8, 10]
    assert found.without_zone == 1


def test_gzip_in_one_member_or_several_is_read_on_the_way(tmp_path):
    data = log(trace(*(event(f"s{n}") for n in range(5_000))))
    path = tmp_path / "a.xes.gz"
    path.write_bytes(gzip.compress(data[:70_000]) + gzip.compress(data[70_000:]))
    assert len(read_xes(path).rows) == 5_000
    for broken in (path.read_bytes()[:-20], path.read_bytes()[:-8] + b"x" * 8):
        with pytest.raises(Unreadable, match="gzip_damaged"):
            read(broken)


BOMB = '<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE log [<!ENTITY % a SYSTEM "http://localhost/a"> %a;]>'


@pytest.mark.parametrize("head", [BOMB, OUTSIDE, PARAMETER])
def test_entities_are_refused_by_line_and_never_fetched(head):
    with pytest.raises(Unreadable, match="xes_entities"):
        read(log(trace(event("&a;")), head=head))


def test_a_document_type_of_elsewhere_is_not_fetched():
    head = '<!DOCTYPE log SYSTEM "http://localhost/xes.dtd">'
    assert len(read(log(trace(event()), head=head)).rows) == 1


def test_nesting_without_end_and_texts_without_end_are_refused():
    deep = '<list key="a">' * 5_000
    with pytest.raises(Unreadable, match="xes_too_deep"):
        read(log(trace(event(more=deep))))
    with pytest.raises(Unreadable, match="xes_too_deep"):
        read(log(trace(event("x" * 40_000_000))))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html><body/></html>", "xes_no_log"),
        (b"<log><trace></log>", "xes_malformed"),
        (b"not xml", "xes_malformed"),
        (b"", "file_empty"),
        (b'<?xml version="1.0" encoding="martian"?><log/>', "xes_malformed"),
        (log(), "xes_no_events"),
        (log("<trace/>"), "xes_no_events"),
        (log("<text/>"), "xes_no_events_odd"),
    ],
)
def test_what_is_no_log_says_why(data, code):
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.code == code


def test_encodings_of_xml_and_its_prefixes_are_read():
    body = log(trace(event("payé")), head="").decode()
    for encoding in ("utf-8", "utf-16", "iso-8859-1", "windows-1252"):
        data = f'<?xml version="1.0" encoding="{encoding}"?>{body}'.encode(encoding)
        assert read(data).rows["step"].tolist() == ["payé"]
        assert looks_like_xes(Content("a.xes", data))
    named = log(trace(event())).replace(b"<log ", b'<log xmlns="http://localhost/xes" ')
    assert len(read(named).rows) == 1


def test_events_are_handed_on_trace_by_trace_and_never_gathered():
    into = Parsed("a.xes")
    into.feed(log(trace(event(), event()), trace(event()))[:-40])
    assert [len(into.taken()), len(into.taken())] == [2, 0]
