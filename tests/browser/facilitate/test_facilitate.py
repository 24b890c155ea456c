"""The facilitator's screen by hand: two browsers at once, the past, people, keys, every width."""

import re
from datetime import datetime

import pytest
from in_room import add_people, cards, opened, phase, settled, state
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_two_browsers_see_each_other(new_context, served, some_steps, axe):
    server = served(some_steps)
    one = opened(new_context().new_page(), server.url)
    other = opened(new_context().new_page(), server.url + "&lang=fr")
    one.get_by_role("region", name="After", exact=True).get_by_role("textbox").fill("I wait")
    one.keyboard.press("Enter")
    expect(other.locator(".jl-card .jl-say", has_text="I wait")).to_be_visible()
    title = other.get_by_role("textbox", name="Titre de l’atelier")
    title.fill("Acheter des bottes")
    title.press("Enter")
    expect(one.get_by_role("textbox", name="Title of the workshop")).to_have_value(
        "Acheter des bottes"
    )
    one.keyboard.press("Alt+6")
    one.locator(".jl-hotspots").wait_for()
    expect(other.locator("[aria-current=step]")).to_have_text("Étapes")  # each page its own phase
    axe(other)


def test_the_past_is_looked_at_and_not_touched(browser_page, served, some_steps):
    page = opened(browser_page, served(some_steps).url)
    seq = state(some_steps).seq
    page.keyboard.press("h")
    panel = page.get_by_role("complementary", name="History")
    expect(panel.get_by_role("listitem").first).to_contain_text("raised the hot spot")
    panel.get_by_role("button", name=re.compile("See the workshop just after.*I do 2")).click()
    expect(page.get_by_text("You are looking at the workshop as it was on")).to_be_visible()
    expect(cards(page)).to_have_count(2)
    expect(page.get_by_role("button", name=re.compile("^Undo"))).to_be_disabled()
    page.locator(".jl-card").first.click()
    page.keyboard.press("Delete")
    page.keyboard.press("Control+z")
    panel.get_by_role("button", name="One change earlier").click()
    expect(cards(page)).to_have_count(1)
    panel.get_by_role("slider").focus()
    page.keyboard.press("End")
    expect(cards(page)).to_have_count(3)
    expect(page.locator(".jl-frame-past")).to_be_hidden()
    assert state(some_steps).seq == seq
    panel.get_by_role("textbox", name="Name this moment").fill("Before lunch")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("button", name="Before lunch", exact=True)).to_be_visible()
    assert state(some_steps).moments["Before lunch"].seq == seq
    panel.get_by_role(
        "button", name=re.compile("Take back.*raised the hot spot “The stock")
    ).click()
    expect(panel.get_by_text("taken back").first).to_be_visible()
    assert len(state(some_steps).hot_spots) == 1


def test_people_are_written_pasted_completed_and_missed(browser_page, served, file, axe):
    page = opened(browser_page, served(file).url)
    add_people(page)
    panel = page.get_by_role("complementary", name="People in the room")
    expect(panel.get_by_text("One department alone (Sales)")).to_be_visible()
    panel.get_by_label("Department of Nadia").fill("IT")
    page.keyboard.press("Enter")
    expect(panel.get_by_text("One department alone")).to_have_count(0)
    panel.get_by_role("combobox", name="Level of Nadia").select_option("manager")
    panel.get_by_role("combobox", name="Level of Yves").select_option("front_line")
    panel.get_by_role("combobox", name="Side of Paul").select_option("customer")
    expect(panel.get_by_text("Front line, sponsor, several departments")).to_be_visible()
    panel.get_by_role("combobox", name="Format of the session").select_option("creative")
    expect(panel.get_by_text("5 people are few for this format")).to_be_visible()
    axe(page)
    panel.get_by_role("button", name="Take Ines off the list").click()
    expect(page.locator(".jl-notice", has_text="Ines is off the list.")).to_be_visible()
    people = state(file).participants
    assert [person.name for person in people.values()] == ["Yves", "Karim", "Nadia", "Paul"]
    assert next(p for p in people.values() if p.name == "Nadia").department == "IT"


def test_a_refusal_is_seen_and_heard_and_the_text_stays(browser_page, served, file):
    page = opened(browser_page, served(file).url)
    title = page.get_by_role("textbox", name="Title of the workshop")
    page.evaluate("document.querySelector('.jl-frame-title').removeAttribute('maxlength')")
    title.fill("x" * 10_001)
    title.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="10,001 characters")).to_be_attached()
    assert state(file).settings.title == "Buying boots"


def test_every_key_is_named_and_works_without_a_click(browser_page, served, some_steps, axe):
    page = opened(browser_page, served(some_steps).url)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys that work here")
    expect(dialog).to_contain_text("Everywhere")
    axe(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("n")
    page.keyboard.type("I write at once")
    page.keyboard.press("Enter")
    expect(page.locator(".jl-card .jl-say", has_text="I write at once")).to_be_visible()
    page.keyboard.type("h and f and ? are letters here")
    expect(page.get_by_role("complementary")).to_have_count(0)
    page.get_by_role("navigation").get_by_role("button", name="Prepare").click()
    expect(page.get_by_role("heading", name="Scope")).to_be_visible()
    page.keyboard.press("t")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+5")
    page.locator(".jl-pad").wait_for()
    page.keyboard.press("f")
    expect(page.locator(".jl-presenting")).to_be_visible()
    for gone in (page.get_by_role("button", name="History"), page.locator(".jl-frame-foot")):
        expect(gone).to_be_hidden()
    expect(page.get_by_role("button", name="Français")).to_be_hidden()
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="History")).to_be_visible()


def test_the_foot_tells_when_it_was_saved(browser_page, served, some_steps):
    page = opened(browser_page, served(some_steps).url)
    page.get_by_role("region", name="After", exact=True).get_by_role("textbox").fill("I wait")
    page.keyboard.press("Enter")
    expect(page.locator(".jl-card .jl-say", has_text="I wait")).to_be_visible()
    settled(page)
    said = page.locator(".jl-frame-foot .jl-saved").inner_text()
    hour, minute = map(int, re.search(r"Saved at (\d\d):(\d\d)", said).groups())
    now = datetime.now().astimezone()
    assert abs((now.hour * 60 + now.minute) - (hour * 60 + minute)) <= 1


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (390, 844)])
def test_the_frame_fills_the_window(new_context, served, some_steps, width, height, axe):
    page = new_context(viewport={"width": width, "height": height}).new_page()
    opened(page, served(some_steps).url + "&lang=fr")
    wide = page.evaluate("document.documentElement.scrollWidth")
    high = page.evaluate("document.documentElement.scrollHeight")
    assert (wide, high) == (width, height)
    for name in ("Émotions", "Points chauds", "Étapes"):
        phase(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    foot = page.locator(".jl-frame-foot").bounding_box()
    assert foot["y"] + foot["height"] == pytest.approx(height, abs=1)
    if width == 1920:
        sizes = page.locator(".jl-card .jl-say").evaluate_all(
            "cards => cards.map(card => parseFloat(getComputedStyle(card).fontSize))"
        )
        assert min(sizes) >= 20
    axe(page)
