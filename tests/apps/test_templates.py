"""Nine journeys to start from, told by the customer in both languages."""

import pytest
from stories import CREATE, after

from journeylab import workshop as ws
from journeylab.analysis.text.perspective import perspective
from journeylab.apps.beginning import CHANNELS, beginning
from journeylab.apps.templates import additions, template, templates
from journeylab.apps.templates.reading import HERE, channels
from journeylab.words import LANGUAGES
from journeylab.workshop import Refused, Workshop

NAMES = sorted(templates())
EVERY = [(name, language) for name in NAMES for language in LANGUAGES]


def begun(name, language="en", depth="standard"):
    started = after(Workshop(), beginning("A journey", language))
    return after(started, *additions(template(name), started, language, depth).commands)


def test_the_nine_are_there_and_no_file_is_forgotten():
    assert len(NAMES) == 9
    assert set(NAMES) | {"channels"} == {path.stem for path in HERE.glob("*.toml")}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_step_is_said_by_the_customer(name, language):
    flagged = {
        step.text.said(language): perspective(step.text.said(language), language).code
        for step in template(name).steps()
        if perspective(step.text.said(language), language).is_flagged
    }
    assert flagged == {}


@pytest.mark.parametrize(
    "step", [s for n in NAMES for s in template(n).steps() if s.by != "customer"]
)
def test_what_the_company_starts_is_received_by_the_customer(step):
    assert step.text.en.startswith("I am ")
    assert step.text.fr.startswith("On m")


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_of_a_size_for_one_session(name):
    steps = [step for step in template(name).steps() if not step.inside]
    short = [step for step in steps if not step.more]
    assert 8 <= len(steps) <= 14
    assert 9 <= len(short) <= 12
    assert 2 <= sum(step.truth for step in short) <= 5
    assert any(step.inside for step in template(name).steps()) or name == "buyer-journey"


@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_template_names_is_there(name):
    one = template(name)
    ids = [step.id for step in one.steps()]
    assert len(set(ids)) == len(ids)
    for stage in one.stages:
        own = {step.id for step in stage.steps}
        assert {step.inside for step in stage.steps} - {""} <= own
    used = {channel for step in one.steps() for channel in step.channels}
    assert used <= {*CHANNELS, *channels()}


def test_every_channel_of_the_list_serves_a_template():
    used = {c for n in NAMES for step in template(n).steps() for c in step.channels}
    assert set(channels()) <= used


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_workshop_begins_with_it(name, language):
    workshop = begun(name, language)
    wanted = [s for s in template(name).steps() if not s.inside]
    steps = list(workshop.steps.values())
    assert [step.text for step in steps] == [step.text.said(language) for step in wanted]
    assert [step.lanes["expectations"].text for step in steps] == [
        step.expects.said(language) for step in wanted
    ]
    assert [s.name for s in workshop.stages.values()] == [
        stage.name.said(language) for stage in template(name).stages
    ]
    assert all(step.channels for step in steps)
    assert workshop.settings.kind == template(name).kind
    assert (workshop.scope.starts, workshop.scope.ends) == (steps[0].text, steps[-1].text)


def test_the_depth_decides_on_sub_steps_and_on_what_a_beginner_can_do_without():
    short, standard, full = (
        begun("online-purchase", depth=d) for d in ("short", "standard", "full")
    )
    assert "reviews" not in short.steps
    assert not any(step.parent for step in standard.steps.values())
    assert full.steps["delivery"].parent == "account"


def test_what_is_there_word_for_word_is_not_added_again():
    workshop = begun("support")
    again = additions(template("support"), workshop, "en", "standard")
    assert again.steps == ()
    assert again.there == len(workshop.steps)
    assert after(workshop, *again.commands) == workshop


def test_what_the_room_wrote_stays():
    mine = after(Workshop(), CREATE, ws.AddStep(id="pay", stage="before", text="My own step"))
    both = after(mine, *additions(template("online-purchase"), mine, "en", "standard").commands)
    assert both.steps["pay"].text == "My own step"
    assert both.stages["before"].name == "Before"
    assert [step.text for step in both.steps.values()].count("I pay") == 1


def test_a_channel_of_the_same_name_is_not_doubled():
    started = after(Workshop(), CREATE, ws.AddChannel("x", "website"))
    both = after(started, *additions(template("support"), started, "en", "short").commands)
    assert [c.name.lower() for c in both.channels.values()].count("website") == 1


def test_an_unknown_template_names_those_there_are():
    with pytest.raises(Refused) as refused:
        template("fly-to-the-moon")
    assert "online-purchase" in refused.value.facts["known"]
