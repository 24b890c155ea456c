"""The emotion pad in a real Chromium: five people score by keyboard, by drag and by buttons."""

import re

import pytest
from playwright.sync_api import expect

import journeylab as jl
from journeylab.session import create
from journeylab.workshop import (
    AddParticipant,
    AddStep,
    AttachFindings,
    CreateWorkshop,
    ScoreEmotion,
)
from journeylab.workshop.state.entities import Channel, FindingSource, Stage

pytestmark = pytest.mark.browser

SURVEY = "survey_scores"
COLUMNS = (
    *("step", "channel", "question", "segment", "n", "n_effective", "excluded"),
    *("mean", "sd", "low", "high", "scale_low", "scale_high"),
)
STEPS = ("look", "wait", "try", "pay", "leave")
NOTEBOOK = """
import os
import journeylab as jl
from journeylab.apps.answers import answer
from journeylab.apps.facilitator.emotions.view import view
from journeylab.widgets.emotion_pad import EmotionPad
from journeylab.workshop.messages import commands_from

language = os.environ.get("JOURNEYLAB_LANGUAGE") or "en"
session = jl.open({path!r}, actor="facilitator")


def shown():
    return view(session.workshop, language, about="pad-test", locked={locked})


def do(message):
    command = message.pop("command", None)
    session.do(*commands_from(message), command_id=command)
    pad.show(shown())


def ask(message):
    (session.undo if message["ask"] == "undo" else session.redo)()
    pad.show(shown())


pad = EmotionPad(shown(), do=do, ask=ask, say_refusal=lambda refused: answer(language, refused))
pad
"""


@pytest.fixture
def workshop_file(tmp_path):
    """Five steps, two people who have scored, a survey on two steps."""
    path = tmp_path / "shoes.journey"
    stages = (Stage("before", "Before"), Stage("after", "After"))
    channels = (Channel("web", "Website"), Channel("store", "Store", "physical"))
    made = CreateWorkshop(title="Shoes", stages=stages, channels=channels)
    with create(str(path), made, actor="facilitator") as session:
        for place, step in enumerate(STEPS):
            stage = "before" if place < 3 else "after"
            session.do(AddStep(id=step, stage=stage, text=f"I {step}", channels=("web", "store")))
        for person, values in {"Ana": (2, 1, -1), "Bo": (1, -2, 0)}.items():
            session.do(AddParticipant(id=person.lower(), name=person))
            for step, value in zip(STEPS, values, strict=False):
                session.do(ScoreEmotion(participant=person.lower(), step=step, value=value))
        rows = (
            ("look", None, "q", "", 100, 100.0, 0, 2.0, 1.0, 1.8, 2.2, 1.0, 5.0),
            ("try", None, "q", "", 100, 100.0, 0, 4.0, 1.0, 3.8, 4.2, 1.0, 5.0),
        )
        source = FindingSource("survey.csv", "0" * 64, 100)
        session.do(AttachFindings(kind=SURVEY, columns=COLUMNS, rows=rows, source=source))
    return path


@pytest.fixture
def pad_page(browser_page, notebook_served, write_notebook, workshop_file):
    """The pad of that workshop in a page of its own, in a language."""

    def opened(language, page=browser_page, *, locked=False):
        code = NOTEBOOK.format(path=str(workshop_file), locked=locked)
        server = notebook_served(write_notebook(code, f"pad-{language}.ipynb"))
        page.set_default_timeout(90_000)  # the pad stands at the end of a kernel's start
        page.goto(f"{server.url}&lang={language}")
        page.locator(".jl-pad").wait_for()
        return page

    return opened


def scores(path):
    """What the file holds: (participant's name, step, channel) to (value, word)."""
    workshop = jl.open(str(path), readonly=True).workshop
    return {
        (workshop.participants[s.participant].name, s.step, s.channel): (s.value, s.word)
        for s in workshop.scores.values()
    }


def saved(page):
    """Wait until all that was sent is answered."""
    page.wait_for_function(
        "() => !Object.keys(sessionStorage).some(key => key.endsWith(':unsent'))"
    )


def slider(page):
    return page.get_by_role("slider")


def drag_to(page, step, level):
    """Carry the handle of a step's column to a level, by the mouse."""
    column = page.locator(f".jl-pad-hit[data-step={step}]").bounding_box()
    heights = page.locator(".jl-pad-grid line").evaluate_all(
        "lines => lines.map(line => line.getBoundingClientRect().top)"
    )
    x = column["x"] + column["width"] / 2
    page.mouse.move(x, heights[2])
    page.mouse.down()
    page.mouse.move(x, (heights[2] + heights[2 - level]) / 2, steps=4)
    page.mouse.move(x, heights[2 - level], steps=4)
    page.mouse.up()


