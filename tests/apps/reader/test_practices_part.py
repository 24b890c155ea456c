"""Practices on the dashboard: read-only, of the steps that are shown, whatever was typed."""

import re

import pytest
from outing import outing
from stories import after

from journeylab import workshop as ws
from journeylab.apps.reader.contents import Filter, seen, whole
from journeylab.apps.reader.page import Page
from journeylab.apps.reader.practices_part import practices_part

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

HOSTILE = "<script>alert(1)</script>"


def shop():
    """An outing with three cards: at its first step, at its last, and across the journey."""
    there = outing()
    first, *_, last = there.steps.values()
    assert first.stage != last.stage
    cards = (
        ws.AddPractice(id="one", actor=HOSTILE, text="Calls back", step=first.id, source="a visit"),
        ws.AddPractice(id="two", actor="An insurer", text="Hides", step=last.id, verdict="worst"),
        ws.AddPractice(id="all", actor="A hut", text="Tells when the room is ready"),
    )
    return first, after(there, *cards)


def test_cards_stand_on_the_page_and_nothing_that_was_typed_runs():
    _, there = shop()
    told = practices_part(seen(whole(there)), "en")
    assert HOSTILE not in told
    assert told.count("<li") == 3
    assert re.findall("To (?:follow|avoid)", told) == ["To follow", "To follow", "To avoid"]
    assert "Across the journey" in told
    assert "À éviter" in practices_part(seen(whole(there)), "fr")
    assert "jl-practices" in Page(there, "en")._parts["practices"].value


def test_a_filter_keeps_the_cards_of_its_steps_and_of_the_whole_journey():
    first, there = shop()
    told = practices_part(seen(whole(there), Filter(first.stage)), "en")
    assert "An insurer" not in told
    assert "A hut" in told
    assert practices_part(seen(whole(outing())), "en") == ""
