"""Moments of truth proposed, and the quadrants of the matrix."""

import math

import pandas as pd
import pytest

from journeylab.analysis.matrix import counts, quadrants
from journeylab.analysis.moments import moments_of_truth


def steps(emotion, **more):
    return pd.DataFrame(
        {"step": [f"s{i}" for i in range(len(emotion))], "emotion": emotion, **more}
    )


def proposed(frame):
    found = moments_of_truth(frame)
    return found[found["proposed"]]["step"].tolist()


def test_the_top_quarter_by_emotion_share_and_importance_is_proposed():
    frame = steps(
        [0, 0, 0, 0, 0, 0, -2, 2],
        share=[1, 1, 1, 1, 1, 1, 1, 0.5],
        importance=[math.nan] * 7 + [3],
    )
    found = moments_of_truth(frame)
    assert found["weight"].tolist()[6:] == pytest.approx([2.0, 2 * 0.5 * 3])
    assert proposed(frame) == ["s6", "s7"]


def test_no_more_than_a_quarter_of_the_steps_with_data_is_proposed():
    assert proposed(steps([0, 0, 0.5, 1, -1, 1.5, -2, 2])) == ["s6", "s7"]
    assert proposed(steps([0, 0.5, 1, -1, 1.5, -2, 2, math.nan])) == ["s5"]


def test_at_least_one_is_proposed_and_ties_go_to_the_earliest():
    assert proposed(steps([1.0, -1.0])) == ["s0"]


def test_a_step_without_data_is_never_proposed_nor_counted():
    assert proposed(steps([math.nan, 2.0, 0.0, math.nan])) == ["s1"]


def test_where_nothing_moves_nothing_is_proposed():
    assert proposed(steps([1.0, 1.0, 1.0])) == []
    assert proposed(steps([])) == []


def items(*rows):
    return pd.DataFrame(rows, columns=["item", "impact", "effort", "skipped"])


@pytest.mark.parametrize(
    ("impact", "effort", "skipped", "code"),
    [
        (80, 20, False, "quick_win"),
        (80, 80, False, "big_project"),
        (20, 20, False, "fill_in"),
        (20, 80, False, "leave"),
        (50, 50, False, "quick_win"),
        (math.nan, math.nan, False, "unplaced"),
        (math.nan, math.nan, True, "skipped"),
    ],
)
def test_each_item_has_its_quadrant(impact, effort, skipped, code):
    assert quadrants(items(("h", impact, effort, skipped)))["quadrant"].tolist() == [code]


def test_skips_are_counted():
    placed = quadrants(items(("a", 90, 10, False), ("b", None, None, True), ("c", 90, 5, True)))
    assert counts(placed) == {
        "quick_win": 1,
        "big_project": 0,
        "fill_in": 0,
        "leave": 0,
        "skipped": 2,
        "unplaced": 0,
    }
