"""Several tables' boards become one: their orders of time hold, nothing and nobody is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stickies import order
from stories import CREATE, after

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.tables.notes import brought
from journeylab.workshop import Refused, Workshop, decide
from journeylab.workshop.wall.places import brought_by

EMPTY = after(Workshop(), CREATE, ws.SetMode("explore"))


def at(table, *ids, author=""):
    return ws.AddNotes(texts=ids, ids=ids, table=table, author=author)


TABLES = after(
    EMPTY,
    at("one", "ad seen", "order paid", "parcel sent", author="ana"),
    at("two", "tents compared", "the order is paid", "mail received", "parcel came", author="ben"),
    ws.SetMode("model"),
    ws.AddNote(text="I pay", id="pay", kind="command", beside="the order is paid", table="two"),
    ws.SetMode("explore"),
)


def test_what_both_said_holds_two_orders_of_time_together():
    merged = after(TABLES, ws.MergeNotes("order paid", ("the order is paid",)))
    assert order(after(merged, ws.ConsolidateTables())) == [
        ["ad seen"],
        ["tents compared"],
        ["order paid", "pay"],
        ["parcel sent"],
        ["mail received"],
        ["parcel came"],
    ]


def test_tables_that_share_nothing_follow_one_another_after_what_the_room_has():
    room = after(TABLES, at("", "stock checked"))
    first = [column[0] for column in order(after(room, ws.ConsolidateTables()))]
    assert first[:3] == ["stock checked", "ad seen", "order paid"]
    assert first[4] == "tents compared"


def test_who_brought_it_is_kept_and_told_of_a_merged_note():
    one = after(TABLES, ws.MergeNotes("order paid", ("the order is paid",)), ws.ConsolidateTables())
    assert brought(one.notes["order paid"], one) == (("one", "ana"), ("two", "ben"))
    row = tables.notes(one).set_index("note").loc["order paid"]
    assert (row["table"], row["tables"], row["authors"]) == ("", "one, two", "ana, ben")
    moved = after(one, ws.MoveNotes(ids=("order paid",), after="ad seen"))
    assert brought_by(moved.notes["order paid"]) == "one"


def test_one_table_alone_may_join_and_its_later_notes_once_more():
    one = after(TABLES, ws.ConsolidateTables(("two",)))
    assert one.notes.tables == ("", "one")
    more = after(one, at("two", "tent pitched"), ws.ConsolidateTables(("two",)))
    assert order(more)[-1] == ["tent pitched"]
    assert decide(ws.ConsolidateTables(("one",)), more)
    with pytest.raises(Refused, match="unknown_table"):
        decide(ws.ConsolidateTables(("two",)), more)


def test_what_a_table_reveals_later_finds_its_place_among_what_it_brought():
    told = after(
        TABLES,
        ws.AddNote(text="hint", id="hint", hidden=True, table="one", after="ad seen"),
        ws.AddNote(text="help", id="help", hidden=True, table="two", beside="mail received"),
        ws.ConsolidateTables(),
        ws.RevealNotes(),
        ws.RevealNotes(table="one"),
        ws.RevealNotes(table="two"),
        ws.ConsolidateTables(),
    )
    assert order(told)[:3] == [["ad seen"], ["hint"], ["order paid"]]
    assert ["mail received", "help"] in order(told)


def test_what_a_table_puts_up_later_comes_after_what_it_said_before():
    merged = after(TABLES, ws.MergeNotes("order paid", ("the order is paid",)))
    later = after(merged, ws.ConsolidateTables(), at("two", "tent pitched", "tent praised"))
    assert order(after(later, ws.ConsolidateTables()))[-2:] == [["tent pitched"], ["tent praised"]]
    # also where the room has put what the table had last before the others
    turned = after(later, ws.MoveNotes(ids=("parcel came",), after=None), ws.ConsolidateTables())
    assert order(turned)[0] == ["parcel came"]
    assert order(turned)[-2:] == [["tent pitched"], ["tent praised"]]


def test_a_moment_tells_nothing_of_another_stage():
    two = after(TABLES, ws.AddStage("later", "Later"), ws.ConsolidateTables(("one",)))
    away = after(two, ws.MoveNotes(ids=("order paid",), stage="later"))
    assert (two.notes["order paid"].told, away.notes["order paid"].told) != ("", "")
    assert away.notes["order paid"].told == ""
    back = after(away, ws.MoveNotes(ids=("order paid",), table="one", stage="later"))
    assert (back.notes["order paid"].origin, back.notes["order paid"].told) == ("", "")


def test_what_is_not_yet_said_stays_and_what_is_locked_keeps_its_lock():
    private = after(
        TABLES,
        ws.AddNote(text="nobody may know", id="secret", hidden=True, table="one"),
        ws.LockNotes(("order paid",)),
        ws.ConsolidateTables(),
    )
    assert private.notes["secret"].table == "one"
    assert private.notes["order paid"].locked
    assert not private.notes["order paid"].table


def test_one_undo_puts_every_note_back_on_its_table(tmp_path):
    session = sessions.create(str(tmp_path / "one.journey"), CREATE, "facilitator")
    session.do(ws.SetMode("explore"))
    session.do(at("one", "a", "b"), at("two", "c", "d"))
    before = session.workshop.notes
    session.do(ws.ConsolidateTables())
    assert session.workshop.notes.tables == ("",)
    session.undo()
    assert session.workshop.notes == before
    session.close()


WORDS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(st.sampled_from("abcdefgh"), max_size=3))
def test_each_table_finds_its_own_order_again_and_nothing_is_lost(told, alike):
    workshop = EMPTY
    for n, words in enumerate(told):
        ids = [f"{n}{word}" for word in words]
        workshop = after(workshop, at(str(n), *ids)) if ids else workshop
    for word in dict.fromkeys(alike):
        same = [note for note in workshop.notes if note.endswith(word)]
        if len(same) > 1:
            workshop = after(workshop, ws.MergeNotes(same[0], tuple(same[1:])))
    one = after(workshop, ws.ConsolidateTables())
    assert set(one.notes) == set(workshop.notes)
    assert {n.id: brought(n, one) for n in one.notes.values()} == {
        n.id: brought(n, workshop) for n in workshop.notes.values()
    }
    found = [column[0] for column in order(one)]
    assert len(found) == len(one.notes)  # no two of them share a moment
    for n, words in enumerate(told):
        mine = [f"{n}{word}" for word in words if f"{n}{word}" in one.notes]
        own = [note for note in mine if not one.notes[note].merged]
        assert sorted(own, key=found.index) == own
