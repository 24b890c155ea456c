"""Three tables become one wall, the wall a map, the map a target and a poster."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.cli.parser import parse
from journeylab.cli.running import run
from journeylab.reading import load
from journeylab.tables.notes import brought, in_time
from journeylab.workshop.state.entities import Stage

pytestmark = pytest.mark.browser

SLOWLY = 90_000
STAGES = (Stage("before", "Before"), Stage("purchase", "Purchase"), Stage("after", "After"))
SEATS = {"ana": "Sales", "chloe": "Web", "eva": "Stores"}
PUT_UP = (
    ("ana", "before", ("Ad seen", "Tents compared")),
    ("ana", "purchase", ("Basket filled", "Order paid")),
    ("ana", "after", ("Parcel delivered", "Tent pitched")),
    ("chloe", "before", ("Tents were compared", "Stock checked")),
    ("chloe", "purchase", ("Account created", "The order is paid")),
    ("chloe", "after", ("Package received", "Return asked for")),
    ("eva", "before", ("Advice asked for",)),
    ("eva", "purchase", ("Order was paid", "Card refused")),
    ("eva", "after", ("Pole broken", "Spare part ordered")),
)


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "tent.journey")
    create = ws.CreateWorkshop(title="A tent", stages=STAGES)
    with sessions.create(place, create, "facilitator") as session:
        for who, table in SEATS.items():
            session.do(ws.AddParticipant(id=who, name=who.title(), table=table))
        session.do(ws.SetMode("explore"))
        for who, stage, texts in PUT_UP:
            ids = tuple(text.lower() for text in texts)
            session.do(ws.AddNotes(texts=texts, ids=ids, table=SEATS[who], stage=stage, author=who))
        session.do(ws.SetMode("model"))
        session.do(
            ws.AddNote(
                id="i pay",
                text="I pay",
                kind="command",
                table="Web",
                beside="the order is paid",
            ),
            ws.LinkNotes("i pay", "the order is paid"),
        )
        session.do(ws.SetMode("analyse"))
        session.do(
            ws.AddNote(
                id="fees",
                text="Fees appear at the end",
                kind="irritant",
                table="Sales",
                author="ana",
                beside="order paid",
            ),
            ws.LinkNotes("fees", "order paid"),
            ws.AddNote(
                id="late",
                text="Card fails at night",
                kind="hot_spot",
                table="Sales",
                beside="order paid",
            ),
        )
    return place


def stored(file):
    return load(file).workshop


def opened(page, url):
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-wall .jl-gates").wait_for(timeout=SLOWLY)


def settled(page):
    """Python has answered all there was."""
    expect(page.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")


def sticky(page, text):
    return page.locator(".jl-sticky", has=page.get_by_text(text, exact=True))


def consolidate(page, file, axe):
    """By mouse, by keyboard, all at once; then one board."""
    page.get_by_role("button", name="The tables, side by side").click()
    expect(page.get_by_text("20 stickies at 3 tables.")).to_be_visible()
    expect(page.get_by_text("3 things were said at several of them.")).to_be_visible()
    axe(page)
    # another wording stays than the first
    page.get_by_role("radio", name="Keep this wording: Tents were compared").check()
    group = page.get_by_role("group", name="group 1: said at 2 tables")
    group.get_by_role("button", name="Merge").click()
    expect(sticky(page, "Tents compared")).to_have_count(0)
    expect(sticky(page, "Tents were compared")).to_contain_text("Chloe (Web), Ana (Sales)")
    # by keyboard: to who says the same at the next tables, told apart, taken back, merged
    sticky(page, "Order paid").focus()
    page.keyboard.press("ArrowRight")
    expect(sticky(page, "Order was paid")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(sticky(page, "The order is paid")).to_be_focused()
    page.keyboard.press("g")
    expect(page.get_by_text("One thing was said at several of them.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("2 things were said at several of them.")).to_be_visible()
    page.keyboard.press("m")
    expect(sticky(page, "Order paid")).to_be_focused()
    expect(page.get_by_text("“Order paid” now stands for 3 stickies.").first).to_be_attached()
    # two that no measure finds alike, by hand
    sticky(page, "Pole broken").press("Space")
    sticky(page, "Return asked for").press("Space")
    page.get_by_role("button", name="Merge the 2").click()
    expect(sticky(page, "Return asked for")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(sticky(page, "Return asked for")).to_be_visible()
    sticky(page, "Ad seen").press("a")
    expect(sticky(page, "Package received")).to_have_count(0)
    page.get_by_role("button", name="Make one board (16 stickies)").press("Enter")
    expect(page.locator(".jl-wall .jl-gates")).to_be_visible()
    expect(page.locator(".jl-note", has_text="Order paid")).to_contain_text("Ana (Sales), Eva")
    settled(page)
    workshop = stored(file)
    assert workshop.notes.tables == ("",)
    paid = workshop.notes["order paid"]
    assert {(table, who) for table, who in brought(paid, workshop)} == {
        ("Sales", "ana"),
        ("Web", "chloe"),
        ("Stores", "eva"),
    }
    order = [n.text for n in in_time(workshop, "") if n.stage == "purchase"]
    assert order.index("Account created") < order.index("Order paid") < order.index("Card refused")


def trace(page):
    """From the irritant's cell to its sticky and back, by mouse and by keyboard."""
    page.get_by_role("button", name="To the map").click()
    cell = page.locator('td[data-row="irritants"]', has_text="Fees appear at the end")
    expect(cell).to_be_visible()
    cell.get_by_role("button", name="To its stickies on the wall (1)").click()
    note = page.locator(".jl-note", has_text="Fees appear at the end")
    expect(note).to_be_focused()
    expect(page.get_by_text(re.compile("Where “Irritants” of step . comes from"))).to_be_visible()
    page.get_by_role("button", name="back to the map").click()
    expect(cell).to_be_focused()
    page.keyboard.press("Shift+Enter")
    expect(note).to_be_focused()
    page.keyboard.press("Escape")
    expect(cell).to_be_focused()


