"""A diagnosis of an event log, and of a log with a survey beside it."""

import math

import pytest
from diagnosis.invented import shop

from journeylab.apps.diagnosis.beside import Beside
from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions, SurveyOptions
from journeylab.workshop import AddStep, AddVerbatims, CreateWorkshop, Workshop
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.entities import Channel, Stage
from journeylab.workshop.state.voices import Verbatim

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

HOSTILE = "<script>alert(1)</script>\u202e=cmd()"


@pytest.fixture(scope="module")
def found():
    options = DiagnosisOptions(order=("catalog", "cart", "payment_done"), for_workshop=True)
    return diagnose([Content("shop.csv", shop().encode())], options=options)


def test_what_was_read_is_summed_up(found):
    summary = found.summary
    assert (summary.customers, summary.channels, summary.steps) == (40, 3, 6)
    assert summary.rows_read == summary.events
    assert (summary.order_used, summary.time_zone, summary.engine) == ("at, row", "UTC", "duckdb")
    assert [source.file for source in found.sources] == ["shop.csv"]
    assert len(found.sources[0].sha256) == 64


def test_scores_of_the_log_are_told_as_a_survey_s_are(found):
    (row,) = found.scores.to_dict("records")
    assert (row["touchpoint"], row["segment"]) == ("cart", "")
    assert row["n"] == found.touchpoints.query("step == 'cart'")["events"].sum()
    assert row["low"] < row["mean"] < row["high"]
    curve = found.curve.set_index("step")["mean"]
    assert curve["cart"] == pytest.approx(row["mean"] - 3)
    assert curve.drop("cart").isna().all()
    assert found.moments.set_index("step")["proposed"].sum() == 0  # nothing to be far from


def test_the_draft_merges_orders_and_stages(found):
    drafted = found.draft.set_index("step")
    names = ["catalog", "product", "cart", "payment-done", "sending-the-parcel"]
    assert list(drafted.index) == names
    assert drafted["stage"].tolist() == ["before", "before", "purchase", "purchase", "after"]
    assert set(drafted.loc["product", "activities"]) == {"product1", "product2"}
    assert drafted["text"].iloc[4] == "I am sent the parcel"
    assert drafted["initiative"].iloc[4] == "company"


def test_merged_steps_count_a_customer_once(found):
    merged = found.merged["reach"].set_index("step")["customers"]
    apart = found.reach.set_index("step")["customers"]
    assert merged["product"] <= apart["product1"] + apart["product2"]
    assert merged["product"] == 40
    assert merged["catalog"] == apart["catalog"]


def test_the_inventory_knows_who_starts_and_what_nobody_knows(found):
    here = found.inventory.set_index(["step", "channel"])
    assert here.loc[("cart", "web"), "n"] > 0
    assert -2 <= here.loc[("cart", "web"), "satisfaction"] <= 2
    assert here.loc[("Sending the parcel", "web"), "initiative"] == "company"
    lacking = found.gaps.groupby("lacks").size()
    assert lacking["verbatim"] == len(here)
    assert "volume" not in lacking


def test_what_separates_those_who_finished_is_told_with_its_interval(found):
    assert set(found.separating["kind"]) >= {"step"}
    row = found.separating.query("name == 'cart'").iloc[0]
    assert row["finished"] == row["of_finished"]
    assert row["low"] <= row["difference"] <= row["high"]


def test_a_log_and_a_survey_stand_in_one_diagnosis():
    survey = Content("survey.csv", b"cart,Wait\n5,1\n4,2\n3,1\n")
    found = diagnose([Content("shop.csv", shop().encode())], [survey])
    assert found.scores["touchpoint"].tolist() == ["cart", "Wait", "cart"]
    assert found.summary.rows_read == found.summary.events + 3
    assert len(found.sources) == 2
    curve = found.curve.set_index("step")
    assert curve.loc["cart", "questions"] >= 2
    assert not math.isnan(curve.loc["Wait", "mean"])


