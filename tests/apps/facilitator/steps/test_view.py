"""What the step board is shown."""

import json

import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.apps.facilitator.channel_icons import channel_icon
from journeylab.apps.facilitator.steps.view import view
from journeylab.workshop.state.entities import FindingSource

SOURCE = FindingSource("survey.csv", "0" * 64, 9)
COLUMNS = ("step", "channel", "question", "segment", "n", "mean", "low", "high")


def measured(journey, *rows):
    finding = ws.AttachFindings(
        id="more", kind="survey_scores", columns=COLUMNS, rows=rows, source=SOURCE
    )
    return after(journey, finding)


def rests(workshop):
    return {step: shown["evidence"] for step, shown in view(workshop, "en")["steps"].items()}


def test_steps_stand_in_their_stages_in_order(journey):
    journey = after(journey, ws.AddStep(id="ask", stage="before", text="I ask", parent="visit"))
    shown = view(journey, "en")
    assert shown["order"] == ["before", "after"]
    assert shown["inside"] == {"before": ["read", "visit"], "after": ["return", "wait"]}
    assert shown["below"] == {"visit": ["ask"]}
    assert shown["stages"]["before"] == {"name": "Before", "macro": "before", "count": "3 steps"}


def test_a_view_is_json_and_the_same_in_every_language_but_for_its_words(journey):
    english, french = view(journey, "en"), view(journey, "fr")
    assert json.loads(json.dumps(english)) == english
    assert english["words"].keys() == french["words"].keys()
    assert english["steps"] == french["steps"]
    assert french["words"]["title"] == "Étapes"
    assert french["stages"]["after"]["count"] == "2 étapes"


def test_a_step_is_measured_by_its_own_answers_only(journey):
    assert rests(journey) == {
        "read": "measured",
        "visit": "assumed",
        "return": "partly",
        "wait": "partly",
    }
    answers = ("visit", None, "Store?", None, 12, 3.0, 2.0, 4.0)
    assert rests(measured(journey, answers))["visit"] == "measured"
    nobody = ("visit", None, "Store?", None, 0, None, None, None)
    assert rests(measured(journey, nobody))["visit"] == "assumed"
    of_channel = (None, "store", "Stores?", None, 12, 3.0, 2.0, 4.0)
    assert rests(measured(journey, of_channel))["visit"] == "partly"


def test_a_cell_with_a_source_makes_a_step_partly_known(journey):
    said = ws.SetCell(step="visit", lane="pain", text="I queue", evidence="staff")
    assert rests(after(journey, said))["visit"] == "partly"
    guessed = ws.SetCell(step="visit", lane="pain", text="I queue")
    assert rests(after(journey, guessed))["visit"] == "assumed"


def test_the_head_counts_what_the_steps_rest_on(journey):
    assert view(journey, "en")["summary"] == {
        "total": "4 steps:",
        "measured": "1 measured",
        "partly": "2 partly known",
        "assumed": "1 assumption",
    }
    assert view(after(ws.Workshop()), "en")["summary"] == {}


def test_a_company_side_wording_is_flagged_until_it_is_reworded_or_kept(journey):
    said = after(journey, ws.RewordStep(id="wait", text="Send the refund"))
    flag = view(said, "fr")["steps"]["wait"]["flag"]
    assert flag["code"] == "company"
    assert flag["proposal"].startswith("I ")
    kept = after(said, ws.KeepWording(id="wait"))
    assert "flag" not in view(kept, "fr")["steps"]["wait"]
    again = after(kept, ws.RewordStep(id="wait", text="Send the money back"))
    assert "flag" in view(again, "fr")["steps"]["wait"]
    assert "flag" not in view(journey, "en")["steps"]["read"]


def test_importance_and_channels_are_shown_where_there_are_any(journey):
    shown = view(after(journey, ws.SetImportance(id="read", importance=4)), "en")["steps"]
    assert shown["read"]["importance"] == 4
    assert shown["return"]["channels"] == ["store", "web"]
    assert "channels" not in shown["wait"]
    gone = view(after(journey, ws.RemoveChannel(id="web")), "en")["steps"]
    assert gone["return"]["channels"] == ["store"]


def test_patterns_keep_their_places_for_the_browser():
    words = view(ws.Workshop(), "fr")["words"]
    assert words["lands"] == "{stage}, en {place}"
    assert [words["place_one"], words["place_other"]] == ["{place}re", "{place}e"]
    assert words["keys"]["Shift"] == "Maj"


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("Site", "web"),
        ("Téléphone", "phone"),
        ("Bouche à oreille", "mouth"),
        ("E-mail", "email"),
        ("Appli mobile", "app"),
        ("Store", "store"),
        ("Colis", "parcel"),
        ("Guichet d’accueil", "counter"),
        ("Réseaux sociaux", "social"),
        ("Sémaphore", "store"),
    ],
)
def test_a_channel_gets_the_icon_of_its_name(name, icon):
    assert channel_icon(name, "physical") == icon
