"""A workshop is prepared by hand: template, scope, objective, persona."""

import re

import pytest
from playwright.sync_api import expect

from journeylab import session as sessions
from journeylab.apps.beginning import beginning
from journeylab.reading import load

pytestmark = pytest.mark.browser
SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "tents.journey")
    sessions.create(place, beginning("Buying a tent", "en"), actor="facilitator").close()
    return place


def state(file):
    return load(file).workshop


def settled(page):
    """Python has answered all there was."""
    expect(page.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")


def write(page, name, *texts):
    """Type lines, each with Enter, where lines of that name are added."""
    page.get_by_role("textbox", name=name, exact=True).focus()
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    settled(page)


def fill_in(page, name, text):
    page.get_by_role("textbox", name=name, exact=True).fill(text)
    page.keyboard.press("Enter")
    settled(page)


def set_the_scope(page):
    page.get_by_role("combobox", name="Journey").select_option("Purchase")
    page.get_by_role("combobox", name="Closeness").select_option("Macro")
    page.get_by_role("combobox", name="The team has").select_option("never mapped a journey")
    fill_in(page, "From", "I feel like going away again")
    write(page, "For whom: a kind of customer", "Week-end hikers")
    page.get_by_role("button", name="User", exact=True).click()
    settled(page)


def set_an_objective(page):
    write(page, "Business: What should change?", "Sell more tents online")
    write(page, "Add a KPI to “Sell more tents online”", "Baskets paid")
    fill_in(page, "Today’s value of “Baskets paid”", "22")
    fill_in(page, "Target of “Baskets paid”", "30 %")
    fill_in(page, "Unit of “Baskets paid”", "%")
    # the wrong way round is said, and turned back
    page.get_by_role("button", name=re.compile("which way is better")).click()
    expect(page.get_by_text("The target goes the wrong way")).to_be_visible()
    page.get_by_role("button", name=re.compile("which way is better")).click()
    expect(page.get_by_text("The target goes the wrong way")).to_have_count(0)
    fill_in(page, "Target of “Baskets paid”", "many")
    expect(page.locator(".jl-prep .jl-notice")).to_contain_text("“many” is not a number")
    fill_in(page, "Target of “Baskets paid”", "30")


def describe_a_persona(page):
    page.get_by_role("button", name="Persona", exact=True).click()
    expect(page.get_by_role("textbox", name="Name and age")).to_be_focused()
    page.keyboard.type("Léa, 34")
    page.keyboard.press("Enter")
    fill_in(page, "Share of customers, in percent", "38")
    page.get_by_role("button", name="Léa, 34: Choose a face").click()
    page.get_by_role("button", name="Face 3", exact=True).click()
    write(page, "Thinks: add a line", "What if I am wrong?", "Weight before price")
    write(page, "Says: add a line", "<script>alert(1)</script>")
    page.get_by_role("combobox", name="What “Weight before price” rests on").select_option(
        "Told by customers"
    )
    page.get_by_role("button", name="Profile").click()
    write(page, "Needs: add a line", "To leave on Friday")
    page.get_by_role("button", name="Empathy map").click()
    settled(page)


def choose_a_template(page):
    page.locator(".jl-prep h1").click()  # nothing has the focus: a letter is a key
    page.keyboard.press("t")
    dialog = page.get_by_role("dialog", name="Start from a journey")
    expect(dialog.get_by_role("option").first).to_contain_text("fits your objectives")
    expect(dialog.get_by_text("Adds 10 steps, in one gesture")).to_be_visible()  # for a beginner
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("option", selected=True)).to_contain_text("B2B purchase")
    page.keyboard.press("ArrowUp")
    expect(dialog.get_by_text("I follow my parcel")).to_be_visible()
    dialog.get_by_role("button", name="Add these steps").click()
    expect(dialog).to_have_count(0)
    settled(page)


def test_a_workshop_is_prepared(browser_page, file, served, watch, axe):
    page = browser_page
    page.goto(served(file).url, timeout=SLOWLY)
    page.locator(".jl-prep h1").wait_for(timeout=SLOWLY)  # a new workshop begins here
    set_the_scope(page)
    set_an_objective(page)
    expect(page.get_by_text("Departments to invite: Digital, Sales.")).to_be_visible()
    page.get_by_role("button", name="Take this proposal").click()
    describe_a_persona(page)
    choose_a_template(page)

    now = state(file)
    assert (now.settings.kind, now.scope.depth, now.scope.roles) == ("purchase", "macro", ("user",))
    assert now.scope.starts == "I feel like going away again"
    (kpi,) = now.kpis.values()
    assert (kpi.name, kpi.baseline, kpi.target, kpi.unit) == ("Baskets paid", 22, 30, "%")
    (lea,) = now.personas.values()
    assert (lea.name, lea.share, lea.picture[:5]) == ("Léa, 34", 38, "face:")
    told = [(trait.aspect, trait.text, trait.evidence) for trait in now.traits.values()]
    assert ("thinks", "Weight before price", "customers") in told
    assert ("need", "To leave on Friday", "assumed") in told
    assert len(now.steps) == 10
    axe(page)

    page.locator(".jl-prep h1").click()
    page.keyboard.press("Control+z")  # the whole template in one
    expect(page.get_by_role("button", name=re.compile("^Redo: 10 steps"))).to_be_enabled()
    assert not state(file).steps
    page.keyboard.press("Control+y")
    expect(page.get_by_role("button", name=re.compile("^Undo: 10 steps"))).to_be_enabled()
    assert len(state(file).steps) == 10

    # half a line, and the page is loaded again
    page.get_by_role("textbox", name="Feels: add a line").type("The joy of")
    page.reload(timeout=SLOWLY)
    expect(page.get_by_role("textbox", name="Feels: add a line")).to_have_value(
        "The joy of", timeout=SLOWLY
    )
    line = page.get_by_role("textbox", name="Thinks, line 1")
    line.focus()
    page.keyboard.press("Alt+Delete")
    expect(page.locator(".jl-prep .jl-notice")).to_contain_text("Removed: What if I am wrong?")
    page.get_by_role("button", name="Undo Ctrl").click()
    expect(page.get_by_role("textbox", name="Thinks, line 2")).to_have_value("Weight before price")

    page.get_by_role("button", name="Français").click()
    expect(page.get_by_role("heading", name="Préparer l’atelier")).to_be_visible()
    expect(
        page.get_by_role(
            "textbox",
            name="Cible de « Baskets paid »".replace("« ", "«\u202f").replace(" »", "\u202f»"),
        )
    ).to_have_value("30")
    expect(page.get_by_role("heading", name="Ressent")).to_be_visible()
    axe(page)
    # a page that goes lets its kernel go, and may say so twice
    watch.errors[:] = [error for error in watch.errors if "status of 404" not in error]


def test_it_can_be_read_on_a_phone(phone_page, file, served, axe):
    phone_page.goto(served(file).url, timeout=SLOWLY)
    phone_page.locator(".jl-prep h1").wait_for(timeout=SLOWLY)
    phone_page.get_by_role("button", name="Choose a template").tap()
    expect(phone_page.get_by_text("Adds 13 steps")).to_be_visible()
    wide = phone_page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
    axe(phone_page)
