"""The patch that goes down when a view changes; patches.json is tested in JavaScript too."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.widgets.patch import apply, difference

VECTORS = json.loads(Path(__file__).with_name("patches.json").read_text("utf-8"))

scalars = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "a", "é", "__proto__"])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.sampled_from("abcd"), inner),
    max_leaves=20,
)
views = st.dictionaries(st.sampled_from(["a", "b", "c", "__proto__"]), values)


@given(views, views)
def test_a_patch_turns_one_view_into_the_other_and_leaves_the_first_alone(before, after):
    kept = json.dumps(before)
    assert json.dumps(apply(difference(before, after), before), sort_keys=True) == json.dumps(
        after, sort_keys=True
    )
    assert json.dumps(before) == kept


@given(views)
def test_nothing_is_sent_where_nothing_changed(view):
    assert difference(view, json.loads(json.dumps(view))) == []


@given(st.lists(st.integers(), unique=True, min_size=2, max_size=30), st.data())
def test_one_move_sends_one_id_however_far_it_goes(ids, data):
    moved = list(ids)
    item = moved.pop(data.draw(st.integers(0, len(ids) - 1)))
    moved.insert(data.draw(st.integers(0, len(moved))), item)
    patch = difference({"order": ids}, {"order": moved})
    assert apply(patch, {"order": ids}) == {"order": moved}
    assert sum(len(operation[4]) for operation in patch) <= 1


def test_a_number_that_becomes_a_truth_value_is_a_change():
    assert difference({"a": [1], "b": 1}, {"a": [True], "b": True}) == [
        ["splice", ["a"], 0, 1, [True]],
        ["set", ["b"], True],
    ]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_vectors_that_browsers_are_tested_with(vector):
    assert difference(vector["before"], vector["after"]) == vector["patch"]
    assert apply(vector["patch"], vector["before"]) == vector["after"]


def test_a_drop_on_a_board_of_500_sends_under_three_kilobytes():
    ids = [f"{number:08d}-1111-4222-8333-444444444444" for number in range(500)]
    steps = {step: {"text": "I compare two pairs", "channels": ["web"]} for step in ids}
    before = {"steps": steps, "inside": {"before": ids[:250], "after": ids[250:]}}
    within = {**before, "inside": {"before": [*ids[1:250], ids[0]], "after": ids[250:]}}
    across = {**before, "inside": {"before": ids[1:250], "after": [*ids[250:], ids[0]]}}
    for after in (within, across):
        assert len(json.dumps(difference(before, after))) < 3_000
