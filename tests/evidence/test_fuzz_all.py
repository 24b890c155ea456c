"""Ten thousand damaged files over all readers: each is read, or refused with a code of ours."""

import gzip
import json
import random
from collections import Counter

import pytest

from journeylab.analysis.eventlog import event_numbers
from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.boards.notes import read_board
from journeylab.evidence.events import open_engine, preview, read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.mermaid import read_mermaid
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.series import read_series
from journeylab.evidence.reports.volumes import read_volumes
from journeylab.evidence.steps import pasted_steps, read_steps
from journeylab.evidence.surveys.reader import read_survey
from journeylab.evidence.verbatims import read_verbatims
from journeylab.evidence.walks import read_walk
from journeylab.evidence.xes.reader import read_xes

PLACES = Places({"pay": "I pay", "wait": "J’attends"}, {"web": "Website"})
LONG = (
    "Étape;Canal;Mois;Nombre\nI pay;web;janv. 2024;1 234\nJ’attends;chat;02/2024;3,0\nTotal;;;9\n"
)
WIDE = "step,Jan 2024,Feb 2024,Total\nI pay,1,2,3\nwait,,4,4\n"
GA4 = "# Pages\n# Start date: 20240101\n# End date: 20240131\n\nPage path,Views\n,9\n/pay,9\n"
WORDS = (
    "note;commentaire;date;étape;site\n5;Très bien;il y a 3 jours;I pay;avis\n1;Nul;31/01/2024;;x\n"
)
NPS = "date,detractors,promoters,respondents\n2024-01,1,2,5\n2024-02,0,x,3\n"
STICKIES = "Type,Text,Tags,Color,Frame\ncommand,I pay,hot spot,#ff9d48,Ideas\n,I wait,a;b,gray,\n"
MERMAID = "journey\n  title Shoes\n  section Buy\n    I pay: 3: Me, You\n    I wait: 1\n"
CARDS = {
    "lists": [{"id": "1", "name": "Irritants"}],
    "cards": [{"name": "I wait", "idList": "1", "labels": [{"name": "x", "color": "red"}]}],
}
EVENT = (
    '<event><string key="concept:name" value="pay"/>'
    '<date key="time:timestamp" value="2024-01-02T10:00:00+01:00"/></event>'
)
TRACE = f'<trace><string key="concept:name" value="NA"/>{EVENT * 3}</trace>'
XES = f'<log xes.version="1.0">{TRACE}</log>'
SURVEY = "Respondent,I pay,wait,Why?\nr1,5,1,It was slow\nr2,4,2,\n"
STEPS = "step,stage,channel\nI pay,Buy,web\nI wait,After,\n"

WALK = "Étape;Canal;Trouvé;Date;Constat\nI pay;web;oui;31/01/2024;x\nwait;Phone;non;;\n"

READERS = [
    (lambda found, asked: read_walk(found, asked, PLACES), [WALK]),
    (lambda found, asked: read_volumes(found, asked, PLACES), [LONG, WIDE, GA4]),
    (lambda found, asked: read_series(found, asked, PLACES), [NPS]),
    (lambda found, asked: read_verbatims(found, asked, PLACES), [WORDS]),
    (read_board, [STICKIES, json.dumps(CARDS)]),
    (lambda found, _: read_mermaid(found), [MERMAID]),
    (read_xes, [XES]),
    (lambda found, asked: read_survey(found, asked.for_survey(), PLACES), [SURVEY, WORDS]),
    (lambda found, _: read_steps(found), [STEPS]),
    (lambda found, _: pasted_steps(found.data.decode("utf-8", "replace")), [STEPS]),
]
OPTIONS = [
    ReadingOptions(),
    ReadingOptions(dates="day-first", duplicates="drop", valid="1-5", time_zone="Europe/Paris"),
    ReadingOptions(mapping=(MappingLine("*", "pay", "web"),)),
    ReadingOptions(mapping=(MappingLine("x", "command"), MappingLine("*", "hot_spot"))),
    ReadingOptions(step="Text", text="étape", count="Views"),
]
PIECES = [
    *(bytes([byte]) for byte in b'",;|\t\n\r\0=#:<>[]{}&'),
    *(
        b"\xff\xfe",
        b"\xe9",
        b"\xef\xbb\xbf",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"PAR1",
        b"\xed\xa0\x80",
    ),
    *(b"1e999", b"NaN", b"9" * 400, b"-0", b"<!ENTITY a 'b'>", b"]]>", b"%%{", b"sep=;\n"),
    *("٣".encode(), "\u202e".encode(), "😀".encode(), b"31/31/2024", b"0000-00-00", b"null"),
]
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "mac_roman",
)


