"""Customers' words by the thousand: taken in, grouped, corrected and taken back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import CREATE, after
from voices import SOUND, VOICES

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide, evolve
from journeylab.workshop.findings.groups import Grouping
from journeylab.workshop.state.voices import Medium, Verbatim, VerbatimGroup

MANY = 20_000


def said(*ids, **fields):
    return tuple(Verbatim(one, f"I say {one}", **fields) for one in ids)


@pytest.fixture
def heard():
    return after(
        Workshop(),
        CREATE,
        ws.AddStep(id="pay", text="I pay", stage="before"),
        ws.AddVerbatims(said("a", "b", "c", "d"), "may"),
        ws.GroupVerbatims(
            (
                Grouping(VerbatimGroup("slow", "Too slow", proposed=True), ("a", "b")),
                Grouping(VerbatimGroup("dear", "Too dear", proposed=True), ("c",)),
            )
        ),
    )


def groups(workshop):
    """Who stands where, apart included."""
    frame = tables.verbatims(workshop)
    return dict(zip(frame["verbatim"], frame["group"].fillna(""), strict=True))


def test_a_batch_is_one_change_and_one_undo(heard):
    command = ws.AddVerbatims(said("x", "y"), "june")
    (change,) = decide(command, heard)
    told = evolve(change, heard)
    assert list(told.verbatims) == ["a", "b", "c", "d", "x", "y"]
    assert {one.batch for one in told.verbatims.values()} == {"may", "june"}
    assert list(evolve(change.inverse(heard), told).verbatims) == ["a", "b", "c", "d"]
    assert decide(command, told) == ()


def test_what_is_removed_comes_back_where_it_stood(heard):
    (change,) = decide(ws.RemoveVerbatims(("b", "c")), heard)
    gone = evolve(change, heard)
    assert list(gone.verbatims) == ["a", "d"]
    assert list(evolve(change.inverse(heard), gone).verbatims) == ["a", "b", "c", "d"]


def test_a_retry_adds_only_what_is_missing_and_never_overwrites(heard):
    more = after(heard, ws.AddVerbatims(said("d", "e"), "may"))
    assert list(more.verbatims) == ["a", "b", "c", "d", "e"]
    with pytest.raises(Refused, match="id_taken"):
        decide(ws.AddVerbatims((Verbatim("a", "Other words"),)), heard)


def test_merging_splitting_and_moving(heard):
    merged = after(heard, ws.MergeGroups(("dear",), "slow"))
    assert groups(merged) == {"a": "slow", "b": "slow", "c": "slow", "d": ""}
    assert list(merged.verbatim_groups) == ["slow"]
    split = after(merged, ws.SplitGroup("Dear", ("c", "d"), "money"))
    assert groups(split) == {"a": "slow", "b": "slow", "c": "money", "d": "money"}
    moved = after(split, ws.MoveToGroup(("a",), "money"), ws.MoveToGroup(("d",)))
    assert groups(moved) == {"a": "money", "b": "slow", "c": "money", "d": ""}
    assert not after(moved, ws.RenameGroup("slow", "Slow")).verbatim_groups["slow"].proposed


def test_a_group_that_all_leave_goes_when_others_are_made(heard):
    split = after(heard, ws.SplitGroup("Money", ("c",), "money"))
    assert list(split.verbatim_groups) == ["slow", "money"]
    assert groups(after(heard, ws.RemoveGroup("slow")))["a"] == ""


def test_what_a_person_says_stands_before_a_proposal(heard):
    told = after(heard, ws.SetVerbatim("a", "kind", "delight"))
    verbatim = told.verbatims["a"]
    assert (verbatim.kind, verbatim.sentiment, verbatim.corrected) == (
        "delight",
        "positive",
        ("kind",),
    )
    assert after(told, ws.SetVerbatim("a", "need", "speed")).verbatims["a"].corrected == (
        "kind",
        "need",
    )


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ws.AddVerbatims((Verbatim("z", " "),)), "text_empty"),
        (ws.AddVerbatims((Verbatim("z", "x", at="3 days ago"),)), "date_malformed"),
        (ws.AddVerbatims((Verbatim("z", "x", step="gone"),)), "unknown_step"),
        (ws.AddVerbatims((Verbatim("z", "x", channel="gone"),)), "unknown_channel"),
        (ws.AddVerbatims((Verbatim("z", "x", score=9, scale=(1, 5)),)), "score_off_scale"),
        (ws.AddVerbatims((Verbatim("z", "x", score=float("nan")),)), "score_off_scale"),
        (ws.AddVerbatims((Verbatim("z", "x", score=1, scale=(5, 1)),)), "score_off_scale"),
        (ws.AddVerbatims(said("z", "z")), "id_taken"),
        (ws.SetVerbatim("a", "kind", "nonsense"), "choice_unknown"),
        (ws.SetVerbatim("gone", "kind", "delight"), "unknown_verbatim"),
        (ws.MoveToGroup(("a",), "gone"), "unknown_group"),
        (ws.MergeGroups(("gone",), "slow"), "unknown_group"),
        (ws.SplitGroup("", ("a",)), "text_empty"),
        (ws.RemoveVerbatims(("gone",)), "unknown_verbatim"),
    ],
)
def test_what_cannot_be_is_refused_by_name(heard, command, code):
    with pytest.raises(Refused, match=code):
        decide(command, heard)


@pytest.mark.parametrize(
    "file",
    [
        "../../etc/passwd",
        "0" * 64 + ".svg",
        "0" * 64 + ".html",
        "0" * 64 + ".mp4",  # a film, said to be a sound
        "0" * 63 + ".mp3",
        "0" * 64 + ".mp3/x",
    ],
)
def test_a_medium_has_the_name_of_its_bytes_and_of_its_type(heard, file):
    medium = {"file": file, "type": "audio/mpeg", "size": 9}
    with pytest.raises(Refused, match="medium_malformed"):
        decide(ws.SetVerbatim("a", "media", [medium]), heard)
    right = {"file": SOUND.file, "type": "audio/mpeg", "size": 9}
    assert after(heard, ws.SetVerbatim("a", "media", [right])).verbatims["a"].media == (
        Medium(SOUND.file, "audio/mpeg", 9),
    )


def test_moments_are_days_or_utc(heard):
    told = after(heard, ws.AddVerbatims((Verbatim("z", "x", at="2026-03-02T10:00:00+02:00"),)))
    assert told.verbatims["z"].at == "2026-03-02T08:00:00Z"


def test_a_verbatim_whose_step_has_gone_is_unassigned_and_can_still_be_corrected(heard):
    placed = after(heard, ws.SetVerbatim("a", "step", "pay"))
    assert tables.verbatims(placed)["step"].fillna("").tolist() == ["pay", "", "", ""]
    gone = after(placed, ws.RemoveStep("pay"), ws.SetVerbatim("a", "need", "speed"))
    assert tables.verbatims(gone)["step"].isna().all()


def test_scores_are_shown_as_given_and_on_the_emotion_scale(heard):
    told = after(heard, ws.AddVerbatims((Verbatim("z", "x", score=4, scale=(1, 5)),)))
    row = tables.verbatims(told).iloc[-1]
    assert (row["score"], row["level"]) == (4, 1.0)


@given(
    st.lists(
        st.one_of(st.builds(command, **given) for command, given in VOICES.items()), max_size=30
    )
)
def test_every_verbatim_stands_in_a_group_that_is_there(commands):
    state = after(Workshop(), CREATE, ws.AddStep(id="a", text="I pay", stage="before"))
    for command in commands:
        try:
            changes = decide(command, state)
        except Refused:
            continue
        for change in changes:
            before, state = state, evolve(change, state)
            back = evolve(change.inverse(before), state)
            assert list(back.verbatims.items()) == list(before.verbatims.items())
            assert list(back.verbatim_groups.items()) == list(before.verbatim_groups.items())
    assert {one.group for one in state.verbatims.values()} <= {"", *state.verbatim_groups}


def test_two_people_correct_side_by_side_and_undo_their_own(tmp_path):
    url = str(tmp_path / "a.journey")
    with (
        sessions.create(url, CREATE, actor="Claire") as claire,
        sessions.Session(url, "Paul") as paul,
    ):
        claire.do(ws.AddVerbatims(said("a", "b", "c"), "may"))
        claire.do(ws.SplitGroup("One", ("a", "b"), "one"))
        paul.do(ws.SplitGroup("Two", ("b", "c"), "two"))
        claire.do(ws.MergeGroups(("two",), "one"))
        paul.do(ws.MoveToGroup(("c",)))
        claire.undo()
        assert groups(claire.workshop) == {"a": "one", "b": "two", "c": ""}
        paul.undo()
        paul.undo()
        assert groups(paul.workshop) == {"a": "one", "b": "one", "c": "one"}
        assert list(paul.workshop.verbatim_groups) == ["one"]
        claire.do(ws.SplitGroup("Three", ("a",), "three"))
        paul.do(ws.MoveToGroup(("b",), "three"))
        with pytest.raises(Refused, match="holds_others"):
            claire.undo()


def test_one_command_among_twenty_thousand_costs_under_a_millisecond(tmp_path):
    """CPU of rule and fold alone; benchmarks/verbatims.py measures the way through the store."""
    heard = after(Workshop(), CREATE, ws.AddVerbatims(said(*map(str, range(MANY))), "may"))
    heard = after(heard, ws.SplitGroup("One", ("1", "2"), "one"))
    began = time.process_time()
    for n in range(200):
        heard = after(heard, ws.MoveToGroup((str(n * 7),), "one"))
        heard = after(heard, ws.SetVerbatim(str(n * 7), "kind", "irritant"))
    assert (time.process_time() - began) / 400 < 0.001
