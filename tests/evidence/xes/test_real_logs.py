"""Real XES logs counted by ElementTree, and 48 odd ones: each refused by what and where."""

import gzip
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.xes.reader import read_xes

pytestmark = pytest.mark.data

LOGS = {
    "02_teleclaims.xes.gz": 46138,
    "03_repairExample.xes.gz": 11855,
    "04_reviewing.xes.gz": 3730,
    "06_bpic2013_closed.xes.gz": 6660,
    "07_bpic2013_incidents.xes.gz": 65533,
    "08_receipt.xes.gz": 8577,
    "12_roadtraffic_1t_per_variant.xes.gz": 1891,
    "hiring_log_high.xes.gz": 63869,
    "interval_event_log.xes": 8109,
    "roadtraffic100traces.xes": 390,
    "running-example.xes": 42,
}

UNDATED = ("partial_order_example.xes",)


def by_elementtree(path):
    """Per event: customer, step and local date of each trace, by a second parser."""
    found, traces = [], 0
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as stream:
        for _, element in ET.iterparse(stream):
            if element.tag.rpartition("}")[2] != "trace":
                continue
            traces += 1
            name = attribute(element, "concept:name")
            found += [
                (name, attribute(child, "concept:name"), attribute(child, "time:timestamp"))
                for child in element
                if child.tag.rpartition("}")[2] == "event"
            ]
            element.clear()
    return traces, found


def attribute(element, key):
    return next((child.get("value") for child in element if child.get("key") == key), None)


@pytest.mark.parametrize(("name", "events"), LOGS.items())
def test_a_real_log_has_the_events_that_a_second_parser_finds(real_data, name, events):
    path = real_data / "pm4py_logs" / name
    log = read_xes(path)
    assert (log.rows_read, len(log.rows), log.refusals) == (events, events, ())
    if events > 20_000:  # the second parser would take seconds
        assert gzip.decompress(path.read_bytes()).count(b"<event>") == events
        return
    traces, expected = by_elementtree(path)
    assert (log.traces, log.rows_read) == (traces, len(expected))
    steps, moments = log.rows["step"].tolist(), log.rows["at"].tolist()
    assert list(zip(log.rows["customer"].tolist(), steps, strict=True)) == [
        (customer, step) for customer, step, _ in expected
    ]
    written = [text.replace("Z", "+00:00") for *_, text in expected]
    zoned = [text if text[-6] in "+-" and "T" in text[:11] else text + "+00:00" for text in written]
    assert [moment.isoformat() for moment in moments[:500]] == [
        in_utc(text) for text in zoned[:500]
    ]


def in_utc(text):
    return datetime.fromisoformat(text).astimezone(UTC).isoformat()


def test_the_permits_have_their_channel_from_the_trace(real_data):
    path = real_data / "pm4py_logs" / "08_receipt.xes.gz"
    log = read_xes(path)
    with gzip.open(path) as stream:
        channels = [
            (child.get("value"), sum(e.tag.endswith("event") for e in trace))
            for trace in ET.parse(stream).getroot()
            if trace.tag.endswith("trace")
            for child in trace
            if child.get("key") == "channel"
        ]
    expected = {}
    for channel, events in channels:
        expected[channel] = expected.get(channel, 0) + events
    assert log.rows["channel"].value_counts().to_dict() == expected


def test_start_and_end_are_both_read(real_data):
    rows = read_xes(real_data / "pm4py_logs" / "interval_event_log.xes").rows
    assert rows["start"].notna().all()
    assert (rows["start"] <= rows["at"]).all()


@pytest.mark.parametrize("name", UNDATED)
def test_moments_that_are_no_dates_refuse_the_whole_log_by_its_first_line(real_data, name):
    with pytest.raises(Unreadable, match="rows_all_refused") as refused:
        read_xes(real_data / "pm4py_logs" / name)
    facts = refused.value.facts
    assert (facts["rows"], facts["line"], facts["why"]) == (25, 21, "at_not_a_date")


