"""What a map rests on and leaves open, with answers known by hand."""

import math

import pandas as pd
import pytest
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis.back_stage import likeness, process_questions
from journeylab.analysis.digital_or_human import gaps_to_target, transfers
from journeylab.analysis.map_evidence import (
    conflicts,
    empty_cells,
    evidence_shares,
    single_voices,
    stale_cells,
    tally,
)
from journeylab.analysis.map_versions import expected, outcomes, standings
from journeylab.workshop.state.entities import FindingSource
from journeylab.workshop.state.voices import Verbatim

SOURCE = FindingSource("may.csv", "0" * 64, 9)


@pytest.fixture
def mapped(journey):
    """The journey of the tests, with a few cells, notes and verdicts."""
    return after(
        journey,
        ws.AttachFindings(id="f", kind="x", columns=("a",), rows=((1,),), source=SOURCE),
        ws.SetCell("read", "goal", "To be sure"),
        ws.SetCell("visit", "goal", "To try", "staff", (), ("Sales",)),
        ws.SetCell("visit", "doing", "I try", "staff", ("f",), ("Sales", "IT")),
        ws.SetCell("wait", "irritants", "No mail", "measured", ("f",)),
        ws.AddParticipant("cy", "Cy", side="customer"),
        ws.AddParticipant("di", "Di", side="customer"),
        ws.ValidateCell("visit", "goal", "cy", "confirm"),
        ws.ValidateCell("visit", "goal", "di", "correct", "To feel"),
        ws.PinChallenge(id="n", step="read", lane="goal", stance="dispute", text="No"),
        ws.PinChallenge(id="m", step="wait", lane="irritants", stance="agree"),
    )


def test_every_level_has_its_share(mapped):
    shares = evidence_shares(tables.cells(mapped))
    assert shares["n"].tolist() == [1, 2, 1]
    assert shares["share"].tolist() == [0.25, 0.5, 0.25]


def test_an_empty_map_rests_on_nothing(journey):
    shares = evidence_shares(tables.cells(journey))
    assert shares["n"].tolist() == [0, 0, 0]
    assert shares["share"].isna().all()


def test_empty_cells_are_listed_in_journey_order(mapped):
    found = empty_cells(tables.cells(mapped), ["read", "visit"], ["goal", "doing"])
    assert found.to_numpy().tolist() == [["read", "doing"]]


def test_a_claim_of_one_department_is_told_from_one_of_two(mapped):
    found = single_voices(tables.cells(mapped))
    assert found[["step", "lane", "department"]].to_numpy().tolist() == [["visit", "goal", "Sales"]]


def test_what_was_not_written_since_the_last_look_is_stale(mapped):
    later = after(mapped, ws.SetCell("read", "goal", "To be sure", "customers"))
    found = stale_cells(tables.cells(later), tables.cells(mapped))
    assert found[["step", "lane", "why"]].to_numpy().tolist() == [
        ["visit", "doing", "unchanged"],
        ["visit", "goal", "unchanged"],
        ["wait", "irritants", "unchanged"],
    ]


def test_what_customers_said_long_ago_is_stale_unless_one_has_said_it_since(mapped):
    old, new = Verbatim("o", "Slow", at="2025-03-01"), Verbatim("w", "Slow", at="2026-10-01")
    heard = after(mapped, ws.AddVerbatims((old, new), batch="b"))

    def stale(*sources):
        cells = tables.cells(after(heard, ws.SupportCell("read", "goal", "customers", sources)))
        return stale_cells(cells, said_before="2025-11-28")["why"].tolist()

    assert stale("o") == ["said"]
    assert stale("o", "w") == []


def test_a_cell_is_stale_once_a_source_has_gone(mapped):
    assert stale_cells(tables.cells(mapped)).empty
    gone = stale_cells(tables.cells(after(mapped, ws.DetachFindings("f"))))
    assert gone[["step", "lane", "sources_gone", "left"]].to_numpy().tolist() == [
        ["visit", "doing", 1, 0],
        ["wait", "irritants", 1, 0],
    ]


def test_disputed_and_corrected_cells_are_in_conflict_until_resolved(mapped):
    def found(state):
        rows = conflicts(tables.challenges(state), tables.validations(state))
        return {
            (r["step"], r["lane"]): (r["disputed"], r["corrected"], r["confirmed"])
            for r in rows.to_dict("records")
        }

    assert found(mapped) == {("read", "goal"): (1, 0, 0), ("visit", "goal"): (0, 1, 1)}
    assert ("read", "goal") in found(after(mapped, ws.SettleChallenge("n", "doubt")))
    assert ("read", "goal") not in found(after(mapped, ws.SettleChallenge("n", "resolved")))


