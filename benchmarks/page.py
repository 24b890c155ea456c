"""How long until a page is drawn: our apps against an empty notebook served the same way.

In one run and by turns, in a real Chromium: from the request to the first thing of the app that is
visible, with a spare kernel ready. Prints seconds and the ratio, which must stay under 1.5.
"""

import json
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from journeylab.apps.sample import fresh_sample

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from browsing import browser  # noqa: E402
from servers import launch_command, notebook_command, starter  # noqa: E402

ROUNDS = 3
REFILLED = 9.0  # seconds after which the next spare kernel has its imports
LIMIT = 1.5
EMPTY = {
    "cells": [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": "only",
            "metadata": {},
            "outputs": [],
            "source": "from ipywidgets import HTML\nHTML('<p class=\"drawn\">empty</p>')",
        }
    ],
    "metadata": {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "voila": {"template": "journeylab"},
    },
    "nbformat": 4,
    "nbformat_minor": 5,
}


def drawn(chromium, url):
    """Seconds from the request until something of the app is visible."""
    context = chromium.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    began = time.monotonic()
    page.goto(url)
    page.locator(":is(.jl, .jupyter-widgets):visible").first.wait_for(timeout=60_000)
    took = time.monotonic() - began
    context.close()
    return took


def measured(urls):
    """The seconds of each page, by turns."""
    times = {name: [] for name in urls}
    with sync_playwright() as playwright:
        chromium = browser(playwright)
        for _ in range(ROUNDS + 1):
            time.sleep(REFILLED)
            for name, url in urls.items():
                times[name].append(drawn(chromium, url))
        chromium.close()
    # the first round fills the caches of the disk and the browser's of its code
    return {name: found[1:] for name, found in times.items()}


def main():
    """Measure, print, and fail where a page takes too long."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        empty = Path(folder) / "empty.ipynb"
        empty.write_text(json.dumps(EMPTY), "utf-8")
        workshop = fresh_sample()
        start = {
            command: starter(Path(folder), running, command)
            for command in (notebook_command, launch_command)
        }
        urls = {
            "empty": start[notebook_command](empty, warm_up="import ipywidgets").url,
            "facilitate": start[launch_command](workshop).url,
            "dashboard": start[launch_command](workshop, share=True).url,
        }
        times = measured(urls)
    base = median(times["empty"])
    for name, found in times.items():
        each = " ".join(f"{seconds:.2f}" for seconds in found)
        print(f"{name:<11} {median(found):.2f} s  ({each})  {median(found) / base:.2f} × empty")
    return max(median(found) for found in times.values()) > LIMIT * base


if __name__ == "__main__":
    sys.exit(main())
