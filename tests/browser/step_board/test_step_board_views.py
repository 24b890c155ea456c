"""A step board seen from elsewhere: in another language, by a reader, twice, in JupyterLab."""

import pytest
from boards import step_board
from on_step_board import card, column, left_behind, opened, stored, type_steps
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_another_language_comes_at_once_and_the_half_typed_text_stays(
    browser_page, notebook_served, write_notebook, file
):
    page = browser_page
    switch = "import ipywidgets\nbutton = ipywidgets.Button(description='EN')\n"
    switch += (
        "button.on_click(lambda _: ask({'ask': 'language', 'language': 'en'}))\ndisplay(button)"
    )
    opened(page, notebook_served(write_notebook(step_board(file, more=switch))).url)
    type_steps(page, "Achat", ["Je paie"])
    page.keyboard.type("J’att")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.get_by_role("heading", name="Steps", exact=True)).to_be_visible()
    expect(card(page, "1. Je paie, assumption")).to_be_visible()
    assert column(page, "Achat").get_by_role("textbox").input_value() == "J’att"


def test_what_is_read_only_cannot_be_changed(
    browser_page, board, notebook_served, write_notebook, file, axe, watch
):
    type_steps(board, "Achat", ["Je paie"])
    page = browser_page
    opened(page, notebook_served(write_notebook(step_board(file, locked=True), "past.ipynb")).url)
    card(page, "1. Je paie").focus()
    for key in ("Delete", "Enter", "n", "c", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.get_by_role("textbox").count() == 0
    assert page.locator(".jl button:visible").count() == 0
    assert stored(file) == ["Je paie"]
    axe(page)
    left_behind(watch)


def test_what_python_refuses_goes_back_with_a_sentence(board, file):
    page = board
    type_steps(page, "Achat", ["Je paie"])
    field = column(page, "Achat").get_by_role("textbox")
    field.fill("x" * 10_001)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Refused: text_too_long").first).to_be_visible()
    expect(page.locator(".jl-card")).to_have_count(1)
    assert field.input_value() == "x" * 10_001
    assert stored(file) == ["Je paie"]


def test_nothing_is_lost_when_the_kernel_dies(board, file, watch):
    page = board
    type_steps(page, "Achat", ["Je paie"])
    page.evaluate("window.kept = WebSocket.prototype.send; WebSocket.prototype.send = () => {}")
    page.keyboard.type("J’attends")
    page.keyboard.press("Enter")
    expect(card(page, "2. J’attends")).to_be_visible()
    expect(page.get_by_text("Pas encore enregistré")).to_be_visible(timeout=30_000)
    page.reload(wait_until="commit", timeout=60_000)
    expect(card(page, "2. J’attends")).to_be_visible(timeout=90_000)
    expect(page.get_by_text("Enregistré", exact=True)).to_be_visible(timeout=30_000)
    page.wait_for_timeout(200)
    assert stored(file) == ["Je paie", "J’attends"]
    left_behind(watch)


def test_two_views_of_one_kernel_follow_each_other(
    browser_page, notebook_served, write_notebook, file
):
    page = browser_page
    source = step_board(file, more="display(board)")
    opened(page, notebook_served(write_notebook(source)).url)
    page.locator(".jl").nth(1).wait_for()
    first, second = page.locator(".jl").nth(0), page.locator(".jl").nth(1)
    field = first.get_by_role("region", name="Achat", exact=True).get_by_role("textbox")
    field.fill("Je paie")
    field.press("Enter")
    expect(second.get_by_role("group", name="1. Je paie")).to_have_count(1)


def test_in_jupyterlab_the_keys_of_the_board_are_the_boards(run_in_lab, file):
    page = run_in_lab(step_board(file))
    expect(page.locator(".jl-stage").first).to_be_visible(timeout=60_000)
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    type_steps(page, "Avant l’achat", ["Je lis", "Je paie"])
    page.keyboard.press("Escape")
    expect(card(page, "2. Je paie")).to_be_focused()
    for key in ("a", "b", "x", "Shift+ArrowUp", "Delete"):  # Lab adds, cuts and selects cells
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    assert stored(file) == ["Je lis"]
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    page.keyboard.press("Control+z")
    expect(page.locator(".jl-card")).to_have_count(2)
