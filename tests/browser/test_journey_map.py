"""The map by hand: written like a sheet, ordered, revised, challenged, validated and read."""

import re

import pytest
from on_map import (
    FAREWELL,
    SLOWLY,
    cell,
    head,
    opened,
    order_lanes,
    reload_while_typing,
    settled,
    state,
    write_like_a_sheet,
)
from outing import told
from playwright.sync_api import expect
from seen_and_heard import film, picture
from voice_room import sound

from journeylab import session as sessions
from journeylab import workshop as ws

pytestmark = pytest.mark.browser


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "boots.journey")
    create, *commands = told("en")
    with sessions.create(place, create, actor="facilitator") as session:
        for command in commands:
            session.do(command)
        session.do(ws.AddParticipant("paul", "Paul", side="customer"))
        session.do(ws.AddParticipant("yves", "Yves", department="Store"))
    return place


def make_a_target(page, file):
    page.get_by_role("button", name="Target", exact=True).click()
    first = page.locator('th[data-row=""][data-column="queue"]')
    expect(page.get_by_role("button", name="Target", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    first.focus()
    page.keyboard.press("F2")
    page.keyboard.type("I am expected")
    page.keyboard.press("Enter")
    expect(first).to_contain_text("I am expected")
    expect(first).to_contain_text("changed")
    first.focus()
    page.keyboard.press("Control+Enter")
    panel = page.locator(".jl-map-panel")
    panel.get_by_role("combobox", name="Emotion wagered on").select_option("1.5")
    panel.get_by_role("textbox", name="What the customer lives").fill("I book a slot")
    page.keyboard.press("Enter")
    expect(page.locator(".jl-map-steps")).to_contain_text("I book a slot")
    page.locator('th[data-row=""][data-column="return"]').focus()
    expect(panel).to_contain_text("12. Je renvoie la paire".replace("12", "13"))
    panel.get_by_role("button", name="Do without this step").click()
    expect(page.locator('th[data-row=""][data-column="return"]')).to_have_count(0)
    settled(page)
    assert state(file).steps["queue"].text == "J’attends en rayon"
    page.get_by_role("button", name="Compare", exact=True).click()
    for count in ("1 changed", "1 added", "1 removed", "12 unchanged"):
        expect(page.locator(".jl-map-counts")).to_contain_text(count)
    pair = page.locator('th[data-row=""][data-column="queue"]')
    expect(pair).to_contain_text("J’attends en rayon")
    expect(pair).to_contain_text("I am expected")
    pair.focus()
    page.keyboard.press("n")
    expect(page.locator(".jl-map-pair:focus")).to_contain_text("I book a slot")
    page.get_by_role("button", name="Differences alone").click()
    expect(page.locator(".jl-map-pair")).to_have_count(3)


def challenge_and_resolve(page, file):
    page.get_by_role("button", name="Today", exact=True).click()
    page.get_by_role("button", name="Challenge").click()
    expect(page.get_by_role("button", name="Challenge")).to_have_attribute("aria-pressed", "true")
    cell(page, "doing", "plan").click()
    notes = page.locator(".jl-panel-notes")
    notes.get_by_role("textbox", name="What you would say of it").fill("I ask a friend")
    notes.get_by_role("combobox", name="Department").fill("Store")
    page.keyboard.press("Enter")
    expect(cell(page, "doing", "plan").locator(".jl-map-note-count")).to_have_text("1")
    notes.get_by_role("button", name="Keep as a doubt").click()
    expect(notes).to_contain_text("kept as a doubt")
    notes.get_by_role("button", name="Put it into the cell").click()
    expect(cell(page, "doing", "plan")).to_contain_text("I ask a friend")
    settled(page)
    (note,) = state(file).challenges.values()
    assert (note.state, note.department) == ("resolved", "Store")
    assert state(file).steps["plan"].lanes["doing"].text == "I ask a friend"


def validate(page, file, axe):
    page.get_by_role("button", name="Validate", exact=True).click()
    verdict = page.get_by_role("group", name="Verdict of Paul")
    page.get_by_role("textbox", name=re.compile("Paul")).fill("I ask my sister")
    verdict.get_by_role("button", name="Corrects").click()
    expect(cell(page, "doing", "plan").locator(".jl-map-verdict")).to_have_text("≠ 1")
    axe(page, ".jl-journey")
    page.get_by_role("button", name="Put it into the validated map").click()
    settled(page)
    assert state(file).revisions["validated", "plan"].lanes["doing"].text == "I ask my sister"
    verdict.get_by_role("button", name="Confirms").click()
    expect(cell(page, "doing", "plan").locator(".jl-map-verdict")).to_have_text("✓ 1")
    rests = page.get_by_role("combobox", name="What it rests on")
    rests.select_option("validated")
    expect(cell(page, "doing", "plan").locator(".jl-evi-measured")).to_have_count(1)
    page.get_by_role("button", name="Close the details").click()
    settled(page)
    assert state(file).validations["plan", "doing", "paul"].verdict == "confirm"
    page.get_by_role("button", name="Validate", exact=True).click()


def say_what_is_collected(page, file):
    page.locator('th[data-row=""][data-column="pay"]').focus()
    page.keyboard.press("Control+Enter")
    panel = page.locator(".jl-map-panel")
    expect(panel.get_by_role("textbox", name=re.compile("^Data collected"))).to_have_count(3)
    panel.get_by_role("textbox", name="Data collected through Appli").fill("card, address")
    page.keyboard.press("Tab")
    settled(page)
    assert state(file).collected["pay", "app"].what == "card, address"
    page.get_by_role("button", name="Close the details").click()


def look_after_it(page, file):
    page.get_by_role("button", name=re.compile("^To check")).click()
    panel = page.locator(".jl-map-panel")
    expect(panel).to_contain_text("Nobody owns this map")
    panel.get_by_role("textbox", name="Owner").fill("Ana")
    page.keyboard.press("Tab")
    expect(panel).not_to_contain_text("Nobody owns this map")
    panel.get_by_label("To review on").fill("2020-01-31")
    expect(page.locator(".jl-map-overdue")).to_contain_text("31 January 2020")
    expect(panel).to_contain_text("The review was due on 31 January 2020.")
    expect(panel.locator(".jl-panel-check-empty")).to_contain_text("Ana looks after this map.")
    settled(page)
    assert (state(file).settings.owner, state(file).settings.review_date) == ("Ana", "2020-01-31")
    page.get_by_role("button", name="Close the details").click()
    expect(panel).to_be_hidden()


def make_a_variant(page, file, axe):
    page.get_by_role("button", name="Variant", exact=True).click()
    page.keyboard.type("Regulars")
    page.keyboard.press("Enter")
    variant = page.get_by_role("button", name="Regulars", exact=True)
    expect(variant).to_have_attribute("aria-pressed", "true")
    page.locator("[data-bar=about-variant]").click()
    panel = page.locator(".jl-map-panel")
    panel.get_by_role("combobox", name="Familiarity").select_option("loyal")
    panel.get_by_role("combobox", name="Channels").select_option("cross")
    cell(page, "doing", "pay").focus()
    page.keyboard.type("My card is known")
    page.keyboard.press("Enter")
    expect(page.locator('th[data-row=""][data-column="pay"]')).to_contain_text("changed")
    axe(page, ".jl-journey")
    settled(page)
    ((made, kept),) = state(file).variants.items()
    assert (kept.name, kept.familiarity, kept.channels) == ("Regulars", "loyal", "cross")
    assert state(file).revisions[made, "pay"].lanes["doing"].text == "My card is known"
    page.get_by_role("button", name="Today", exact=True).click()
    expect(cell(page, "doing", "pay")).to_have_text("")


def dispute_a_process(page, file, axe):
    acts = page.locator('td[data-row="department:Store"][data-column="pay"]')
    acts.focus()
    page.keyboard.press("Control+Enter")
    told = page.locator(".jl-journey > [aria-live=polite]")
    expect(told).to_have_text(re.compile("^Details of the cell: Store"))
    notes = page.locator(".jl-panel-notes")
    notes.get_by_role("textbox", name="What you would say of it").fill("Listen to this")
    page.keyboard.press("Enter")
    expect(acts.locator(".jl-map-note-count")).to_have_text("1")
    note = notes.locator(".jl-panel-note")
    brought = {"till.wav": sound(), "till.png": picture(page), "till.webm": film(page)}
    for name, content in brought.items():
        with page.expect_file_chooser() as asked:
            note.get_by_role("button", name="Add a sound, a film or a picture").click()
        asked.value.set_files([{"name": name, "mimeType": "", "buffer": content}])
        expect(note.locator("figcaption", has_text=name)).to_be_visible()
    expect(note.locator("audio")).to_have_js_property("readyState", 4)
    expect(note.locator("img")).to_have_js_property("naturalWidth", 64)
    expect(note.locator("video")).to_have_js_property("videoWidth", 64)
    assert note.locator("video").evaluate("film => film.play().then(() => !film.paused)")
    captions = note.locator("figcaption")
    expect(captions).to_contain_text(["Sound: till.wav", "Picture: till.png", "Film: till.webm"])
    axe(page, ".jl-journey")
    (pinned,) = [one for one in state(file).challenges.values() if one.process == "Store"]
    assert (pinned.step, [one.name for one in pinned.media]) == ("pay", list(brought))
    take_off = note.get_by_role("button", name=re.compile("^Take off this note"))
    for left in (2, 1, 0):
        take_off.first.click()
        expect(notes.locator("audio, img, video")).to_have_count(left)
    page.get_by_role("button", name="Close the details").click()


def two_browsers(page, other, url):
    """Each sees what the other writes."""
    opened(other, url)
    cell(page, "doing", "walk").focus()
    page.keyboard.type("I walk all day")
    page.keyboard.press("Enter")
    expect(cell(other, "doing", "walk")).to_have_text("I walk all day")
    cell(other, "delights", "walk").focus()
    other.keyboard.type("No blister")
    other.keyboard.press("Enter")
    expect(cell(page, "delights", "walk")).to_have_text("No blister")
    head(other, "irritants").focus()
    other.keyboard.press("Space")
    expect(head(page, "irritants")).to_have_count(0)
    other.close()


def read_otherwise(page, file, axe):
    views = page.get_by_role("combobox", name="Way of reading the map")
    views.select_option("blueprint")
    acts = page.locator('td[data-row="department:Store"][data-column="pay"]')
    acts.focus()
    page.keyboard.type("Takes the money")
    page.keyboard.press("Enter")
    expect(acts).to_have_text("Takes the money")
    dispute_a_process(page, file, axe)
    views.select_option("human")
    for step, channel in (("stock", "Site web"), ("go", "Magasin")):
        cell(page, "used", step).focus()
        page.keyboard.press("Enter")
        page.locator("select.jl-map-field").select_option(label=channel)
        expect(cell(page, "used", step)).to_have_text(channel)
    expect(cell(page, "transfers", "go")).to_contain_text("no bridge")
    axe(page, ".jl-journey")
    settled(page)
    assert state(file).processes["pay", "Store"].text == "Takes the money"
    views.select_option("story")
    expect(page.locator(".jl-map-story h2")).to_contain_text("Je prépare mon trek")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".jl-map-story h2")).to_contain_text("Je lis des avis")
    axe(page, ".jl-journey")
    views.select_option("map")


def test_a_map_is_written_ordered_revised_challenged_validated_and_read(
    served, browser_page, new_context, file, axe, watch
):
    url = served(file).url
    page = opened(browser_page, url)
    write_like_a_sheet(page, file)
    axe(page, ".jl-journey")
    order_lanes(page, file)
    reload_while_typing(page)
    make_a_target(page, file)
    axe(page, ".jl-journey")
    challenge_and_resolve(page, file)
    axe(page, ".jl-journey")
    validate(page, file, axe)
    say_what_is_collected(page, file)
    read_otherwise(page, file, axe)
    look_after_it(page, file)
    make_a_variant(page, file, axe)
    two_browsers(page, new_context().new_page(), url)
    seen = page.get_by_role("grid").text_content()
    page.reload()
    expect(page.get_by_role("grid")).to_have_text(seen, timeout=SLOWLY)
    watch.errors[:] = [error for error in watch.errors if FAREWELL not in error]
