"""The analyst's desk in a browser: its cards, panels and ways on."""

import re

from playwright.sync_api import expect

SLOWLY = 120_000  # milliseconds: a busy machine takes its time


def opened(page, served, file, language="en"):
    """The desk of that workshop."""
    page.set_default_timeout(SLOWLY)
    url = served(file).url
    page.goto(url.replace("/?", "/diagnose?") + f"&lang={language}", timeout=SLOWLY)
    page.locator(".jl-dx").wait_for()
    return url


def card(page, file):
    return page.get_by_role("article", name=file)


def part(card, name):
    """A number of the equation."""
    return card.locator(f".jl-dx-part-{name} dd")


def take(page):
    page.get_by_role("button", name="Take", exact=True).click()
    expect(page.locator(".jl-dx-explore")).to_be_visible(timeout=SLOWLY)


def panel(page, title):
    return page.get_by_role("region", name=title, exact=True).first


def table_of(page, title):
    """The view turned into its table, its cells row by row, and turned back."""
    turn = page.get_by_role("button", name=f"{title} as a table")
    turn.click()
    expect(turn).to_have_attribute("aria-pressed", "true")
    shown = panel(page, title).get_by_role("table")
    expect(shown).to_be_visible()
    rows = shown.evaluate("t => [...t.rows].map(row => [...row.cells].map(c => c.textContent))")
    turn.click()
    expect(panel(page, title).locator(".jl-dx-picture svg").first).to_be_visible()
    return rows


def send(page):
    page.get_by_role("button", name=re.compile("^Send to the workshop")).last.click()
    room = page.locator(".jl-dx-send-room")
    expect(room).to_be_visible()
    return room


def in_the_room(page, url, phase):
    """The facilitator's screen of the same workshop, at that phase."""
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-frame-board .jl").first.wait_for(timeout=SLOWLY)
    page.get_by_role("navigation").get_by_role("button", name=phase).click()