def test_scores_of_a_log_are_told_by_segment_and_by_customer():
    lines = [
        f"c{n % 4},2026-03-01T10:{n:02}:00Z,cart,web,{n % 4 + 1},{('new', 'loyal')[n % 2]}"
        for n in range(20)
    ]
    text = "\n".join(["customer,at,step,channel,score,tier", *lines]) + "\n"
    reading = ReadingOptions(segment="tier")
    log = Content("shop.csv", text.encode())
    found = diagnose([log], options=DiagnosisOptions(reading=reading))
    told = found.scores.set_index("segment")
    assert told["n"].to_dict() == {"": 20, "loyal": 10, "new": 10}
    assert told["mean"].to_dict() == {"": 2.5, "loyal": 3.0, "new": 2.0}
    everyone = found.measured.set_index("segment").loc[""]
    assert (everyone["customers"], everyone["below_middle"]) == (4, 10)
    assert everyone["customer_low"] < everyone["mean"] < everyone["customer_high"]
    # beside a survey, which must have it, the log may do without
    survey = Content("survey.csv", b"Wait,plan\n5,a\n4,b\n3,a\n")
    options = DiagnosisOptions(
        reading=ReadingOptions(segment="plan"), survey=SurveyOptions(segment="plan")
    )
    both = diagnose([log], [survey], options)
    assert set(both.scores["segment"]) == {"", "a", "b"}
    with pytest.raises(Unreadable, match="column_unknown"):
        diagnose([log], options=options)


def test_an_order_that_the_log_has_not_names_what_it_has():
    options = DiagnosisOptions(order=("catalog", "kart"))
    with pytest.raises(Refused) as refused:
        diagnose([Content("shop.csv", shop().encode())], options=options)
    assert refused.value.code == "order_unknown_step"
    assert "cart" in refused.value.facts["names"]


def test_hostile_names_are_names():
    found = diagnose([Content("shop.csv", shop(HOSTILE).encode())])
    assert HOSTILE in set(found.reach["step"])
    assert found.summary.customers == 41


def test_work_that_is_stopped_stops():
    def stop(what, done, of):
        if what == "transitions":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        diagnose([Content("shop.csv", shop().encode())], progress=stop)


LOG = "customer,at,step,channel\n" + "".join(
    f"c{n},2026-03-01T10:0{minute}:00Z,{step},{channel}\n"
    for n in range(20)
    for minute, (step, channel) in enumerate((("Pay", "Web"), ("Pay", "Shop"), ("Wait", "Web")))
)
SAID = (
    Verbatim("1", "Quick", step="pay", channel="web"),
    Verbatim("2", "Slow", step="pay", channel="web"),
    Verbatim("3", "Too long", step="wait"),  # one channel only: it is of that
    Verbatim("4", "Fine", step="pay"),  # of Web or of Shop, nobody knows
    Verbatim("5", "Hello"),
)


def room():
    """A workshop of two steps where the first of the words are already."""
    made = CreateWorkshop(title="W", stages=(Stage("a", "A"),), channels=(Channel("web", "web"),))
    adding = (
        AddStep(id="pay", stage="a", text="pay"),
        AddStep(id="wait", stage="a", text="Wait"),
        AddVerbatims(SAID[:1]),
    )
    workshop = Workshop()
    for command in (made, *adding):
        for change in command.decide(workshop):
            workshop = change.evolve(workshop)
    return workshop


def test_words_are_counted_on_their_touchpoint_and_only_the_silent_ones_lack_them():
    found = diagnose([Content("log.csv", LOG.encode())], workshop=room(), beside=Beside(words=SAID))
    counted = found.inventory.set_index(["step", "channel"])["verbatims"].to_dict()
    assert counted.pop(("Wait", "Shop")) == 0  # a rule finds it missing: no touchpoint yet
    assert counted == {("Pay", "Web"): 2, ("Pay", "Shop"): 0, ("Wait", "Web"): 1}
    silent = found.gaps.query("lacks == 'verbatim'")
    assert silent[["step", "channel", "how"]].to_numpy().tolist() == [["Pay", "Shop", "interview"]]


def test_words_already_in_the_workshop_count_without_any_on_their_way():
    found = diagnose([Content("log.csv", LOG.encode())], workshop=room())
    assert found.inventory["verbatims"].sum() == 1
