"""What the hot-spot board is given to show."""

import json
import math
import re
from pathlib import Path

import pytest
from stories import after

from journeylab import workshop as ws
from journeylab.analysis.criteria import DEFAULT_WEIGHTS
from journeylab.apps.facilitator.hot_spots.ballot import ballot_view
from journeylab.apps.facilitator.hot_spots.view import hot_spot_view
from journeylab.apps.ranked import ranked, sureness
from journeylab.widgets.bundle import HERE
from journeylab.workshop.state.entities import FindingSource


@pytest.fixture
def room(journey):
    """Three hot spots with importance, irritants and a revealed vote; the weights are two."""
    return after(
        journey,
        ws.SetImportance("wait", 5),
        ws.SetImportance("return", 1),
        ws.SetImportance("read", 3),
        ws.RaiseHotSpot(id="a", text="No news of my money", steps=("wait",), evidence=("survey",)),
        ws.RaiseHotSpot(id="b", text="A printer is needed", steps=("return",)),
        ws.RaiseHotSpot(id="c", text="Fake reviews", steps=("read",), evidence=("survey",)),
        ws.OpenRound(id="one", items=("a", "b", "c"), secret=False),
        ws.CastBallot("one", "ana", {"a": 1, "b": 3}),
        ws.CastBallot("one", "bob", {"b": 1}),
        ws.CloseRound("one"),
        ws.RevealRound("one"),
        ws.SetSetting("weights", {"importance": 0.75, "votes": 0.25}),
    )


def test_scores_and_formula_are_worked_by_hand(room):
    view = hot_spot_view(room, "en")
    # importance 5, 1, 3 is 100, 0, 50; dots 1, 4, 0 are 25, 100, 0
    assert view["order"] == ["a", "c", "b"]
    assert {i: item["score"] for i, item in view["items"].items()} == {
        "a": 0.75 * 100 + 0.25 * 25,
        "b": 25,
        "c": 37.5,
    }
    first = view["items"]["a"]
    assert first["values"]["importance"] == 100
    assert first["values"]["votes"] == 25
    assert first["raw"]["importance"] == "5 out of 5"
    assert first["raw"]["votes"] == "1 dot"
    assert first["raw"]["irritants"] == ""
    assert first["rank"] == 1


def test_how_sure_is_said_with_its_share_and_the_shares_fill_the_top(room):
    items = hot_spot_view(room, "fr", top=2)["items"]
    assert sum(item["share"] for item in items.values()) == pytest.approx(2)
    first = items["a"]
    assert first["share"] == 1
    assert first["sentence"] == "Dans le top 2 pour 100\u202f% des tirages\u202f: sûr."
    assert first["low"] <= first["score"] <= first["high"]
    assert items["b"]["ahead"] == ""
    assert items["a"]["ahead"].startswith("Devant le numéro 2 dans ")


@pytest.mark.parametrize(
    ("share", "word"),
    [(1, "sure"), (0.8, "sure"), (0.79, "disputed"), (0.25, "disputed"), (0.2, "weak"), (0, "no")],
)
def test_words_for_doubt(share, word):
    assert sureness(share) == word


def test_an_open_secret_round_moves_nothing_and_shows_nothing(room):
    before = hot_spot_view(room, "en")
    told = after(
        room,
        ws.OpenRound(id="two", items=("a", "b", "c"), secret=True),
    )
    opened = hot_spot_view(told, "en")
    for part in ("order", "items", "criteria"):
        assert opened[part] == before[part]
    vote = opened["vote"]
    assert vote["dots"] == {}
    assert vote["words"]["voted"] == "0 of 2 have voted"
    assert [r["dots"] for r in opened["rounds"]] == [{"a": "1", "b": "4", "c": "0"}, {}]
    voted = ballot_view(told, "en", voted={"bob"})
    assert [(p["name"], p["voted"]) for p in voted["people"]] == [("Ana", False), ("Bob", True)]


def test_an_open_round_shows_whose_dots_but_no_sum_until_it_is_revealed(room):
    told = after(
        room,
        ws.OpenRound(id="two", items=("a", "b"), secret=False, budget=4, cap=2),
        ws.CastBallot("two", "ana", {"a": 2}),
    )
    view = hot_spot_view(told, "en")
    assert view["vote"]["dots"] == {"ana": {"a": 2}}
    assert view["rounds"][-1]["dots"] == {}
    assert view["vote"]["words"]["left"] == [
        "All 4 dots are placed",
        "1 dot of 4 left to place",
        "2 dots of 4 left to place",
        "3 dots of 4 left to place",
        "4 dots of 4 left to place",
    ]
    closed = hot_spot_view(after(told, ws.CloseRound("two")), "en")
    assert closed["vote"] is None
    assert closed["waiting"] == {"id": "two", "name": "Round 2"}
    assert closed["rounds"][-1]["dots"] == {}
    shown = hot_spot_view(after(told, ws.CloseRound("two"), ws.RevealRound("two")), "en")
    assert shown["waiting"] is None
    assert shown["rounds"][-1]["dots"] == {"a": "2", "b": "0"}
    assert shown["items"]["c"]["raw"]["votes"] == ""


