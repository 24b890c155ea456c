"""Metric series: which metric a file holds, and counts that contradict each other."""

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.files.table import read_table
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.series import is_series, read_series

STEPS = Places({"pay": "I pay"})
FILES = {
    "csat": "date,positives,negatives,respondents\n2024-01,30,10,45\n",
    "ces": 'date,respondents,value\n2024-01,45,"4,5"\n',
    "nps": "date,detractors,promoters,respondents\n2024-01,10,20,45\n",
    "ratio": "date,numerator,denominator\n2024-01,30,45\n",
}
COUNTED = {
    "csat": (45, 30, 10),
    "ces": (45, None, None),
    "nps": (45, 20, 10),
    "ratio": (45, 30, None),
}


def read(text, **options):
    return read_series(Content("m.csv", text.encode()), ReadingOptions(**options), STEPS)


@pytest.mark.parametrize("metric", FILES)
def test_a_metric_is_known_by_its_columns(metric):
    found = read(FILES[metric])
    row = found.rows.iloc[0]
    assert (row["metric"], row["period"]) == (metric, "2024-01")
    assert (
        tuple(None if v is None else v for v in row[["n", "positives", "negatives"]])
        == (COUNTED[metric])
    )
    assert (row["value"] == 4.5) == (metric == "ces")
    assert is_series(read_table(Content("m.csv", FILES[metric].encode())))


def test_in_french_and_per_step():
    found = read("mois;détracteurs;promoteurs;répondants;étape\n01/2024;1;2;5;I pay\n")
    assert found.rows[["metric", "step", "n"]].to_numpy().tolist() == [["nps", "pay", 5]]


def test_counts_that_cannot_be_are_refused_by_line():
    text = "date,detractors,promoters,respondents\n2024-01,30,20,45\n2024-02,1,x,5\n"
    text += "2024-03,-1,2,5\nsoon,1,2,5\n2024-04,1,2,5\n"
    found = read(text)
    assert [(r.line, r.code) for r in found.refusals] == [
        (2, "counts_contradict"),
        (3, "count_not_whole"),
        (4, "count_negative"),
        (5, "period_not_read"),
    ]


def test_a_survey_is_no_series():
    text = "Date,Q1,Q2\n2024-01-01,5,4\n"
    assert not is_series(read_table(Content("s.csv", text.encode())))
    with pytest.raises(Unreadable, match="series_none"):
        read(text)
