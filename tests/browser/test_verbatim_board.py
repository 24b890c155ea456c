"""The board of verbatims by hand: groups seen, merged, split, renamed, moved, taken back, heard."""

import pytest
from playwright.sync_api import expect
from voice_room import board, filled, picture

from journeylab.reading import load
from journeylab.tables import verbatims

pytestmark = pytest.mark.browser
SERVED = {"JOURNEYLAB_MEDIA": "/journeylab/media/"}


@pytest.fixture
def file(tmp_path):
    place = tmp_path / "boots.journey"
    filled(place)
    return place


def groups(file):
    """How many verbatims each group holds, by name."""
    workshop = load(str(file)).workshop
    held = verbatims(workshop)["group"].value_counts()
    return {group.name: int(held[group.id]) for group in workshop.verbatim_groups.values()}


def row(page, name):
    return page.locator(".jl-row", has_text=name)


def chosen_name(page, name):
    page.locator(".jl-aside input").fill(name)
    page.keyboard.press("Enter")


def test_a_diagram_is_corrected_by_hand_and_a_customer_is_heard(  # noqa: PLR0915  one task, told whole
    browser_page, notebook_served, write_notebook, file, axe
):
    page = browser_page
    served = notebook_served(
        write_notebook(board(file)), media=str(file.with_suffix(".media")), environment=SERVED
    )
    page.goto(served.url, wait_until="commit", timeout=60_000)
    page.locator(".jl-voice").first.wait_for(timeout=90_000)
    expect(page.get_by_text("96 verbatims, 12 groupes")).to_be_visible()
    assert groups(file)["Encore une livraison en retard"] == 8
    axe(page)

    # a sound of this machine's own, played where it stands
    page.wait_for_function("() => document.querySelector('audio')?.readyState >= 1")
    audio = page.locator("audio")
    assert audio.evaluate("node => node.duration") == pytest.approx(1)
    assert audio.evaluate("node => new URL(node.src).origin === location.origin")

    # a picture added from this machine, whatever it is called
    page.locator(".jl-voice input[type=file]").nth(1).set_input_files(
        {"name": "shop.bin", "mimeType": "text/html", "buffer": picture()}
    )
    shown = page.locator(".jl-voice").nth(1).get_by_role("img")
    expect(shown).to_be_visible()
    page.wait_for_function("() => document.querySelector('.jl-voice img')?.naturalWidth === 1")
    page.locator(".jl-voice input[type=file]").nth(1).set_input_files(
        {"name": "shop.png", "mimeType": "image/png", "buffer": b"<svg onload=alert(1)>"}
    )
    expect(page.locator(".jl-notice-refusal")).to_contain_text("shop.png")

    # rename in place
    row(page, "Encore une livraison").focus()
    page.keyboard.press("F2")
    chosen_name(page, "Les colis arrivent tard")
    expect(page.get_by_role("heading", name="Les colis arrivent tard")).to_be_visible()

    # move by keyboard: from the row to its first card, to another group by a part of its name
    row(page, "Les colis arrivent tard").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".jl-voice").first).to_be_focused()
    page.keyboard.press("m")
    page.keyboard.type("telephone")
    page.keyboard.press("Enter")
    expect(page.locator(".jl-notice")).to_contain_text("Service client injoignable")
    expect(page.locator(".jl-voice").first).to_be_focused()
    expect(page.locator(".jl-voice")).to_have_count(7)

    # split: two chosen into a group of their own
    for _ in range(2):
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    expect(page.get_by_text("2 choisis")).to_be_visible()
    page.keyboard.press("n")
    chosen_name(page, "Une semaine de retard")
    expect(page.get_by_role("heading", name="Une semaine de retard")).to_be_visible()
    expect(page.locator(".jl-voice")).to_have_count(2)

    # merge by drag: the group onto another one
    source, target = row(page, "Une semaine de retard"), page.locator(".jl-row").nth(-2)
    name = target.locator(".jl-row-name").text_content()
    source.scroll_into_view_if_needed()
    before = groups(file)[name]
    box, there = source.bounding_box(), target.bounding_box()
    page.mouse.move(box["x"] + 120, box["y"] + 20)
    page.mouse.down()
    for step in range(1, 9):
        y = box["y"] + 20 + (there["y"] - box["y"]) * step / 8
        page.mouse.move(box["x"] + 125, y)
    expect(page.locator(".jl-ghost-says")).to_have_text(f"Réunir à « {name} »")
    page.mouse.up()
    expect(page.locator(".jl-notice")).to_contain_text("réuni à")
    expect(page.locator(".jl-voice")).to_have_count(before + 2)
    assert groups(file)[name] == before + 2
    page.keyboard.press("Control+z")
    expect(row(page, "Une semaine de retard")).to_be_visible()
    assert groups(file)[name] == before

    # search narrows the cards and says where else it is found
    page.get_by_role("searchbox").fill("vendeuse")
    expect(row(page, "Super conseil").get_by_text("2 trouvés")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    axe(page)

    # what it is, by hand; then everything taken back
    row(page, "Les colis arrivent tard").click()
    expect(page.get_by_role("heading", name="Les colis arrivent tard")).to_be_visible()
    page.get_by_label("Nature de ce groupe").select_option("rupture")
    expect(row(page, "Les colis arrivent tard")).to_contain_text("rupture")
    page.locator(".jl-voice").first.focus()
    for _ in range(5):
        page.keyboard.press("Control+z")
    expect(row(page, "Encore une livraison en retard")).to_contain_text("dit 8 fois")
    assert groups(file)["Encore une livraison en retard"] == 8
    # the kernel has given the page's last word before it is closed
    expect(page.locator(".jl-saved")).to_contain_text("Enregistré")


def test_a_notebook_plays_what_no_server_of_ours_gives(
    browser_page, voila_served, write_notebook, file, watch
):
    """As in JupyterLab: the kernel hands the bytes over; a missing file says so."""
    page = browser_page
    page.goto(voila_served(write_notebook(board(file))).url, wait_until="commit", timeout=60_000)
    page.locator(".jl-voice").first.wait_for(timeout=90_000)
    page.wait_for_function("() => document.querySelector('audio')?.readyState >= 1")
    assert page.locator("audio").evaluate("node => node.src").startswith("blob:")
    page.get_by_role("button", name="Retirer de ce verbatim").first.click()
    expect(page.locator("audio")).to_have_count(0)
    page.get_by_role("button", name="Annuler").first.click()
    expect(page.locator("audio")).to_have_count(1)
    for medium in file.with_suffix(".media").iterdir():
        medium.unlink()
    page.reload(wait_until="commit")
    expect(page.get_by_text("le fichier n’est pas à côté de l’atelier")).to_be_visible()
    # plain Voilà's own farewell to the page that was left has no key
    watch.errors[:] = [error for error in watch.errors if "status of 40" not in error]
