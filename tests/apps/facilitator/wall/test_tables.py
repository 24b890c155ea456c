"""Tables side by side: what each put up, what they say alike, who brought it; nothing private."""

import json

import pytest
from stories import after

from journeylab import apps
from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.wall import tables as table_board
from journeylab.apps.facilitator.wall import view as wall
from journeylab.words import LANGUAGES
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Stage

CREATE = ws.CreateWorkshop(title="Tent", stages=(Stage("a", "Before"), Stage("b", "After")))
TABLES = after(
    Workshop(),
    CREATE,
    ws.AddParticipant(id="ana", name="Ana", table="Sales"),
    ws.SetMode("explore"),
    ws.AddNote(text="Order paid", id="paid", table="Sales", stage="a", author="ana"),
    ws.AddNote(text="The order is paid", id="is", table="Web", stage="b"),
    ws.AddNote(text="Stock checked", id="stock", table="Web", stage="a"),
    ws.AddNote(text="Nobody may know", id="secret", table="Web", stage="a", hidden=True),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_is_plain_json_with_every_word_said_and_nothing_private(language):
    shown = table_board.view(TABLES, language, about="x")
    text = json.dumps(shown)
    assert json.loads(text) == shown
    assert "tables-" not in text
    assert "Nobody may know" not in text


def test_each_table_stands_beside_the_others_stage_by_stage():
    shown = table_board.view(TABLES, "en")
    assert shown["order"] == ["Sales", "Web"]
    assert shown["tables"]["Web"]["notes"] == {"a": ["stock", "secret"], "b": ["is"]}
    assert shown["tables"]["Sales"]["people"] == "Ana"
    assert shown["tables"]["Web"]["hidden"] == "1 still private, stays there"
    assert shown["groups"] == [["paid", "is"]]
    assert shown["says"].startswith("3 stickies at 2 tables. One thing")
    assert shown["makes_one"] == "Make one board (3 stickies)"


def test_what_was_told_apart_is_asked_no_more_and_what_is_locked_is_not_merged_with_all():
    assert table_board.view(after(TABLES, ws.KeepApart("paid", "is")), "en")["groups"] == []
    locked = table_board.view(after(TABLES, ws.LockNotes(("is",))), "en")
    assert (len(locked["groups"]), locked["merges_all"]) == (1, "Merge all 0")


def test_who_brought_it_is_told_on_the_merged_note_here_and_on_the_one_board():
    merged = after(TABLES, ws.MergeNotes("paid", ("is",)))
    assert table_board.view(merged, "en")["notes"]["paid"]["by"] == "Ana (Sales), Web"
    assert table_board.view(TABLES, "en")["notes"]["paid"]["by"] == "Ana"  # it is her own table
    one = after(merged, ws.ConsolidateTables())
    note = wall.view(one, "en")["notes"]["paid"]
    assert (note["by"], note["said"]) == ("Ana (Sales), Web", 2)
    left = table_board.view(one, "en")
    assert left["order"] == ["", "Web"]
    assert left["movable"] == 0


def test_the_board_stands_alone_in_a_notebook_and_leads_nowhere_else(tmp_path):
    with sessions.create(str(tmp_path / "one.journey"), CREATE, "facilitator") as session:
        board = apps.table_board(session)
        assert board.view["leads"] == ["tables"]


def test_tables_at_which_people_sit_can_be_opened_before_anything_stands_there():
    seated = after(Workshop(), CREATE, ws.AddParticipant(id="ana", name="Ana", table="Sales"))
    shown = wall.view(seated, "en", table="Sales")
    assert [table["id"] for table in shown["tables"]] == ["", "Sales"]
    assert shown["seated"] == [{"id": "ana", "name": "Ana"}]
