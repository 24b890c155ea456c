"""The analyst's whole task by hand: files in, one refused row seen, one column mapped, every view
and its table, the draft map and the curve sent, and both found again in the facilitator's room.
"""

import csv
import re
from pathlib import Path

import pytest
from on_desk import (
    SLOWLY,
    card,
    in_the_room,
    opened,
    panel,
    part,
    send,
    table_of,
    take,
)
from passengers import airport_steps, mapping, surveys_of
from playwright.sync_api import expect
from voice_room import filled, texts

from journeylab import cli
from journeylab.apps.sample import fresh_sample
from journeylab.reading import load

pytestmark = pytest.mark.browser

DELIVERY, RECEIVED = "How was the delivery?", "I receive my parcel"
VIEWS = ["Emotion curve, as measured", "Touchpoints", "From step to step", "Funnel"]
VIEWS += ["What drives overall satisfaction", "Channels over time"]


def counted(file, step):
    """Distinct customers of a step by the second method, on the rows that can be taken."""
    with file.open(encoding="utf-8", newline="") as opened_:
        rows = [row for row in csv.DictReader(opened_) if row["channel"] is not None]
    good = [row for row in rows if row["customer_id"] and " 25:" not in row["timestamp"]]
    return len({row["customer_id"] for row in good if row["step"] == step})


def left_behind(watch):
    """A page that goes gives its kernel back, and Voilà's own farewell then finds it gone."""
    farewell = "the server responded with a status of 404"
    watch.errors[:] = [error for error in watch.errors if farewell not in error]


def bring_the_log(page):
    """One click away: a refused row by its line, and the zone that the file has not got."""
    page.get_by_role("button", name="Open events.en.csv").click()
    log = card(page, "events.en.csv")
    expect(part(log, "read")).to_have_text("3,859", timeout=SLOWLY)
    expect(part(log, "valid")).to_have_text("3,855")
    expect(part(log, "refused")).to_have_text("4")
    refused = log.get_by_role("row").filter(has_text="line 119")
    expect(refused).to_contain_text("The date cannot be read.")
    expect(refused).to_contain_text("2025-10-12 25:71:00")
    zone = log.get_by_label("Time zone of timestamp")
    zone.fill("Europe/Paris")
    zone.press("Tab")
    expect(log.get_by_text("No zone: read as")).to_be_hidden(timeout=SLOWLY)


def bring_the_survey(page, folder):
    """Over the wire: what is personal is not shown, one question is put on its step by hand."""
    page.locator("input[type=file]").set_input_files(folder / "satisfaction.en.csv")
    survey = card(page, "satisfaction.en.csv")
    expect(part(survey, "refused")).to_have_text("1", timeout=SLOWLY)
    expect(survey.get_by_text("guest1@")).to_have_count(0)
    alone = survey.get_by_text("1 question belongs to no step")
    expect(alone).to_be_visible(timeout=SLOWLY)
    chosen = survey.get_by_role("row", name=DELIVERY).get_by_label(f"Step of {DELIVERY}")
    chosen.select_option(label=f"11. {RECEIVED}")
    expect(alone).to_be_hidden(timeout=SLOWLY)


def look_at_every_view(page, folder):
    """Each picture, its table, and two numbers held against the files."""
    for title in VIEWS:
        expect(panel(page, title).locator(".jl-dx-picture svg").first).to_be_visible()
        head, *rows = table_of(page, title)
        assert head[0], title
        assert rows, title
    curve = {row[0]: row for row in table_of(page, VIEWS[0])[1:]}
    with (folder / "satisfaction.en.csv").open(encoding="utf-8", newline="") as answers:
        given = [row for row in csv.DictReader(answers) if row[DELIVERY]]
    assert int(curve[RECEIVED][3]) > len(given)  # the survey's answers and the log's scores
    reach = panel(page, "Reach").get_by_role("row").filter(has_text="I compare two pairs")
    customers = counted(folder / "events.en.csv", "I compare two pairs")
    expect(reach.get_by_role("cell").nth(1)).to_have_text(str(customers))


