"""Votes in secret on a shared screen: what nobody sees, and nothing keeps."""

import json
import re

import pytest
from hot_spot_room import Room
from playwright.sync_api import expect
from raised_spots import PEOPLE, letter_of, vote

from journeylab import session as door
from journeylab import workshop as ws

pytestmark = pytest.mark.browser


def cast(file, browser_page, room, *texts):
    """All that is left of one vote: the page, its storage, and what went over the wire since."""
    page, shown = browser_page, room(file)
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("v")
    vote(page, *texts)
    expect(page.get_by_text("Thank you Ana, your vote is in.")).to_be_visible()
    storage = page.evaluate(
        "JSON.stringify([{...sessionStorage}, {...localStorage}, history.length])"
    )
    said = [m for m in shown.said if m.get("do") != "cast_ballot"]
    html = page.evaluate("document.documentElement.outerHTML")
    remains = json.dumps([html, storage, said, shown.heard])
    ballots = [m for m in shown.said if m.get("do") == "cast_ballot"]
    # made anew on each page: what tells messages and commands apart
    return re.sub(
        r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}\.\d+", "*", remains
    ), ballots


def test_two_different_votes_leave_the_very_same_traces(raised, browser_page, room, tmp_path):
    other = tmp_path / "other.journey"
    other.write_bytes(raised.read_bytes())
    one, ballots = cast(raised, browser_page, room, "Fake reviews", "Fake reviews", "A queue")
    assert [m["dots"] for m in ballots] == [{"a": 2, "d": 1}]
    page = browser_page.context.new_page()
    two, ballots = cast(other, page, lambda file: _room(file, page), "The stock is wrong")
    assert [m["dots"] for m in ballots] == [{"b": 1}]
    assert one == two


def _room(file, page):
    made = Room(file)
    made.open(page)
    return made


def test_an_unanswered_vote_waits_in_memory_alone(raised, browser_page, room):
    page, shown = browser_page, room(raised)
    shown.deaf = True
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("v")
    vote(page, "Fake reviews")
    expect(page.get_by_text("Ana’s vote is on its way")).to_be_visible()
    assert "cast_ballot" not in page.evaluate("JSON.stringify({...sessionStorage})")
    assert "Fake reviews" not in page.locator("dialog").inner_text()
    shown.deaf = False
    expect(page.get_by_text("Thank you Ana, your vote is in.")).to_be_visible()
    assert shown.session.sealed_ballot("one", "ana") == {"a": 1}


def test_nobody_overspends_and_each_voter_has_an_order_of_their_own(raised, browser_page, room):
    page, shown = browser_page, room(raised)
    with door.Session(str(raised)) as more:
        more.do(ws.CloseRound("one"))
        names = {f"e{n}": f"Thing {n}" for n in range(8)}
        more.do(*(ws.RaiseHotSpot(id=key, text=text) for key, text in names.items()))
        more.do(ws.OpenRound(id="two", items=tuple(names), budget=3, cap=2))
    shown.session.catch_up()
    page.reload()
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("v")
    orders = []
    for _ in PEOPLE:
        page.keyboard.press("Enter")
        page.locator(".jl-ballot-choice").first.wait_for()
        orders.append(page.locator(".jl-ballot-choice p").all_text_contents())
        for _ in range(5):
            page.keyboard.press("a")
        for _ in range(5):
            page.keyboard.press("b")
        expect(page.locator(".jl-ballot-left")).to_have_text("All 3 dots are placed")
        page.keyboard.press("Enter")
        page.locator(".jl-ballot-between").wait_for()
    assert len({tuple(order) for order in orders}) > 1
    assert [sorted(m["dots"].values()) for m in shown.said if m.get("do") == "cast_ballot"] == [
        [1, 2]
    ] * 3


def test_who_leaves_and_comes_back_at_once_finds_a_full_screen(raised, browser_page, room):
    page, shown = browser_page, room(raised)
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("v")
    page.locator(".jl-ballot-begin").wait_for()
    page.evaluate(
        """async () => {
          const press = (place, key) => document.querySelector(place)
            .dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
          press("dialog", "Escape");
          press(".jl-hs-open", "v");
          await new Promise((done) => setTimeout(done, 50));  // a dialog says late that it closed
        }"""
    )
    assert [m["up"] for m in shown.said if m.get("ask") == "curtain"] == [True, False, True]
    expect(page.locator(".jl-ballot-begin")).to_be_visible()


def test_who_leaves_abstains_who_comes_back_starts_empty_and_replaces(raised, browser_page, room):
    page, shown = browser_page, room(raised)
    page.locator(".jl-hs-open").first.click()
    page.evaluate("document.addEventListener('keydown', (e) => (window.seen ??= []).push(e.key))")
    page.keyboard.press("v")
    page.keyboard.press("Enter")
    page.keyboard.press(letter_of(page, "A queue"))
    page.keyboard.press("Control+z")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    assert page.locator("dialog").inner_html() == ""
    assert not [m for m in shown.said if m.get("do")]
    assert "z" not in (page.evaluate("window.seen") or [])
    assert [m["up"] for m in shown.said if m.get("ask") == "curtain"] == [True, False]

    page.keyboard.press("v")
    page.keyboard.press("Enter")
    assert page.locator(".jl-ballot-slots .jl-in").count() == 0
    page.keyboard.press("Enter")
    expect(page.locator(".jl-ballot-left")).to_contain_text("Place at least one dot")
    page.keyboard.press(letter_of(page, "A queue"))
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ana").click()
    page.get_by_role("button", name="I am Ana: vote again from the start").click()
    assert page.locator(".jl-ballot-slots .jl-in").count() == 0
    page.keyboard.press(letter_of(page, "Fake reviews"))
    page.keyboard.press("h")
    assert page.locator(".jl-ballot-slots .jl-in").count() == 0
    assert "1 dot of 2" not in page.locator("dialog").inner_html()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Thank you Ana, your vote is in.")).to_be_visible()
    assert shown.session.sealed_ballot("one", "ana") == {"a": 1}
    page.get_by_role("button", name="Ana").click()
    page.get_by_role("button", name="I am Ana: vote again from the start").click()
    page.get_by_role("button", name="Withdraw my earlier vote").click()
    expect(page.get_by_text("Ana’s earlier vote is withdrawn.")).to_be_visible()
    assert shown.session.sealed_voters("one") == frozenset()
