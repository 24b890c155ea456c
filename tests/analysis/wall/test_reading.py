"""What the wall says, checked by hand on one that is small enough to count."""

import pandas as pd
import pytest
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis.wall.flow import flow_of
from journeylab.analysis.wall.gates import Readings, missing
from journeylab.analysis.wall.loads import loads
from journeylab.analysis.wall.marks import gaps, gaps_in_time, lacking, marks
from journeylab.analysis.wall.stickies import stickies
from journeylab.analysis.wall.twins import alike, asked, twins
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Stage

START = ws.CreateWorkshop(
    title="Tent", stages=(Stage("before", "Before"), Stage("after", "After"), Stage("end", "End"))
)
EVENTS = ("Stock shown", "Basket filled", "Order paid", "Parcel sent", "Parcel delivered")
WALL = after(
    Workshop(),
    START,
    ws.SetMode("explore"),
    ws.AddNotes(texts=EVENTS[:3], ids=("shown", "filled", "paid"), stage="before"),
    ws.AddNotes(texts=EVENTS[3:], ids=("sent", "came"), stage="after"),
    ws.SetMode("model"),
    ws.AddNote(text="I fill my basket", id="fill", kind="command", beside="filled"),
    ws.AddNote(text="I pay", id="pay", kind="command", beside="paid"),
    ws.AddNote(text="I send it back", id="back", kind="command", stage="after"),
    ws.AddNote(text="Customer", id="me", kind="actor", beside="filled"),
    ws.AddNote(text="customers", id="me2", kind="actor", beside="paid"),
    ws.AddNote(text="Stock", id="stock", kind="external_system", beside="shown"),
    ws.AddNote(text="Bank", id="bank", kind="external_system", beside="paid"),
    ws.AddNote(text="Receipt", id="receipt", kind="read_model", beside="paid"),
    ws.LinkNotes("fill", "filled"),
    ws.LinkNotes("pay", "bank"),
    ws.LinkNotes("bank", "paid"),
    ws.LinkNotes("me", "fill"),
    ws.LinkNotes("me2", "pay"),
    ws.LinkNotes("stock", "shown"),
    ws.LinkNotes("filled", "stock"),
    ws.LinkNotes("sent", "stock"),
)


def framed(workshop):
    return tables.notes(workshop), tables.links(workshop)


def read(workshop):
    flow, notes = flow_of(*framed(workshop)), stickies(tables.notes(workshop))
    pairs = asked(alike((n.note, n.kind, n.text) for n in notes), [n.note for n in notes], set())
    return Readings(notes, lacking(flow), gaps(notes, workshop.stages), pairs)


def rows(frame):
    return [tuple(row) for row in frame.itertuples(index=False)]


def test_systems_bear_events_and_actors_commands():
    found = loads(*framed(WALL))
    assert rows(found) == [
        ("external_system", "stock", "Stock", 1, 3, 0.6, True),
        ("external_system", "bank", "Bank", 1, 1, 0.2, False),
        ("actor", "me", "Customer", 2, 2, pytest.approx(2 / 3), False),
    ]


def test_each_note_says_what_it_lacks():
    assert rows(marks(*framed(WALL))) == [
        ("receipt", "unlinked"),
        ("sent", "no_command"),
        ("came", "no_command"),
        ("back", "no_event"),
        ("back", "no_actor"),
    ]


def test_gaps_in_time_are_stages_and_moments_where_nothing_happens():
    assert rows(gaps_in_time(tables.notes(WALL), tables.stages(WALL))) == [
        ("empty_stage", "end", pd.NA),
        ("silent", "after", 6),
    ]


def test_twins_are_asked_about_once_and_not_again():
    again = after(
        WALL,
        ws.SetMode("explore"),
        ws.AddNote(text="The parcel arrived", id="arrived", stage="after"),
        ws.AddNote(text="Package received", id="got", stage="after"),
        ws.AddNote(text="Delivered parcels", id="hidden", stage="after", hidden=True),
    )
    notes = tables.notes(again)
    assert rows(twins(notes)[["note", "other"]]) == [("came", "arrived"), ("came", "got")]
    kept = twins(notes, {frozenset(("came", "got")), frozenset(("arrived", "got"))})
    assert rows(kept[["note", "other"]]) == [("came", "arrived")]


@pytest.mark.parametrize(
    ("mode", "lacks"),
    [
        ("prepare", {}),
        ("explore", {"few_events": 5, "empty_stage": 1, "no_pivot": 0}),
        (
            "model",
            {"no_command": 2, "no_event": 1, "no_actor_named": 1, "unlinked": 1, "silent": 1},
        ),
        ("analyse", {"no_hot_spot": 0}),
    ],
)
def test_each_gate_says_what_is_missing(mode, lacks):
    assert dict(missing(mode, read(WALL))) == lacks


def test_an_empty_wall_reads_as_one():
    empty = read(after(Workshop(), START))
    assert not empty.marks
    assert loads(*framed(Workshop())).empty
    assert missing("prepare", empty) == [("no_actor", 0)]
