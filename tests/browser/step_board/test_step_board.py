"""The step board by hand: thirty steps typed and pasted, moved, reworded, removed, taken back."""

import pytest
from boards import step_board
from on_step_board import (
    card,
    cards,
    column,
    left_behind,
    opened,
    paste_steps,
    settled,
    stored,
    type_steps,
)
from playwright.sync_api import expect

from journeylab.reading import load

pytestmark = pytest.mark.browser

TYPED = [f"Je fais la chose {n}" for n in range(1, 11)]
PASTED = [f"Je colle la chose {n}" for n in range(1, 20)]


def test_thirty_steps_by_keyboard_alone(board, file, axe):
    page = board
    expect(page.get_by_text("Que fait le client en premier ?")).to_be_visible()
    axe(page)
    type_steps(page, "Avant l’achat", TYPED)
    assert cards(page, "Avant l’achat") == TYPED
    column(page, "Achat").get_by_role("textbox").click()
    paste_steps(page, "\n".join(f"{n}. {text}" for n, text in enumerate(PASTED, 1)))
    assert cards(page, "Achat") == PASTED
    paste_steps(page, "Étape\tCanal\nAprès l’achat\t“J’attends”\tSite, Drone")
    assert cards(page, "Après l’achat") == ["“J’attends”"]
    assert stored(file) == [*TYPED, *PASTED, "“J’attends”"]
    workshop = load(str(file)).workshop
    named = [workshop.channels[c].name for c in list(workshop.steps.values())[-1].channels]
    assert named == ["Site", "Drone"]

    page.keyboard.press("Escape")  # from the entry back to the cards
    page.keyboard.press("Control+z")
    expect(page.locator(".jl-card")).to_have_count(29)
    page.keyboard.press("Control+z")  # nineteen pasted lines were one gesture
    expect(page.locator(".jl-card")).to_have_count(10)
    assert stored(file) == TYPED
    axe(page)


def test_moves_by_keyboard_within_and_across_stages_keep_the_focus(board, file):
    page = board
    type_steps(page, "Avant l’achat", TYPED[:3])
    type_steps(page, "Achat", ["J’arrive", "Je paie"])
    page.keyboard.press("Escape")
    expect(card(page, "5. Je paie")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(card(page, "2. Je fais la chose 2")).to_be_focused()
    page.keyboard.press("Shift+ArrowUp")
    expect(card(page, "1. Je fais la chose 2")).to_be_focused()
    expect(page.get_by_text("Déplacée : Avant l’achat, en 1re.")).to_be_attached()
    page.keyboard.press("Shift+ArrowRight")
    expect(card(page, "3. Je fais la chose 2")).to_be_focused()
    settled(page)
    assert stored(file, "before") == ["Je fais la chose 1", "Je fais la chose 3"]
    assert stored(file, "purchase") == ["Je fais la chose 2", "J’arrive", "Je paie"]
    page.keyboard.press("Shift+ArrowUp")
    expect(card(page, "3. Je fais la chose 2")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(column(page, "Achat").locator(".jl-card")).to_have_count(3)


def test_a_drag_sends_once_as_it_ends_and_escape_sends_nothing(board, file):
    page = board
    type_steps(page, "Avant l’achat", TYPED[:3])
    type_steps(page, "Achat", ["J’arrive", "Je paie"])
    before = len(load(str(file)).history())
    target = card(page, "Je paie").bounding_box()

    def drag():
        box = card(page, "Je fais la chose 1").bounding_box()
        page.mouse.move(box["x"] + 80, box["y"] + 20)
        page.mouse.down()
        for step in range(1, 9):
            x = box["x"] + 80 + (target["x"] - box["x"]) * step / 8
            page.mouse.move(x, box["y"] + 20 + (target["y"] - box["y"]) * step / 8)

    drag()
    expect(page.locator(".jl-ghost-says")).to_have_text("Achat, en 4e")
    expect(page.locator(".jl-slot")).to_have_count(1)
    expect(page.locator(".jl-from")).to_contain_text("Place de départ")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator(".jl-ghost")).to_have_count(0)
    assert cards(page, "Avant l’achat") == TYPED[:3]
    assert len(load(str(file)).history()) == before

    drag()
    page.mouse.up()
    expect(card(page, "4. Je fais la chose 1")).to_be_focused()
    expect(page.locator(".jl-slot")).to_have_count(0)
    page.wait_for_timeout(200)
    assert stored(file, "purchase") == ["J’arrive", "Je fais la chose 1", "Je paie"]
    assert len(load(str(file)).history()) == before + 1


def test_a_finger_carries_a_card_after_a_moment(new_context, notebook_served, write_notebook, file):
    page = new_context(has_touch=True).new_page()
    opened(page, notebook_served(write_notebook(step_board(file))).url)
    type_steps(page, "Avant l’achat", TYPED[:3])
    line = page.context.new_cdp_session(page)
    start = card(page, "Je fais la chose 1").bounding_box()
    end = card(page, "Je fais la chose 3").bounding_box()
    x, y = start["x"] + 60, start["y"] + 20

    def touch(kind, at):
        points = [] if at is None else [{"x": x, "y": at}]
        line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", y)
    page.wait_for_timeout(400)
    for part in range(1, 6):
        touch("touchMove", y + (end["y"] + end["height"] + 60 - y) * part / 5)
    expect(page.locator(".jl-ghost-says")).to_have_text("Avant l’achat, en 3e")
    touch("touchEnd", None)
    expect(card(page, "3. Je fais la chose 1")).to_be_focused()
    settled(page)
    assert cards(page, "Avant l’achat") == [TYPED[1], TYPED[2], TYPED[0]]


def test_wording_channels_importance_and_removal(board, file, axe):
    page = board
    type_steps(page, "Avant l’achat", TYPED[:3])
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.keyboard.type(" encore")
    page.keyboard.press("Escape")
    expect(card(page, "3. Je fais la chose 3, hypothèse")).to_be_focused()
    page.keyboard.press("F2")
    page.keyboard.press("Control+a")
    page.keyboard.type("Je compare <b>deux</b> paires")
    page.keyboard.press("Enter")
    expect(card(page, "3. Je compare <b>deux</b> paires")).to_be_focused()

    page.keyboard.press("c")
    expect(page.get_by_role("button", name="Site")).to_be_focused()
    axe(page)
    page.keyboard.press("Space")
    page.get_by_role("textbox", name="Autre canal").fill("Bouche à oreille")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="4", exact=True).click()
    page.keyboard.press("Escape")
    named = (
        "3. Je compare <b>deux</b> paires, Site, Bouche à oreille, hypothèse, importance 4 sur 5"
    )
    expect(card(page, named)).to_be_focused()
    page.wait_for_timeout(200)
    step = list(load(str(file)).workshop.steps.values())[-1]
    assert (step.text, step.importance, len(step.channels)) == (
        "Je compare <b>deux</b> paires",
        4,
        2,
    )

    page.keyboard.press("Delete")
    expect(card(page, "2. Je fais la chose 2")).to_be_focused()
    expect(page.get_by_text("est supprimée").last).to_be_visible()
    page.get_by_role("button", name="Annuler").click()
    expect(card(page, named)).to_have_count(1)
    axe(page)


