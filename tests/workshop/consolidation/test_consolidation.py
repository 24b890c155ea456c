"""Several workshops become one journey, and what they disagree on is told."""

import pytest
from hypothesis import given
from stories import after
from workshop.test_rules import STORIES, lived, visible

from journeylab import workshop as ws
from journeylab.workshop import Workshop, decide, replay
from journeylab.workshop.consolidation.consolidation import consolidated, folded
from journeylab.workshop.consolidation.variants import as_variants
from journeylab.workshop.state.entities import Channel, Stage
from journeylab.workshop.versions.version_steps import steps_of

CREATE = ws.CreateWorkshop(
    title="Tents",
    stages=(Stage("before", "Before", "before"), Stage("after", "After", "after")),
    channels=(Channel("web", "Web"),),
)
EMPTY = after(Workshop(), CREATE)


def table(*commands):
    return after(EMPTY, *commands)


ONE = table(
    ws.AddStep(id="a", stage="before", text="I look", channels=("web",)),
    ws.AddStep(id="b", stage="after", text="I wait"),
    ws.SetCell("b", "irritants", "Four days without news"),
    ws.SetImportance("b", 4),
    ws.AddParticipant(id="p", name="Ana"),
    ws.ScoreEmotion(participant="p", step="b", value=-1),
    ws.RaiseHotSpot(id="h", text="No news", steps=("b",)),
    ws.AddPersona(id="lea", name="Léa"),
    ws.AddTrait(id="t", persona="lea", aspect="thinks", text="What if?"),
)
TWO = table(
    ws.AddChannel("store", "Store", "physical"),
    ws.AddStep(id="x", stage="before", text="i  look!", channels=("store",)),
    ws.AddStep(id="y", stage="before", text="I ask"),
    ws.AddStep(id="a", stage="after", text="I wait"),
    ws.SetCell("a", "irritants", "Nobody calls"),
    ws.SetCell("a", "expectations", "A date"),
    ws.SetImportance("a", 5),
    ws.AddParticipant(id="p", name="Bo"),
    ws.ScoreEmotion(participant="p", step="a", value=1),
    ws.RaiseHotSpot(id="h", text="no news", steps=("a", "y")),
    ws.AddPersona(id="lea", name="Lea"),
    ws.AddTrait(id="t", persona="lea", aspect="thinks", text="what if"),
    ws.AddTrait(id="u", persona="lea", aspect="says", text="Where is it?"),
)


def merged(into, **sources):
    found = consolidated(into, sources, "all")
    return found, after(into, *found.commands)


def test_what_is_worded_the_same_is_one_and_the_rest_comes_in_at_its_place():
    found, whole = merged(EMPTY, one=ONE, two=TWO)
    assert [(s.text, s.stage) for s in whole.steps.values()] == [
        ("I look", "before"),
        ("I ask", "before"),
        ("I wait", "after"),
    ]
    assert (found.added, found.shared) == (("I look", "I wait", "I ask"), 2)
    assert whole.steps["a"].channels == ("web", "store")
    assert whole.steps["b"].lanes["expectations"].text == "A date"


def test_conflicts_are_told_with_who_says_what_and_what_is_there_stays():
    found, whole = merged(EMPTY, one=ONE, two=TWO)
    told = {(c.text, c.field): dict(c.values) for c in found.conflicts}
    assert told == {
        ("I wait", "importance"): {"one": 4, "two": 5},
        ("I wait", "lanes/irritants"): {"one": "Four days without news", "two": "Nobody calls"},
    }
    assert whole.steps["b"].lanes["irritants"].text == "Four days without news"


def test_people_keep_their_scores_and_sit_at_a_table_of_their_workshop():
    _, whole = merged(EMPTY, one=ONE, two=TWO)
    people = {person.name: person for person in whole.participants.values()}
    assert {name: person.table for name, person in people.items()} == {"Ana": "one", "Bo": "two"}
    values = {(score.participant, score.step): score.value for score in whole.scores.values()}
    assert values == {(people["Ana"].id, "b"): -1, (people["Bo"].id, "b"): 1}


