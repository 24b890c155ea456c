"""Metric series, against statsmodels and the formula of metrics.md."""

import math

import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint

from journeylab.analysis.series import metric_series


def series(metric, n, positives=0, negatives=0, value=math.nan):
    place = {"step": "", "written": "", "channel": "", "period": "2026-01", "metric": metric}
    told = {"n": n, "positives": positives, "negatives": negatives, "value": value}
    return metric_series(pd.DataFrame([place | told])).loc[0, ["value", "low", "high"]].tolist()


@pytest.mark.parametrize("metric", ["csat", "ratio"])
@pytest.mark.parametrize(("positives", "n"), [(40, 50), (0, 7), (7, 7), (1, 1)])
def test_a_share_is_told_in_percent_with_wilsons_interval(metric, positives, n):
    low, high = proportion_confint(positives, n, method="wilson")
    found = series(metric, n, positives)
    assert found == pytest.approx([100 * positives / n, 100 * low, 100 * high], abs=1e-9)


def test_a_recommendation_has_the_interval_of_its_error():
    share = 0.6 - 0.1
    reach = 1.959963985 * 100 * math.sqrt((0.6 + 0.1 - share**2) / 40)
    assert series("nps", 40, 24, 4) == pytest.approx([50, 50 - reach, 50 + reach])


def test_a_mean_whose_answers_are_not_known_has_no_interval_and_no_answer_no_value():
    value, low, high = series("ces", 20, value=3.5)
    assert (value, math.isnan(low), math.isnan(high)) == (3.5, True, True)
    assert all(map(math.isnan, series("csat", 0)))
