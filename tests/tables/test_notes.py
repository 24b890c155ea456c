"""The wall as tables: in the order of time, with who said it, and nothing that is private."""

from stories import CREATE, after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.workshop import Workshop

WALL = after(
    Workshop(),
    CREATE,
    ws.AddStage("later", "Later"),
    ws.SetMode("explore"),
    ws.AddNote(text="Parcel came", id="came", stage="later", author="Ana"),
    ws.AddNote(text="Order paid", id="paid", stage="before", author="Karim"),
    ws.AddNote(text="Order payed", id="payed", stage="before", author="Ana"),
    ws.AddNote(text="Nobody may know", id="secret", stage="before", hidden=True),
    ws.MergeNotes("paid", ("payed",)),
    ws.SetMode("model"),
    ws.AddNote(text="I pay", id="pay", kind="command", beside="paid"),
    ws.LinkNotes("pay", "paid"),
)


def test_notes_stand_in_the_order_of_the_stages_and_of_time():
    frame = tables.notes(WALL)
    assert frame[["note", "stage", "column"]].values.tolist() == [
        ["paid", "before", 1],
        ["pay", "before", 1],
        ["secret", "before", 2],
        ["came", "later", 3],
    ]
    turned = tables.notes(after(WALL, ws.MoveStage("later", None)))
    assert turned["note"].tolist() == ["came", "paid", "pay", "secret"]


def test_a_merged_note_counts_in_the_one_that_was_kept():
    paid = tables.notes(WALL).set_index("note").loc["paid"]
    assert (paid["authors"], paid["said"]) == ("Karim, Ana", 2)


def test_what_is_hidden_has_no_text():
    frame = tables.notes(WALL).set_index("note")
    assert frame["text"].isna().to_dict() == {
        "paid": False,
        "pay": False,
        "secret": True,
        "came": False,
    }


def test_links_name_both_ends_and_their_kinds():
    assert tables.links(WALL).values.tolist() == [["pay", "paid", "command", "domain_event"]]
    gone = after(WALL, ws.RemoveNotes(("paid",)))
    assert tables.links(gone).empty


def test_the_notes_of_a_stage_that_has_gone_are_shown_in_the_last_one():
    left = after(WALL, ws.RemoveStage("later"))
    assert tables.notes(left).iloc[-1][["note", "stage"]].tolist() == ["came", "before"]


def test_a_hot_spot_rests_on_its_sticky_also_after_a_merger():
    told = after(WALL, ws.RaiseHotSpot(id="h", text="Slow", evidence=("payed",)))
    assert tables.evidence(told).values.tolist() == [["h", "note", "paid"]]