def test_the_tally_counts_each_verdict(mapped):
    rows = tally(tables.validations(mapped))
    assert rows.to_numpy().tolist() == [["visit", "goal", 1, 1, 0]]


def test_what_a_version_comes_to(mapped):
    state = after(
        mapped,
        ws.RemoveFromVersion("target", "read"),
        ws.RewordInVersion("target", "visit", "I book"),
        ws.ExpectEmotion("target", "wait", 1.5),
        ws.SetCellInVersion("target", "wait", "irritants", ""),
        ws.AddStepToVersion(version="target", id="new", stage="before", text="I ask"),
    )
    steps = tables.version_steps(state, "target")
    assert standings(steps) == {"changed": 2, "added": 1, "removed": 1, "same": 1}
    today = pd.DataFrame({"step": list(state.steps), "value": [1.0, math.nan, -1.0, -2.0]})
    curve = expected(steps, today).set_index("step")
    assert curve["version"].dropna().to_dict() == {"return": -1.0, "wait": 1.5}
    assert math.isnan(curve["today"]["new"])
    cells = tables.version_cells(state, "target")
    found = outcomes(curve.reset_index(), cells, {"read"}, {"irritants": 1})
    assert [(o.measure, round(o.today, 3), o.version) for o in found] == [
        ("mean", -0.667, 0.25),
        ("min", -2.0, -1.0),
        ("irritants", 1, 0),
    ]
    assert found[1].step == "return"


def test_the_back_stage_is_asked_who_and_twice(mapped):
    state = after(
        mapped,
        ws.SetProcess("read", "", "Writes the reviews"),
        ws.SetProcess("visit", "IT", "Counts the stock nightly", ("ERP",)),
        ws.SetProcess("visit", "Sales", "Counts the stock daily", ("erp",)),
        ws.SetProcess("wait", "IT", "Sends mails", ("CRM",)),
        ws.SetProcess("wait", "Sales", "Rings customers", ("CRM",)),
        ws.PinChallenge(id="b", step="wait", lane="back_stage", stance="dispute", text="Who?"),
    )
    asked = process_questions(tables.processes(state), tables.challenges(state))
    assert [(q.code, q.step) for q in asked] == [
        ("ownerless", "read"),
        ("overlapping", "visit"),
        ("same_system", "wait"),
        ("contradictory", "wait"),
    ]
    assert (asked[-1].departments, asked[-1].detail) == (("IT", "Sales"), "Who?")


def test_one_process_is_disputed_by_a_note_of_its_own(mapped):
    state = after(
        mapped,
        ws.SetProcess("wait", "IT", "Sends mails"),
        ws.SetProcess("wait", "Sales", "Rings customers"),
        ws.PinChallenge(id="b", step="wait", process="IT", stance="dispute", text="Never"),
    )

    def contradictory(now):
        asked = process_questions(tables.processes(now), tables.challenges(now))
        return [(q.departments, q.detail) for q in asked if q.code == "contradictory"]

    assert contradictory(state) == [(("IT",), "Never")]
    assert contradictory(after(state, ws.SettleChallenge("b", "resolved"))) == []


def test_likeness_is_the_share_of_common_words():
    assert likeness("Counts the stock nightly", "counts the STOCK, daily") == 0.5
    assert likeness("", "") == 0.0


def test_a_change_of_channel_needs_a_bridge():
    given = pd.DataFrame(
        {
            "step": ["a", "b", "d"],
            "persona": ["", "", ""],
            "used": ["web", "store", "phone"],
            "targeted": ["web", "app", ""],
        }
    )
    uses = {"a": {"web": "used"}, "b": {"web": "used", "store": "used"}, "d": {"phone": "used"}}
    kinds = {"web": "digital", "store": "physical", "phone": "physical"}
    first, second = transfers(given, ["a", "b", "c", "d"], uses, kinds)
    assert (first.source, first.target, first.bridge, first.crosses) == ("a", "b", "web", True)
    assert (second.leaves, second.enters, second.bridge, second.crosses) == (
        *("store", "phone"),
        *("", False),
    )
    assert gaps_to_target(given)["step"].tolist() == ["b"]
