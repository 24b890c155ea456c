"""The main job, seen: an airport's measured curve on the screen, beside scores entered by hand."""

import math
from statistics import mean, stdev

import pytest
from passengers import QUESTIONS, WITHOUT_DATA, airport_in, counted, surveys_of
from scipy import stats

from journeylab.reading import load
from journeylab.words import number, signed

pytestmark = [pytest.mark.browser, pytest.mark.data]
SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel
SCORED = "Maya"


def test_the_measured_curve_stands_beside_scores_entered_by_hand(
    real_data, tmp_path, served, browser_page, axe
):
    surveys = surveys_of(real_data)
    file = airport_in(tmp_path, surveys)
    page = browser_page
    page.set_default_timeout(SLOWLY)
    page.goto(served(file).url + "&lang=en")
    page.locator(".jl-frame").wait_for()
    page.get_by_role("navigation").get_by_role("button", name="Emotions").click()
    page.locator(".jl-pad").wait_for()

    # by hand: a person, and a score on the first step
    page.get_by_placeholder("Add a name").fill(SCORED)
    page.keyboard.press("Enter")
    page.get_by_role("radio", name=SCORED, exact=False).click()
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowUp")  # from nothing to neutral
    page.keyboard.press("ArrowUp")
    page.get_by_role("button", name="Table", exact=True).click()
    rows = page.locator(".jl-pad-twin tbody tr")
    first = rows.first.locator("th, td")
    first.nth(2).filter(has_text="+1").wait_for()

    # measured: mean, interval and n of every step, as a second method has them
    shown = {
        row[0].partition(" ")[2]: row
        for row in rows.evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
        )
    }
    for step in dict.fromkeys(step for _, step, _ in QUESTIONS):
        columns = [column for column, named, _ in QUESTIONS if named == step]
        values = [answer - 3 for column in columns for answer in counted(surveys, column)]
        middle, error = mean(values), stdev(values) / math.sqrt(len(values))
        low, high = stats.t.interval(0.95, len(values) - 1, loc=middle, scale=error)
        told = shown[step]
        assert told[5] == signed("en", middle, 1)
        assert signed("en", low, 1) in told[6]
        assert signed("en", high, 1) in told[6]
        assert told[7] == number("en", len(values))
    assert shown[WITHOUT_DATA][5:8] == ["–", "–", "–"]

    with load(str(file)) as reading:
        [score] = reading.workshop.scores.values()
        assert reading.workshop.participants[score.participant].name == SCORED
        assert score.value == 1
    axe(page)
