"""Thousands of mutated exports: each is read, or refused with a code; nothing else comes out."""

import random
from collections import Counter

import pytest

from journeylab.analysis.scores import survey_scores
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.steps import read_steps
from journeylab.evidence.surveys.reader import read_survey

SEEDS = [
    (
        b"Respondent ID,Start Date,How?,Rate each,,Why?\n,,Response,I pay,I wait,Open-Ended\n"
        b'1,2026-01-02,5,4,3,fine\n2,2026-01-03,4,,2,\n3,2026-01-04,1,2,2,"a\nb"\n'
    ),
    (
        b'StartDate,Status,IPAddress,Q1\nStart Date,Type,IP Address,How?\n"{""ImportId"":""a""}",'
        b'"{""ImportId"":""b""}","{""ImportId"":""c""}","{""ImportId"":""d""}"\n2026,x,10.0.0.1,5\n'
    ),
    "Horodateur;Je paie;poids\n01/02/2026;5;1,5\n02/02/2026;0;0,5\n".encode("cp1252"),
    "step\tstage\tchannel\nJ’attends\tAprès\tweb, shop\n".encode("utf-16"),
    b"V1,V2,V3,Q1,\nResponseID,ResponseSet,IPAddress,How?,\nR1,D,10.0.0.1,3,\n",
]
PIECES = [
    *(bytes([byte]) for byte in b'",;\t\n\r\0=-'),
    *(b"\xff", b"\xfe", b"\xe9", b"\xef\xbb\xbf", b"PK\x03\x04"),
    *(b"1e9", b"NA", b"9" * 50, b"&lt;", b"<p>", b"ImportId"),
]


def mutated(seed, rng):
    data = bytearray(seed)
    for _ in range(rng.randint(1, 8)):
        place = rng.randrange(len(data) + 1)
        action = rng.randrange(4)
        if action == 0:
            data[place:place] = rng.choice(PIECES)
        elif action == 1:
            del data[place : place + rng.randint(1, 12)]
        elif action == 2 and place < len(data):
            data[place] = rng.randrange(256)
        else:
            data[place:place] = data[: rng.randint(0, 40)]
    return bytes(data)


@pytest.mark.slow
def test_five_thousand_mutated_exports_are_read_or_refused_with_a_code():
    rng = random.Random(2026)
    places = Places({"pay": "I pay", "wait": "J’attends"})
    options = [
        SurveyOptions(),
        SurveyOptions(questions=("Q1",), valid="1-5", missing="0"),
        SurveyOptions(weight="poids", duplicates="drop"),
    ]
    outcomes = Counter()
    for _ in range(5_000):
        found = Content("x", mutated(rng.choice(SEEDS), rng))
        try:
            preview = read_survey(found, rng.choice(options), places)
            survey_scores(preview.answers)
            assert preview.rows_valid + preview.rows_refused == preview.rows_read
            outcomes["read"] += 1
        except Unreadable as error:
            outcomes[error.code] += 1
        try:
            read_steps(found)
        except Unreadable as error:
            outcomes[error.code] += 1
    assert outcomes["read"] > 500
    assert len(outcomes) > 6
