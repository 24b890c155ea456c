"""The emotion pad's view, against numbers worked out by hand."""

import json

import pytest
from stories import after

from journeylab.apps.facilitator.emotions.view import view
from journeylab.workshop import (
    AddParticipant,
    AddStep,
    AttachFindings,
    CreateWorkshop,
    MarkMomentOfTruth,
    RemoveStep,
    ScoreEmotion,
    SetImportance,
    SetSetting,
    Workshop,
)
from journeylab.workshop.state.entities import ROOM, Channel, FindingSource, Stage

STEPS = ("look", "wait", "pay", "leave")
COLUMNS = (
    *("step", "channel", "question", "segment", "n", "n_effective", "excluded"),
    *("mean", "sd", "low", "high", "scale_low", "scale_high"),
)


def score(participant, step, value, **rest):
    return ScoreEmotion(participant=participant, step=step, value=value, **rest)


@pytest.fixture
def journey():
    made = CreateWorkshop(
        title="Shoes",
        stages=(Stage("before", "Before"), Stage("empty", "Nothing"), Stage("after", "After")),
        channels=(Channel("web", "Website"), Channel("store", "Store", "physical")),
    )
    workshop = after(Workshop(), made)
    for place, step in enumerate(STEPS):
        stage = "before" if place < 3 else "after"
        workshop = after(
            workshop,
            AddStep(id=step, stage=stage, text=f"I {step}", channels=("store", "web")[: place + 1]),
        )
    for person in ("ana", "bo", "cy", "di"):
        workshop = after(workshop, AddParticipant(id=person, name=person.title()))
    return workshop


@pytest.fixture
def scored(journey):
    """Look: 2 1 1 0; wait: -2 0 1 2; pay: nobody; leave: two scores of -1."""
    given = {"look": (2, 1, 1, 0), "wait": (-2, 0, 1, 2), "leave": (-1, -1)}
    commands = [
        score(person, step, value)
        for step, values in given.items()
        for person, value in zip(("ana", "bo", "cy", "di"), values, strict=False)
    ]
    return after(journey, *commands)


def survey(*rows):
    """Answers from 1 to 5: (step, n, mean, sd, low, high)."""
    cells = [
        (step, None, "q", "", n, float(n), 0, mean, sd, low, high, 1.0, 5.0)
        for step, n, mean, sd, low, high in rows
    ]
    source = FindingSource("survey.csv", "0" * 64, 100)
    return AttachFindings(kind="survey_scores", columns=COLUMNS, rows=tuple(cells), source=source)


def test_the_room_is_a_median_with_its_middle_half(scored):
    room = view(scored, "en")["room"]
    assert room["look"] == {
        "n": 4,
        "says_n": "4",
        "agreed": False,
        "at": 1.0,
        "low": 0.75,
        "high": 1.25,
        "says": "+1",
        "says_low": "+0.75",
        "says_high": "+1.25",
    }
    assert (room["wait"]["at"], room["wait"]["low"], room["wait"]["high"]) == (0.5, -0.5, 1.25)
    assert room["wait"]["says"] == "+0.5"
    assert "pay" not in room
    assert room["leave"]["says"] == "−1"


def test_numbers_are_written_in_the_views_language(scored):
    french = view(scored, "fr")
    assert french["room"]["wait"]["says"] == "+0,5"
    assert [level["name"] for level in french["levels"]] == [
        *("Enchanté", "Content", "Neutre", "Agacé", "Excédé")
    ]
    assert [level["sign"] for level in french["levels"]] == ["+2", "+1", "0", "−1", "−2"]


def test_level_names_of_the_workshop_run_from_minus_two_up(scored):
    renamed = after(scored, SetSetting("level_names", ("Fury", "", "So-so", "Fine", "Joy")))
    assert [(one["value"], one["name"]) for one in view(renamed, "en")["levels"]] == [
        *((2, "Joy"), (1, "Fine"), (0, "So-so"), (-1, "Annoyed"), (-2, "Fury"))
    ]


def test_dots_are_values_without_names(scored):
    assert view(scored, "en")["dots"] == {
        "look": [0.0, 1.0, 1.0, 2.0],
        "wait": [-2.0, 0.0, 1.0, 2.0],
        "leave": [-1.0, -1.0],
    }