def test_hot_spots_and_personas_said_twice_are_one_with_all_that_they_rest_on():
    _, whole = merged(EMPTY, one=ONE, two=TWO)
    (spot,) = whole.hot_spots.values()
    assert {whole.steps[step].text for step in spot.steps} == {"I wait", "I ask"}
    assert [persona.name for persona in whole.personas.values()] == ["Léa"]
    assert [trait.text for trait in whole.traits.values()] == ["What if?", "Where is it?"]


def test_a_second_time_brings_nothing():
    found, whole = merged(EMPTY, one=ONE, two=TWO)
    again, same = merged(whole, one=ONE, two=TWO)
    assert again.commands == ()
    assert visible(same) == visible(whole)
    assert {c.field for c in again.conflicts} == {c.field for c in found.conflicts}


def test_a_stage_that_is_not_there_comes_after_the_one_before_it():
    other = after(
        Workshop(),
        ws.CreateWorkshop(
            title="x", stages=(Stage("before", "BEFORE", "before"), Stage("trial", "Trial"))
        ),
    )
    _, whole = merged(EMPTY, other=other)
    assert [stage.name for stage in whole.stages.values()] == ["Before", "Trial", "After"]


@given(STORIES, STORIES)
def test_any_two_workshops_consolidate_and_nothing_is_lost(first, second):
    one, two = lived(first)[1][-1], lived(second)[1][-1]
    start = replay(decide(CREATE, Workshop()))
    found = consolidated(start, {"one": one, "two": two}, "all")
    whole = after(start, *found.commands)
    texts = {folded(step.text) for step in whole.steps.values()}
    for state in (one, two):
        assert {folded(step.text) for step in state.steps.values()} <= texts
        wanted = {folded(spot.text) for spot in state.hot_spots.values()}
        assert wanted <= {folded(spot.text) for spot in whole.hot_spots.values()}
    assert not consolidated(whole, {"one": one}, "all").commands


@pytest.mark.parametrize(("one", "other"), [("I pay!", "i PAY"), ("Léa", "lea"), ("a-b", "A b")])
def test_two_wordings_that_are_one(one, other):
    assert folded(one) == folded(other)


def test_signs_alone_are_not_all_the_same():
    assert folded("🙂") != folded("!!")


def varied(into, **sources):
    found = as_variants(into, sources, "all")
    return found, after(into, *found.commands)


def told(workshop, variant):
    return [s.text for s in steps_of(workshop, variant) if s.standing != "removed"]


def test_each_workshop_can_be_a_variant_with_what_is_its_own():
    found, whole = varied(EMPTY, one=ONE, two=TWO)
    assert [variant.name for variant in whole.variants.values()] == ["one", "two"]
    assert [step.text for step in whole.steps.values()] == ["I look", "I wait"]
    assert told(whole, "one") == ["I look", "I wait"]
    assert told(whole, "two") == ["I look", "I ask", "I wait"]
    cells = {s.text: s.lanes for s in steps_of(whole, "two")}["I wait"]
    assert cells["irritants"].text == "Nobody calls"
    assert whole.steps["b"].lanes["irritants"].text == "Four days without news"
    assert found.conflicts == ()
    assert found.added == ("I look", "I wait", "I ask")


def test_a_variant_does_without_what_its_workshop_lacks_and_comes_once():
    _, whole = varied(TWO, one=ONE)
    assert told(whole, "one") == ["i  look!", "I wait"]  # as the journey words it
    assert varied(whole, one=ONE)[0].commands == ()


@given(STORIES, STORIES)
def test_any_workshop_can_be_a_variant_of_any_other(first, second):
    one, two = lived(first)[1][-1], lived(second)[1][-1]
    _, whole = varied(one, other=two)
    (variant,) = [v.id for v in whole.variants.values() if v.name == "other"]
    wanted = {folded(step.text) for step in two.steps.values()}
    assert {folded(text) for text in told(whole, variant)} == wanted
    assert [s.text for s in whole.steps.values()][: len(one.steps)] == [
        s.text for s in one.steps.values()
    ] or not one.steps
