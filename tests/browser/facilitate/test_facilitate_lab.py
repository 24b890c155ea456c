"""The facilitator's widgets in JupyterLab: one board alone, and the whole frame in a cell."""

import pytest
from playwright.sync_api import expect

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.reading import load
from journeylab.workshop.state.entities import Stage

pytestmark = pytest.mark.browser

SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel


@pytest.fixture
def file(tmp_path):
    place = str(tmp_path / "shoes.journey")
    stages = (Stage("before", "Before", "before"), Stage("after", "After", "after"))
    create = ws.CreateWorkshop(title="Buying boots", stages=stages)
    with sessions.create(place, create, actor="facilitator") as session:
        session.do(ws.AddStep(id="look", text="I look", stage="before"))
    return place


def test_a_board_alone_writes_and_shows(run_in_lab, file):
    page = run_in_lab(
        f"import journeylab as jl\njl.apps.step_board(jl.open({file!r}, actor='facilitator'))"
    )
    expect(page.locator(".jl-steps .jl-card").first).to_be_visible(timeout=SLOWLY)
    field = page.get_by_role("region", name="After", exact=True).get_by_role("textbox")
    field.fill("I wait in JupyterLab")
    field.press("Enter")
    expect(page.locator(".jl-card .jl-say", has_text="I wait in JupyterLab")).to_be_visible()
    page.wait_for_function("() => !document.querySelector('.jl-step-fresh')")
    steps = [step.text for step in load(file).workshop.steps.values()]
    assert steps == ["I look", "I wait in JupyterLab"]


def test_the_whole_frame_lives_in_a_cell(run_in_lab, file):
    page = run_in_lab(f"import journeylab as jl\njl.apps.facilitate({file!r})")
    frame = page.locator(".jl-frame")
    expect(frame.locator(".jl-steps .jl-card").first).to_be_visible(timeout=SLOWLY)
    assert 400 < frame.bounding_box()["height"] < 1000
    frame.get_by_role("button", name="Hot spots").click()
    frame.locator(".jl-hotspots").wait_for()
    frame.get_by_role("textbox", name="New hot spot").fill("I cannot find it")
    page.keyboard.press("Enter")
    expect(frame.get_by_text("I cannot find it").first).to_be_visible()
    expect(frame.locator(".jl-frame-foot .jl-saved")).to_have_attribute("data-state", "saved")
    assert [spot.text for spot in load(file).workshop.hot_spots.values()] == ["I cannot find it"]
    assert "Buying boots" not in page.title()  # a notebook's page stays the notebook's
