"""What reports, walks and surveys say of touchpoints, without a log and beside one."""

import pandas as pd
import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.apps.attachment import attach
from journeylab.apps.diagnosis.beside import Beside
from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import SurveyOptions
from journeylab.session import create
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Channel, FindingSource, Stage

MADE = ws.CreateWorkshop(
    title="Shoes",
    stages=(Stage("before", "Before", "before"),),
    channels=(Channel("web", "Web site"), Channel("store", "Store", "physical")),
)
STEPS = (
    ws.AddStep(id="search", stage="before", text="I search", channels=("web",)),
    ws.AddStep(id="pay", stage="before", text="I pay", channels=("web", "store")),
)
CALLS = Content("calls.csv", b"step,channel,period,count\nI pay,Store,2026-01,40\n")


def room():
    return after(Workshop(), MADE, *STEPS)


def counts(*rows):
    return pd.DataFrame(rows, columns=["step", "channel", "count"])


def looked(*rows):
    return pd.DataFrame(rows, columns=["step", "channel", "met"])


def by_place(found):
    return found.inventory.set_index(["step", "channel"])


def lacks(found):
    return {(s, c, lack) for s, c, lack, _ in found.gaps.to_numpy()}


def test_a_report_alone_makes_an_inventory_and_closes_its_gap():
    beside = Beside(counts=counts(("pay", "store", 40), ("pay", "store", 2), ("pay", "Kiosk", 3)))
    found = diagnose(workshop=room(), beside=beside)
    rows = by_place(found)
    assert rows["contacts"].to_dict() == {
        ("search", "web"): 0,
        ("pay", "web"): 0,
        ("pay", "store"): 42,
        ("pay", "Kiosk"): 3,
    }
    assert not rows.loc[("pay", "Kiosk"), "declared"]
    assert ("pay", "store", "volume") not in lacks(found)
    assert ("pay", "web", "volume") in lacks(found)


@pytest.mark.parametrize(
    ("metric", "n", "known"),
    [
        ("csat", 40, True),
        ("ces", 40, True),
        ("nps", 40, True),
        ("ratio", 40, False),
        ("csat", 0, False),
    ],
)
def test_a_series_of_what_customers_think_closes_the_gap_of_satisfaction(metric, n, known):
    rows = [("pay", "store", metric, n), ("search", "", metric, n), ("pay", "", metric, n)]
    series = pd.DataFrame(rows, columns=["step", "channel", "metric", "n"])
    found = diagnose(workshop=room(), beside=Beside(series=series))
    left = {(step, channel) for step, channel, lack in lacks(found) if lack == "satisfaction"}
    assert (("pay", "store") not in left) == known
    assert (("search", "web") not in left) == known  # the only touchpoint of its step
    assert ("pay", "web") in left  # of two, nobody knows which was meant
    assert by_place(found).loc[("pay", "store"), "followed"] == (n if known else 0)


def test_a_series_that_the_workshop_has_counts_once_and_not_when_it_comes_again():
    columns = ("metric", "step", "written", "channel", "period", "n", "value", "low", "high")
    source = FindingSource("nps.csv", "ab" * 32, 2)
    rows = (("nps", "pay", "", "store", "2026-01", 30, 20.0, 1.0, 39.0),)
    adds = ws.AttachFindings(kind="metric_series", columns=columns, rows=rows, source=source)
    workshop = after(room(), adds)
    assert by_place(diagnose(workshop=workshop)).loc[("pay", "store"), "followed"] == 30
    series = pd.DataFrame([("pay", "store", "nps", 50)], columns=["step", "channel", "metric", "n"])
    again = Beside(series=series, digests=frozenset({"ab" * 32}))
    found = by_place(diagnose(workshop=workshop, beside=again))
    assert found.loc[("pay", "store"), "followed"] == 50


def test_a_walk_on_its_way_counts_before_it_is_sent():
    found = diagnose(workshop=room(), beside=Beside(walks=looked(("pay", "store", False))))
    row = by_place(found).loc[("pay", "store")]
    assert (row["walk_met"], row["walk_of"], row["proposed"]) == (0, 1, "hidden")


def test_a_survey_alone_knows_its_touchpoints_and_one_without_a_channel_where_it_is_alone():
    survey = Content("s.csv", b"found,paid,tills\n5,1,2\n4,2,2\n3,2,1\n")
    lines = (
        MappingLine("found", "search", "", "1-5"),
        MappingLine("paid", "pay", "", "1-5"),
        MappingLine("tills", "pay", "store", "1-5"),
    )
    options = DiagnosisOptions(survey=SurveyOptions(mapping=lines))
    found = diagnose(surveys=[survey], options=options, workshop=room())
    rows = by_place(found)
    assert rows.loc[("search", "web"), "n"] == 3  # its only touchpoint
    assert rows.loc[("pay", "web"), "n"] == 0  # one of two
    assert rows.loc[("pay", "store"), "satisfaction"] == pytest.approx(-4 / 3)
    assert ("search", "web", "satisfaction") not in lacks(found)


def test_a_file_that_was_sent_and_still_lies_on_the_desk_counts_once(tmp_path):
    with create(str(tmp_path / "w.journey"), MADE) as session:
        session.do(*STEPS)
        attach(session, CALLS, "volumes")
        there = session.workshop
    again = counts(("pay", "store", 40))
    twice = diagnose(workshop=there, beside=Beside(counts=again, digests=frozenset({CALLS.sha256})))
    assert by_place(twice).loc[("pay", "store"), "contacts"] == 40
    kept = diagnose(workshop=there)
    assert by_place(kept).loc[("pay", "store"), "contacts"] == 40
    other = diagnose(workshop=there, beside=Beside(counts=counts(("pay", "store", 2))))
    assert by_place(other).loc[("pay", "store"), "contacts"] == 42


def test_beside_a_log_what_it_has_not_keeps_the_journeys_words():
    rows = "\n".join(f"c{n},2026-03-01T10:00:00Z,I SEARCH,web-site" for n in range(30))
    log = Content("log.csv", f"customer,at,step,channel\n{rows}".encode())
    beside = Beside(counts=counts(("search", "web", 5), ("pay", "store", 7)))
    found = by_place(diagnose([log], workshop=room(), beside=beside))
    assert found.loc[("I SEARCH", "web-site"), ["customers", "contacts"]].tolist() == [30, 5]
    assert found.loc[("I pay", "Store"), "contacts"] == 7