def test_someone_who_scored_channels_alone_counts_once_with_their_mean(journey):
    workshop = after(
        journey,
        score("ana", "wait", 2, channel="web"),
        score("ana", "wait", -1, channel="store"),
        score("bo", "wait", -2),
        score("bo", "wait", 2, channel="web"),
    )
    shown = view(workshop, "en")
    assert shown["dots"]["wait"] == [-2.0, 0.5]
    assert shown["room"]["wait"]["at"] == -0.75
    assert shown["scores"]["ana"]["wait"] == {
        "value": None,
        "word": "",
        "channels": {"web": 2, "store": -1},
    }


def test_one_score_for_all_stands_only_where_nobody_scored_alone(journey):
    workshop = after(
        journey, score(ROOM, "look", 2), score(ROOM, "pay", -1), score("ana", "look", 0)
    )
    shown = view(workshop, "en")
    assert (shown["room"]["look"]["at"], shown["room"]["look"]["agreed"]) == (0.0, False)
    assert (shown["room"]["pay"]["at"], shown["room"]["pay"]["agreed"]) == (-1.0, True)
    assert shown["dots"] == {"look": [0.0]}
    assert shown["people"][0] == ROOM
    assert shown["people"].count(ROOM) == 1
    assert shown["persons"][ROOM]["name"] == "The room"


def test_the_survey_stands_on_the_same_scale_with_its_interval(scored):
    # 4 on 1 to 5 is +1; half a point of sd 1 is 1.984 * 1 / 10 for n = 100
    workshop = after(
        scored, survey(("look", 100, 4.0, 1.0, 3.8016, 4.1984), ("pay", 1, 2.0, *[None] * 3))
    )
    shown = view(workshop, "en")["survey"]
    assert (shown["look"]["at"], shown["look"]["says"], shown["look"]["says_n"]) == (
        1.0,
        "+1.0",
        "100",
    )
    assert shown["look"]["low"] == pytest.approx(1 - 0.1984, abs=1e-3)
    assert shown["look"]["high"] == pytest.approx(1 + 0.1984, abs=1e-3)
    assert (shown["pay"]["at"], shown["pay"]["low"], shown["pay"]["says_low"]) == (-1.0, None, "")
    assert set(shown) == {"look", "pay"}


def test_gaps_are_ranked_both_ways_and_know_their_interval(scored):
    workshop = after(
        scored,
        survey(
            ("look", 100, 3.9, 1.0, 3.7, 4.1),  # +0.9: less than our +1, but within its interval
            ("wait", 100, 1.5, 1.0, 1.3, 1.7),  # -1.5, ours +0.5
            ("leave", 100, 4.0, 1.0, 3.8, 4.2),  # +1.0, ours -1
        ),
    )
    found = view(workshop, "fr")["gaps"]
    fine = [
        (gap["rank"], gap["step"], gap["says"], gap["beyond"]) for gap in found["we_think_it_fine"]
    ]
    assert fine == [(1, "wait", "−2,0", True), (2, "look", "−0,1", False)]
    assert [(gap["rank"], gap["step"], gap["says"]) for gap in found["we_worry"]] == [
        (1, "leave", "+2,0")
    ]


def test_customers_who_validate_are_a_curve_of_their_own(scored):
    workshop = after(
        scored,
        AddParticipant(id="eve", name="Eve", side="customer"),
        score("eve", "look", -2),
    )
    shown = view(workshop, "en")
    assert shown["customers"]["look"]["at"] == -2.0
    assert shown["room"]["look"]["n"] == 4
    assert shown["dots"]["look"] == [0.0, 1.0, 1.0, 2.0]
    assert shown["persons"]["eve"] == {"name": "Eve", "customer": True}
    assert shown["marks"]["customers"] == {"peak": "look", "trough": "look", "end": "look"}


def test_peak_trough_and_end_pass_over_steps_without_data(scored):
    assert view(scored, "en")["marks"]["room"] == {
        "peak": "look",
        "trough": "leave",
        "end": "leave",
    }