def filter_by_channel(page):
    """It is worked out anew, and back."""
    base = page.locator(".jl-dx-base")
    channel = page.locator(".jl-dx-filters label").filter(has_text="Channel").locator("select")
    channel.select_option("Phone")
    expect(base).not_to_contain_text("3,855", timeout=SLOWLY)
    channel.select_option("")
    expect(base).to_contain_text("3,855 events", timeout=SLOWLY)


def follow_one_step(page):
    """Its ways alone; on a small screen it comes into sight, in each picture of the spine."""
    desktop = page.viewport_size
    flow = panel(page, "From step to step")
    steps = flow.get_by_label("Transitions of")
    received = steps.locator("option", has_text=RECEIVED)
    steps.select_option(label=received.text_content())
    note = re.compile(r"^\d+ of \d+ transitions, \d+% of the volume$")
    expect(flow.locator("header p")).to_have_text(note)
    rows = table_of(page, "From step to step")[1:]
    assert all(RECEIVED in row[:2] for row in rows)
    page.set_viewport_size({"width": 390, "height": 844})
    boxes = page.locator(".jl-dx-spine .jl-dx-picture")
    expect(boxes.first).to_have_class(re.compile("jl-dx-slides"), timeout=SLOWLY)
    boxes.last.evaluate("box => box.scrollLeft = 300")
    expect(boxes.first).to_have_js_property("scrollLeft", 300)
    names = boxes.first.locator(".jl-dx-margin text").first
    assert names.bounding_box()["x"] > 0  # what the rows are stays in sight
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.set_viewport_size(desktop)
    steps.select_option(label="All steps")


def test_a_first_diagnosis_from_files_to_the_room(served, browser_page, axe, watch):
    page = browser_page
    file = fresh_sample("en")
    folder = Path(file).parent
    url = opened(page, served, file)
    axe(page)
    bring_the_log(page)
    bring_the_survey(page, folder)
    axe(page)
    before = len(load(file).workshop.findings)
    take(page)
    look_at_every_view(page, folder)
    axe(page)
    filter_by_channel(page)
    follow_one_step(page)
    judge_a_promise(page, axe)
    assert len(load(file).workshop.findings) == before  # nothing is written before it is sent

    # what will be added is said first; then the room has it
    room = send(page)
    expect(room).to_contain_text("I call customer service")
    expect(room).to_contain_text("Emotion curve, as measured")
    axe(page)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to the workshop.").first).to_be_visible(timeout=SLOWLY)
    in_the_room(page, url, "Steps")
    called = page.get_by_role("group", name=re.compile("I call customer service"))
    expect(called).to_contain_text("Measured")
    in_the_room(page, url, "Emotions")
    page.get_by_role("button", name="Table", exact=True).click()
    row = page.locator(".jl-pad-twin tbody tr").filter(has_text="I call customer service")
    expect(row).to_contain_text("−")  # the log's scores call it one of the worst
    left_behind(watch)


def judge_a_promise(page, axe):
    funnel = panel(page, "Funnel")
    funnel.locator("summary", has_text="Promise").click()
    for field, words in (("From", "I pay"), ("to", "I receive my parcel")):
        choices = funnel.get_by_label(field, exact=True)
        choices.select_option(label=choices.locator("option", has_text=words).text_content())
    funnel.get_by_label("within", exact=True).fill("4")
    funnel.get_by_label("Unit of the limit").select_option("days")
    axe(page)
    funnel.get_by_role("button", name="Judge it").click()
    judged = panel(page, "Promises kept")
    expect(judged).to_contain_text(re.compile(r"\d% kept \(.+; n = \d+\)"), timeout=SLOWLY)
    judged.get_by_role("button", name=re.compile("^Judge no longer")).click()
    expect(judged).to_have_count(0, timeout=SLOWLY)


