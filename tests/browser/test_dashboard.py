"""The dashboard in a real browser: read, filtered, translated, accessible, and never written to."""

import re
from pathlib import Path

import pytest
from outing import told
from playwright.sync_api import expect

import journeylab as jl
from journeylab import workshop as ws
from journeylab.session import create

pytestmark = pytest.mark.browser


@pytest.fixture
def shop(tmp_path):
    place = str(tmp_path / "shop.journey")
    first, *others = told()
    with create(place, first, actor="facilitator") as session:
        for command in others:
            session.do(command)
    return place


def opened(page, served, query="?lang=fr"):
    page.goto(served.url + query, timeout=90_000, wait_until="commit")
    page.locator(".jl-source").wait_for(timeout=90_000)
    return page


def test_it_is_read_filtered_and_translated_and_follows_the_room(shop, served, browser_page, axe):
    before = Path(shop).read_bytes()
    page = opened(browser_page, served(shop, share=True))
    assert "est le pire moment" in page.locator(".jl-findings").inner_text()
    assert page.locator(".jl-part-curve").get_by_role("img", name="Courbe").is_visible()
    axe(page)
    # a page longer than the window scrolls to its end
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 100_000)
    expect(page.locator(".jl-source")).to_be_in_viewport()
    # selects are all that can be acted on, beside the folded tables
    assert page.locator(".jl-reader select").count() == 4
    assert not page.locator(".jl-reader :is(input, button, textarea, [contenteditable])").count()
    page.get_by_label("Macro-étape").select_option("Après")
    page.locator(".jl-ranking", has_not_text="Le stock affiché").wait_for()
    assert page.locator("#jl-curve").is_visible()
    page.get_by_label("Langue").select_option("English")
    page.get_by_text("is the worst moment").wait_for()
    assert page.get_by_label("Stage").input_value() == "Après"
    axe(page)
    assert Path(shop).read_bytes() == before
    with jl.open(shop, actor="facilitator") as session:
        session.do(ws.SetSetting("title", "Un autre titre"))
    page.get_by_role("heading", name="Un autre titre").wait_for()


def test_a_version_is_read_alone_and_beside_today_through_the_filters(
    shop, served, browser_page, axe
):
    with jl.open(shop, actor="facilitator") as session:
        session.do(
            ws.RewordInVersion("target", "pay", "Je paie d’un geste"),
            ws.ExpectEmotion("target", "pay", 1.5),
            ws.AddStepToVersion(
                version="target", id="slot", stage="before", text="Je réserve", after="stock"
            ),
            ws.SetTouchpointInVersion("target", "slot", "app", "used"),
        )
    before = Path(shop).read_bytes()
    page = opened(browser_page, served(shop, share=True))
    part = page.locator(".jl-part-map")
    version = page.locator("select", has=page.locator("option", has_text="Cible"))
    version.select_option("Cible")
    columns = part.locator("table:visible").get_by_role("columnheader")
    expect(columns.filter(has_text="Je paie d’un geste")).to_be_visible()
    curve = part.locator("tr[data-lane=emotion] svg")
    expect(curve).to_have_attribute("aria-label", re.compile(r"10: pic · .*\+1,5"))
    assert "écart" not in (curve.get_attribute("aria-label") or "")  # nothing of today's curve
    version.select_option("Cible à côté d’aujourd’hui")
    expect(columns.filter(has_text="Je réserve")).to_contain_text("+ ajoutée")
    expect(part.get_by_role("deletion").first).to_be_visible()
    page.get_by_label("Canal").select_option("Appli")
    expect(columns.filter(has_text="Je compare")).to_have_count(0)
    expect(columns.filter(has_text="Je réserve")).to_be_visible()
    page.get_by_label("Macro-étape").select_option("Après")
    expect(columns.filter(has_text="Je réserve")).to_have_count(0)
    axe(page)
    assert Path(shop).read_bytes() == before


def test_a_table_twin_opens_by_keyboard(shop, served, browser_page):
    page = opened(browser_page, served(shop, share=True))
    summary = page.locator(".jl-part-curve summary")
    summary.focus()
    page.keyboard.press("Enter")
    row = page.locator(".jl-part-curve").get_by_role("row", name="J’attends l’argent")
    assert "−1,77" in row.inner_text()
    expect(page.locator(".jl-part-curve > .jl-note").last).to_contain_text("SHA-256")


def test_on_a_phone_only_charts_scroll_sideways(shop, served, phone_page, axe):
    page = opened(phone_page, served(shop, share=True))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    parts = "[...document.querySelectorAll('.jl-dashboard > *')].filter(part => part.clientHeight)"
    assert page.evaluate(f"{parts}.every(part => part.clientWidth === 350)")
    assert page.evaluate(
        "[...document.querySelectorAll('.jl-part-curve .jl-scroll')]"
        ".every(box => box.scrollWidth > box.clientWidth && box.tabIndex === 0)"
    )
    axe(page)


def test_controls_vanish_on_paper(shop, served, browser_page):
    page = opened(browser_page, served(shop, share=True))
    page.emulate_media(media="print")
    assert not page.locator(".jl-controls").is_visible()
    assert not page.locator(".jl-twin").first.is_visible()
    assert page.locator(".jl-part-curve svg").is_visible()


def test_a_damaged_file_is_one_sentence(shop, served, browser_page):
    server = served(shop, share=True)
    Path(shop).write_bytes(b"no workshop at all" * 40)
    browser_page.goto(server.url + "?lang=fr", timeout=90_000, wait_until="commit")
    said = browser_page.get_by_role("alert")
    said.wait_for(timeout=90_000)
    assert "shop.journey n’est pas un atelier" in said.inner_text()
    assert "Traceback" not in browser_page.content()
