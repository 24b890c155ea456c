"""The wall under mouse, wheel and fingers: sight, rubber band, drops, details, tables."""

import re

import pytest
from playwright.sync_api import expect
from wall_room import centre, drag, note, opened, settled

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.reading import load
from journeylab.tables.notes import in_time
from journeylab.workshop.state.entities import Stage

pytestmark = pytest.mark.browser

STAGES = (Stage("before", "Before"), Stage("purchase", "Purchase"), Stage("after", "After"))
SIGHT = """() => {
  const view = document.querySelector(".jl-wall-view"), scale = view.querySelector(".jl-canvas");
  return {zoom: new DOMMatrix(getComputedStyle(scale).transform).a, left: view.scrollLeft};
}"""


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "tables.journey")
    start = ws.CreateWorkshop(title="Tables", stages=STAGES)
    with sessions.create(place, start, "facilitator") as one:
        one.do(ws.SetMode("explore"))
        for stage in STAGES:
            texts = tuple(f"{stage.name} {number}" for number in range(1, 13))
            one.do(ws.AddNotes(texts=texts, stage=stage.id))
        one.do(ws.AddPersona(id="lea", name="Léa Roy"))
        one.do(ws.SetPersona(id="lea", field="picture", value="face:1-0-3-2-0-1"))
        one.do(ws.AddNotes(texts=("Offer read", "Order paid"), table="Two", stage="before"))
    return place


def notes(file):
    return {note.text: note for note in load(file).workshop.notes.values()}


def sight(page):
    return page.evaluate(SIGHT)


def wait_for_sight(page, holds):
    page.wait_for_function(f"() => {{ const now = ({SIGHT})(); return {holds}; }}")
    return sight(page)


def pinch(page, apart):
    """Two fingers on the wall, from one distance to another."""
    x, y = centre(page.locator(".jl-wall-view"))
    touch = page.context.new_cdp_session(page)
    for kind, half in (("touchStart", apart[0]), *(("touchMove", half) for half in apart)):
        points = [{"x": x - half, "y": y, "id": 0}, {"x": x + half, "y": y, "id": 1}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_mouse_wheel_and_fingers_do_all_that_keys_do(  # noqa: PLR0915  one task in its order
    new_context, served, file, axe
):
    page = new_context(has_touch=True, reduced_motion="reduce").new_page()
    opened(page, served(file).url)

    # sight: the wheel goes along, with Ctrl it zooms where the pointer is, two fingers likewise
    page.mouse.move(*centre(page.locator(".jl-wall-view")))
    page.mouse.wheel(0, 400)
    start = wait_for_sight(page, "now.left > 300")
    x, y = centre(note(page, "Before 7"))
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    wait_for_sight(page, f"now.zoom > {start['zoom']} * 1.3")
    stays = centre(note(page, "Before 7"))
    assert abs(stays[0] - x) < 3
    zoomed = sight(page)["zoom"]
    pinch(page, (200, 190, 95))
    wait_for_sight(page, f"now.zoom < {zoomed} * 0.6")
    page.keyboard.press("0")
    wait_for_sight(page, f"now.zoom === {start['zoom']}")

    # the small map leads to the far end, and a frame tells where one is
    small = page.locator(".jl-minimap").bounding_box()
    page.mouse.click(small["x"] + small["width"] - 20, small["y"] + 30)
    expect(note(page, "After 12")).to_be_in_viewport()
    page.mouse.click(small["x"] + 4, small["y"] + 30)
    expect(note(page, "Before 1")).to_be_in_viewport()

    # a rubber band takes three, which go on together, and are grouped and priced together
    first, third = (note(page, f"Before {n}").bounding_box() for n in (1, 3))
    right, below = third["x"] + third["width"] - 20, third["y"] + third["height"] + 30
    drag(page, (first["x"] + 20, first["y"] - 30), (right, below))
    expect(page.locator(".jl-picked")).to_have_count(3)
    expect(page.get_by_text("3 selected").first).to_be_attached()
    last = note(page, "Before 6").bounding_box()
    drag(page, centre(note(page, "Before 2")), (last["x"] - 9, last["y"] + 50))
    settled(page)
    order = [note.text for note in in_time(load(file).workshop, "")]
    assert order[:6] == ["Before 4", "Before 5", "Before 1", "Before 2", "Before 3", "Before 6"]
    page.keyboard.press("Alt+Enter")
    page.get_by_role("combobox", name="Cost").select_option(label="high (€€€)")
    page.get_by_role("combobox", name="Group").fill("Waiting")
    axe(page)
    page.get_by_role("button", name="Done").click()
    settled(page)
    grouped = {
        text for text, one in notes(file).items() if (one.group, one.cost) == ("Waiting", "high")
    }
    assert grouped == {"Before 1", "Before 2", "Before 3"}
    assert page.evaluate("() => document.getAnimations().length") == 0

    # dropped onto another of its kind it is merged with it, and undone
    page.keyboard.press("Escape")
    drag(page, centre(note(page, "Before 5")), centre(note(page, "Before 4")))
    expect(note(page, "Before 5")).to_have_count(0)
    expect(note(page, "Before 4").locator(".jl-said")).to_have_text("×2")
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(note(page, "Before 5")).to_be_visible()

    # a remark of the outside world says which it is, and a persona's row begins with their face
    page.get_by_role("button", name="Open Model").click()
    page.get_by_role("button", name=re.compile("Go on all the same|Open Analyse")).first.click()
    note(page, "Before 4").click()
    page.keyboard.press("t")
    page.keyboard.type("Packaging is taxed")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    note(page, "Packaging is taxed").click()
    page.keyboard.press("Alt+Enter")
    page.get_by_role("combobox", name="PESTEL").select_option(label="Legal")
    page.get_by_role("combobox", name="Row").select_option(label="Léa Roy")
    page.get_by_role("button", name="Done").click()
    settled(page)
    taxed = notes(file)["Packaging is taxed"]
    assert (taxed.pestel, taxed.lane) == ("legal", "lea")
    expect(
        page.locator(".jl-row-head", has_text="Léa Roy").locator("svg path").first
    ).to_be_visible()

    # another table has a wall of its own
    page.get_by_role("combobox", name="Table").select_option(label="Two")
    expect(note(page, "Order paid")).to_be_visible()
    expect(note(page, "Before 1")).to_have_count(0)
    page.keyboard.press("n")
    page.keyboard.type("Parcel sent")
    page.keyboard.press("Enter")
    settled(page)
    assert notes(file)["Parcel sent"].table == "Two"

    # on another screen the notes take the size that suits it, where nobody has zoomed
    page.keyboard.press("Escape")
    page.keyboard.press("0")
    page.wait_for_function(f"() => ({SIGHT})().zoom === 1")
    page.set_viewport_size({"width": 1366, "height": 768})
    page.wait_for_function(f"() => ({SIGHT})().zoom < 1")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.wait_for_function(f"() => ({SIGHT})().zoom === 1")
    axe(page)
