"""The hot-spot board by hand: raise, vote in secret behind the curtain, rank, place."""

import re

import pytest
from playwright.sync_api import expect
from raised_spots import SPOTS, spots, vote

from journeylab import session as door
from journeylab import workshop as ws
from journeylab.reading import load

pytestmark = pytest.mark.browser


def test_from_a_typed_line_to_a_ranking_and_a_place(file, room, browser_page, axe):  # noqa: PLR0915  one session, told as it goes
    page, shown = browser_page, room(file)
    expect(page.get_by_text("No hot spot yet.")).to_be_visible()
    axe(page)
    page.keyboard.press("n")
    for line in ("#1 Fake reviews", "#2 #4 The stock is wrong", "A queue"):
        page.keyboard.type(line)
        page.keyboard.press("Enter")
        expect(page.get_by_role("textbox", name="New hot spot")).to_have_value("")
    kept = load(str(file)).workshop.hot_spots.values()
    assert [(s.text, s.steps) for s in kept] == [
        ("Fake reviews", ("read",)),
        ("The stock is wrong", ("stock", "wait")),
        ("A queue", ()),
    ]
    ids = {spot.text: spot.id for spot in kept}

    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("r")
    page.get_by_label("Dots each").fill("3")
    page.get_by_label("at most on one").fill("2")
    page.keyboard.press("Enter")
    expect(page.get_by_text("0 of 3 have voted")).to_be_visible()
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("v")
    expect(page.get_by_role("heading", name="Ana is next")).to_be_visible()
    axe(page)
    vote(page, "A queue", "A queue", "Fake reviews")
    expect(page.get_by_text("Thank you Ana, your vote is in.")).to_be_visible()
    vote(page, "A queue", "The stock is wrong")
    expect(page.get_by_role("heading", name="Cyd is next")).to_be_visible()
    vote(page, "A queue", "A queue", "The stock is wrong")
    expect(page.get_by_role("heading", name="Everyone has voted")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("3 of 3 have voted")).to_be_visible()
    assert not load(str(file)).workshop.rounds[next(iter(shown.workshop.rounds))].tally
    page.keyboard.press("c")
    expect(page.get_by_text("No vote is open")).to_be_visible()
    told = load(str(file)).workshop
    (closed,) = told.rounds.values()
    assert (closed.state, closed.turnout) == ("revealed", 3)
    assert dict(closed.tally) == {
        ids["Fake reviews"]: 1,
        ids["The stock is wrong"]: 2,
        ids["A queue"]: 5,
    }
    assert spots(page) == ["A queue", "The stock is wrong", "Fake reviews"]
    assert page.locator(".jl-hs-votes b").all_text_contents() == ["5", "2", "1"]

    page.keyboard.press("w")
    slider = page.get_by_role("slider", name="Weight of: Importance to the customer")
    expect(slider).to_be_focused()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "59%")  # 100 of 100 + 20 + 20 + 15 + 15
    assert load(str(file)).workshop.settings.weights["importance"] == 1
    assert load(str(file)).workshop.settings.weights["votes"] == 0.15

    chip = page.locator(".jl-hs-waiting", has_text="1").bounding_box()
    plane = page.locator(".jl-hs-plane").bounding_box()
    page.mouse.move(chip["x"] + chip["width"] / 2, chip["y"] + chip["height"] / 2)
    page.mouse.down()
    for part in (0.5, 0.4, 0.3):
        page.mouse.move(plane["x"] + plane["width"] * part, plane["y"] + plane["height"] * part)
    before = len(shown.said)
    assert not [m for m in shown.said if m.get("do") == "place_hot_spot"]
    page.mouse.move(plane["x"] + plane["width"] * 0.25, plane["y"] + plane["height"] * 0.2)
    page.mouse.up()
    expect(page.get_by_text("1 placed, 0 skipped, 2 to place")).to_be_visible()
    assert len(shown.said) == before + 1
    placed = load(str(file)).workshop.hot_spots[ids["A queue"]]
    assert placed.impact == pytest.approx(80, abs=1.5)
    assert placed.effort == pytest.approx(25, abs=1.5)
    page.locator(".jl-hs-bubble").focus()
    for _ in range(2):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".jl-hs-bubble")).to_have_attribute(
        "aria-label", re.compile(r"effort 3[45], Quick win")
    )
    page.keyboard.press("p")
    expect(page.get_by_text("0 placed, 1 skipped, 2 to place")).to_be_visible()
    axe(page)