def test_steps_are_ranked_by_the_same_formula_and_can_be_kept(room):
    told = after(room, ws.MarkMomentOfTruth("wait", confirmed=True))
    view = hot_spot_view(told, "en", kind="steps")
    assert view["order"][0] == "wait"
    assert view["items"]["wait"]["kept"] is True
    assert view["items"]["read"]["kept"] is False
    assert view["rounds"] == []
    assert {"icon": "hotspot", "text": "1 hot spot"} in view["items"]["wait"]["chips"]


def test_a_hot_spot_names_its_steps_and_only_the_surveys_linked_to_it(room):
    items = hot_spot_view(room, "en")["items"]
    assert items["c"]["chips"] == [
        {"icon": "", "text": "Step 1"},
        {"icon": "bars", "text": "survey 40"},
    ]
    assert items["b"]["chips"] == [{"icon": "", "text": "Step 3"}]
    told = after(room, ws.LinkEvidence("c", ("read", "wait"), ()))
    assert hot_spot_view(told, "fr")["items"]["c"]["chips"] == [{"icon": "", "text": "Étapes 1, 4"}]


def test_a_step_says_what_was_measured_and_what_the_room_feels(room):
    steps = hot_spot_view(room, "fr")["steps"]
    assert steps["read"]["survey"][0]["text"] == (
        "moyenne 4,10 (de 3,90 à 4,30, 95\u202f%), n\xa0=\xa040"
    )
    assert steps["wait"]["room"] == "La salle\u202f: −1, une note"


def test_bubbles_show_customers_by_area_and_places_are_counted(room):
    columns = ("step", "segment", "n", "mean", "scale_low", "scale_high", "below_middle")
    told = after(
        room,
        ws.AttachFindings(
            id="hit",
            kind="survey_scores",
            columns=columns,
            rows=(("wait", "", 90, 2.0, 1, 5, 40), ("return", "", 90, 2.0, 1, 5, 10)),
            source=FindingSource("hit.csv", "0" * 64, 90),
        ),
        ws.PlaceHotSpot("a", 80, 20),
        ws.PlaceHotSpot("b", skipped=True),
    )
    view = hot_spot_view(told, "en")
    assert {i: item["size"] for i, item in view["items"].items()} == {
        "a": 1,
        "b": pytest.approx(math.sqrt(0.25)),
        "c": None,
    }
    assert view["items"]["a"]["quadrant"] == "quick_win"
    assert view["counts"] == "1 placed, 1 skipped, 1 to place"


def test_moving_a_bubble_draws_nothing_anew(room):
    before = ranked(room)
    moved = ranked(after(room, ws.PlaceHotSpot("a", 10, 10), ws.RewordHotSpot("b", "A pen")))
    assert moved.order is before.order
    voted = after(room, ws.SetImportance("read", 5))
    assert ranked(voted).order is not before.order


def test_what_is_said_is_kept_per_language_and_top_and_made_anew_when_it_changes(room):
    first = hot_spot_view(room, "en")
    moved = hot_spot_view(after(room, ws.PlaceHotSpot("a", 10, 10)), "en")
    assert moved["items"]["b"]["raw"] is first["items"]["b"]["raw"]
    assert moved["steps"] is first["steps"]
    assert moved["items"]["a"]["impact"] == 10
    assert hot_spot_view(room, "fr")["items"]["a"]["sure_word"] == "sûr"
    assert hot_spot_view(room, "en", top=2)["items"]["a"]["sentence"].startswith("In the top 2")
    scored = after(room, ws.ScoreEmotion(participant="ana", step="return", value=2))
    assert hot_spot_view(scored, "en")["steps"]["return"]["room"] == "The room: +2, one score"


def test_a_past_round_on_what_has_gone_stays_quiet(room):
    told = after(
        room,
        ws.OpenRound(id="two", items=("a", "b"), secret=True),
        ws.RemoveHotSpot("b"),
    )
    view = hot_spot_view(told, "en")
    assert view["vote"]["items"] == ["a"]
    assert set(view["items"]) == {"a", "c"}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", ["hot_spots", "steps"])
def test_a_view_is_json_even_of_an_empty_workshop(room, language, kind):
    for workshop in (room, ws.Workshop()):
        view = hot_spot_view(workshop, language, kind=kind)
        assert json.loads(json.dumps(view, allow_nan=False)) == view


def test_every_word_that_the_board_says_is_in_its_view_and_no_other():
    words = hot_spot_view(ws.Workshop(), "en")["words"]
    files = [HERE / "hot_spot_board.js", *(HERE / "hot_spots").glob("*.js")]
    sources = {path.name: Path(path).read_text("utf-8") for path in files}
    code = "\n".join(sources.values())
    asked = set(re.findall(r'"((?:hotspots|rounds)-[a-z_-]+)"', code))
    asked |= {f"ballot-{name}" for name in re.findall(r'"([a-z][a-z_-]+)"', sources["ballot.js"])}
    places = {f"hotspots-{q}" for q in ("quick_win", "big_project", "fill_in", "leave")}
    asked |= places | {"hotspots-unplaced", "hotspots-skipped"}
    own = {name for name in words if name.partition("-")[0] in {"hotspots", "rounds", "ballot"}}
    assert {name for name in asked if not name.startswith("ballot-")} <= own
    assert own <= asked


def test_the_weights_shown_are_those_of_the_ranking(journey):
    shown = hot_spot_view(journey, "en")["criteria"]
    assert {each["id"]: each["weight"] for each in shown} == DEFAULT_WEIGHTS
