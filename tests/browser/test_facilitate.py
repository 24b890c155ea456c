"""The facilitator's screen by hand: a whole session with a crash in it, two browsers at once."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.reading import load
from journeylab.workshop.entities import Channel, Stage

pytestmark = pytest.mark.browser

STAGES = (
    Stage("before", "Before", "before"),
    Stage("purchase", "Purchase", "purchase"),
    Stage("after", "After", "after"),
)
TYPED = [f"I do thing {n}" for n in range(1, 11)]
PASTED = [f"I paste thing {n}" for n in range(1, 21)]
SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel
PEOPLE = ["Yves", "Karim", "Nadia", "Ines", "Paul"]
# what a browser writes down when a page goes and when the server is away
OUTAGE = ("ERR_CONNECTION_REFUSED", "Connection lost", "WebSocket", "Failed to load resource")
CHOSEN = "Object.entries(sessionStorage).filter(([key]) => key.endsWith(':selected')).flat()"
SPOTS = ["Nobody looks after me", "The stock shown is wrong", "I wait for my money"]


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(
        title="Buying boots",
        organisation="Mist & Path",
        stages=STAGES,
        channels=(Channel("web", "Web"),),
    )
    sessions.create(place, create, actor="facilitator").close()
    return place


@pytest.fixture
def some_steps(file):
    """A workshop with three steps, two people and two hot spots."""
    with sessions.Session(file, actor="facilitator") as session:
        for number in range(1, 4):
            session.do(ws.AddStep(id=f"s{number}", text=f"I do {number}", stage="before"))
        for name in PEOPLE[:2]:
            session.do(ws.AddParticipant(id=name, name=name))
        for number, text in enumerate(SPOTS[:2]):
            session.do(ws.RaiseHotSpot(id=f"h{number}", text=text, steps=("s1",)))
    return file


def opened(page, url):
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-frame .jl-frame-board .jl").first.wait_for(timeout=SLOWLY)
    return page


def phase(page, name):
    page.get_by_role("navigation").get_by_role("button", name=name).click()
    expect(page.locator("[aria-current=step]")).to_contain_text(name)


def settled(page):
    """Python has answered all there was."""
    expect(page.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")


def paste(page, text):
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        text,
    )


def state(file):
    return load(file).workshop


def cards(page):
    return page.locator(".jl-steps .jl-card")


def write_steps(page):
    page.get_by_role("region", name="Before", exact=True).get_by_role("textbox").click()
    for text in TYPED:
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.get_by_role("region", name="Purchase", exact=True).get_by_role("textbox").click()
    paste(page, "\n".join(PASTED))
    expect(cards(page)).to_have_count(30)
    settled(page)


def add_people(page):
    page.get_by_role("button", name=re.compile("in the room")).click()
    page.get_by_role("textbox", name="New person").fill("Yves; Sales; seller; A")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="New person").focus()
    paste(page, "\n".join(f"{name}; Sales" for name in PEOPLE[1:]))
    expect(page.locator(".jl-people tbody tr")).to_have_count(5)


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
    page.keyboard.press("Alt+5")
    page.locator(".jl-pad").wait_for()
    page.keyboard.press("f")
    expect(page.locator(".jl-presenting")).to_be_visible()
    expect(page.get_by_role("button", name="History")).to_be_hidden()
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
