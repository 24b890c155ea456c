"""The emotion lane of the map: every figure clear of both curves, landmarks named with it."""

from math import nan

import pytest

from journeylab.charts.journey_map.curve_lane import Felt, at, curve_marks


def felt(step, room, data=nan):
    return Felt(step, room, nan, nan, data, nan, nan)


def figures(*rows):
    """What stands beside each of the room's points: the words, and whether above or below."""
    texts = [m for m in curve_marks(list(rows), "en") if m["kind"] == "text"]
    said = [m for m in texts if m["role"] == "said"]
    return [(m["text"], "below" if m["at"][3] > 0 else "above") for m in said]


def test_landmarks_stand_in_one_line_with_the_figure():
    rows = felt("see", 1), felt("try", 2), felt("wait", -1), felt("walk", 0)
    assert [text for text, _ in figures(*rows)] == ["+1", "peak +2", "trough −1", "end 0"]


def test_one_step_can_be_all_three():
    assert figures(felt("see", 1)) == [("peak · trough · end +1", "above")]


def test_a_figure_stands_under_a_valley_and_over_a_slope():
    rows = felt("see", 1), felt("wait", -1), felt("try", 2)
    assert [side for _, side in figures(*rows)] == ["above", "below", "above"]


@pytest.mark.parametrize(("data", "side"), [(1.0, "below"), (-1.0, "above"), (0.2, "above")])
def test_a_figure_stands_across_from_the_gap(data, side):
    assert figures(felt("see", 1), felt("wait", 0, data), felt("walk", 0))[1][1] == side


def test_without_a_gap_a_figure_is_clear_of_the_data_too():
    found = curve_marks([felt("see", 0, 0.5), felt("walk", -2)], "en")
    assert next(m["at"] for m in found if m.get("role") == "said") == at(0.5, 0.5, -15)