@pytest.mark.data
def test_a_draft_map_from_a_shop_is_challenged_in_the_room(
    real_data, tmp_path, served, browser_page, watch
):
    page = browser_page
    file = tmp_path / "shop.journey"
    with pytest.raises(SystemExit):
        cli.main(["new", str(file), "--title", "A shop", "--language", "en"])
    url = opened(page, served, file)
    events = real_data / "simple_shop" / "simple-onlineshop.csv"
    page.get_by_label("Or a file’s path on this machine").fill(str(events))
    page.get_by_role("button", name="Open", exact=True).click()
    with events.open(encoding="utf-8", newline="") as opened_:
        rows = sum(1 for _ in csv.reader(opened_)) - 1
    expect(part(card(page, events.name), "read")).to_have_text(f"{rows:,}", timeout=SLOWLY)
    take(page)
    expect(panel(page, "From step to step").locator(".jl-dx-picture svg").first).to_be_visible()
    send(page)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to the workshop.").first).to_be_visible(timeout=SLOWLY)
    drafted = [step.text for step in load(str(file)).workshop.steps.values()]
    assert len(drafted) > 5

    in_the_room(page, url, "Steps")
    expect(page.locator(".jl-steps .jl-card")).to_have_count(len(drafted))
    # the room does not agree with one of them
    first = page.locator(".jl-steps .jl-card").first
    first.click()
    page.keyboard.press("Delete")
    expect(page.locator(".jl-steps .jl-card")).to_have_count(len(drafted) - 1)
    expect(page.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")
    assert len(load(str(file)).workshop.steps) == len(drafted) - 1
    left_behind(watch)


@pytest.mark.data
def test_an_airport_curve_is_challenged_in_the_room(
    real_data, tmp_path, served, browser_page, watch
):
    page = browser_page
    file = airport_steps(tmp_path)
    lines = tmp_path / "map.csv"
    lines.write_text(mapping(), "utf-8")
    survey = surveys_of(real_data)[2016]
    url = opened(page, served, file)
    for path in (survey, lines):
        page.get_by_label("Or a file’s path on this machine").fill(str(path))
        page.get_by_role("button", name="Open", exact=True).click()
        expect(card(page, survey.name).locator(".jl-dx-part-read dd")).not_to_be_empty(
            timeout=SLOWLY
        )
    expect(page.get_by_text("15 lines of map.csv are applied.").first).to_be_attached(
        timeout=SLOWLY
    )
    expect(card(page, survey.name).locator(".jl-dx-yes")).to_have_count(15, timeout=SLOWLY)
    take(page)
    send(page)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to the workshop.").first).to_be_visible(timeout=SLOWLY)

    in_the_room(page, url, "Emotions")
    page.get_by_placeholder("Add a name").fill("Maya")
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Maya", exact=False).click()
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Table", exact=True).click()
    row = page.locator(".jl-pad-twin tbody tr").first
    expect(row).to_contain_text("−1")  # Maya's word beside that of the passengers
    measured = row.locator("th, td").nth(7)
    assert int(measured.inner_text().replace(",", "")) > 1000
    left_behind(watch)


def test_words_with_dates_of_two_readings_are_grouped_and_corrected_on_their_page(
    tmp_path, served, browser_page, watch
):
    page = browser_page
    file, said = tmp_path / "boots.journey", tmp_path / "said.csv"
    filled(file, "en")
    rows = (f"0{n % 9 + 1}/03/2026,{text}" for n, text in enumerate(texts("en")))
    said.write_text("date,comment\n" + "\n".join(rows) + "\n", "utf-8")
    opened(page, served, file)
    page.get_by_label("Or a file’s path on this machine").fill(str(said))
    page.get_by_role("button", name="Open", exact=True).click()
    words = card(page, said.name)
    words.get_by_label(re.compile("^What said.csv is taken")).select_option("verbatims")
    expect(words.get_by_role("alert")).to_contain_text("can be read two ways", timeout=SLOWLY)
    words.get_by_label("Dates such as 03/04/2026").select_option(label="Day first")
    expect(words.get_by_role("alert")).to_be_hidden(timeout=SLOWLY)
    expect(part(words, "read")).to_have_text(str(len(texts("en"))))
    take(page)

    with page.context.expect_page() as opening:
        panel(page, "Verbatims").get_by_role("link", name="Correct in the workshop").click()
    board = opening.value
    board.locator(".jl-voice").first.wait_for(timeout=SLOWLY)
    assert load(str(file)).workshop.verbatim_groups
    board.get_by_role("link", name="To the diagnosis").click(timeout=SLOWLY)
    board.locator(".jl-dx").wait_for(timeout=SLOWLY)
    expect(panel(page, "Verbatims")).to_be_visible()  # what was taken is still there
    left_behind(watch)
