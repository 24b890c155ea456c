"""A map of 50 stages and 300 touchpoints: all of it is there, though little of it is drawn."""

import json

import pytest
from long_journey import LANES, long_journey
from playwright.sync_api import expect

from journeylab.apps.facilitator.journey_map.view import view
from journeylab.widgets.bundle import script, style

pytestmark = pytest.mark.browser
STEPS = 150
SHOW = """async ([source, shown]) => {
  const from = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const map = (await import(from)).default;
  window.heard = {};
  window.shown = shown;
  window.sent = [];
  const model = { get: () => window.shown, set() {}, off() {},
    on: (name, told) => (heard[name] = told), send: (message) => sent.push(message) };
  map.render({ model, el: document.getElementById("place") });
}"""
RETOLD = """text => {
  const { sheet } = shown;
  const doing = { ...sheet.cells.doing, g0s1: { ...sheet.cells.doing.g0s1, text } };
  window.shown = { ...shown, sheet: { ...sheet, cells: { ...sheet.cells, doing } } };
  heard["change:view"]();
}"""


@pytest.fixture
def page(browser_page):
    browser_page.set_viewport_size({"width": 1920, "height": 1080})
    sheet = f"<style>body{{margin:0}}{style('journey_map')}.jl{{--jl-room:100vh}}</style>"
    browser_page.set_content(f"<!doctype html>{sheet}<main id=place></main>")
    shown = json.loads(json.dumps({**view(long_journey(), "en"), "at": 0}))
    browser_page.evaluate(SHOW, [script("journey_map"), shown])
    expect(browser_page.get_by_role("grid")).to_be_visible()
    return browser_page


def drawn(page):
    """The texts that stand in the table now, by lane and step, each in its own column."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("td.jl-map-spot")].map((td) => {
          const { row, column } = td.dataset;
          return [`${row} ${column}`, td.querySelector(".jl-map-cell").textContent];
        }))"""
    )


def heights(page):
    return page.evaluate(
        "() => [...document.querySelectorAll('tr[data-lane]')].map((row) => row.offsetHeight)"
    )


def scrolled(page, left):
    page.evaluate("left => { document.querySelector('.jl-map-box').scrollLeft = left }", left)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def test_every_cell_comes_as_it_is_scrolled_to_and_no_row_jumps(page):
    assert page.locator("td.jl-map-spot").count() < len(LANES) * STEPS / 3
    before, seen = heights(page), {}
    for left in range(0, STEPS * 104, 1_200):
        scrolled(page, left)
        seen |= drawn(page)
        assert heights(page) == before
        edge = page.locator(".jl-map-box").bounding_box()["x"] + 1_500
        under = page.evaluate(
            "x => document.elementFromPoint(x, 170).closest('td, th').dataset.column", edge
        )
        assert under, "a gap was seen"
    sheet = view(long_journey(), "en")["sheet"]
    assert seen == {
        f"{lane} {step}": sheet["cells"][lane].get(step, {}).get("text", "")
        for lane in (*LANES, "verbatims")
        for step in sheet["columns"]
    }


def test_keys_reach_the_far_end_stage_by_stage_and_write_there(page, axe):
    first = page.locator('td[data-row="doing"][data-column="g0s0"]')
    first.focus()
    page.keyboard.press("End")
    last = page.locator('td[data-row="doing"][data-column="g49s2"]')
    expect(last).to_be_focused()
    assert last.get_attribute("aria-colindex") == str(STEPS + 1)
    assert page.get_by_role("grid").get_attribute("aria-colcount") == str(STEPS + 1)
    page.keyboard.press("Control+ArrowLeft")
    page.keyboard.press("Control+ArrowLeft")
    expect(page.locator('td[data-row="doing"][data-column="g48s0"]')).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator('th[data-row=""][data-column="g48s0"]')).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.type("mine")
    page.evaluate(RETOLD, "told by another")  # while somebody writes there
    expect(page.locator("textarea.jl-map-field")).to_have_value("mine")
    scrolled(page, 9_000)
    expect(page.locator("textarea.jl-map-field")).to_be_focused()
    page.keyboard.press("Enter")
    (written,) = [one for one in page.evaluate("sent") if one.get("do") == "reword_cell"]
    assert (written["step"], written["lane"], written["text"]) == ("g0s1", "doing", "mine")
    axe(page, ".jl-journey")
