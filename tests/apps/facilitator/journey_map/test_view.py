"""The views of the map: what is written comes up as a command, what is open is told."""

import json
from datetime import date, timedelta

import pytest
from outing import outing, told
from stories import after

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.journey_map.aging import as_it_was, last_look
from journeylab.apps.facilitator.journey_map.view import view
from journeylab.apps.facilitator.phases import map_done
from journeylab.words import LANGUAGES
from journeylab.workshop import decide
from journeylab.workshop.messages import commands_from

DAY = date(2026, 11, 28)
VIEWS = (
    {},
    {"version": "target"},
    {"compare": True},
    {"compare": True, "only": True},
    {"view": "blueprint"},
    {"view": "human"},
    {"view": "story"},
    {"side": "check"},
    {"side": "cell", "step": "pay", "lane": "doing"},
    {"side": "cell", "step": "pay", "lane": "", "version": "target"},
    {"view": "blueprint", "side": "cell", "step": "pay", "lane": "department:Store"},
    {"stage": "purchase"},
    {"view": "nonsense", "version": "gone", "stage": 3, "step": "gone", "side": "cell"},
)


@pytest.fixture(scope="module")
def trek():
    return after(
        outing(),
        ws.AddParticipant("paul", "Paul", side="customer"),
        ws.AddParticipant("yves", "Yves", department="Store"),
        ws.SetCell("pay", "doing", "I pay by card", "staff", (), ("Store",)),
        ws.SetCell("stock", "irritants", "Wrong\nOld", "staff"),
        ws.RewordInVersion("target", "queue", "I am expected"),
        ws.SetCellInVersion("target", "stock", "irritants", "Old"),
        ws.RemoveFromVersion("target", "return"),
        ws.AddStepToVersion(version="target", id="slot", stage="before", text="I book"),
        ws.PinChallenge(id="n", step="pay", lane="doing", stance="dispute", text="No"),
        ws.ValidateCell("pay", "doing", "paul", "correct", "By phone"),
        ws.SetProcess("pay", "Store", "Takes the money", ("Till",)),
        ws.SetProcess("pay", "", "Books it"),
        ws.SetPreference("stock", "", "used", "web"),
        ws.SetPreference("go", "", "used", "store"),
    )


def seen(workshop, chosen=None, language="en", **more):
    return view(workshop, language, chosen, today=DAY, **more)


