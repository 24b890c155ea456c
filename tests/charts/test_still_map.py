"""The map as a still page: the same marks and words as on the board, and nothing that runs."""

import re
from html.parser import HTMLParser

import pytest
from outing import outing
from stories import after

from journeylab import workshop as ws
from journeylab.charts.journey_map.layout import journey_map
from journeylab.charts.journey_map.painting import Size, painted, smooth, told
from journeylab.charts.journey_map.still import Sheet, css, still
from journeylab.words import LANGUAGES

HOSTILE = '<script>alert(1)</script>" onload="x'


class Counted(HTMLParser):
    """How many of each tag, which must all be closed in order."""

    VOID = frozenset({"col"})

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words = [], {}, []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag not in self.VOID:
            self.open.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def trek():
    return after(
        outing(),
        ws.SetCell("pay", "doing", HOSTILE, "measured"),
        ws.SetCell("stock", "irritants", "Wrong\nOld", "staff"),
        ws.MarkMomentOfTruth("pay", confirmed=True),
        ws.SetEngagement("pay", 4),
        ws.ShowLane("engagement", shown=True),
        ws.AddLane("own", HOSTILE),
        ws.RenameStage("before", HOSTILE),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_and_lane_stands_in_one_table(trek, language):
    layout = journey_map(trek, language)
    page = Counted(still(layout, language))
    assert page.seen["table"] == 1
    assert page.seen["svg"] == sum(row.kind != "cells" for row in layout.rows)
    assert "script" not in page.seen
    words = "".join(page.words)
    assert all(column.text in words for column in layout.columns)
    assert all(row.name in words for row in layout.rows)
    assert words.count(HOSTILE) == 3
    assert "Wrong" in words
    assert "Old" in words


def test_paper_has_every_lane_at_its_own_size(trek):
    layout = journey_map(trek, "en", every=True)
    page = still(layout, "en", Sheet(column=200, label=300, scale=1.35))
    assert "width:3100px;font-size:20.25px" in page
    assert page.count("data-lane=") == len(layout.rows)


def test_a_lane_is_painted_where_its_marks_stand(trek):
    row = next(row for row in journey_map(trek, "en").rows if row.lane == "satisfaction")
    drawn = painted(row.marks, Size(100, 50), 14, row.name)
    assert 'width="1400" height="50"' in drawn
    dots = re.findall(r'<circle cx="([\d.]+)" cy="16.0"', drawn)
    assert len(dots) == 12
    assert all(100 * n < float(x) < 100 * (n + 1) for n, x in zip([1, 2, 3], dots, strict=False))
    assert "n = 392" in drawn


def test_a_curve_leaves_and_enters_each_point_level():
    assert smooth([(0, 10), (20, 30)]) == "M0.0 10.0C10.0 10.0 10.0 30.0 20.0 30.0"


def test_the_words_of_a_lane_are_told_column_by_column(trek):
    row = next(row for row in journey_map(trek, "en").rows if row.lane == "emotion")
    assert told(row.marks).startswith("1: ")


def test_a_map_without_steps_is_an_empty_table(journey):
    bare = after(journey, *(ws.RemoveStep(step) for step in list(journey.steps)[::-1]))
    assert Counted(still(journey_map(bare, "en"), "en")).seen["table"] == 1


def test_the_style_asks_for_nothing_from_elsewhere():
    assert "url(" not in css()
    assert "@import" not in css()
