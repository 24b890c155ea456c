"""What is told of the whole journey: promises, a day, channels, people met, each with its file."""

import math

import pandas as pd
import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.analysis.columns import BEFORE_AFTER, PEOPLE_MET, PROMISES
from journeylab.analysis.scores import summary, wilson
from journeylab.apps.facilitator.journey_map.view import view
from journeylab.apps.sent.at_step import known_at
from journeylab.apps.sent.known import known_across
from journeylab.evidence.plain import plain_table
from journeylab.workshop.state.entities import FindingSource

SOURCE = FindingSource("<b>log.csv", "ab" * 32, 90)
KEPT = ("read", "wait", 172_800.0, "", 40, 38, 18, 0.45, 0.307, 0.602, 2, 30, 90.0, 60.0, 120.0)
BEFORE = (*KEPT[:3], "before", *KEPT[4:])
SINCE = ("2026-01-11", "promise", "read > wait", 20, 0.0, 20, 0.9, 0.9, 0.62, 0.97)
SCORED = ("2026-01-11", "score", "wait", 9, 3.0, 1, 4.0, 1.0, math.nan, math.nan)


@pytest.fixture
def told(journey):
    met = [(people, n, n / 40, 0.1, 0.9) for people, n in ((0, 5), (1, 25), (3, 10))]
    shift = [("2025", "web", 30, 0.3), ("2025", "store", 70, 0.7), ("2026", "web", 60, 0.6)]
    shift.append(("2026", "store", 40, 0.4))
    frames = {
        "promises": pd.DataFrame([KEPT, BEFORE], columns=list(PROMISES)),
        "before_after": pd.DataFrame([SINCE, SCORED], columns=list(BEFORE_AFTER)),
        "channel_shift": pd.DataFrame(shift, columns=["period", "channel", "events", "share"]),
        "people": pd.DataFrame(met, columns=list(PEOPLE_MET)),
    }
    for kind, frame in frames.items():
        columns, rows = plain_table(frame)
        found = ws.AttachFindings(id=kind, kind=kind, columns=columns, rows=rows, source=SOURCE)
        journey = after(journey, found)
    return journey


def test_each_sentence_has_its_n_its_interval_and_its_file(told):
    low, high = wilson(30, 100)
    first = f"{low:.1%} to {high:.1%}"
    low, high = wilson(60, 100)
    met = summary([0] * 5 + [1] * 25 + [3] * 10)
    said = [one.text.replace("\u202f", " ") for one in known_across(told, "en")]
    both = "I read reviews {} I wait for my money"
    assert said[0] == (
        f"{both.format('→')} within 2 d: 45.0% kept, 95% interval 30.7% to 60.2%, n = 40 "
        "(<b>log.csv)"
    )
    assert said[1] == (
        f"{both.format('>')}: 0.0% before 11 January 2026 (n = 20), 90.0% since (n = 20); "
        "difference +90.0 points, 95% interval 62.0 to 97.0 (<b>log.csv)"
    )
    assert said[2] == (
        f"Web: 30.0% of contacts in 2025 (95% interval {first}, n = 100), "
        f"60.0% in 2026 (95% interval {low:.1%} to {high:.1%}, n = 100) (<b>log.csv)"
    )
    assert said[-1] == (
        f"Customers met {met.mean:.2f} people on average, "
        f"95% interval {met.low:.2f} to {met.high:.2f}, n = 40 (<b>log.csv)"
    )
    assert {one.finding for one in known_across(told, "fr")} == {
        *("promises", "before_after", "channel_shift", "people")
    }


def test_a_promise_is_told_at_both_its_steps(told):
    for step in ("read", "wait"):
        assert "promises" in {one.finding for one in known_at(told, step, "en")}
    assert "promises" not in {one.finding for one in known_at(told, "visit", "en")}


def test_a_score_that_may_have_changed_is_told_at_its_step_alone(told):
    [said] = [one.text for one in known_at(told, "wait", "en") if one.finding == "before_after"]
    assert said == (
        "I wait for my money: 3.00 before 11 January 2026 (n = 9), 4.00 since (n = 1); "
        "difference +1.00 points, 95% interval – (<b>log.csv)"
    )
    assert said not in {one.text for one in known_across(told, "en")}


def test_the_map_shows_it_where_it_asks_what_is_open(told):
    shown = view(told, "en", {"side": "check"})
    assert shown["panel"]["known"] == [one.text for one in known_across(told, "en")]
    assert [one["sha"] for one in shown["panel"]["files"]] == ["ab" * 32]
