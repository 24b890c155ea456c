"""What hands do on a journey map, and what they see there."""

import re

from playwright.sync_api import expect

from journeylab.reading import load

# what a page that was left asks its kernel in vain
FAREWELL = "Failed to load resource"


SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel


def opened(page, url):
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-frame-board .jl").first.wait_for(timeout=SLOWLY)
    page.get_by_role("navigation").get_by_role("button", name="Map").click()
    expect(page.get_by_role("grid")).to_be_visible()
    return page


def state(file):
    return load(file).workshop


def settled(page):
    """Python has answered all there was."""
    expect(page.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")


def cell(page, lane, step):
    return page.locator(f'td[data-row="{lane}"][data-column="{step}"]')


def head(page, lane):
    return page.locator(f'th[data-row="{lane}"][data-column=""]')


def write_like_a_sheet(page, file):
    cell(page, "doing", "plan").click()
    page.keyboard.type("I look at paths")
    page.keyboard.press("Tab")
    page.keyboard.type("i read <script>alert(1)</script>")
    page.keyboard.press("Enter")  # down: the next lane that is written into
    expect(cell(page, "delights", "read")).to_be_focused()
    page.keyboard.type("nothing yet")
    page.keyboard.press("Escape")
    settled(page)
    expect(cell(page, "doing", "read")).to_have_text("i read <script>alert(1)</script>")
    lanes = state(file).steps["read"].lanes
    assert lanes["doing"].text == "i read <script>alert(1)</script>"
    assert "delights" not in lanes
    cell(page, "doing", "plan").focus()
    page.keyboard.press("Delete")
    expect(cell(page, "doing", "plan")).to_have_text("")
    page.keyboard.press("Control+z")
    expect(cell(page, "doing", "plan")).to_have_text("I look at paths")


def order_lanes(page, file):
    head(page, "irritants").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(head(page, "irritants")).to_be_focused()
    expect(page.locator("tr[data-lane]").nth(4)).to_have_attribute("data-lane", "irritants")
    page.keyboard.press("Space")
    expect(head(page, "irritants")).to_have_count(0)
    page.get_by_role("button", name="Show the lane “Irritants”").click()
    expect(head(page, "irritants")).to_be_focused()
    page.get_by_role("button", name="Show the lane “Engagement”").click()
    cell(page, "engagement", "try").focus()
    page.keyboard.press("5")
    settled(page)
    assert state(file).steps["try"].engagement == 5
    arc = cell(page, "engagement", "try")
    expect(arc).to_have_attribute("aria-label", re.compile("level 5 of 5"))
    box = arc.bounding_box()
    arc.click(position={"x": box["width"] / 2, "y": box["height"] * 0.7})  # the fourth fifth down
    expect(arc).to_have_attribute("aria-label", re.compile("level 2 of 5"))
    settled(page)
    assert state(file).steps["try"].engagement == 2
    page.keyboard.press("Control+z")
    expect(arc).to_have_attribute("aria-label", re.compile("level 5 of 5"))
    head(page, "promise").drag_to(head(page, "doing"))
    settled(page)
    assert state(file).lanes["promise"].side == "front"
    expect(page.locator("tr[data-lane]").first).to_have_attribute("data-lane", "promise")


def reload_while_typing(page):
    cell(page, "delights", "try").focus()
    page.keyboard.type("half a tho")
    page.reload()
    field = page.locator("textarea.jl-map-field")
    expect(field).to_have_value("half a tho", timeout=SLOWLY)
    page.keyboard.type("ught")
    page.keyboard.press("Enter")
    expect(cell(page, "delights", "try")).to_have_text("half a thought")
    settled(page)
