"""A notebook of one cell, opened in JupyterLab and run as a person runs it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
SLOWLY = 90_000  # milliseconds: a busy machine takes its time to start a kernel


def run_first_cell(page: Page) -> None:
    """Wait for the notebook's kernel, then run its first cell."""
    # a busy machine names its kernels late, and JupyterLab then asks which one is meant
    asks = page.get_by_role("dialog").get_by_role("button", name="Select", exact=True)
    page.add_locator_handler(asks, lambda button: button.click())
    expect(page.locator(".jp-Toolbar-kernelName")).to_contain_text("Python 3", timeout=SLOWLY)
    expect(page.locator(IDLE)).to_be_visible(timeout=SLOWLY)
    _start(page.locator(".jp-Notebook .jp-CodeCell").first)


def _start(cell: Locator) -> None:
    """Press Shift+Enter; again where a notebook that still settles missed it."""
    for _ in range(5):
        cell.locator(".cm-content").click(timeout=SLOWLY)
        cell.page.keyboard.press("Shift+Enter")
        try:
            expect(cell.locator(".jp-InputPrompt")).to_have_text(
                re.compile(r"\[[*\d]+\]"), timeout=5_000
            )
        except AssertionError:
            continue
        return
    pytest.fail("the cell never started")