def test_agreement_is_krippendorffs_alpha_in_words(journey):
    # Krippendorff (2011), example A: two observers, ten units, nominal data of two values; for two
    # values ordinal and nominal alpha are one: 0.095
    workshop = journey
    for place in range(10):
        workshop = after(workshop, AddStep(id=f"u{place}", stage="after", text=f"I do {place}"))
    meg, owen = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    for person, values in (("ana", meg), ("bo", owen)):
        workshop = after(
            workshop, *(score(person, f"u{place}", value) for place, value in enumerate(values))
        )
    agreement = view(workshop, "fr")["agreement"]
    assert (agreement["alpha"], agreement["says"], agreement["level"]) == (0.095, "0,10", "weak")


@pytest.mark.parametrize(
    ("given", "level"),
    [
        ([(2, 2), (-2, -2), (0, 0)], "good"),
        ([(2, 1), (-2, -1), (0, 1)], "medium"),
        ([(2, 1), (-1, 1), (0, 2)], "weak"),
        ([(1, 1)], "unknown"),
        ([], "unknown"),
    ],
)
def test_agreement_has_a_level_or_is_not_known(journey, given, level):
    commands = [
        score(person, step, value)
        for step, pair in zip(STEPS, given, strict=False)
        for person, value in zip(("ana", "bo"), pair, strict=True)
    ]
    agreement = view(after(journey, *commands), "en")["agreement"]
    assert agreement["level"] == level
    assert (agreement["alpha"] is None) == (level == "unknown")


def test_steps_that_divide_the_room_come_widest_first(journey):
    given = {"look": (-2, 2, -2, 2), "wait": (-1, 1, -1, 1), "pay": (0, 1, 0, 1)}
    commands = [
        score(person, step, value)
        for step, values in given.items()
        for person, value in zip(("ana", "bo", "cy", "di"), values, strict=True)
    ]
    assert view(after(journey, *commands), "en")["divides"] == ["look", "wait"]


def test_moments_of_truth_follow_customers_first_and_the_rooms_answer(scored):
    assert view(scored, "en")["moments"] == [{"step": "leave", "state": "proposed"}]
    # the survey lifts "leave" to +0.5: now "look" parts most from the journey's mean
    measured = after(scored, survey(("leave", 100, 3.5, 0.5, 3.4, 3.6)))
    assert view(measured, "en")["moments"] == [{"step": "look", "state": "proposed"}]
    judged = after(
        scored,
        MarkMomentOfTruth("leave", confirmed=False),
        MarkMomentOfTruth("pay", confirmed=True),
    )
    assert view(judged, "en")["moments"] == [
        {"step": "pay", "state": "confirmed"},
        {"step": "leave", "state": "dismissed"},
    ]


def test_importance_weighs_in_the_proposal(scored):
    # |1 - 1/6| * 5 > |-1 - 1/6| * 1 > |0.5 - 1/6| * 1
    weighed = after(scored, SetImportance("look", 5))
    assert view(weighed, "en")["moments"] == [{"step": "look", "state": "proposed"}]


def test_stages_without_steps_take_no_place(journey):
    shown = view(journey, "en")
    assert [(stage["name"], stage["count"]) for stage in shown["stages"]] == [
        ("Before", 3),
        ("After", 1),
    ]
    assert [shown["steps"][step]["number"] for step in shown["order"]] == [1, 2, 3, 4]


def test_a_removed_step_takes_its_scores_out_of_sight(scored):
    shown = view(after(scored, RemoveStep("wait")), "en")
    assert "wait" not in json.dumps(
        {key: shown[key] for key in ("room", "dots", "scores", "steps")}
    )


def test_a_workshop_without_anything_has_a_view(journey):
    bare = view(after(Workshop(), CreateWorkshop(title="T", stages=(Stage("a", "A"),))), "fr")
    assert (bare["order"], bare["room"], bare["divides"], bare["moments"]) == ([], {}, [], [])
    assert bare["people"] == [ROOM]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_view_is_json_without_nan(scored, language):
    text = json.dumps(view(scored, language, about="a", locked=True), allow_nan=False)
    assert '"locked": true' in text
