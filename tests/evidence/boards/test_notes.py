"""Boards of other tools: what each note says, its kind from tag, colour or frame, or none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.boards.kinds import kind_of_colour, kind_of_word
from journeylab.evidence.boards.notes import read_board
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions


def read(text, file="board.csv", **options):
    data = text if isinstance(text, bytes) else text.encode()
    return read_board(Content(file, data), ReadingOptions(**options))


def kinds(preview):
    return preview.rows["kind"].tolist()


def test_a_board_of_stickies_has_its_kinds_from_type_then_tag_then_colour_then_frame():
    found = read(
        "Type,Text,Tags,Color,Frame\n"
        "Commande,I pay,hot spot,orange,Ideas\n"
        ',I wait,"slow; hot spot",orange,Ideas\n'
        ",Order placed,,#FF9D48,Ideas\n"
        ",A shorter form,,gray,Ideas\n"
        ",Something,,gray,Misc\n"
        ",,,gray,Misc\n"
    )
    assert kinds(found) == ["command", "hot_spot", "domain_event", "idea", ""]
    assert (found.rows_read, found.rows_valid, found.rows_unassigned) == (6, 5, 1)
    assert [(r.line, r.code) for r in found.refusals] == [(7, "text_missing")]
    assert [line.column for line in found.mapping if not line.step] == ["slow", "gray", "Misc"]


def test_a_board_that_says_no_kind_is_all_domain_events():
    found = read("Card Name\nOrder placed\nOrder paid\n")
    assert kinds(found) == ["domain_event"] * 2
    assert found.remarks[0].code == "kinds_none"


def test_kinds_are_mapped_by_hand_and_a_star_takes_the_rest():
    text = "text,colour\nI pay,beige\nI wait,violet\n"
    mapping = (MappingLine("Beige", "command"), MappingLine("*", "Point chaud"))
    assert kinds(read(text, mapping=mapping)) == ["command", "hot_spot"]
    with pytest.raises(Unreadable, match="kind_unknown"):
        read(text, mapping=(MappingLine("beige", "banana"),))
    saved = read(text).mapping
    assert [line[:2] for line in saved] == [("beige", ""), ("violet", "")]


BOARD = {
    "name": "Shop",
    "lists": [{"id": "1", "name": "Irritants"}, {"id": "2", "name": "Old", "closed": True}],
    "cards": [
        {"name": " I wait ", "idList": "1", "labels": []},
        {"name": "I pay", "idList": "1", "labels": [{"name": "command", "color": "red"}]},
        {"name": "No name", "idList": "3", "labels": [{"name": "", "color": "green_dark"}]},
        {"name": "Sales", "idList": "3", "labels": [{"name": "Sales", "color": "green"}]},
        {"name": "Gone", "idList": "2"},
        {"name": "Gone", "closed": True},
        {"name": "Form", "isTemplate": True},
    ],
}


def test_a_trello_board_has_its_kinds_from_labels_and_lists():
    found = read(json.dumps(BOARD), "trello.json")
    assert kinds(found) == ["irritant", "command", "read_model", ""]
    assert found.rows["text"].tolist()[0] == "I wait"
    assert [(r.line, r.code) for r in found.refusals] == [
        (5, "card_archived"),
        (6, "card_archived"),
        (7, "card_template"),
    ]
    assert found.rows_read == 7
    cards = read(json.dumps(BOARD["cards"]), "cards.json")
    assert (cards.rows_read, cards.rows["frame"].unique().tolist()) == (7, [""])


def test_a_trello_board_as_csv_is_the_same_board():
    found = read(
        "Card Name,List Name,Labels,Archived\nI wait,Irritants,,false\nOld,Irritants,,true\n"
    )
    assert kinds(found) == ["irritant"]
    assert [r.code for r in found.refusals] == ["card_archived"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "json_malformed"),
        ("[" * 100_000, "json_malformed"),
        ('{"cards": 3}', "json_no_cards"),
        ('[{"title": "x"}]', "json_no_cards"),
        ("[]", "board_empty"),
        ("a,b\n1,2\n", "role_none"),
    ],
)
def test_what_is_no_board_says_why(text, code):
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("colour", "kind"),
    [
        *(("light_yellow", "actor"), ("#fff9b1", "actor"), ("dark_green", "read_model")),
        *(("#a6ccf5", "command"), ("bleu clair", "command"), ("rouge", "hot_spot")),
        *(("#FF9D48ff", "domain_event"), ("#ea94bb", "external_system"), ("#f16c7f", "hot_spot")),
        *(("#808080", ""), ("gray", ""), ("", ""), ("#12", "")),
    ],
)
def test_the_colours_of_event_storming_are_known_by_name_and_by_shade(colour, kind):
    assert kind_of_colour(colour) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *(("Événements", "domain_event"), ("🔥 Hot spot", "hot_spot"), ("hot_spot", "hot_spot")),
        *(("Idées", "idea"), ("Points d’effort", "effort_point"), ("Pain points", "hot_spot")),
        *(("Sprint 3", ""), ("Type: irritant", "irritant"), ("", "")),
    ],
)
def test_words_for_kinds_are_known_in_both_languages(word, kind):
    assert kind_of_word(word) == kind


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    try:
        found = read("text,colour\n" + text)
    except Unreadable:
        return
    assert found.rows_valid + found.rows_refused == found.rows_read
