"""What the wall shows: in the mode's light, with what it says, and nothing that is private."""

import json

import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.apps.facilitator.wall import view as wall
from journeylab.words import LANGUAGES
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Stage

CREATE = ws.CreateWorkshop(title="Tent", stages=(Stage("a", "Before"), Stage("b", "After")))
WALL = after(
    Workshop(),
    CREATE,
    ws.SetMode("explore"),
    ws.AddNotes(texts=("Order paid", "Parcel sent", "Parcel came"), ids=("paid", "sent", "came")),
    ws.AddNote(text="Package received", id="got", author="Ana"),
    ws.AddNote(text="Nobody may know", id="secret", hidden=True),
    ws.SetMode("model"),
    ws.AddNote(text="I pay", id="pay", kind="command", beside="paid"),
    ws.AddNote(text="Carrier", id="carrier", kind="external_system", beside="sent"),
    *(ws.LinkNotes(event, "carrier") for event in ("sent", "came", "got")),
    ws.LinkNotes("pay", "paid"),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_is_plain_json_with_every_word_said(language):
    shown = wall.view(WALL, language, about="x")
    text = json.dumps(shown)
    assert json.loads(text) == shown
    assert "wall-" not in text.replace("wall-0", "")
    assert "Nobody may know" not in text


def test_the_wall_says_its_bottleneck_its_gaps_and_what_is_said_twice():
    shown = wall.view(WALL, "en")
    assert shown["says"]["sentence"].startswith("Carrier bears 3 of 5 events")
    assert shown["loads"] == {"carrier": "3 events"}
    lists = {one["code"]: one["notes"] for one in shown["says"]["lists"]}
    assert lists["no_command"] == ["sent", "came", "got", "secret"]
    assert shown["marks"]["pay"] == ["no_actor"]
    assert shown["twins"] == [["came", "got"]]
    assert shown["gate"]["next"] == "analyse"
    assert shown["gate"]["missing"][0] == {"says": "Nothing triggers 4 events.", "notes": ["sent"]}


def test_an_empty_board_says_where_the_stickies_are():
    told = after(WALL, ws.SetMode("explore"), ws.AddNotes(texts=("Ad seen", "Queue"), table="two"))
    at_three = wall.view(told, "en", table="three")["says"]["sentence"]
    assert at_three == "Nothing stands here yet. 9 stickies stand on other tables’ boards."
    joined = wall.view(after(told, ws.ConsolidateTables()), "en", table="two")["says"]["sentence"]
    assert joined.startswith("What this table put up stands on another board: 2 stickies.")


def test_marks_wait_for_the_mode_that_asks_for_them():
    assert wall.view(after(WALL, ws.SetMode("explore")), "en")["marks"] == {}


def test_what_did_not_change_is_the_same_object_so_that_a_drop_is_a_small_patch():
    before = wall.view(WALL, "en")["notes"]
    moved = wall.view(after(WALL, ws.MoveNotes(ids=("paid",), after="came")), "en")["notes"]
    assert {note for note in before if before[note] is not moved[note]} == {"paid"}


def test_a_merged_note_shows_who_said_it_and_how_often():
    told = after(WALL, ws.MergeNotes("came", ("got",)))
    came = wall.view(told, "en")["notes"]["came"]
    assert (came["by"], came["said"]) == ("Ana", 2)


def test_rows_are_opened_by_the_personas_who_have_notes_in_them():
    told = after(
        WALL,
        ws.AddPersona(id="ines", name="Inès Marin"),
        ws.SetPersona(id="ines", field="picture", value="face:1-0-3-2-0-1"),
        ws.AddPersona(id="idle", name="Nobody yet"),
        ws.MoveNotes(ids=("paid",), lane="ines", beside="paid"),
    )
    shown = wall.view(told, "en")
    assert shown["lanes"] == ["", "ines"]
    assert shown["lane_names"]["ines"] == {"name": "Inès Marin", "picture": "face:1-0-3-2-0-1"}
    assert "idle" in shown["lane_names"]


def test_tables_are_shown_one_at_a_time():
    told = after(WALL, ws.SetMode("explore"), ws.AddNote(text="Elsewhere", id="far", table="two"))
    assert "far" not in wall.view(told, "en")["notes"]
    assert list(wall.view(told, "en", table="two")["notes"]) == ["far"]
    assert [one["name"] for one in wall.view(told, "en")["tables"]] == ["The whole room", "two"]
