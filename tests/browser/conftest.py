"""A real Chromium that may talk to this machine alone, and our servers in processes of their own.

A test fails where a page asked for anything elsewhere, or wrote an error into the console.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from browsing import browser
from in_lab import run_first_cell
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from servers import (
    Served,
    lab_command,
    launch_command,
    notebook_command,
    starter,
    voila_command,
)

# a busy machine is slow, not wrong; a quiet one never waits so long
PATIENCE_MS = 90_000
expect.set_options(timeout=30_000)
ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# a part of a console error that is not ours to mend, and why
ALLOWED_ERRORS = {
    # ipywidgets' manager asks for the saved state of a notebook; a page of Voilà has none
    "Could not get widget state": "ipywidgets",
}


@dataclass
class Watch:
    """What pages did that they must not do; a test may take away what it provoked."""

    left: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def problems(self) -> list[str]:
        """Each request that wanted to leave, and each error that nothing explains."""
        unexplained = [e for e in self.errors if not any(part in e for part in ALLOWED_ERRORS)]
        return [*(f"wanted to leave: {url}" for url in self.left), *unexplained]


def is_local(url: str) -> bool:
    """Whether a request stays on this machine."""
    parts = urlsplit(url)
    if parts.scheme in {"data", "blob", "about", "chrome-error", "file"}:
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.hostname == "localhost"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser: an installed one first, Playwright's own where there is none."""
    with sync_playwright() as playwright:
        found = browser(playwright)
        yield found
        found.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What the pages of this test did wrong; looked at when the test is over."""
    seen = Watch()
    yield seen
    assert not seen.problems()


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """The servers of this test."""
    with ExitStack() as servers:
        yield servers


@pytest.fixture
def new_context(
    chromium: Browser,
    watch: Watch,
    running: ExitStack,  # so that the servers outlive the pages that ask them
) -> Iterator[Callable[..., BrowserContext]]:
    """Make a browser of another person: own cookies, own storage."""
    with ExitStack() as open_ones:

        def make(**options: Any) -> BrowserContext:
            context = chromium.new_context(**{**DESKTOP, **options})
            open_ones.callback(context.close)
            context.route("**/*", lambda route: _gate(route, watch))
            context.on("page", lambda page: _listen(page, watch))
            context.set_default_timeout(PATIENCE_MS)
            return context

        yield make


def _gate(route: Any, watch: Watch) -> None:
    if is_local(route.request.url):
        route.continue_()
    else:
        watch.left.append(route.request.url)
        route.abort()


def _listen(page: Page, watch: Watch) -> None:
    page.on(
        "console", lambda said: watch.errors.append(said.text) if said.type == "error" else None
    )
    page.on("pageerror", lambda error: watch.errors.append(str(error)))


@pytest.fixture
def browser_page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page on a projector: 1920×1080."""
    return new_context().new_page()


@pytest.fixture
def phone_page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page on a phone: 390×844, by touch."""
    return new_context(**PHONE).new_page()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], None]:
    """Fail where axe finds anything serious or critical on a page."""

    def check(page: Page, within: str = "body") -> None:
        if not page.evaluate("() => Boolean(window.axe)"):
            page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("within => axe.run(within, {resultTypes: ['violations']})", within)
        grave = [
            f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']][:4]}"
            for rule in found["violations"]
            if rule["impact"] in {"serious", "critical"}
        ]
        assert not grave, "\n".join(grave)

    return check


@pytest.fixture
def served(tmp_path: Path, running: ExitStack) -> Callable[..., Served]:
    """Start `serve` (or `share`) on a workshop file, in a process that ends with the test."""
    return starter(tmp_path, running, launch_command)


@pytest.fixture
def notebook_served(tmp_path: Path, running: ExitStack) -> Callable[..., Served]:
    """Start our launcher on any notebook."""
    return starter(tmp_path, running, notebook_command)


@pytest.fixture
def voila_served(tmp_path: Path, running: ExitStack) -> Callable[..., Served]:
    """Start a plain Voilà on a notebook, as someone does who does not know our launcher."""
    return starter(tmp_path, running, voila_command)


@pytest.fixture
def lab_served(tmp_path: Path, running: ExitStack) -> Callable[..., Served]:
    """Start JupyterLab on a folder of notebooks; `/lab/tree/NAME` opens one."""
    return starter(tmp_path, running, lab_command)


@pytest.fixture
def write_notebook(tmp_path: Path) -> Callable[[str], Path]:
    """Write a notebook of one cell, in a folder of its own."""

    def write(source: str, name: str = "small.ipynb") -> Path:
        cell = {"cell_type": "code", "execution_count": None, "id": "only", "metadata": {}}
        notebook = {
            "cells": [{**cell, "outputs": [], "source": source}],
            "metadata": {
                "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "voila": {"template": "journeylab"},
            },
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        place = tmp_path / "notebooks" / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(json.dumps(notebook), "utf-8")
        return place

    return write


@pytest.fixture
def run_in_lab(
    browser_page: Page,
    lab_served: Callable[..., Served],
    write_notebook: Callable[..., Path],
) -> Callable[[str], Page]:
    """Run a notebook of one cell in JupyterLab; gives the page."""

    def run(source: str) -> Page:
        notebook = write_notebook(source)
        url = lab_served(notebook.parent).url
        browser_page.goto(url.replace("/lab?", f"/lab/tree/{notebook.name}?"))
        run_first_cell(browser_page)
        return browser_page

    return run


@pytest.fixture
def small_notebook(write_notebook: Callable[[str], Path]) -> Path:
    """A heading that says the kernel's language."""
    return write_notebook(
        "import os\nfrom IPython.display import HTML\n"
        "HTML(f\"<h1>{os.environ.get('JOURNEYLAB_LANGUAGE')}</h1>\")"
    )
