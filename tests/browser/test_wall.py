"""An online purchase stormed from an empty wall: by hand, then by the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect
from wall_room import (
    SLOWLY,
    centre,
    drag,
    mode,
    note,
    opened,
    paste,
    settled,
    sought,
    write,
)

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.reading import load
from journeylab.tables.notes import in_time
from journeylab.workshop.state.entities import Stage
from journeylab.workshop.wall.links import linked_from

pytestmark = pytest.mark.browser

STAGES = (Stage("before", "Before"), Stage("purchase", "Purchase"), Stage("after", "After"))
TYPED = [
    *("Ad seen", "Guide read", "Tents compared", "Reviews read", "Stock checked"),
    *("Shop found", "Shop visited", "Advice asked for", "Tent tried out", "Price compared"),
]
PASTED = [
    *("Basket filled", "Delivery chosen", "Fees shown", "Account created", "Address given"),
    *("Code entered", "Card refused", "Order paid", "Order confirmed", "Basket left"),
    *("Voucher refused", "Pick-up point chosen", "Date proposed", "Terms accepted", "Mail opened"),
    *("Invoice asked for", "Address corrected", "Size changed", "Order split", "Receipt printed"),
]
AFTER = [
    *("Order packed", "Parcel sent", "Parcel delivered", "Package received", "Tent pitched"),
    *("Pole broken", "Help asked for", "Return asked for", "Tent sent back", "Refund received"),
]
OUTAGE = ("ERR_CONNECTION_REFUSED", "Connection lost", "WebSocket", "Failed to load resource")


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "tent.journey")
    sessions.create(place, ws.CreateWorkshop(title="Tent", stages=STAGES), "facilitator").close()
    return place


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
    assert len(texts(file)) == 39

    # dragged before another, by its place between two moments
    x, y = centre(note(page, "Pole broken"))
    left = note(page, "Tent pitched").bounding_box()
    drag(page, (x, y), (left["x"] - 10, y))
    settled(page)
    assert texts(file, "after")[3:5] == ["Pole broken", "Tent pitched"]

    # modelled: keys beside a note link by themselves, a handle links by drag
    mode(page, "Model")
    expect(page.get_by_text("Events without command")).to_be_visible()
    sought(page, "Order paid")
    page.keyboard.press("c")
    write(page, "I pay")
    page.keyboard.press("a")
    write(page, "Customer 2")
    sought(page, "Order paid")
    page.keyboard.press("s")
    write(page, "Bank")
    sought(page, "Card refused")
    page.keyboard.press("s")
    write(page, "bank")  # it is there: linked, not put up twice
    note(page, "I pay").hover()
    drag(page, centre(note(page, "I pay").locator(".jl-pull")), centre(note(page, "Card refused")))
    sought(page, "Order paid")
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
    page.get_by_role("button", name="Add in Before").press("Enter")
    write(page, *TYPED)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Write in private").press("Enter")
    page.get_by_role("button", name="Add in After").press("Enter")
    paste(page, AFTER)
    page.keyboard.press("Escape")
    settled(page)
    assert AFTER[2] not in page.content()
    page.get_by_role("button", name="Reveal (10)").press("Enter")
    sought(page, "Package received")
    page.keyboard.press("m")  # it says what “Parcel delivered” says
    expect(page.get_by_role("group", name="Event: Package received")).to_have_count(0)
    settled(page)
    before, after = texts(file, "before"), texts(file, "after")
    assert (before, after) == (TYPED, [text for text in AFTER if text != "Package received"])
    page.get_by_role("button", name="Add in Purchase").press("Enter")
    paste(page, PASTED[10:])
    write(page, "Basket filled", "Order paid", "Order confirmed")
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="Event: Order confirmed")).to_be_focused()
    page.keyboard.press("Shift+ArrowLeft")  # it joins the moment before
    page.keyboard.press("Shift+ArrowLeft")  # and leaves it towards the past
    settled(page)
    assert texts(file, "purchase") == [
        *(*PASTED[10:], "Basket filled", "Order confirmed", "Order paid")
    ]
    expect(page.get_by_text("Moved: Purchase, moment 12")).to_be_attached()
    paste(page, ["Mail read", "Bag closed"])  # on a note, where nothing is being written
    expect(page.get_by_role("group", name="Event: Bag closed")).to_be_focused()
    settled(page)
    assert texts(file, "purchase")[-4:-1] == ["Order confirmed", "Mail read", "Bag closed"]
    page.keyboard.press("Control+z")
    expect(page.get_by_role("group", name="Event: Bag closed")).to_have_count(0)
    sought(page, "Order confirmed")
    page.keyboard.press("F2")
    page.keyboard.type("Order checked")
    page.keyboard.press("Enter")
    mode(page, "Model")
    sought(page, "Order paid")
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
    page.get_by_role("button", name="Ad seen", exact=True).press("Enter")  # a gap, read off
    expect(page.get_by_role("group", name="Event: Ad seen")).to_be_focused()
    mode(page, "Analyse")
    page.get_by_role("button", name="To the map").press("Enter")
    expect(page.locator(".jl-map")).to_be_visible()
    assert "I pay" in {step.text for step in stored(file).steps.values()}
