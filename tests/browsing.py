"""The browser of tests and benchmarks: an installed Chromium, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def browser(playwright: Playwright) -> Browser:
    """Start it; a clear failure where there is none and none can be had."""
    installed = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not installed and not Path(playwright.chromium.executable_path).exists():
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(command, check=False).returncode:
            pytest.fail(
                "No Chromium: install it (Debian: apt-get install chromium), or say where it is "
                "with CHROMIUM=/path/to/chromium; Playwright could not download its own."
            )
    return playwright.chromium.launch(executable_path=installed, headless=True, args=FLAGS)
