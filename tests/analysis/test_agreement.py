"""Krippendorff's alpha, against the worked example of his own paper."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from journeylab.analysis.agreement import alpha, room_agreement

NA = math.nan
# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C:
# four observers, twelve units, values 1 to 5, missing where an observer gave nothing
PUBLISHED = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3],
    [NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA],
]


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_the_published_example_comes_out_to_its_three_decimals(level, expected):
    assert round(alpha(PUBLISHED, level), 3) == expected


def test_full_agreement_is_one_and_shared_silence_does_not_change_it():
    assert alpha([[1, 2, 3], [1, 2, 3]]) == 1
    assert alpha([[1, 2, 3, NA], [1, 2, 3, NA]]) == 1


@pytest.mark.parametrize(
    "nothing_to_tell", [[[1, 2, 3]], [[2, 2], [2, 2]], [[NA, NA]], [[1], [NA]]]
)
def test_without_two_ratings_or_any_difference_there_is_no_alpha(nothing_to_tell):
    assert math.isnan(alpha(nothing_to_tell))


def slowly(table):
    """Interval alpha from all pairs, as its definition reads."""
    units = [[v for v in unit if not math.isnan(v)] for unit in np.asarray(table).T]
    units = [unit for unit in units if len(unit) > 1]
    values = [v for unit in units for v in unit]
    observed = sum(
        (a - b) ** 2 / (len(unit) - 1) for unit in units for a, b in itertools.permutations(unit, 2)
    ) / len(values)
    pairs = list(itertools.permutations(values, 2))
    expected = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    return 1 - observed / expected


@given(hnp.arrays(float, (3, 5), elements=st.sampled_from([-2.0, -1.0, 0.0, 1.0, 2.0, NA])))
def test_it_equals_its_definition_over_all_pairs(table):
    found = alpha(table, "interval")
    if not math.isnan(found):
        assert found == pytest.approx(slowly(table))


@given(hnp.arrays(float, (3, 6), elements=st.sampled_from([-2.0, -1.0, 0.0, 1.0, 2.0, NA])))
def test_the_order_of_people_does_not_matter_and_nobody_agrees_more_than_fully(table):
    found = alpha(table)
    assert math.isnan(found) or found <= 1
    assert alpha(table[::-1]) == pytest.approx(found, nan_ok=True)


def test_a_room_is_read_from_its_scores_without_customers_or_the_room_itself():
    rows = [
        (f"p{who}", f"s{unit}", value, "room")
        for who, row in enumerate(PUBLISHED)
        for unit, value in enumerate(row)
        if not math.isnan(value)
    ]
    others = [("room", "s0", 5, "room"), ("c1", "s0", 5, "customer")]
    scores = pd.DataFrame(rows + others, columns=["participant", "step", "value", "source"])
    assert round(room_agreement(scores, room="room"), 3) == 0.815
    assert math.isnan(room_agreement(scores.iloc[:0], room="room"))
