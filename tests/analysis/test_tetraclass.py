"""Tetraclass, against prince's correspondence analysis and a table worked by hand."""

import numpy as np
import pandas as pd
import prince
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.analysis.tetraclass import cuts, principal_axis, tetraclass


@pytest.fixture
def rated():
    """Four touchpoints of 1 to 5 made to be each of the four classes, and who is satisfied."""
    rng = np.random.default_rng(11)
    satisfied = rng.random(600) < 0.5
    chances = {  # of a good rating among the satisfied, and among the others
        "key": (0.9, 0.1),
        "basic": (0.95, 0.45),
        "plus": (0.55, 0.05),
        "secondary": (0.52, 0.48),
    }
    frame = pd.DataFrame(
        {
            name: np.where(rng.random(600) < np.where(satisfied, yes, no), 5.0, 1.0)
            for name, (yes, no) in chances.items()
        }
    )
    return frame, satisfied.astype(float)


def table_of(frame, satisfied):
    rows = [
        [(side & (satisfied == 1)).sum(), (side & (satisfied == 0)).sum()]
        for side in (*(frame[n] > 3 for n in frame), *(frame[n] < 3 for n in frame))
    ]
    return np.array(rows, float)


def test_the_four_classes_come_out_as_they_were_made(rated):
    frame, satisfied = rated
    found = tetraclass(frame, satisfied, [3.0] * 4).set_index("touchpoint")
    assert found["class"].to_dict() == {name: name for name in frame}


def test_a_class_says_in_how_many_draws_it_holds(rated):
    frame, satisfied = rated
    again = frame.assign(even=frame["key"].where(np.arange(600) % 2 == 0, 6 - frame["key"]))
    found = tetraclass(again, satisfied, [3.0] * 5).set_index("touchpoint")
    rng = np.random.default_rng(4)
    held = pd.Series(0.0, index=found.index)
    for _ in range(150):  # a second method: draw the rows themselves
        rows = rng.integers(0, 600, 600)
        drawn = tetraclass(again.iloc[rows], satisfied[rows], [3.0] * 5, draws=0)
        held += drawn.set_index("touchpoint")["class"] == found["class"]
    assert (found["class_share"] - held / 150).abs().max() < 0.12
    assert found.loc["key", "class_share"] > 0.95


def test_coordinates_and_contributions_are_those_of_prince(rated):
    frame, satisfied = rated
    found = tetraclass(frame, satisfied, [3.0] * 4)
    table = pd.DataFrame(table_of(frame, satisfied), columns=["yes", "no"])
    ca = prince.CA(n_components=1).fit(table)
    theirs = ca.row_coordinates(table)[0].to_numpy()
    theirs = theirs * np.sign(ca.column_coordinates(table)[0]["yes"])
    ours = [*found["coordinate_positive"], *found["coordinate_negative"]]
    assert ours == pytest.approx(theirs, rel=1e-9)
    contributions = [*found["contribution_positive"], *found["contribution_negative"]]
    assert contributions == pytest.approx(ca.row_contributions_[0].to_numpy(), rel=1e-9)
    assert sum(contributions) == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=2, max_size=8))
def test_the_axis_carries_all_of_the_inertia(rows):
    table = np.array(rows, float)
    if (table.sum(axis=0) == 0).any():
        assert np.isnan(principal_axis(table)[0]).all()
        return
    coordinates, contributions = principal_axis(table)
    mass = table.sum(axis=1) / table.sum()
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0) / table.sum()
    with np.errstate(invalid="ignore", divide="ignore"):
        chi_square = np.nansum((table - expected) ** 2 / expected)
    assert np.nansum(mass * coordinates**2) == pytest.approx(chi_square / table.sum(), abs=1e-12)
    if chi_square > 1e-9:
        assert np.nansum(contributions) == pytest.approx(1)


def test_a_middle_answer_is_neither_and_is_counted():
    frame = pd.DataFrame({"pay": [5, 3, 1, 3, 4, np.nan], "wait": [1, 2, 4, 5, 3, 3.0]})
    found = tetraclass(frame, [1, 1, 0, 0, 1, np.nan], [3.0, 3.0])
    assert found[["positive", "negative", "middle"]].to_numpy().tolist() == [[2, 1, 2], [2, 2, 1]]
    assert found["satisfied_if_positive"].tolist() == [1.0, 0.0]


def test_weights_count_as_so_many_people():
    frame = pd.DataFrame({"pay": [5, 1, 5, 1.0], "wait": [5, 5, 1, 1.0]})
    twice = pd.concat([frame, frame.iloc[[0]]])
    weighed = tetraclass(frame, [1, 0, 1, 0], [3, 3], [2, 1, 1, 1])
    repeated = tetraclass(twice, [1, 0, 1, 0, 1], [3, 3])
    names = ["contribution_positive", "contribution_negative", "satisfied_if_positive"]
    assert weighed[names].to_numpy() == pytest.approx(repeated[names].to_numpy())


def test_where_everyone_is_satisfied_there_is_no_plane():
    found = tetraclass(pd.DataFrame({"pay": [5, 1.0]}), [1, 1], [3])
    assert found["class"].tolist() == [""]
    assert np.isnan(cuts(found)[0])


def test_a_touchpoint_alone_has_no_class_and_equal_ones_have_the_same_in_every_draw():
    rng = np.random.default_rng(1)
    pay = pd.DataFrame({"pay": rng.integers(1, 6, 60).astype(float)})
    satisfied = (rng.random(60) > 0.5).astype(float)
    alone = tetraclass(pay, satisfied, [3.0])
    assert alone["class"].tolist() == [""]
    assert alone["class_share"].isna().all()
    equal = tetraclass(pay.assign(see=pay["pay"], ask=pay["pay"]), satisfied, [3.0] * 3)
    assert equal["class"].tolist() == ["key"] * 3
    assert (equal["class_share"] > 0.95).all()
