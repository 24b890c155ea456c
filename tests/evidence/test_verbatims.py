"""Customers' words: text, date, score, step, channel, source, in any names and both languages."""

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.verbatims import read_verbatims

STEPS = Places({"pay": "I pay", "wait": "I wait"}, {"web": "Website"})
TODAY = dt.date(2026, 11, 28)


def read(text, encoding="utf-8", **options):
    options = {"today": TODAY} | options
    return read_verbatims(Content("v.csv", text.encode(encoding)), ReadingOptions(**options), STEPS)


FRENCH = """\
note;commentaire;date;étape;canal;site;date de collecte;auteur
5;"Très bien,
rapide";il y a 3 jours;I pay;site web;avis.fr;01/02/2024;Paul Martin
2;Trop long;31/01/2024;I wait;Website;avis.fr;01/02/2024;Léa
9;Hors échelle;jamais;Autre;;avis.fr;;
;   ;31/01/2024;I wait;;;;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"])
def test_reviews_in_french_say_all_they_say(encoding):
    found = read(FRENCH, encoding, valid="1-5")
    rows = found.rows.set_index("line")
    assert rows.loc[2, "text"] == "Très bien,\nrapide"
    assert rows["at"].tolist() == ["2024-01-29", "2024-01-31", ""]
    assert rows["step"].tolist() == ["pay", "wait", ""]
    assert rows["channel"].tolist() == ["site web", "web", ""]
    assert rows["source"].unique().tolist() == ["avis.fr"]
    assert rows["score"].tolist()[:2] == [5, 2]
    assert math.isnan(rows["score"].tolist()[2])
    assert [(r.line, r.code) for r in found.refusals] == [
        (5, "at_not_a_date"),
        (5, "score_off_scale"),
        (6, "text_missing"),
    ]
    assert (found.rows_read, found.rows_valid, found.rows_unassigned) == (4, 3, 1)
    assert ("auteur", "personal", False) in found.recognised
    assert rows["customer"].unique().tolist() == [""]


def test_days_are_counted_back_from_the_day_of_collection_or_from_today():
    found = read("date,text\n3 days ago,It was slow today\nyesterday,Good\n")
    assert found.rows["at"].tolist() == ["2026-11-25", "2026-11-27"]
    assert ("dates_counted_back", (("count", 2),)) in found.remarks


def test_a_moment_is_in_utc_and_a_day_stays_a_day():
    found = read("date,text\n2024-07-01 10:00,Nice\n2024-07-02,Bad\n", time_zone="Europe/Paris")
    assert found.rows["at"].tolist() == ["2024-07-01T08:00:00Z", "2024-07-02"]


def test_a_note_is_a_mark_in_french_and_words_in_english():
    assert read("note,text\n5,Good\n4,Bad\n").rows["score"].tolist() == [5, 4]
    found = read("note,text\nsee file,Good\nnone,Bad\n")
    assert found.rows["score"].isna().all()


def test_the_longest_texts_are_found_without_a_name():
    lines = "".join(f"{n},This was rather slow for me on day {n}\n" for n in range(5))
    assert ("b", "text", True) in read("a,b\n" + lines).recognised


def test_a_title_that_says_something_stands_before_the_text():
    found = read("title,text\nLate,It came late\nWet,The box fell apart\n")
    assert found.rows["text"].tolist()[1] == "Wet\nThe box fell apart"
    dull = read("title,text\nReview,It came late\nReview,It fell apart\nReview,Fine\n")
    assert dull.rows["text"].tolist()[0] == "It came late"


def test_steps_are_mapped_by_hand_and_customers_taken_only_when_named():
    text = "stage,verbatim,customer id\nPayment,It failed twice,c1\n"
    found = read(text, mapping=(MappingLine("payment", "pay", "web"),), customer="customer id")
    row = found.rows.iloc[0]
    assert (row["step"], row["channel"], row["customer"]) == ("pay", "web", "c1")


def test_hostile_texts_are_kept_as_text_without_what_nobody_sees():
    texts = ["<script>alert(1)</script>", "=cmd()|x\u202e", "😀 ok", "x" * 10_000]
    found = read("text\n" + "\n".join(f'"{text}\x07"' for text in texts))
    assert found.rows["text"].tolist() == texts
    with pytest.raises(Unreadable, match="rows_all_refused"):
        read("text\n" + "x" * 10_001 + "\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\n1,2\n", "role_none"),
        ("date,text\n03/04/2024,Good\n", "dates_either"),
        ("text\n\n", "rows_none"),
    ],
)
def test_what_holds_no_words_says_why(text, code):
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert refused.value.code == code


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    try:
        found = read("text,date,score\n" + text)
    except Unreadable:
        return
    assert found.rows_valid + found.rows_refused == found.rows_read
