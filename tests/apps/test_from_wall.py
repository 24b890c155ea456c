"""A wall becomes a map: what ends up where, what is remembered, and what a second pass adds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import after

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.from_wall import additions, take_wall
from journeylab.workshop import Refused, Workshop, decide, evolve
from journeylab.workshop.state.entities import Channel, Stage
from journeylab.workshop.state.note import ALLOWED, KINDS, MODES

CREATE = ws.CreateWorkshop(
    title="Tent",
    stages=(
        Stage("before", "Before", "before"),
        Stage("purchase", "Purchase", "purchase"),
        Stage("after", "After", "after"),
    ),
    channels=(Channel("web", "Website"), Channel("mail", "E-mail")),
)


def put(note_id, text, kind="domain_event", stage="before", **more):
    mode = {"domain_event": "explore", "hot_spot": "analyse", "irritant": "analyse"}
    return (
        ws.SetMode(mode.get(kind, "model")),
        ws.AddNote(id=note_id, text=text, kind=kind, stage=stage, **more),
    )


@pytest.fixture
def stormed():
    return after(
        Workshop(),
        CREATE,
        ws.AddParticipant(id="ana", name="Ana", department="Sales"),
        *put("compared", "Tents compared"),
        *put("shown", "Stock shown"),
        *put("carted", "Cart confirmed", stage="purchase"),
        *put("paid", "Order paid", stage="purchase"),
        *put("packed", "Parcel packed", stage="purchase"),
        *put("compare", "I compare three tents", "command", beside="compared"),
        *put("pay", "I pay", "command", stage="purchase", beside="paid"),
        *put("me", "Customer", "actor", stage="purchase", beside="paid"),
        *put("clerk", "Shop assistant", "actor", stage="purchase", beside="paid"),
        *put("receipt", "Confirmation e-mail", "read_model", stage="purchase", beside="paid"),
        *put("bank", "Bank", "external_system", stage="purchase", beside="paid"),
        *put("false", "Stock is false on Saturdays", "hot_spot", author="ana", beside="shown"),
        ws.SetPivotal("paid", pivotal=True),
        ws.LinkNotes("compare", "compared"),
        ws.LinkNotes("pay", "paid"),
        ws.LinkNotes("me", "pay"),
        ws.LinkNotes("clerk", "pay"),
        ws.LinkNotes("paid", "receipt"),
        ws.LinkNotes("paid", "bank"),
        ws.LinkNotes("false", "shown"),
    )


def test_every_kind_lands_where_it_belongs(stormed):
    found = additions(stormed)
    state = after(stormed, *found.commands)
    texts = [(step.stage, step.text) for step in state.steps.values()]
    assert texts == [
        ("before", "I compare three tents"),
        ("before", "Stock shown"),
        ("purchase", "Cart confirmed"),
        ("purchase", "I pay"),
        ("paid", "Parcel packed"),
    ]
    assert [stage.name for stage in state.stages.values()] == [
        "Before",
        "Purchase",
        "Order paid",
        "After",
    ]
    pay = state.steps["pay"]
    assert {lane: cell.text for lane, cell in pay.lanes.items()} == {
        "doing": "Order paid",
        "to_see": "Confirmation e-mail",
        "systems": "Bank",
        "back_stage": "Shop assistant",
    }
    assert pay.lanes["systems"].sources == ("bank",)
    assert pay.channels == ("mail",)  # the read model names it
    spot = state.hot_spots["false"]
    assert (spot.steps, spot.evidence) == (("shown",), ("false",))
    assert found.left == ()
    assert found.facts == {"stages": 1, "steps": 5, "cells": 8, "hot_spots": 1, "left": 0}


def test_who_said_it_is_what_it_rests_on(stormed):
    told = after(
        stormed, *put("slow", "The page is slow", "irritant", author="ana", beside="shown")
    )
    state = after(told, *additions(told).commands)
    cell = state.steps["shown"].lanes["irritants"]
    assert (cell.evidence, cell.departments) == ("staff", ("Sales",))
    more = after(state, *put("lost", "I get lost", "irritant", beside="shown"))
    cell = after(more, *additions(more).commands).steps["shown"].lanes["irritants"]
    assert (cell.text, cell.departments) == ("The page is slow\nI get lost", ("Sales",))
    assert state.steps["pay"].lanes["systems"].evidence == "assumed"


def test_a_second_pass_adds_what_is_new_and_leaves_what_was_corrected(stormed):
    state = after(stormed, *additions(stormed).commands)
    assert additions(state).commands == ()
    corrected = after(
        state,
        ws.RewordStep("shown", "I look whether the shop has it"),
        ws.SetCell("pay", "systems", ""),
        ws.SetCell("pay", "to_see", "An e-mail within a minute"),
        ws.RemoveStep("packed"),
        *put("sms", "SMS with a link", "read_model", stage="purchase", beside="paid"),
        ws.LinkNotes("paid", "sms"),
        *put("sent", "Parcel sent", stage="after"),
    )
    again = additions(corrected)
    state = after(corrected, *again.commands)
    assert state.steps["pay"].lanes["to_see"].text == "An e-mail within a minute\nSMS with a link"
    assert "systems" not in state.steps["pay"].lanes
    assert state.steps["shown"].text == "I look whether the shop has it"
    assert "packed" not in state.steps
    assert [s.text for s in state.steps.values() if s.stage == "after"] == ["Parcel sent"]
    assert again.facts == {"stages": 0, "steps": 1, "cells": 2, "hot_spots": 0, "left": 0}


def test_a_step_that_says_the_same_is_the_same(stormed):
    known = after(stormed, ws.AddStep(id="mine", stage="purchase", text="I pay"))
    state = after(known, *additions(known).commands)
    assert [step.text for step in state.steps.values()].count("I pay") == 1
    assert state.steps["mine"].lanes["doing"].sources == ("paid", "pay")


def test_steps_without_a_letter_are_told_apart(stormed):
    """By the rule of all evidence, which takes no text for another because both fold to nothing."""
    known = after(stormed, ws.AddStep(id="glad", stage="after", text="😀"))
    shown = after(known, *put("sad", "😡", stage="after"), *put("again", "😀 ", stage="after"))
    state = after(shown, *additions(shown).commands)
    assert state.steps["sad"].text == "😡"
    assert [step.text for step in state.steps.values()].count("😀") == 1


def test_what_is_still_private_stays_private(stormed):
    state = after(stormed, *put("secret", "I doubt", "command", hidden=True))
    assert "secret" not in str(additions(state).commands)


def test_what_a_hot_spot_rests_on_already_is_not_raised_once_more(stormed):
    raised = ws.RaiseHotSpot(id="room", text="Said otherwise in the room", evidence=("false",))
    assert additions(after(stormed, raised)).facts["hot_spots"] == 0


def test_a_remark_on_an_empty_wall_is_told_as_left():
    state = after(Workshop(), CREATE, *put("alone", "It rains", "irritant"))
    found = additions(state)
    assert (found.commands, found.left) == ((), ("alone",))


def test_one_gesture_and_one_undo(stormed, tmp_path):
    place = str(tmp_path / "tent.journey")
    with sessions.create(place, CREATE, actor="facilitator") as session:
        session.do(*put("paid", "Order paid", stage="purchase"))
        before = session.workshop
        found = take_wall(session)
        assert found.facts["steps"] == 1
        assert session.workshop.steps["paid"].text == "Order paid"
        session.undo()
        assert session.workshop.with_(seq=0, steps=before.steps) == before.with_(seq=0)
        assert not session.workshop.steps


IDS = [f"n{i}" for i in range(8)]
NOTES = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(["I pay", "Je paie", "Customer", "E-mail", "<script>", "\u202eabc", "🙂"]),
    st.sampled_from(["before", "purchase", "after"]),
    st.booleans(),
)
LINKS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=12)


def wall_of(drawn, links):
    state = after(Workshop(), CREATE)
    for note_id, (kind, text, stage, pivotal) in zip(IDS, drawn, strict=False):
        mode = next(m for m in MODES if kind in ALLOWED[m])
        state = after(state, ws.SetMode(mode))
        state = after(state, ws.AddNote(id=note_id, text=text, kind=kind, stage=stage))
        if pivotal and kind == "domain_event":
            state = after(state, ws.SetPivotal(note_id, pivotal=True))
    for source, target in links:
        try:
            changes = decide(ws.LinkNotes(source, target), state)
        except Refused:
            continue
        for change in changes:
            state = evolve(change, state)
    return state


@given(st.lists(NOTES, max_size=8), LINKS)
def test_nothing_is_lost_and_twice_is_once(drawn, links):
    wall = wall_of(drawn, links)
    found = additions(wall)
    state = after(wall, *found.commands)
    remembered = {
        s for step in state.steps.values() for c in step.lanes.values() for s in c.sources
    }
    kept = remembered | set(state.steps) | set(state.hot_spots) | set(found.left)
    lost = [note for note in wall.notes.values() if note.id not in kept]
    assert [note.id for note in lost if note.text != "Customer"] == []
    assert additions(state).commands == ()