def test_open_votes_are_placed_changed_and_withdrawn_on_the_shared_screen(
    raised, browser_page, room
):
    with door.Session(str(raised)) as more:
        more.do(ws.CloseRound("one"), ws.RevealRound("one"))
        more.do(ws.OpenRound(id="two", items=tuple(SPOTS), budget=2, cap=2, secret=False))
    page, shown = browser_page, room(raised)
    page.get_by_label("Dot voting").get_by_role("combobox").select_option("Bob")
    more = page.get_by_role("button", name="One dot more: A queue")
    more.click()
    expect(page.get_by_text("1 dot of 2 left to place")).to_be_visible()
    more.click()
    expect(page.get_by_text("All 2 dots are placed")).to_be_visible()
    expect(page.get_by_role("button", name="One dot more: Fake reviews")).to_be_disabled()
    assert dict(load(str(raised)).workshop.rounds["two"].ballots["bob"]) == {"d": 2}
    for _ in range(2):
        page.get_by_role("button", name="One dot less: A queue").click()
    expect(page.get_by_text("0 of 3 have voted")).to_be_visible()
    assert "bob" not in load(str(raised)).workshop.rounds["two"].ballots
    page.keyboard.press("c")
    page.get_by_text("0 of 3 have voted").last.wait_for()
    assert shown.workshop.rounds["two"].state == "open"
    page.get_by_role("button", name="Close and reveal").last.click()
    expect(page.get_by_text("No vote is open")).to_be_visible()


def test_steps_are_ranked_and_kept_as_key_moments(raised, browser_page, room, axe):
    with door.Session(str(raised)) as more:
        more.do(ws.SetImportance("pay", 5), ws.SetImportance("wait", 2))
    page, shown = browser_page, room(raised, "fr")
    page.get_by_role("button", name="Étapes").click()
    expect(page.get_by_role("heading", name="Moments clés", exact=True)).to_be_visible()
    assert spots(page)[0] == "I pay"
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("k")
    expect(page.locator(".jl-hs-moments li")).to_have_text(["3I pay"])
    assert shown.workshop.steps["pay"].moment_of_truth is True
    axe(page)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ne plus garder").click()
    expect(page.get_by_role("button", name="Garder comme moment clé")).to_be_visible()
    assert shown.workshop.steps["pay"].moment_of_truth is None


def test_evidence_is_shown_linked_and_worded_and_a_removal_taken_back(
    raised, browser_page, room, axe
):
    page, shown = browser_page, room(raised)
    page.locator(".jl-hs-open", has_text="A queue").click()
    page.keyboard.press("Enter")
    expect(page.get_by_text("It comes from no step yet")).to_be_visible()
    page.get_by_text("Link steps and surveys").click()
    page.get_by_role("checkbox", name="4 I wait").check()
    expect(page.get_by_text("Nothing is known of this step yet.")).to_be_visible()
    assert shown.workshop.hot_spots["d"].steps == ("wait",)
    wording = page.get_by_role("textbox", name="Wording")
    wording.fill("A long queue")
    wording.press("Enter")
    expect(page.locator(".jl-hs-open", has_text="A long queue")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Remove").click()
    expect(page.locator(".jl-hs-open")).to_have_count(3)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".jl-hs-open")).to_have_count(4)


def test_looking_back_nothing_can_be_changed(raised, browser_page, room, axe):
    page, shown = browser_page, room(raised, readonly=True)
    assert page.get_by_role("textbox").count() == 0
    assert page.get_by_role("button", name="Close and reveal").count() == 0
    expect(page.get_by_role("slider").first).to_be_disabled()
    page.locator(".jl-hs-open").first.click()
    for key in ("n", "v", "c", "p", "Delete", "Shift+ArrowUp"):
        page.keyboard.press(key)
    page.wait_for_timeout(900)
    assert not shown.said
    axe(page)


def test_fifty_hot_spots_scroll_and_three_hundred_are_usable(file, browser_page, room):
    with door.Session(str(file)) as more:
        more.do(*(ws.RaiseHotSpot(id=f"h{n:03}", text=f"Pain {n}") for n in range(300)))
    page, _ = browser_page, room(file)
    page.locator(".jl-hs-open").first.click()
    page.keyboard.press("ArrowUp")
    for _ in range(20):
        page.keyboard.press("ArrowDown")
    expect(page.locator(".jl-hs-open[aria-current]")).to_be_in_viewport()
    assert spots(page)[20] == page.locator(".jl-hs-open[aria-current]").text_content()
