"""The tables of what files bring beside logs and surveys."""

import pytest
from statsmodels.stats.proportion import proportion_confint

from journeylab.apps.diagnosis.report.kept import SHIFT, VOLUMES
from journeylab.words import percent

ROW = {"step": "Call", "channel": "phone", "period": "2026-03", "count": 400, "customers": None}


def told(name, **facts):
    return VOLUMES[name](ROW | {"reason": "", "written": ""} | facts, "en")


def test_of_what_was_answered_the_share_and_its_interval_are_said():
    low, high = proportion_confint(300, 400, method="wilson")
    assert told("answered", answered=300) == "300"
    assert told("answered-share", answered=300) == percent("en", 0.75, 1)
    assert told("interval", answered=300) == f"{percent('en', low, 1)} to {percent('en', high, 1)}"


@pytest.mark.parametrize(
    "facts", [{"answered": None}, {"answered": 5, "count": 0}, {"answered": 401}]
)
def test_what_nobody_counted_or_cannot_be_has_no_share(facts):
    assert told("answered-share", **facts) == told("interval", **facts) == "–"


def test_a_channels_share_of_a_period_has_its_interval():
    row = {"period": "2026", "channel": "web", "events": 30, "share": 0.3}
    low, high = proportion_confint(30, 100, method="wilson")
    assert SHIFT["interval"](row, "en") == f"{percent('en', low, 1)} to {percent('en', high, 1)}"
