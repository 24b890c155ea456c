"""What the preparation shows, and what it proposes."""

import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.apps.beginning import beginning
from journeylab.apps.facilitator.phases import PHASES, first_shown, prepared
from journeylab.apps.facilitator.preparation.view import preparation_view
from journeylab.words import LANGUAGES
from journeylab.workshop import Workshop
from journeylab.workshop.messages import commands_from

NEW = after(Workshop(), beginning("A tent", "en"))
GOAL = after(NEW, ws.AddObjective(id="o", sort="business", text="Sell more tents online"))


def view(workshop, language="en", **chosen):
    return preparation_view(workshop, language, chosen=chosen)


def taken(workshop, commands):
    """The workshop once the browser has sent these back."""
    return after(workshop, *commands_from({"do": "all", "of": commands}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_both_languages(language):
    words = view(NEW, language)["words"]
    assert set(words) == set(view(NEW, "en")["words"])
    assert words["role_names"].keys() == {
        *("prescriber", "decision_maker", "user", "payer", "beneficiary", "partner_customer")
    }


def test_objectives_propose_a_kind_and_departments_which_one_gesture_takes():
    offer = view(GOAL)["proposal"]
    assert offer["says"][:2] == [
        "Your objectives speak of: purchase.",
        "Departments to invite: Digital, Sales.",
    ]
    now = taken(GOAL, offer["commands"])
    assert (now.settings.kind, now.scope.depth) == ("purchase", "macro")
    assert [d.name for d in now.departments.values()] == ["Digital", "Sales"]
    assert view(now)["proposal"] is None


def test_a_department_that_was_taken_off_is_not_proposed_again():
    now = taken(GOAL, view(GOAL)["proposal"]["commands"])
    left = after(now, ws.RemoveDepartment("sales"))
    assert view(left)["proposal"] is None


def test_nothing_is_proposed_from_nothing():
    assert view(NEW)["proposal"] is None


@pytest.mark.parametrize(
    ("maturity", "depth", "steps"),
    [("beginner", "short", 10), ("", "standard", 13), ("expert", "full", 14)],
)
def test_how_practised_the_team_is_decides_how_deep_a_template_goes(maturity, depth, steps):
    workshop = after(NEW, ws.SetScope("maturity", maturity))
    shown = view(workshop, template="online-purchase")["templates"]
    assert shown["depth"] == depth
    assert sum(len(stage["steps"]) for stage in shown["preview"]["stages"]) == steps
    assert len(taken(workshop, shown["preview"]["commands"]).steps) == steps


def test_a_template_speaks_the_workshops_language_and_its_list_the_pages():
    shown = view(NEW, "fr", template="support")["templates"]
    assert shown["items"]["support"]["name"] == "Demande d’assistance"
    assert shown["preview"]["stages"][0]["steps"][0]["text"] == "I notice that it does not work"


def test_templates_that_fit_the_objectives_come_first():
    assert view(NEW)["templates"]["order"][0] == "online-purchase"
    complaint = after(NEW, ws.SetSetting("kind", "complaint"))
    shown = view(complaint)["templates"]
    assert shown["order"][0] == "complaint"
    assert [one for one, item in shown["items"].items() if item["fits"]] == ["complaint"]


def test_what_a_browser_asks_of_templates_is_held_against_those_there_are():
    assert view(NEW, template="../secrets", depth="deepest")["templates"]["preview"] is None
    assert view(NEW, depth="deepest")["templates"]["depth"] == "standard"


def test_contact_reasons_stand_by_weight():
    workshop = after(
        NEW,
        ws.AddContactReason(id="few", text="An invoice", volume=100, pain=1, value=1),
        ws.AddContactReason(id="none", text="Something else"),
        ws.AddContactReason(id="many", text="Where is it?", volume=1150),
    )
    reasons = view(workshop)["reasons"]
    assert reasons["order"] == ["many", "few", "none"]
    items = reasons["items"]
    assert [items[key]["rank"] for key in reasons["order"]] == [1, 2, None]
    assert (items["many"]["complete"], items["few"]["complete"]) == (False, True)
    # 1150 × 3/5 × 3/5 = 414 beside 100 × 1/5 × 1/5 = 4
    assert items["many"]["share"] == pytest.approx(414 / 418)


def test_a_missing_department_is_a_doubt_about_the_team():
    workshop = after(
        NEW,
        ws.AddDepartment(id="sales", name="Sales"),
        ws.AddDepartment(id="it", name="IT"),
        ws.AddParticipant(id="p", name="Ana", department="sales"),
    )
    team = view(workshop)["team"]
    assert {one["name"]: one["there"] for one in team["needed"]} == {"Sales": True, "IT": False}
    assert "Nobody from IT, whom this journey needs." in team["doubts"]


def test_a_new_workshop_opens_on_its_preparation_and_a_begun_one_on_its_steps():
    phases = {phase.id: phase for phase in PHASES}
    assert first_shown(NEW, phases) == "prepare"
    begun = after(NEW, ws.AddStep(id="pay", text="I pay", stage="before"))
    assert first_shown(begun, phases) == "steps"
    assert first_shown(begun, {"emotions": phases["emotions"]}) == "emotions"


def test_it_is_prepared_once_kind_objectives_kpis_and_people_are_known():
    known = after(GOAL, ws.SetSetting("kind", "purchase"), ws.AddParticipant(id="p", name="Ana"))
    assert not prepared(known)
    assert prepared(after(known, ws.AddKpi(id="k", objective="o", name="Baskets paid")))