def trace_a_hot_spot(page):
    """From a hot spot's evidence to its sticky and back, by mouse and by keyboard."""
    page.get_by_role("button", name="Hot spots").click()
    page.get_by_role("button", name="Card fails at night").first.click()
    sees = page.get_by_role("button", name="See “Card fails at night” on the wall")
    sees.click()
    note = page.locator(".jl-note", has_text="Card fails at night")
    expect(note).to_be_focused()
    expect(page.get_by_text("What a hot spot rests on: Card fails at night")).to_be_visible()
    page.get_by_role("button", name="back to the hot spots").click()
    expect(sees).to_be_focused()
    page.keyboard.press("Enter")
    expect(note).to_be_focused()
    page.keyboard.press("Escape")
    expect(sees).to_be_focused()
    page.get_by_role("button", name=re.compile("Map$")).first.click()


def make_a_target(page, file):
    """The irritant goes, and what is promised instead is compared with today."""
    target = page.get_by_role("button", name="Target", exact=True)
    target.click()
    expect(target).to_have_attribute("aria-pressed", "true")
    column = next(s.id for s in stored(file).steps.values() if "irritants" in s.lanes)
    cell = page.locator(f'td[data-row="irritants"][data-column="{column}"]')
    cell.focus()
    page.keyboard.press("Delete")
    page.locator(f'td[data-row="promise"][data-column="{column}"]').focus()
    page.keyboard.type("All fees in the basket")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_role("button", name="Compare", exact=True).click()
    expect(page.locator("del", has_text="Fees appear at the end")).to_be_visible()
    expect(page.locator("ins", has_text="All fees in the basket")).to_be_visible()


def print_the_poster(file, folder):
    """Out as a PDF, opened as a picture that has ink on it, with the promise as text."""
    out = folder / "target.pdf"
    asked = ["export", file, "--to", "pdf", "--paper", "A3", "--map", "target", str(out)]
    assert run(parse(["--language", "en", *asked])) == 0
    subprocess.run(["pdftoppm", "-r", "40", "-gray", out, folder / "page"], check=True)
    (picture,) = folder.glob("page*.pgm")
    _, size, _, pixels = picture.read_bytes().split(b"\n", 3)
    assert size == b"662 468"
    assert min(pixels) < 64
    assert pixels.count(255) > len(pixels) / 2
    text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True)
    assert "fees in the" in text.stdout
    assert "Fees appear" not in text.stdout


def test_tables_become_a_wall_a_map_a_target_and_a_poster(
    browser_page, served, file, tmp_path, axe
):
    page = browser_page
    opened(page, served(file).url)
    consolidate(page, file, axe)
    trace(page)
    trace_a_hot_spot(page)
    make_a_target(page, file)
    print_the_poster(file, tmp_path)
