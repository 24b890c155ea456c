"""What a log's names stand for in a workshop, and what a mystery walk adds to what it declares."""

import pytest
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.attachment import attach
from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.matching import in_journey_order, matching
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.session import create
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Channel, Stage

MADE = ws.CreateWorkshop(
    title="Shoes",
    stages=(Stage("before", "Before", "before"),),
    channels=(Channel("web", "Site web"), Channel("kiosk", "Borne", "physical")),
)
STEPS = (
    ws.AddStep(id="search", stage="before", text="I search", channels=("web", "kiosk")),
    ws.AddStep(id="paie", stage="before", text="Je paie à la caisse", channels=("web", "kiosk")),
    ws.AddStep(id="thank", stage="before", text="I am thanked", channels=("web",)),
)


def room():
    return after(Workshop(), MADE, *STEPS)


def log(customers=30):
    """All search on two names for one step, pay on the web, and go."""
    lines = [
        f"c{n},2026-03-01T10:0{minute}:00Z,{step},{channel}"
        for n in range(customers)
        for minute, (step, channel) in enumerate(
            (("look", "SITE WEB"), ("seek", "phone"), ("JE PAIE A LA CAISSE", "site-web"))
        )
    ]
    return Content("log.csv", "\n".join(["customer,at,step,channel", *lines]).encode())


@pytest.fixture
def session(tmp_path):
    with create(str(tmp_path / "w.journey"), MADE) as opened:
        opened.do(*STEPS)
        yield opened


def test_names_are_matched_by_hand_by_id_by_words_and_by_the_draft():
    found = matching(
        ["search", "je PAIE a la caisse", "thanks", "other"],
        ["SITE-WEB", "(unknown)"],
        room(),
        {"thanks": "I am thanked"},
    )
    assert dict(found.steps) == {
        "search": ("search", "id"),
        "je PAIE a la caisse": ("paie", "spelling"),
        "thanks": ("thank", "draft"),
    }
    assert found.places("paie", "web", ()) == [("je PAIE a la caisse", "SITE-WEB")]
    assert found.places("thank", "kiosk", ()) == [("thanks", "Borne")]


def test_a_step_that_the_log_has_not_stands_behind_the_one_before_it():
    names = ["x", "je paie a la caisse", "y"]
    found = matching(names, [], room(), {})
    order = in_journey_order(names, found, room())
    assert order == ["I search", "x", "je paie a la caisse", "I am thanked", "y"]


def test_what_was_mapped_once_is_known_and_declared_once(session):
    mapping = tuple(MappingLine(name, "search") for name in ("look", "seek"))
    attach(session, log(), "events", ReadingOptions(mapping=mapping))
    found = diagnose([log()], workshop=session.workshop).inventory
    rows = found.set_index(["step", "channel"])
    assert rows.loc[("look", "SITE WEB"), ["declared", "matched_by"]].tolist() == [True, "mapping"]
    assert rows.loc[("look", "SITE WEB"), "stands_for"] == "I search"
    # one step under two names: the kiosk is declared, and hidden, once
    hidden = found[found["proposed"] == "hidden"]
    assert hidden[["step", "channel"]].to_numpy().tolist() == [
        ["look", "Borne"],
        ["JE PAIE A LA CAISSE", "Borne"],
    ]
    assert hidden["share_of"].tolist() == [30, 30]
    assert (hidden["share_high"] < 0.12).all()  # Wilson: 0 of 30
    # a declared step that the log has not is listed, and judged by no rule
    assert rows.loc[("I am thanked", "site-web"), ["declared", "proposed"]].tolist() == [True, ""]


WALK = """\
step,channel,met,remark
Je paie à la caisse,Borne,yes,Ask for Ann on 06 12 34 56 78
Je paie à la caisse,Borne,no,
I am thanked,Site web,no,
I search,Borne,no,
I search,Phone,yes,
Elsewhere,Borne,yes,
"""


def test_a_walk_finds_what_the_data_have_not_and_what_nobody_declares(session):
    found = attach(session, Content("walk.csv", WALK.encode()), "walk")
    assert (found.rows_valid, found.rows_unassigned) == (6, 1)
    told = tables.walks(session.workshop)
    assert told["met"].tolist() == [True, False, False, False, True, True]
    assert told["written"].tolist()[-1] == "Elsewhere"
    assert "06 12" not in told["remark"][0]
    assert session.workshop.steps["search"].channels == ("web", "kiosk")  # met is not declared
    rows = diagnose([log()], workshop=session.workshop).inventory.set_index(["step", "channel"])
    paid = rows.loc[("JE PAIE A LA CAISSE", "Borne")]
    assert (paid["walk_met"], paid["walk_of"], paid["proposed"]) == (1, 2, "")
    thanked = rows.loc[("I am thanked", "site-web")]
    assert (thanked["walk_of"], thanked["proposed"]) == (1, "hidden")
    assert rows.loc[("I search", "Borne"), "proposed"] == "hidden"
    assert rows.loc[("I search", "phone"), ["declared", "walk_met"]].tolist() == [False, 1]
    session.undo()
    assert tables.walks(session.workshop).empty
