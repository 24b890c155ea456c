"""The report: one file that says everything twice, in both languages, and asks for nothing."""

import re
from html.parser import HTMLParser

import pytest
from diagnosis.invented import shop

from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.report import report
from journeylab.apps.diagnosis.report.figures import duration, lasting
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import SurveyOptions
from journeylab.words import LANGUAGES, say

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

HOSTILE = "<script>alert(1)</script>\u202e=cmd()"
SURVEY = (
    b"Ask,Pay,Overall,Recommend\n" + b"5,1,3,10\n4,2,3,0\n3,5,4,7\n1,1,1,2\n5,5,5,9\n2,4,3,8\n" * 4
)


class Tags(HTMLParser):
    """What a page is made of; every element that opens must close."""

    VOID = frozenset({"meta", "br", "path", "line", "rect"})

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.headings = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def found():
    options = DiagnosisOptions(
        survey=SurveyOptions(questions=("Ask", "Pay", "Recommend"), overall="Overall"),
        order=("catalog", "cart"),
    )
    sources = [Content("shop.csv", shop(HOSTILE).encode())]
    return diagnose(sources, [Content("survey.csv", SURVEY)], options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_has_its_heading_and_its_table(found, language):
    page = report(found, language)
    tags = Tags(page)
    assert tags.open == []
    shown = [attrs["id"] for tag, attrs in tags.seen if tag == "h2" and "id" in attrs]
    views = ["flow", "touchpoints", "funnel", "reach", "effort", "paths", "curve", "scores"]
    views += ["recommendation", "drivers", "plane", "gaps"]
    assert [f"jl-{view}" for view in views] == [i for i in shown if i[3:] in views]
    assert sum(tag == "table" for tag, _ in tags.seen) >= len(views)
    pictures = [attrs for tag, attrs in tags.seen if tag == "svg"]
    assert len(pictures) == 6
    assert all(attrs["aria-label"].strip() and attrs["role"] == "img" for attrs in pictures)
    assert say(language, "report-title") in page


def test_times_stand_with_their_intervals(found):
    page = report(found, "en")
    [whole] = found.seconds[found.seconds["source"] == ""].to_dict("records")
    ends = lasting("en", whole["median_low"], whole["median_high"])
    assert page.count(f"from first to last event (95% interval: {ends})") == 1
    assert f"event: {duration('en', whole['median_seconds'])} (95% interval: {ends})" in page
    for row in found.seconds[found.seconds["n"] > 9].to_dict("records")[1:]:
        for of in ("median", "mean"):
            told = lasting("en", row[f"{of}_low"], row[f"{of}_high"])
            assert told.replace("\u202f", " ") in page


def test_it_is_one_file_that_asks_for_nothing_and_runs_nothing(found):
    page = report(found, "en")
    urls = set(re.findall(r"(?:https?:)?//[\w.]+", page)) - {"http://www.w3.org"}
    assert urls == set()
    assert not [tag for tag, _ in Tags(page).seen if tag in {"script", "link", "iframe", "img"}]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert len(page) < 700_000


def test_sources_are_named_with_their_digest(found):
    page = report(found, "en")
    for source in found.sources:
        assert source.file in page
        assert source.sha256 in page


def test_an_empty_diagnosis_is_a_page_too():
    assert Tags(report(Diagnosis(), "fr")).open == []