def group(shown, code):
    return next(one for one in shown["panel"]["groups"] if one["code"] == code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chosen", VIEWS, ids=str)
def test_every_view_is_plain_json_in_both_languages(trek, chosen, language):
    shown = seen(trek, chosen, language)
    text = json.dumps(shown, allow_nan=False)
    assert "map-" not in text.replace("map-jl", "")


@pytest.mark.parametrize("chosen", VIEWS[:6], ids=str)
def test_whatever_can_be_written_is_a_command_that_is_taken(trek, chosen):
    """The browser puts step and value where `edit` says: what comes up is understood."""
    sheet = seen(trek, chosen)["sheet"]
    writable = {row: lane["edit"] for row, lane in sheet["lanes"].items() if lane.get("edit")}
    values = {"level": 3, "choice": "web", "cells": "words"}
    for row, edit in writable.items():
        cell = sheet["cells"][row].get("pay", {})
        message = {**edit["message"], **cell.get("keep", {}), edit["step"]: "pay"}
        message[edit["value"]] = values[sheet["lanes"][row]["kind"]]
        (command,) = commands_from(message)
        assert decide(command, trek), row


def test_open_notes_and_verdicts_stand_at_their_cell(trek):
    cell = seen(trek)["sheet"]["cells"]["doing"]["pay"]
    assert (cell["notes"], cell["tally"], cell["level"]) == (1, [0, 1, 0], "partly")
    head = seen(trek)["head"]
    assert head["notes"] == 1
    assert head["counts"] == {"assumed": 0, "partly": 2, "measured": 0}


def test_a_comparison_tells_lines_that_go_and_stay(trek):
    sheet = seen(trek, {"compare": True})["sheet"]
    assert sheet["cells"]["irritants"]["stock"]["parts"] == [["removed", "Wrong"], ["same", "Old"]]
    assert [c["text"] for c in sheet["compared"]["counts"]] == [
        *("2 changed", "1 added"),
        *("1 removed", "11 unchanged"),
    ]
    assert sheet["cols"]["queue"]["was"] == "J’attends en rayon"
    only = seen(trek, {"compare": True, "only": True})["sheet"]
    assert set(only["columns"]) == {"queue", "stock", "return", "slot"}


def test_what_the_map_leaves_open_is_listed_with_its_cells(trek):
    groups = {g["code"]: g["items"] for g in seen(trek, {"side": "check"})["panel"]["groups"]}
    assert [item["text"] for item in groups["care"]] == [
        "Nobody owns this map. Maps die when nobody owns them.",
        "The map has no review date.",
    ]
    assert groups["conflicts"][0]["text"] == "What I do: disputed 1, corrected 1, confirmed 0"
    assert groups["single"][0]["number"] == 9
    assert groups["process"][0]["text"] == "“Books it” has no department"
    assert groups["bridges"][0]["step"] == "go"
    assert "stale" not in groups


def test_what_stood_there_at_a_review_that_has_passed_is_stale(trek):
    late = after(trek, ws.SetSetting("review_date", "2026-11-01"), ws.SetSetting("owner", "Ana"))
    now = after(late, ws.SetCell("pay", "doing", "I pay by phone"))
    stale = group(seen(now, {"side": "check"}, then=late), "stale")
    assert stale["title"] == "1 stale cell"
    assert stale["note"] == "Ana looks after this map."
    assert [item["text"] for item in stale["items"]] == [
        "Irritants: as on 1 November 2026 at step 4"
    ]
    french = group(seen(now, {"side": "check"}, "fr", then=late), "stale")
    assert french["items"][0]["text"] == "Irritants\u202f: comme le 1 novembre 2026, étape 4"


def test_without_a_review_a_year_makes_a_cell_stale():
    assert last_look(outing(), DAY) == date(2025, 11, 28)
    coming = after(outing(), ws.SetSetting("review_date", "2027-01-01"))
    assert last_look(coming, DAY) == date(2025, 11, 28)
    passed = after(outing(), ws.SetSetting("review_date", "2026-11-27"))
    assert last_look(passed, DAY) == date(2026, 11, 27)


def test_the_past_tells_how_the_map_stood(tmp_path):
    create, *commands = told("en")
    with sessions.create(str(tmp_path / "boots.journey"), create, actor="Ana") as session:
        for command in (*commands, ws.SetCell("pay", "doing", "I pay")):
            session.do(command)
        assert not as_it_was(session, DAY - timedelta(days=9_000)).steps
        now = as_it_was(session, date.max - timedelta(days=9))
        assert now.steps["pay"].lanes["doing"].text == "I pay"


def test_a_process_is_disputed_where_it_stands(trek):
    said = after(
        trek,
        ws.PinChallenge(
            id="p", step="pay", lane="back_stage", process="Store", stance="dispute", text="Never"
        ),
    )
    shown = seen(
        said, {"view": "blueprint", "side": "cell", "step": "pay", "lane": "department:Store"}
    )
    assert [note["text"] for note in shown["panel"]["notes"]] == ["Never"]
    assert shown["sheet"]["cells"]["department:Store"]["pay"]["notes"] == 1
    (asked,) = [
        item
        for item in group(seen(said, {"side": "check"}), "process")["items"]
        if item["lane"] == "department:Store"
    ]
    assert (asked["text"], asked["view"]) == (
        "What Store does behind this step is disputed: “Never”",
        "blueprint",
    )


def test_the_channel_to_be_won_stands_in_comparison_and_story(trek):
    given = after(
        trek,
        ws.AddPersona(id="zoe", name="Zoé"),
        ws.SetPreference("refund", "", "used", "phone"),
        ws.SetPreference("refund", "", "targeted", "app"),
        ws.SetPreference("refund", "zoe", "used", "mail"),
        ws.SetPreference("refund", "zoe", "targeted", "app"),
    )
    parts = seen(given, {"compare": True})["sheet"]["cells"]["gaps"]["refund"]["parts"]
    assert parts == [["changed", "Téléphone → Appli"], ["changed", "E-mail → Appli (Zoé)"]]
    page = next(
        p
        for p in seen(given, {"view": "story", "version": "target"})["story"]["pages"]
        if p["step"] == "refund"
    )
    assert page["lines"][-1]["text"] == "Téléphone → Appli\nE-mail → Appli (Zoé)"
    human = seen(given, {"view": "human", "persona": "zoe"})["sheet"]["cells"]["gaps"]
    assert human == {"refund": {"text": "E-mail → Appli (Zoé)"}}


def test_a_review_that_has_passed_is_told(trek):
    late = after(trek, ws.SetSetting("review_date", "2026-11-01"), ws.SetSetting("owner", "Ana"))
    shown = seen(late, {"side": "check"})
    assert shown["head"]["overdue"] is True
    care = next(g for g in shown["panel"]["groups"] if g["code"] == "care")
    assert [item["text"] for item in care["items"]] == ["The review was due on 1 November 2026."]


def test_the_story_tells_what_goes_and_what_is_promised(trek):
    promised = after(trek, ws.SetCell("stock", "promise", "Right to the minute"))
    assert seen(promised, {"view": "story"})["story"]["version"] == "Today"
    shown = seen(promised, {"view": "story", "version": "target"})
    assert shown["told_first"] == "target"  # what the page asks for where nothing is chosen
    told = shown["story"]
    assert told["version"] == "Target"
    stock = next(page for page in told["pages"] if page["step"] == "stock")
    assert [(line["kind"], line["text"]) for line in stock["lines"]] == [
        ("gone", "Wrong\nOld"),
        ("hurt", "Old"),
        ("promise", "Right to the minute"),
    ]
    assert "return" not in [page["step"] for page in told["pages"]]


def test_the_panel_of_a_version_offers_no_verdict(trek):
    panel = seen(trek, {"side": "cell", "step": "pay", "lane": "", "version": "target"})["panel"]
    assert "verdicts" not in panel
    assert {one["channel"] for one in panel["touchpoints"] if one["use"] == "used"} == {
        *("web", "app"),
        "store",
    }


def test_the_panel_says_what_a_touchpoint_collects(trek):
    (command,) = commands_from(
        {"do": "set_collected", "step": "pay", "channel": "app", "what": " card, address "}
    )
    told = after(trek, command)
    panel = seen(told, {"side": "cell", "step": "pay", "lane": "touchpoints"})["panel"]
    collects = {one["channel"]: one["collects"] for one in panel["touchpoints"]}
    assert collects["app"] == "card, address"
    assert not any(what for channel, what in collects.items() if channel != "app")
    assert after(told, ws.SetCollected("pay", "app", " ")).collected == trek.collected


def test_a_map_is_done_once_owned_and_filled(trek):
    assert not map_done(trek)
    filled = after(trek, *(ws.SetCell(step, "doing", "I act") for step in trek.steps))
    assert not map_done(filled)
    assert map_done(after(filled, ws.SetSetting("owner", "Ana")))
