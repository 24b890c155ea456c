"""The rules of the wall: order in time, what each mode allows, links, merging, locks, privacy."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stickies import order
from stories import CREATE, after

from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide
from journeylab.workshop.state.note import ALLOWED, KINDS, MODES, may_lead
from journeylab.workshop.wall.links import linked_from
from journeylab.workshop.wall.sorting_keys import keys_between

ON_THE_WALL = after(Workshop(), CREATE, ws.SetMode("explore"))
PURCHASE = (
    ws.AddNote(text="Basket filled", id="filled"),
    ws.AddNote(text="Order paid", id="paid"),
)
MODELLED = (
    *PURCHASE,
    ws.SetMode("model"),
    ws.AddNote(text="I pay", id="pay", kind="command", beside="paid"),
    ws.AddNote(text="Receipt", id="receipt", kind="read_model", beside="paid"),
    ws.AddNote(text="Bank", id="bank", kind="external_system", beside="paid"),
    ws.AddNote(text="Buyer", id="buyer", kind="actor", beside="paid"),
    ws.AddNote(text="Too slow", id="slow", kind="hot_spot", beside="paid"),
)


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 4)), max_size=60))
def test_there_is_always_room_between_two_keys(inserted):
    keys: list[str] = []
    for at, count in inserted:
        place = at % (len(keys) + 1)
        low = keys[place - 1] if place else ""
        high = keys[place] if place < len(keys) else ""
        keys[place:place] = keys_between(low, high, count)
        assert keys == sorted(set(keys))


def test_appending_never_makes_a_key_longer_and_squeezing_in_hardly():
    last, low, high = "", *keys_between("", "", 2)
    for _ in range(5000):
        (last,) = keys_between(last, "", 1)
    assert len(last) == 4
    for _ in range(100):
        (high,) = keys_between(low, high, 1)
    assert len(high) < 30
    first = last
    for _ in range(5000):
        (first,) = keys_between("", first, 1)
    assert len(first) == 4


def test_twenty_lines_are_twenty_notes_in_their_order_as_one_command():
    lines = tuple(f"Thing {n} happened" for n in range(20))
    command = ws.AddNotes(texts=lines, ids=tuple(map(str, range(20))), after="filled")
    told = after(ON_THE_WALL, *PURCHASE, command)
    assert order(told) == [["filled"], *([str(n)] for n in range(20)), ["paid"]]


def test_a_note_is_put_first_last_after_another_or_beside_it():
    told = after(
        ON_THE_WALL,
        *PURCHASE,
        ws.AddNote(text="Ad seen", id="seen", after=None),
        ws.AddNote(text="Parcel came", id="came"),
        ws.AddNote(text="Coupon used", id="coupon", after="filled"),
        ws.AddNote(text="Order confirmed", id="confirmed", beside="paid"),
        ws.AddNote(text="Card refused", id="refused", beside="paid", above=True),
        ws.AddNote(text="Nowhere else", id="lost", after="nobody"),
    )
    columns = [["seen"], ["filled"], ["coupon"], ["refused", "paid", "confirmed"], ["came"]]
    assert order(told) == [*columns, ["lost"]]


def test_moved_notes_keep_their_order_and_what_shares_a_moment_goes_on_sharing_it():
    texts = ("a", "b", "c", "d")
    told = after(
        ON_THE_WALL,
        ws.AddNotes(texts=texts, ids=texts),
        ws.AddNote(text="a2", id="a2", beside="a"),
        ws.MoveNotes(ids=("a2", "b", "a"), after="d"),
    )
    assert order(told) == [["c"], ["d"], ["a", "a2"], ["b"]]
    told = after(told, ws.MoveNotes(ids=("c", "d"), beside="b", lane="ana"))
    assert order(told) == [["a", "a2"], ["b", "c", "d"]]
    assert {note.id for note in told.notes.values() if note.lane == "ana"} == {"c", "d"}


def test_tables_and_stages_are_apart():
    told = after(
        ON_THE_WALL,
        ws.AddStage("later", "Later"),
        ws.AddNote(text="Here", id="here", stage="later"),
        ws.AddNote(text="There", id="there", stage="later", table="two"),
        ws.AddNote(text="By it", id="by", beside="here"),
    )
    assert order(told) == [["here", "by"]]
    assert order(told, "two") == [["there"]]
    assert told.notes["by"].stage == "later"
    assert told.notes.tables == ("", "two")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_mode_allows_what_belongs_to_it(mode, kind):
    here = after(ON_THE_WALL, ws.SetMode(mode))
    command = ws.AddNote(text="Something", kind=kind)
    if kind in ALLOWED[mode]:
        assert len(decide(command, here)) == 1
    else:
        with pytest.raises(Refused, match="kind_not_in_mode"):
            decide(command, here)


def test_links_follow_the_flow_whichever_way_they_are_drawn():
    told = after(
        ON_THE_WALL,
        *MODELLED,
        ws.LinkNotes("paid", "pay"),
        ws.LinkNotes("paid", "receipt"),
        ws.LinkNotes("buyer", "pay"),
        ws.LinkNotes("paid", "bank"),
        ws.LinkNotes("slow", "paid"),
    )
    leads = {note.id: linked_from(note, told) for note in told.notes.values()}
    assert leads["pay"] == ("paid",)
    assert leads["paid"] == ("receipt", "bank")
    assert leads["buyer"] == ("pay",)
    assert leads["slow"] == ("paid",)
    for wrong in (("buyer", "paid"), ("buyer", "receipt"), ("filled", "paid")):
        with pytest.raises(Refused, match="link_not_allowed"):
            decide(ws.LinkNotes(*wrong), told)
    assert not linked_from(after(told, ws.UnlinkNotes("bank", "paid")).notes["paid"], told)[1:]


def test_a_link_that_a_new_kind_forbids_rests_until_it_may():
    linked = after(ON_THE_WALL, *MODELLED, ws.LinkNotes("pay", "paid"))
    other = after(linked, ws.SetKind(("pay",), "read_model"))
    assert linked_from(other.notes["pay"], other) == ()
    again = after(other, ws.SetKind(("pay",), "command"))
    assert linked_from(again.notes["pay"], again) == ("paid",)


def test_merging_keeps_the_links_of_all_and_what_led_to_them():
    told = after(
        ON_THE_WALL,
        *MODELLED,
        ws.AddNote(text="Order payed", id="payed", author="Karim", after="paid"),
        ws.LinkNotes("payed", "receipt"),
        ws.LinkNotes("pay", "payed"),
        ws.MergeNotes("paid", ("payed",)),
    )
    assert "payed" not in told.notes
    assert linked_from(told.notes["paid"], told) == ("receipt",)
    assert linked_from(told.notes["pay"], told) == ("paid",)
    assert told.notes["paid"].merged == ("payed",)
    assert told.notes.removed["payed"].author == "Karim"
    with pytest.raises(Refused, match="merge_of_kinds"):
        decide(ws.MergeNotes("paid", ("pay",)), told)


def test_what_looks_the_same_may_be_kept_apart_for_good():
    told = after(ON_THE_WALL, *PURCHASE, ws.KeepApart("filled", "paid"))
    assert told.notes["filled"].apart == ("paid",)
    assert decide(ws.KeepApart("filled", "paid"), told) == ()


def test_what_is_locked_stays_as_it_is():
    told = after(ON_THE_WALL, *MODELLED, ws.LockNotes(("paid",)))
    for command in (
        ws.RewordNote("paid", "Never paid"),
        ws.MoveNotes(ids=("paid",)),
        ws.RemoveNotes(("paid",)),
        ws.LinkNotes("pay", "paid"),
        ws.MergeNotes("filled", ("paid",)),
        ws.SetPivotal("paid"),
    ):
        with pytest.raises(Refused, match="note_locked"):
            decide(command, told)
    assert after(told, ws.UnlockNotes(("paid",)), ws.SetPivotal("paid")).notes["paid"].pivotal


def test_notes_written_in_private_are_turned_over_all_at_once_or_one_by_one():
    told = after(
        ON_THE_WALL,
        ws.AddNotes(texts=("a", "b", "c"), ids=("a", "b", "c"), hidden=True),
        ws.RevealNotes(("b",)),
    )
    assert [note.hidden for note in told.notes.values()] == [True, False, True]
    with pytest.raises(Refused, match="merge_of_hidden"):
        decide(ws.MergeNotes("a", ("b",)), told)
    assert not any(note.hidden for note in after(told, ws.RevealNotes()).notes.values())


def test_only_a_domain_event_is_pivotal():
    told = after(ON_THE_WALL, *MODELLED, ws.SetPivotal("paid"))
    assert told.notes["paid"].pivotal
    assert not after(told, ws.SetKind(("paid",), "hot_spot")).notes["paid"].pivotal
    with pytest.raises(Refused, match="pivot_is_no_event"):
        decide(ws.SetPivotal("pay"), told)


def test_every_remark_may_point_at_anything():
    remarks = set(KINDS) - {"domain_event", "command", "read_model", "external_system", "actor"}
    assert all(may_lead(remark, kind) for remark in remarks for kind in KINDS)


@pytest.mark.slow
def test_a_command_costs_the_same_at_twenty_thousand_notes():
    ids = tuple(f"n{n}" for n in range(20_000))
    big = after(ON_THE_WALL, ws.AddNotes(texts=ids, ids=ids))
    began = time.process_time()
    for n in range(100):
        big = after(big, ws.MoveNotes(ids=(ids[n],), after=ids[-n - 1]))
    assert (time.process_time() - began) / 100 < 0.01  # 0.5 ms where nothing else runs
