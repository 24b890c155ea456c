"""A page drawn before its reader comes is the page, as long as nothing has changed since."""

import ipywidgets
import pytest
from stories import after

import journeylab as jl
from journeylab import workshop as ws
from journeylab.apps.reader.page import Page, rehearse
from journeylab.session import create
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Stage

CREATE = ws.CreateWorkshop(title="Boots", stages=(Stage("before", "Before"),))
STEP = ws.AddStep(stage="before", text="I try both pairs on", id="try")


@pytest.fixture(scope="module")
def shop():
    return after(Workshop(), CREATE, STEP)


@pytest.fixture
def rehearsed(shop):
    """With words of its own, so that it is known again."""
    found = rehearse(shop, "en")
    return found._replace(texts=dict.fromkeys(found.texts, "<p>rehearsed</p>"))


def texts(box):
    return {part.value for part in box.children[1].children if isinstance(part, ipywidgets.HTML)}


def test_the_state_that_was_rehearsed_is_not_drawn_again(shop, rehearsed):
    assert texts(Page(shop, "en", rehearsed).box) == {"<p>rehearsed</p>"}
    assert texts(Page(shop, "en", rehearse(shop, "en")).box) == texts(Page(shop, "en").box)


def test_another_state_or_language_is_drawn_afresh(shop, rehearsed):
    changed = after(shop, ws.RewordStep("try", "I walk about in both"))
    page = Page(changed, "en", rehearsed)
    assert any("I walk about in both" in text for text in texts(page.box))
    assert "<p>rehearsed</p>" not in texts(page.box) | texts(Page(shop, "fr", rehearsed).box)


def test_a_spare_kernel_rehearses_the_workshop_it_will_show(tmp_path, monkeypatch):
    file = str(tmp_path / "boots.journey")
    with create(file, CREATE) as made:
        made.do(STEP)
    monkeypatch.setenv("JOURNEYLAB_FILE", file)
    jl.apps.rehearse_dashboard()
    monkeypatch.setattr("journeylab.apps.reader.page.rehearse", None)  # nothing is drawn again
    box = jl.apps.dashboard()
    assert any("I try both pairs on" in text for text in texts(box))