def damaged(text, rng):
    """A file after one to six accidents."""
    data = bytearray(text.encode(rng.choice(ENCODINGS), "replace"))
    for _ in range(rng.randint(1, 6)):
        place = rng.randrange(len(data) + 1)
        data = rng.choice(ACCIDENTS)(data, place, rng)
    return zipped(bytes(data), rng) if rng.random() < 0.1 else bytes(data)


def inserted(data, place, rng):
    return data[:place] + rng.choice(PIECES) + data[place:]


def cut_out(data, place, rng):
    return data[:place] + data[place + rng.randint(1, 30) :]


def flipped(data, place, rng):
    flip = bytes([data[place] ^ 1 << rng.randrange(8)]) if place < len(data) else b""
    return data[:place] + flip + data[place + 1 :]


def spliced(data, place, rng):
    return data[:place] + data[: rng.randint(0, 60)] + data[place:]


def cut_off(data, place, _):
    return data[:place]


def separated_otherwise(data, _, rng):
    old, new = rng.sample(b',;\t|"', 2)
    return data.replace(bytes([old]), bytes([new]))


def swollen(data, place, rng):
    """A huge cell: now and then larger than the csv module takes."""
    size = 140_000 if rng.random() < 0.02 else rng.choice((60, 600, 6_000))
    return data[:place] + (rng.choice(PIECES) * size)[:size] + data[place:]


def nested(data, place, rng):
    return data[:place] + rng.choice((b'<list key="a">', b"[", b'{"a":', b'"')) * 150 + data[place:]


ACCIDENTS = (inserted, cut_out, flipped, spliced, cut_off, separated_otherwise, swollen, nested)


def zipped(data, rng):
    """The file gzipped, and as often as not damaged after that."""
    packed = bytearray(gzip.compress(data))
    if rng.random() < 0.5:
        place = rng.randrange(len(packed))
        packed[place] ^= 1 << rng.randrange(8)
    return bytes(packed[: rng.randint(1, len(packed))] if rng.random() < 0.3 else packed)


def outcomes(rounds, seed):
    """What became of that many damaged files: `read`, or the code of a refusal that is said."""
    rng = random.Random(seed)
    counted = Counter()
    for _ in range(rounds):
        reader, texts = rng.choice(READERS)
        found = Content("x.csv", damaged(rng.choice(texts), rng))
        try:
            preview = reader(found, rng.choice(OPTIONS))
        except Unreadable as refused:
            if refused.code not in counted:
                sentence(refused, "fr")  # a code without words would be a traceback in the end
            counted[refused.code] += 1
        else:
            counted["read"] += 1
            if hasattr(preview, "rows_valid"):
                assert preview.rows_valid + preview.rows_refused == preview.rows_read
    return counted


def test_a_few_hundred_damaged_files_are_read_or_refused_with_a_code():
    assert outcomes(200, seed=28)["read"] > 10


@pytest.mark.slow
def test_ten_thousand_damaged_files_are_read_or_refused_with_a_code():
    counted = outcomes(10_000, seed=2026)
    assert counted["read"] > 1_500
    assert len(counted) > 20


LOGS = [
    "customer,at,step,channel\nNA,2024-01-02 10:00,I pay,web\nb,03/04/2024,wait,\n" * 3,
    (
        "case;activity;start;end;lifecycle;note\n1;a;01/02/2024 9h15;13.02.2024 à 10h;start;5\n"
        '2;"b\n;c";2024.01.02;20240103T0915;COMPLETE;x\n'
    ),
    "user_id\tevent_time\tevent\tscore\nz\t1704103200\tpay\t1,5\nz\t1704103200123\tpay\t9\n",
    XES,
]
ASKED = [
    *OPTIONS[:2],
    ReadingOptions(lifecycle="complete"),
    ReadingOptions(segment="note", person="channel"),
]


@pytest.mark.slow
def test_damaged_logs_are_read_or_refused_by_the_engine_too():
    rng = random.Random(2026)
    counted = Counter()
    engine = open_engine()
    for _ in range(240):
        found = Content("x.csv", damaged(rng.choice(LOGS), rng))
        try:
            log = read_events(found, rng.choice(ASKED), engine)
            event_numbers(log)
        except Unreadable as refused:
            sentence(refused, "fr")
            counted[refused.code] += 1
        else:
            taken = preview(log).rows_valid
            assert taken + log.rows_refused + log.rows_left_out == log.rows_read
            counted["read"] += 1
    engine.close()
    assert counted["read"] > 10
    assert len(counted) > 8
