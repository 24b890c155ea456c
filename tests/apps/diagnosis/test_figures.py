"""Times as a person reads them: each in a unit that fits, both ends of an interval in one."""

import pytest

from journeylab.apps.diagnosis.report.figures import NOTHING, duration, lasting

MINUTE, HOUR, DAY = 60, 3_600, 86_400


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (89, "89 s"),
        (90, "1.5 min"),
        (5_400, "1.5 h"),
        (3 * DAY, "3 d"),
        (None, NOTHING),
    ],
)
def test_a_time_is_told_in_the_largest_unit_of_which_there_is_more_than_one(seconds, told):
    assert _plain(duration("en", seconds)) == told


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (33.8 * HOUR, 2.2 * DAY, "33.8 h to 52.8 h"),
        (2 * MINUTE, 5 * DAY, "2 min to 5 d"),
        (2 * DAY, 400 * DAY, "2 d to 400 d"),
        (float("nan"), DAY, NOTHING),
    ],
)
def test_both_ends_have_one_unit_unless_the_second_would_be_many_of_it(low, high, told):
    assert _plain(lasting("en", low, high)) == told


def _plain(told):
    """With blanks where a number and its unit may not be parted."""
    return told.replace("\u00a0", " ").replace("\u202f", " ")
