"""Charts in a browser that reaches nothing elsewhere: Voilà, JupyterLab, one saved file."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOT_OURS = ("mathjax", "require_js", "jquery", "mermaid_js")
SOURCE = """\
import altair as alt
from IPython.display import display
from journeylab import charts
charts.enable("fr")
rows = alt.Data(values=[{"step": "Je paie", "score": 1}, {"step": "J\\u2019attends", "score": -2}])
for colour in ("#111111", "#222222"):
    display(alt.Chart(rows).mark_bar(color=colour).encode(x="score:Q", y="step:N"))
"""


def shows_both(page):
    expect(page.locator(".jl-chart svg").nth(1)).to_be_visible(timeout=90_000)
    expect(page.locator(".jl-chart").get_by_text("Je paie")).to_have_count(2)
    fills = page.locator(".jl-chart .mark-rect path").evaluate_all(
        "all => all.map(one => one.getAttribute('fill'))"
    )
    assert fills == ["#111111", "#111111", "#222222", "#222222"]


def test_in_voila(browser_page, notebook_served, write_notebook):
    browser_page.goto(notebook_served(write_notebook(SOURCE)).url)
    shows_both(browser_page)


def test_in_jupyterlab_after_the_cell_is_run(run_in_lab):
    shows_both(run_in_lab(SOURCE))


def test_in_one_saved_file_without_a_server(browser_page, write_notebook, tmp_path):
    page = tmp_path / "page.html"
    nothing = [f"--HTMLExporter.{name}_url=" for name in NOT_OURS]
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--no-input", "--execute"]
    target = [f"--output={page}", str(write_notebook(SOURCE))]
    subprocess.run([*command, *nothing, *target], check=True, capture_output=True)
    browser_page.goto(page.as_uri())
    shows_both(browser_page)
    assert page.stat().st_size < 2_000_000