def test_five_people_score_by_keyboard_drag_and_buttons(pad_page, workshop_file, axe):
    page = pad_page("en")
    handle = slider(page)
    assert handle.get_attribute("aria-label") == "Score of Ana, step 1: I look"
    assert handle.get_attribute("aria-valuetext") == "+2, Delighted"

    # Ana: arrows, a word, a score withdrawn and brought back
    handle.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("m")
    page.get_by_label("A word for what Ana feels").fill("wary")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Delete")
    page.locator(".jl-notice", has_text="The score of Ana for step 2 is withdrawn.").wait_for()
    saved(page)
    assert ("Ana", "wait", None) not in scores(workshop_file)
    page.get_by_role("button", name="Undo").click()

    # Bo: Tab goes on to him, digits as a French keyboard gives them, Enter goes on
    handle.focus()
    page.keyboard.press("Tab")
    assert handle.get_attribute("aria-label") == "Score of Bo, step 2: I wait"
    handle.evaluate(
        "node => node.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'à', code: 'Digit5', bubbles: true, cancelable: true}))"
    )
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    assert handle.get_attribute("aria-valuetext") == "−2, Exasperated"

    # three more join; one scores by drag, one by buttons, one on a channel
    name = page.get_by_label("Add a name")
    for joining in ("Cy", "Di", "Ed"):
        name.fill(joining)
        name.press("Enter")
        page.get_by_role("radio", name=joining, exact=False).wait_for()
    page.get_by_role("radio", name="Cy").click()
    drag_to(page, "look", -2)
    drag_to(page, "leave", 1)
    page.get_by_role("radio", name="Di").click()
    page.locator(".jl-pad-hit[data-step=look]").click(position={"x": 20, "y": 12})
    page.get_by_role("button", name="+1, Content").click()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="0, Neutral").click()
    page.get_by_role("radio", name="Ed").click()
    page.get_by_role("button", name="Channels", exact=False).click()
    channel = page.get_by_role("group", name="Website")
    channel.get_by_role("button", name="−1, Annoyed").click()
    saved(page)

    assert scores(workshop_file) == {
        ("Ana", "look", None): (0, "wary"),
        ("Ana", "wait", None): (1, ""),
        ("Ana", "try", None): (-1, ""),
        ("Bo", "look", None): (1, ""),
        ("Bo", "wait", None): (2, ""),
        ("Bo", "try", None): (0, ""),
        ("Bo", "pay", None): (-2, ""),
        ("Cy", "look", None): (-2, ""),
        ("Cy", "leave", None): (1, ""),
        ("Di", "look", None): (1, ""),
        ("Di", "wait", None): (0, ""),
        ("Ed", "wait", "web"): (-1, ""),
    }
    axe(page, ".jl-pad")


def test_the_curve_and_the_table_say_the_same_in_french(pad_page, axe):
    page = pad_page("fr")
    assert page.get_by_role("heading", level=1).inner_text() == "Émotions"
    first = page.locator(".jl-pad-gap").first
    first.wait_for()
    # Ana +2 and Bo +1: median +1.5; the survey says 2 on 1 to 5, which is -1
    assert first.get_attribute("aria-label") == (
        "Rang 1, étape 1, I look\N{NARROW NO-BREAK SPACE}: nous +1,5, eux −1,0, écart −2,5"
    )
    slider(page).press("t")
    cells = page.locator(".jl-pad-twin tbody tr").first.locator("th, td").all_inner_texts()
    assert cells[0] == "1 I look"
    measured = ["−1,0", "−1,2 à −0,8", "100", "survey.csv", "−2,5"]
    assert cells[2:10] == ["+1,5", "+1,25 à +1,75", "2", *measured]
    file = page.locator(".jl-pad-side .jl-whence summary")
    assert re.fullmatch(r"survey\.csv.* SHA-256 \w{12}…", file.inner_text())
    file.press("Enter")
    assert len(page.locator(".jl-whence code").inner_text()) == 64
    axe(page, ".jl-pad")
    page.keyboard.press("t")
    page.keyboard.press("b")
    assert page.locator(".jl-pad-dots path").count() == 0
    assert page.locator(".jl-pad-nodes circle").count() == 0
    assert page.locator(".jl-pad-gap").first.is_hidden()
    page.keyboard.press("b")
    page.keyboard.press("v")
    assert page.locator(".jl-pad-lines path").count() == 1
    axe(page, ".jl-pad")


def test_levels_get_names_and_moments_of_truth_an_answer(pad_page, workshop_file):
    page = pad_page("en")
    page.get_by_role("button", name="Level names").click()
    page.get_by_label("Name of +2").fill("Overjoyed")
    page.get_by_role("button", name="Save the names").click()
    page.get_by_role("button", name="+2, Overjoyed").wait_for()
    page.locator(".jl-pad-is-proposed").first.get_by_role("button", name="is a moment").click()
    page.locator(".jl-pad-is-confirmed").wait_for()
    saved(page)
    workshop = jl.open(str(workshop_file), readonly=True).workshop
    assert workshop.settings.level_names == ("", "", "", "", "Overjoyed")
    assert [step.id for step in workshop.steps.values() if step.moment_of_truth] == ["try"]


def test_a_past_moment_offers_nothing_that_writes(pad_page, workshop_file, axe):
    page = pad_page("en", locked=True)
    before = scores(workshop_file)
    assert (
        page.locator(".jl-pad-bar, .jl-pad-people, .jl-pad-handle").locator("visible=true").count()
        == 0
    )
    assert page.get_by_role("button", name="is a moment").count() == 0
    drag_to(page, "look", -2)
    page.keyboard.press("1")
    page.wait_for_timeout(300)
    assert scores(workshop_file) == before
    axe(page, ".jl-pad")


def test_a_finger_scores_on_a_phone(pad_page, phone_page, workshop_file, axe):
    page = pad_page("fr", phone_page)
    small = page.locator(".jl-pad button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect())"
        ".filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0
    annoyed = page.get_by_role("button", name="−1, Agacé")
    annoyed.tap()
    expect(annoyed).to_have_attribute("aria-pressed", "true")
    saved(page)
    assert scores(workshop_file)[("Ana", "look", None)] == (-1, "")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(page, ".jl-pad")
