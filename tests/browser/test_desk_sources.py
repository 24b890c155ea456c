"""The analyst brings every other kind of file under a plain Voilà: names are put on steps by hand,
proposals confirmed, a gap planned, a practice noted, and all of it sent and found in the workshop.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from workbooks import book

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.reader.contents import seen, whole
from journeylab.apps.reader.measured_part import measured_part
from journeylab.apps.reader.practices_part import practices_part
from journeylab.reading import load
from journeylab.workshop.state.entities import Channel, Stage

pytestmark = pytest.mark.browser

SLOWLY = 120_000  # milliseconds: a busy machine takes its time
NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "1-diagnose.ipynb"
VOLUMES = [
    ["step", "channel", "month", "count"],
    ["I read reviews", "Web", "2026-01", 120],
    ["I pay", "Web", "2026-01", 45],
    ["I pay", "Web", "2026-02", 51],
    ["Complaints", "Web", "2026-01", 9],
    ["I pay", "Web", "2026-01", "many"],
]
COVER = [["Exported by the call centre"]]
SERIES = "date,detractors,promoters,respondents\n2026-01,10,30,80\n2026-02,8,34,80\n"
BOARD = "text,colour\nThe parcel was sent,orange\nWho answers the phone?,teal\n"
TRIP = "journey\n  section Before\n    I ask a friend: 2: Me\n    I read reviews: 4: Me\n"


def events():
    """A log in a system's own words: who has phoned the hotline nearly always pays."""
    lines = ["customer,at,step,channel"]
    for n in range(90):
        day = f"2026-02-{n % 27 + 1:02d}"
        lines.append(f"c{n},{day}T08:00:00Z,read_reviews,{'Phone' if n % 3 else 'Web'}")
        if n % 2:
            lines.append(f"c{n},{day}T09:00:00Z,hotline,Phone")
        if n % 2 or n % 10 == 0:
            lines.append(f"c{n},{day}T10:00:00Z,payment_done,Web")
    return "\n".join(lines)


