"""An online purchase stormed from an empty wall: by hand, then by the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.reading import load
from journeylab.tables.notes import in_time
from journeylab.workshop.entities import Stage
from journeylab.workshop.note_links import linked_from

pytestmark = pytest.mark.browser

STAGES = (Stage("before", "Before"), Stage("purchase", "Purchase"), Stage("after", "After"))
TYPED = ["Ad seen", "Guide read", "Tents compared", "Reviews read", "Stock checked"]
PASTED = [
    *("Basket filled", "Delivery chosen", "Fees shown", "Account created", "Address given"),
    *("Code entered", "Card refused", "Order paid", "Order confirmed", "Basket left"),
]
AFTER = [
    *("Order packed", "Parcel sent", "Parcel delivered", "Package received", "Tent pitched"),
    *("Pole broken", "Help asked for", "Return asked for", "Tent sent back", "Refund received"),
]
SLOWLY = 90_000
OUTAGE = ("ERR_CONNECTION_REFUSED", "Connection lost", "WebSocket", "Failed to load resource")


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "tent.journey")
    sessions.create(place, ws.CreateWorkshop(title="Tent", stages=STAGES), "facilitator").close()
    return place


def opened(page, url):
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-frame .jl-frame-board .jl").first.wait_for(timeout=SLOWLY)
    phases = page.get_by_role("navigation", name="Phases").get_by_role("listitem")
    names = [name.strip() for name in phases.all_text_contents()]
    page.keyboard.press(f"Alt+{names.index('Storm') + 1}")
    page.locator(".jl-wall .jl-gates").wait_for(timeout=SLOWLY)
    return page


def note(page, text):
    return page.locator(".jl-note", has=page.get_by_text(text, exact=True))


def centre(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def write(page, *texts):
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")


def paste(page, lines):
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        "\n".join(lines),
    )


def settled(page):
    """Python has answered all there was."""
    page.locator(".jl-wall:not([data-asked])").wait_for()


def stored(file):
    return load(file).workshop


def texts(file, stage=None):
    """The notes of the workshop in the order of time."""
    notes = in_time(stored(file), "")
    return [n.text for n in notes if n.kind == "domain_event" and stage in (None, n.stage)]


def led(file):
    workshop = stored(file)
    return {
        (n.text, workshop.notes[to].text)
        for n in workshop.notes.values()
        for to in linked_from(n, workshop)
    }


def mode(page, name):
    """Through the gate, whatever is missing."""
    page.get_by_role("button", name=f"Open {name}").press("Enter")
    on = page.get_by_role("button", name="Go on all the same")
    opened = page.locator(f".jl-wall[data-mode={name.lower()}]")
    expect(on.or_(opened)).to_be_visible()
    if on.is_visible():
        on.press("Enter")
    expect(opened).to_be_visible()


def test_a_purchase_is_stormed_by_hand_and_nothing_is_lost(  # noqa: PLR0915  one task in its order
    browser_page, new_context, served, file, watch, axe
):
    server = served(file)
    page = opened(browser_page, server.url)
    expect(page.get_by_text("Who and what is there?")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Actor").click()
    write(page, "Customer")
    page.keyboard.press("Escape")
    mode(page, "Explore")

    # typed, pasted, in private
    page.get_by_role("button", name="Add in Before").click()
    write(page, *TYPED)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add in Purchase").click()
    paste(page, [f"{n}. {text}" for n, text in enumerate(PASTED, 1)])
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Write in private").click()
    page.get_by_role("button", name="Add in After").click()
    paste(page, AFTER)
    page.keyboard.press("Escape")
    settled(page)
    assert texts(file) == [*TYPED, *PASTED, *AFTER]
    expect(page.locator(".jl-face-down").first).to_be_visible()
    assert AFTER[2] not in page.content()
    page.get_by_role("button", name="Reveal (10)").click()
    expect(note(page, "Parcel sent")).to_be_visible()

    # said twice: asked, merged, taken back, merged again
    note(page, "Package received").click()
    expect(page.get_by_text("The same thing, said twice?")).to_be_visible()
    page.keyboard.press("m")
    expect(note(page, "Package received")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(note(page, "Package received")).to_be_visible()
    note(page, "Package received").click()
    page.get_by_role("button", name="Merge", exact=False).and_(
        page.locator(".jl-twin button")
    ).click()
    expect(note(page, "Package received")).to_have_count(0)
    settled(page)
    assert len(texts(file)) == 24

    # dragged before another, by its place between two moments
    x, y = centre(note(page, "Pole broken"))
    left = note(page, "Tent pitched").bounding_box()
    drag(page, (x, y), (left["x"] - 10, y))
    settled(page)
    assert texts(file, "after")[3:5] == ["Pole broken", "Tent pitched"]

    # modelled: keys beside a note link by themselves, a handle links by drag
    mode(page, "Model")
    expect(page.get_by_text("Events without command")).to_be_visible()
    note(page, "Order paid").click()
    page.keyboard.press("c")
    write(page, "I pay")
    page.keyboard.press("a")
    write(page, "Customer 2")
    note(page, "Order paid").click()
    page.keyboard.press("s")
    write(page, "Bank")
    note(page, "Card refused").click()
    page.keyboard.press("s")
    write(page, "bank")  # it is there: linked, not put up twice
    note(page, "I pay").hover()
    drag(page, centre(note(page, "I pay").locator(".jl-pull")), centre(note(page, "Card refused")))
    note(page, "Order paid").click()
    page.keyboard.press("w")
    settled(page)
    assert led(file) == {
        ("I pay", "Order paid"),
        ("Customer 2", "I pay"),
        ("Order paid", "Bank"),
        ("Card refused", "Bank"),
        ("I pay", "Card refused"),
    }
    expect(page.get_by_role("button", name="Bank: 2 events")).to_be_visible()
    axe(page)

    # another browser follows; a crash loses nothing
    other = opened(new_context().new_page(), server.url)
    expect(other.get_by_role("button", name="Bank: 2 events")).to_be_visible()
    page.get_by_role("button", name="Bank: 2 events").click()
    page.keyboard.press("Enter")
    page.keyboard.type("Our bank")
    page.keyboard.press("Enter")
    expect(other.get_by_role("button", name="Our bank: 2 events")).to_be_visible()
    page.keyboard.press("n")
    page.keyboard.type("half typ")
    before = stored(file)
    server.kill()
    server.start_again()
    page.reload(timeout=SLOWLY)
    page.locator(".jl-wall .jl-gates").wait_for(timeout=SLOWLY)
    assert stored(file).notes == before.notes
    expect(page.locator(".jl-entry-note textarea")).to_have_value("half typ")

    # from the wall to the map, where a cell remembers its sticky
    page.keyboard.press("Escape")
    mode(page, "Analyse")
    page.get_by_role("button", name="To the map").click()
    expect(page.locator(".jl-map")).to_be_visible()
    paid = next(s for s in stored(file).steps.values() if s.text == "I pay")
    sources = {stored(file).notes[note].text for note in paid.lanes["systems"].sources}
    assert (paid.lanes["systems"].text, sources) == ("Our bank", {"Our bank"})
    watch.errors[:] = [error for error in watch.errors if not any(o in error for o in OUTAGE)]


def test_the_keyboard_alone_suffices(browser_page, served, file, axe):  # noqa: PLR0915  likewise
    page = opened(browser_page, served(file).url)
    page.keyboard.press("a")
    write(page, "Customer")
    page.keyboard.press("Escape")
    mode(page, "Explore")
    page.get_by_role("button", name="Add in Purchase").press("Enter")
    write(page, "Basket filled", "Order paid", "Order confirmed")
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="Event: Order confirmed")).to_be_focused()
    page.keyboard.press("Shift+ArrowLeft")  # it joins the moment before
    page.keyboard.press("Shift+ArrowLeft")  # and leaves it towards the past
    settled(page)
    assert texts(file) == ["Basket filled", "Order confirmed", "Order paid"]
    expect(page.get_by_text("Moved: Purchase, moment 3")).to_be_attached()
    page.keyboard.press("F2")
    page.keyboard.type("Order checked")
    page.keyboard.press("Enter")
    mode(page, "Model")
    page.get_by_role("group", name="Event: Order paid").focus()
    page.keyboard.press("n")
    page.keyboard.press("Tab")  # from event to command
    write(page, "I pay")
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="Command: I pay")).to_be_focused()
    page.keyboard.press("l")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    settled(page)
    assert led(file) == {("I pay", "Order paid")}
    expect(page.get_by_role("group", name="Event: Order paid")).to_be_focused()
    page.keyboard.press("k")
    settled(page)
    page.keyboard.press("Delete")
    expect(page.get_by_text("This sticky is locked.").first).to_be_visible()
    page.keyboard.press("k")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    page.keyboard.press("g")
    page.get_by_role("combobox", name="Group").fill("Paying")
    page.keyboard.press("Enter")
    settled(page)
    grouped = {n.text for n in stored(file).notes.values() if n.group == "Paying"}
    assert grouped == {"Order paid", "Order checked"}
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("basket")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="Event: Basket filled")).to_be_focused()
    page.keyboard.press("Delete")
    expect(page.get_by_role("group", name="Event: Basket filled")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(page.get_by_role("group", name="Event: Basket filled")).to_have_count(1)
    axe(page)