NO_EVENT, ODD, REFUSED = "xes_no_events", "xes_no_events_odd", "rows_all_refused"
AWKWARD = {
    "attributeEventSwapped": (REFUSED, 3, "event_without_trace"),
    "attributeTraceSwapped": (ODD, 4, "element_late"),
    "booleanCorrectValue": (NO_EVENT,),
    "booleanIncorrectValue": (ODD, 13, "value_mistyped"),
    "classifierCorrectAttributes": (NO_EVENT,),
    "classifierEmptyKeys": (ODD, 8, "attribute_missing"),
    "classifierEventSwapped": (REFUSED, 6, "event_without_trace"),
    "classifierIncorrectKey": (NO_EVENT,),
    "classifierNoAttributes": (ODD, 8, "attribute_missing"),
    "classifierTooManyAttributes": (ODD, 8, "attribute_unknown"),
    "classifierTraceSwapped": (ODD, 7, "element_late"),
    "dateCorrectValue": (NO_EVENT,),
    "dateNoTZD": (NO_EVENT,),
    "elementIncorrect": (REFUSED, 18, "customer_missing"),
    "eventIdenticalAttributes": (REFUSED, 18, "customer_missing"),
    "eventIncorrectType": (REFUSED, 17, "customer_missing"),
    "extensionAttributeSwapped": (ODD, 3, "element_late"),
    "extensionClassifierSwapped": (ODD, 6, "element_late"),
    "extensionEventSwapped": (REFUSED, 2, "event_without_trace"),
    "extensionGlobalSwapped": (ODD, 3, "element_late"),
    "extensionNoAttributes": (ODD, 2, "attribute_missing"),
    "extensionNotDeclared": (NO_EVENT,),
    "extensionTooManyAttributes": (ODD, 2, "attribute_unknown"),
    "extensionTraceSwapped": (ODD, 3, "element_late"),
    "globalClassifierSwapped": (ODD, 7, "element_late"),
    "globalEventStringCorrectAttributes": (NO_EVENT,),
    "globalIncorrectScope": (ODD, 3, "scope_unknown"),
    "globalNoAttributes": (NO_EVENT,),
    "globalStringNoAttributes": (ODD, 4, "attribute_missing"),
    "globalStringTooManyAttributes": (ODD, 4, "attribute_unknown"),
    "globalTraceStringCorrectAttributes": (NO_EVENT,),
    "globalTraceSwapped": (ODD, 4, "element_late"),
    "idIncorrectValue": (ODD, 13, "value_mistyped"),
    "intCorrectValue": (NO_EVENT,),
    "listEmptyValues": (NO_EVENT,),
    "listNoValues": (NO_EVENT,),
    "logCorrectAttributes": (NO_EVENT,),
    "logNoAttributes": (NO_EVENT,),
    "logOutOfPlace": (REFUSED, 17, "customer_missing"),
    "logTooManyAttributes": (NO_EVENT,),
    "realCorrectValue": (NO_EVENT,),
    "realIncorrectValue": (ODD, 13, "value_mistyped"),
    "stringNestedNotDeclared": (NO_EVENT,),
    "stringNoAttributes": (ODD, 9, "attribute_missing"),
    "stringTooManyAttributes": (ODD, 9, "attribute_unknown"),
    "traceCorrectAttributes": (NO_EVENT,),
    "traceOutOfPlace": (REFUSED, 17, "customer_missing"),
    "traceTooManyAttributes": (ODD, 14, "attribute_unknown"),
}


@pytest.mark.parametrize(("name", "expected"), AWKWARD.items())
def test_an_awkward_log_is_refused_by_what_and_where(real_data, name, expected):
    path = real_data / "awkward_xes" / f"{name}.xes"
    with pytest.raises(Unreadable) as refused:
        read_xes(path)
    code, facts = refused.value.code, refused.value.facts
    why = facts.get("oddity") or facts.get("why")
    assert (code, facts.get("line"), why)[: len(expected)] == expected
    events = sum(1 for element in ET.parse(path).iter("event"))
    assert facts.get("rows", 0) == events
    for language in ("en", "fr"):
        assert path.name in sentence(refused.value, language)


def test_every_awkward_log_is_among_them(real_data):
    assert {path.stem for path in (real_data / "awkward_xes").glob("*.xes")} == set(AWKWARD)
