"""What a diagnosis has sent is shown again: picture, table, n and interval, and the source."""

import re

import pytest
from desk_of_files import ask, bring, desk_of
from stories import after

from journeylab import workshop as ws
from journeylab.apps.reader.contents import seen, whole
from journeylab.apps.reader.measured_part import measured_part
from journeylab.apps.sent.kinds import KINDS
from journeylab.apps.sent.parts import parts, shown_in
from journeylab.words import say
from journeylab.workshop.state.entities import FindingSource

ELSEWHERE = {"survey_scores"}  # the curve and the touchpoints show it
SOURCE = FindingSource("<script>.csv", "ab" * 32, 90, 2)


@pytest.fixture
def desk(tmp_path):
    with desk_of(tmp_path) as made:
        yield made


def cells(part):
    rows = (re.findall(r"<t[hd].*?</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", part))
    return [[re.sub("<[^>]+>", "", cell) for cell in row] for row in rows]


def attached(workshop, kind, columns, *rows):
    found = ws.AttachFindings(id=kind, kind=kind, columns=columns, rows=rows, source=SOURCE)
    return after(workshop, found)


@pytest.mark.slow
def test_everything_that_the_desk_sends_is_shown_with_its_file(desk):
    bring(desk, "log.csv", "calls.csv", "nps.csv", "walk.csv")
    panels = ask(desk, ask="take")["explore"]["panels"]
    desk.chosen.update(name for name, panel in panels.items() if panel["sendable"])
    desk._do({"do": "send"})
    workshop = desk.session.workshop
    sent = {one.kind for one in workshop.findings.values()}
    assert {one.kind for one in shown_in(workshop)} == sent - ELSEWHERE
    page = measured_part(seen(whole(workshop)), "fr")
    for finding in shown_in(workshop):
        assert say("fr", KINDS[finding.kind].title) in page
        assert finding.source.sha256 in page
        assert finding.source.file.split(",")[0] in page
    assert "I read reviews" in page


def test_times_have_the_intervals_that_were_sent_and_none_where_none_were(journey):
    columns = ("source", "target", "n", "customers", "median_seconds", "mean_seconds")
    columns += ("share_of_leaving", "median_low", "median_high", "mean_low", "mean_high")
    row = ("read", "pay", 9, 8, 60.0, 61.0, 1.0, 20.0, 85.0, 50.0, 72.0)
    [part] = parts(attached(journey, "transitions", columns, row), "en")
    assert {"20 s to 85 s", "50 s to 72 s"} <= set(cells(part)[1])
    [part] = parts(attached(journey, "transitions", columns[:-4], row[:-4]), "en")
    assert "95% interval of the median" not in part


def test_a_series_of_the_whole_journey_has_its_n_and_interval(journey):
    columns = ("metric", "step", "written", "channel", "period", "n", "value", "low", "high")
    rows = (("nps", "", "", "", "2026-01", 80, 25.0, 8.2, 41.8),)
    rows += (("nps", "", "", "", "2026-02", 0, None, None, None),)
    [part] = parts(attached(journey, "metric_series", columns, *rows), "en")
    assert cells(part)[1:] == [
        ["NPS", "Across the journey", "2026-01", "80", "25.0", "8.2 to 41.8"],
        ["NPS", "Across the journey", "2026-02", "0", "–", "–"],
    ]
    assert "<svg" in part
    assert "<script>" not in part
    assert "ab" * 32 in part


def test_a_gap_says_who_finds_out(journey):
    step, channel = next(iter(journey.steps)), next(iter(journey.channels))
    planned = after(
        journey,
        ws.PlanInquiry(
            id="i", step=step, channel=channel, how="interview", text="Ask", lacks=("verbatim",)
        ),
        ws.SetInquiry("i", "owner", "Maya"),
    )
    columns = ("step", "channel", "lacks", "how")
    rows = ((step, channel, "verbatim", "interview"), (step, channel, "volume", "manual_count"))
    [part] = parts(attached(planned, "knowledge_gaps", columns, *rows), "en")
    first, second = cells(part)[1:]
    assert first[0] == journey.steps[step].text
    assert (first[-1], second[-1]) == ("Maya", "–")


def test_shares_get_back_the_intervals_that_they_had(journey):
    columns = ("measure", "customers", "share_of_customers")
    [part] = parts(attached(journey, "effort", columns, ("comes_back", 30, 0.3)), "en")
    assert cells(part)[1][1:] == ["30", "30.0%", "21.9% to 39.6%"]  # Wilson: 30 of 100


def test_a_workshop_without_data_has_no_such_part(journey):
    assert measured_part(seen(whole(journey)), "en") == ""
