"""A facilitator's workshop, and what hands do in its frame."""

import re

from hands import paste
from playwright.sync_api import expect

from journeylab.reading import load
from journeylab.workshop.state.entities import Stage

STAGES = (
    Stage("before", "Before", "before"),
    Stage("purchase", "Purchase", "purchase"),
    Stage("after", "After", "after"),
)
SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel
PEOPLE = ["Yves", "Karim", "Nadia", "Ines", "Paul"]
SPOTS = ["Nobody looks after me", "The stock shown is wrong", "I wait for my money"]


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


def state(file):
    return load(file).workshop


def cards(page):
    return page.locator(".jl-steps .jl-card")


def add_people(page):
    page.get_by_role("button", name=re.compile("in the room")).click()
    page.get_by_role("textbox", name="New person").fill("Yves; Sales; seller; A")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="New person").focus()
    paste(page, "\n".join(f"{name}; Sales" for name in PEOPLE[1:]))
    expect(page.locator(".jl-people tbody tr")).to_have_count(5)