def test_a_company_side_wording_is_a_question_with_three_keys(board, file, axe):
    page = board
    said = "Envoi de l’e-mail de suivi de commande"
    type_steps(page, "Après l’achat", [said, said, said])
    page.keyboard.press("Escape")
    expect(card(page, f"3. {said}, hypothèse, à reformuler")).to_be_focused()
    expect(page.get_by_role("group", name="Une autre formulation")).to_have_count(3)
    axe(page)
    page.keyboard.press("a")
    better = "On m’envoie l’e-mail de suivi de commande"
    expect(card(page, f"3. {better}, hypothèse")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("g")
    expect(page.get_by_role("group", name="Une autre formulation")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("r")
    page.keyboard.press("Control+a")
    page.keyboard.type("On me prévient")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Une autre formulation")).to_have_count(0)
    page.wait_for_timeout(300)
    steps = list(load(str(file)).workshop.steps.values())
    assert [step.text for step in steps] == ["On me prévient", said, better]
    assert [step.wording_kept for step in steps] == ["", said, ""]


def test_a_line_opens_after_the_chosen_card(board, file, watch):
    page = board
    type_steps(page, "Avant l’achat", ["Je lis", "Je paie"])
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("n")
    for text in ("Je compare", "Je choisis"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    page.keyboard.type("à moitié")
    page.keyboard.press("Escape")
    expect(card(page, "3. Je choisis")).to_be_focused()
    settled(page)
    assert stored(file) == ["Je lis", "Je compare", "Je choisis", "Je paie"]
    page.reload(wait_until="commit", timeout=60_000)
    page.locator(".jl-step-chosen").wait_for(timeout=90_000)
    expect(page.locator(".jl-step-chosen .jl-say")).to_have_text("Je choisis")
    page.locator(".jl-step-chosen .jl-card").focus()
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.value") == "à moitié"
    left_behind(watch)


def test_stages_are_named_moved_added_and_removed(board, file):
    page = board
    type_steps(page, "Achat", ["Je paie"])
    column(page, "Achat").get_by_role("button", name="Renommer Achat").click()
    page.keyboard.type("Commande")
    page.keyboard.press("Enter")
    column(page, "Commande").get_by_role("button", name="vers la gauche").click()
    page.get_by_role("button", name="Nom de la nouvelle macro-étape").click()
    page.keyboard.type("Retour")
    page.keyboard.press("Enter")
    expect(page.locator(".jl-stage h2")).to_have_text(
        ["Commande", "Avant l’achat", "Après l’achat", "Retour"]
    )
    column(page, "Commande").get_by_role("button", name="Supprimer Commande").click()
    expect(page.locator(".jl-stage")).to_have_count(3)
    assert stored(file) == []
    page.keyboard.press("Control+z")
    page.get_by_role("button", name="Annuler").click()
    expect(card(page, "1. Je paie")).to_have_count(1)
