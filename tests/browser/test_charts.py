"""Charts in a browser that reaches nothing elsewhere: Voilà, JupyterLab, one saved file."""

import subprocess
import sys
from urllib.parse import quote

import pytest

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
    page.locator(".jl-chart svg").nth(1).wait_for()
    assert page.locator(".jl-chart").get_by_text("Je paie").count() == 2
    fills = page.locator(".jl-chart .mark-rect path").evaluate_all(
        "all => all.map(one => one.getAttribute('fill'))"
    )
    assert fills == ["#111111", "#111111", "#222222", "#222222"]


def test_in_voila(browser_page, notebook_served, write_notebook):
    browser_page.goto(notebook_served(write_notebook(SOURCE)).url)
    shows_both(browser_page)


def test_in_jupyterlab_after_the_cell_is_run(browser_page, lab_served, write_notebook):
    notebook = write_notebook(SOURCE)
    server = lab_served(notebook.parent)
    browser_page.goto(server.url.replace("/lab?", f"/lab/tree/{quote(notebook.name)}?"))
    browser_page.locator(".jp-Notebook .jp-CodeCell").first.click()
    browser_page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").wait_for()
    browser_page.keyboard.press("Shift+Enter")
    shows_both(browser_page)


def test_in_one_saved_file_without_a_server(browser_page, write_notebook, tmp_path):
    page = tmp_path / "page.html"
    nothing = [f"--HTMLExporter.{name}_url=" for name in NOT_OURS]
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--no-input", "--execute"]
    target = [f"--output={page}", str(write_notebook(SOURCE))]
    subprocess.run([*command, *nothing, *target], check=True, capture_output=True)
    browser_page.goto(page.as_uri())
    shows_both(browser_page)
    assert page.stat().st_size < 2_000_000