@pytest.fixture
def file(tmp_path, monkeypatch):
    place = str(tmp_path / "boots.journey")
    create = ws.CreateWorkshop(
        title="Buying boots",
        stages=(Stage("before", "Before", "before"), Stage("purchase", "Purchase", "purchase")),
        channels=(Channel("web", "Web"), Channel("phone", "Phone")),
    )
    with sessions.create(place, create, actor="facilitator") as session:
        session.do(
            ws.AddStep(id="read", stage="before", text="I read reviews", channels=("web",)),
            ws.AddStep(id="pay", stage="purchase", text="I pay", channels=("web",)),
        )
    for name, text in {
        "log.csv": events(),
        "nps.csv": SERIES,
        "board.csv": BOARD,
        "trip.mmd": TRIP,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    counted = book(("About", COVER), ("Counts", VOLUMES))
    (tmp_path / "volumes.xlsx").write_bytes(counted.data)
    monkeypatch.setenv("JOURNEYLAB_FILE", place)
    return place


def workshop(file):
    with load(file) as reading:
        return reading.workshop


def bring(page, name, **parts):
    """One click away; the equation of its rows."""
    page.get_by_role("button", name=f"Open {name}", exact=True).click()
    card = page.get_by_role("article", name=name)
    for part, n in parts.items():
        expect(card.locator(f".jl-dx-part-{part} dd")).to_have_text(n, timeout=SLOWLY)
    return card


def panel(page, title):
    return page.get_by_role("region", name=title, exact=True).first


def bring_them_all(page):
    log = bring(page, "log.csv", refused="0")
    expect(log).to_contain_text("3 of 3 steps of the log are on no step of the journey")
    log.get_by_role("button", name="Accept the 2 likely steps").click()
    expect(log).to_contain_text("1 of 3 steps of the log is on no step", timeout=SLOWLY)
    expect(log.get_by_label("Step of payment_done")).to_have_value("pay")
    expect(log.get_by_label("Step of hotline")).to_be_visible()  # what has none stays in sight

    # the first sheet of the workbook is a cover; what counts stands on the second
    volumes = bring(page, "volumes.xlsx")
    expect(volumes.get_by_role("alert")).to_be_visible(timeout=SLOWLY)
    volumes.get_by_label("Which table of volumes.xlsx is read").select_option("Counts")
    for part, n in {"read": "5", "valid": "3", "unassigned": "1", "refused": "1"}.items():
        expect(volumes.locator(f".jl-dx-part-{part} dd")).to_have_text(n, timeout=SLOWLY)
    expect(volumes.get_by_role("row").filter(has_text="line 6")).to_contain_text("no whole number")
    volumes.get_by_label("Step of Complaints").select_option(label="2. I pay")
    expect(volumes.locator(".jl-dx-part-unassigned dd")).to_have_text("0", timeout=SLOWLY)

    series = bring(page, "nps.csv", read="2", valid="2", refused="0")
    expect(series).to_contain_text("the series is that of the whole journey")
    board = bring(page, "board.csv", kindless="1")
    board.get_by_label("Step of teal").select_option(label="hot spot")
    expect(board.locator(".jl-dx-part-kindless dd")).to_have_text("0", timeout=SLOWLY)
    bring(page, "trip.mmd", read="2", valid="2")


def decide(page):
    """A proposal rejected, a gap planned for somebody."""
    touchpoints = panel(page, "Touchpoints")
    touchpoints.locator(".jl-dx-folded > summary").click()
    touchpoints.get_by_role("button", name="I pay · Phone is not missing").click()
    expect(
        touchpoints.get_by_role("button", name="I pay · Phone is not missing")
    ).to_have_attribute("aria-pressed", "true", timeout=SLOWLY)
    gaps = panel(page, "What is not known")
    gaps.get_by_role("button", name=re.compile("^I pay · Web, satisfaction")).click()
    who = gaps.get_by_label("Who finds out: I pay · Web")
    expect(who).to_be_visible(timeout=SLOWLY)
    who.fill("Maya")
    who.press("Tab")


def note_a_practice(page):
    """By keyboard alone: the place, the form, an edit, and out again with Escape."""
    page.get_by_role("navigation").get_by_role("button", name="Best practices").press("Enter")
    new = page.locator(".jl-dx-new-practice")
    new.locator(".jl-dx-of-actor input").fill("A bookshop")
    new.locator(".jl-dx-of-text textarea").fill("Calls back within the hour")
    new.locator(".jl-dx-of-step select").select_option(label="2. I pay")
    new.locator(".jl-dx-of-source input").press("Enter")
    edit = page.get_by_role("button", name="Edit the card of A bookshop")
    edit.press("Enter")
    who = page.locator(".jl-dx-practices .jl-dx-of-actor input")
    who.fill("Nobody")
    who.press("Escape")
    expect(edit).to_be_focused()


def test_every_other_kind_of_file_is_taken_under_a_plain_voila(
    voila_served, browser_page, axe, file, watch
):
    page = browser_page
    page.set_default_timeout(SLOWLY)
    page.goto(voila_served(NOTEBOOK).url, wait_until="commit", timeout=SLOWLY)
    page.locator(".jl-dx").wait_for()
    bring_them_all(page)
    axe(page)
    page.get_by_role("button", name="Take", exact=True).click()
    expect(page.locator(".jl-dx-explore")).to_be_visible(timeout=SLOWLY)
    titles = ("Contacts counted", "Metrics over time", "Board", "Journey as written")
    for title in (*titles, "What separates those who finished"):
        expect(panel(page, title).locator(".jl-dx-picture svg").first).to_be_visible()
        page.get_by_role("button", name=f"{title} as a table").click()
        expect(panel(page, title).get_by_role("table")).to_be_visible()
    expect(panel(page, "Metrics over time").get_by_role("row").nth(1)).to_contain_text("25.0")
    decide(page)
    axe(page)
    note_a_practice(page)
    axe(page)

    page.get_by_role("navigation").get_by_role("button", name="Explore").click()
    for title in (*titles, "What is not known"):
        page.get_by_role("button", name=f"Send “{title}” to the workshop").click()
    page.get_by_role("button", name=re.compile("^Send to the workshop · ")).click()
    expect(page.locator(".jl-dx-send-room")).to_contain_text("Contacts counted")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to the workshop.").first).to_be_visible(timeout=SLOWLY)

    there = workshop(file)
    texts = {step.text for step in there.steps.values()}
    assert texts == {"I read reviews", "I pay", "Hotline", "I ask a friend"}
    counted = tables.volumes(there)
    assert counted.loc[counted["step"] == "pay", "count"].sum() == 45 + 51 + 9
    assert len(tables.metric_series(there)) == 2
    assert {note.kind for note in there.notes.values()} == {"domain_event", "hot_spot"}
    assert there.touchpoints["pay", "phone"].use == "none"
    [plan] = there.inquiries.values()
    assert (plan.step, plan.lacks, plan.owner) == ("pay", ("satisfaction",), "Maya")
    shown = seen(whole(there))
    assert "A bookshop" in practices_part(shown, "en")
    # what was sent is told to readers, with its file, and who finds out what is not known
    told = measured_part(shown, "en")
    for words in ("Metrics over time", "nps.csv", "volumes.xlsx · Counts", "Maya"):
        assert words in told
    # a plain Voilà says farewell to a page that is left with a status of its own
    watch.errors[:] = [error for error in watch.errors if "status of 40" not in error]
