"""The harness itself: what it lets through and what it stops."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def test_a_page_that_asks_for_something_elsewhere_is_caught(browser_page, watch, tmp_path):
    browser_page.goto("about:blank")
    browser_page.evaluate("fetch('https://example.org/').catch(() => {})")
    browser_page.wait_for_function("() => true")
    browser_page.wait_for_timeout(200)
    assert watch.left == ["https://example.org/"]
    watch.left.clear()
    watch.errors.clear()


def test_an_error_in_the_console_is_caught(browser_page, watch):
    browser_page.goto("about:blank")
    browser_page.evaluate("console.error('broken')")
    browser_page.wait_for_timeout(50)
    assert watch.problems() == ["broken"]
    watch.errors.clear()


def test_axe_catches_a_button_without_a_name(browser_page, axe):
    browser_page.set_content(
        "<html lang='en'><title>t</title><main><button></button></main></html>"
    )
    with pytest.raises(AssertionError, match="button-name"):
        axe(browser_page)


def test_a_notebook_is_drawn_in_the_language_that_was_asked_for(
    browser_page, notebook_served, small_notebook, axe
):
    server = notebook_served(small_notebook)
    browser_page.goto(server.url + "&lang=fr")
    browser_page.get_by_role("heading", name="fr").wait_for()
    assert browser_page.evaluate("document.documentElement.lang") == "fr"
    assert "token" not in browser_page.url
    axe(browser_page)


def test_jupyterlab_opens_offline(browser_page, lab_served, small_notebook: Path):
    server = lab_served(small_notebook.parent)
    browser_page.goto(server.url.replace("/lab?", f"/lab/tree/{small_notebook.name}?"))
    browser_page.locator(".jp-Notebook").first.wait_for()
    assert json.loads(small_notebook.read_text())["nbformat"] == 4
