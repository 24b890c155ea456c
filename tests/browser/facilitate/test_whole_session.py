"""A whole session by hand, with a reload and a crash in it."""

import re

import pytest
from hands import paste
from in_room import PEOPLE, SLOWLY, SPOTS, add_people, cards, opened, phase, settled, state
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


TYPED = [f"I do thing {n}" for n in range(1, 11)]


PASTED = [f"I paste thing {n}" for n in range(1, 21)]


# what a browser writes down when a page goes and when the server is away
OUTAGE = ("ERR_CONNECTION_REFUSED", "Connection lost", "WebSocket", "Failed to load resource")


CHOSEN = "Object.entries(sessionStorage).filter(([key]) => key.endsWith(':selected')).flat()"


def write_steps(page):
    page.get_by_role("region", name="Before", exact=True).get_by_role("textbox").click()
    for text in TYPED:
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.get_by_role("region", name="Purchase", exact=True).get_by_role("textbox").click()
    paste(page, "\n".join(PASTED))
    expect(cards(page)).to_have_count(30)
    settled(page)


def score(page, levels):
    """Each person scores the first steps by keys: a digit is a level, an arrow goes on."""
    handle = page.locator(".jl-pad").get_by_role("slider")
    for name, given in zip(PEOPLE, levels, strict=True):
        page.get_by_role("radio", name=name).click()
        handle.focus()
        page.keyboard.press("Home")
        for level in given:
            page.keyboard.press(str(level + 3))
            page.keyboard.press("ArrowRight")
    settled(page)


def vote_in_secret(page):
    page.keyboard.press("v")
    ballot = page.get_by_role("dialog")
    for name in PEOPLE:
        expect(ballot).to_have_accessible_name(re.compile(name))
        page.keyboard.press("Enter")
        expect(ballot.get_by_role("heading")).to_contain_text(name)
        target = ballot.get_by_role("group", name=re.compile(SPOTS[0]))
        target.get_by_role("button", name=re.compile("One dot more")).click()
        ballot.get_by_role("button", name="Cast and empty the screen").click()
        expect(ballot.get_by_role("group", name=re.compile(SPOTS[0]))).to_have_count(0)
    expect(ballot).to_contain_text(f"Thank you {PEOPLE[-1]}")
    page.keyboard.press("Escape")
    expect(ballot).to_have_count(0)


def enter_steps(page, file):
    """Thirty, of which one moves; two gestures are undone, one of them done again."""
    write_steps(page)
    assert [step.text for step in state(file).steps.values()] == TYPED + PASTED
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+ArrowUp")
    settled(page)
    moved = [step.text for step in state(file).steps.values()]
    assert moved[-2:] == [PASTED[-1], PASTED[-2]]
    page.keyboard.press("Control+z")
    expect(cards(page).last).to_contain_text(PASTED[-1])
    assert [step.text for step in state(file).steps.values()] == TYPED + PASTED
    page.get_by_role("button", name="Undo: 20 steps added").click()
    expect(cards(page)).to_have_count(10)
    page.keyboard.press("Control+y")
    expect(cards(page)).to_have_count(30)


def score_emotions(page, file):
    page.keyboard.press("Alt+5")
    page.locator(".jl-pad").wait_for()
    score(page, [(1, -1, 1), (1, -1, -1), (-1, -1, 1), (1, 1, -1), (1, -1, 1)])
    assert len(state(file).scores) == 15


def raise_hot_spots(page, file):
    page.keyboard.press("Alt+6")
    page.locator(".jl-hotspots").wait_for()
    for text in SPOTS:
        page.get_by_role("textbox", name="New hot spot").fill(f"{text} #2")
        page.keyboard.press("Enter")
    settled(page)
    assert [spot.text for spot in state(file).hot_spots.values()] == SPOTS


def vote(page, file):
    page.get_by_role("button", name="Open a round").click()
    page.get_by_role("button", name="Open", exact=True).click()
    page.get_by_role("button", name="Have someone vote").wait_for()
    page.locator(".jl-hotspots h1").click()
    vote_in_secret(page)
    page.get_by_role("button", name="Close and reveal").click()
    settled(page)
    voting = next(iter(state(file).rounds.values()))
    assert (voting.state, voting.turnout, sum(voting.tally.values())) == ("revealed", 5, 5)


def weigh(page, file):
    slider = page.get_by_role("slider", name=re.compile("Weight of: Votes"))
    slider.focus()
    page.keyboard.press("End")
    settled(page)
    weights = state(file).settings.weights
    assert weights["votes"] == max(weights.values())


def crash_and_come_back(page, server):
    server.kill()
    expect(page.locator("#journeylab-connection")).to_be_visible(timeout=SLOWLY)
    server.start_again()
    expect(page.locator("#journeylab-connection")).to_have_count(0, timeout=SLOWLY)
    page.locator(".jl-hotspots").wait_for(timeout=SLOWLY)


def test_a_whole_session_survives_a_reload_and_a_crash(browser_page, served, watch, file, axe):
    server = served(file)
    page = opened(browser_page, server.url)
    axe(page)
    phase(page, "Steps")  # a new workshop begins with its preparation
    enter_steps(page, file)
    add_people(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary", name="People in the room")).to_have_count(0)
    score_emotions(page, file)
    axe(page)
    raise_hot_spots(page, file)
    page.reload()  # in the middle
    page.locator(".jl-hotspots").wait_for()
    vote(page, file)
    axe(page)
    weigh(page, file)

    page.get_by_role("button", name="Français").click()
    expect(page.get_by_role("heading", name="Points chauds")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert state(file).settings.language == "en"
    selected = page.evaluate(CHOSEN)
    before = state(file)
    crash_and_come_back(page, server)
    expect(page.locator("[aria-current=step]")).to_have_text("Points chauds")
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert page.evaluate(CHOSEN) == selected
    assert state(file) == before

    readers = served(file, share=True)
    page.goto(readers.url, timeout=SLOWLY)
    page.get_by_text(SPOTS[0]).first.wait_for(timeout=SLOWLY)
    assert page.locator("textarea, input[type=text], input[type=range]").count() == 0
    assert state(file) == before
    watch.errors[:] = [e for e in watch.errors if not any(part in e for part in OUTAGE)]
