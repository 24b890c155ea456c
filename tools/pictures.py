"""Take the pictures of docs/pictures: the sample, as the room and its readers see it.

usage: python tools/pictures.py        needs a Chromium (CHROMIUM=path, else the one on PATH);
                                       ImageMagick makes them lighter
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from journeylab.apps.sample import fresh_sample

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TOKEN = "a-token-for-the-pictures"
LANGUAGES = ("en", "fr")
PROJECTOR = {"width": 1920, "height": 1080}
ANALYST = {"width": 1440, "height": 900}
SETTLED_MS = 1500
COLOURS = "256"  # with a palette of its own a picture weighs half, and nobody sees the difference
# the phases by the order of their keys, each with what shows that it is there
PHASES = {
    "prepare": ".jl-prep-screen",
    "storm": ".jl-note",
    "steps": ".jl-step",
    "map": ".jl-map-drawn svg",
    "emotions": ".jl-pad svg",
    "hotspots": ".jl-hotspots",
}


def main() -> None:
    """Every picture, in both languages."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for language in LANGUAGES:
            file = fresh_sample(language)
            take_room(browser, file, language)
            take_desk(browser, fresh_sample(language), language)
            take_dashboard(browser, file, language)
        browser.close()


def take_room(browser: Browser, file: str, language: str) -> None:
    """The facilitator's phases, in the order of the bar."""
    with served("serve", file, token=TOKEN) as url:
        page = opened(browser, f"{url}?token={TOKEN}&lang={language}", PROJECTOR)
        page.locator(".jl-step").first.wait_for()
        for key, (name, there) in enumerate(PHASES.items(), 1):
            page.keyboard.press(f"Alt+{key}")
            page.locator(there).first.wait_for()
            shoot(page, f"facilitate-{name}.{language}")
        page.context.close()


def take_desk(browser: Browser, file: str, language: str) -> None:
    """The analyst's files on their way in, and what they say."""
    with served("serve", file, token=TOKEN) as url:
        page = opened(browser, f"{url}diagnose?token={TOKEN}&lang={language}", ANALYST)
        for name in ("events", "satisfaction", "verbatims"):
            page.locator(".jl-dx-near").filter(has_text=f"{name}.{language}.csv").click()
            card = page.locator(".jl-dx-source").filter(has_text=f"{name}.{language}.csv")
            card.locator(".jl-dx-part-read dd").wait_for()
        page.locator(".jl-dx-import .jl-dx-scroll").evaluate("box => box.scrollTo(0, 0)")
        shoot(page, f"diagnose-import.{language}")
        page.locator(".jl-dx-import .jl-btn-main").last.click()
        page.locator(".jl-dx-explore .jl-dx-picture svg").first.wait_for()
        shoot(page, f"diagnose-explore.{language}")
        page.context.close()


def take_dashboard(browser: Browser, file: str, language: str) -> None:
    """The read-only page, on a screen and on a phone."""
    with served("share", file) as url:
        for name, size in (
            ("dashboard", ANALYST),
            ("dashboard-phone", {"width": 390, "height": 844}),
        ):
            page = opened(browser, f"{url}?lang={language}", size)
            page.locator("h1").first.wait_for()
            page.wait_for_timeout(SETTLED_MS)
            shoot(page, f"{name}.{language}")
            page.context.close()


def opened(browser: Browser, url: str, size: dict[str, int]) -> Page:
    """A page of that size, with the motion turned off."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    context.set_default_timeout(90_000)
    page = context.new_page()
    page.goto(url)
    return page


def shoot(page: Page, name: str) -> None:
    """One picture, once the page has come to rest."""
    page.wait_for_timeout(SETTLED_MS)
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path)
    lighten(path)
    print(name)


def lighten(path: Path) -> None:
    """A palette in place of full colour, where ImageMagick is at hand."""
    if convert := shutil.which("convert"):
        call = [convert, str(path), "+dither", "-strip", "-colors", COLOURS, f"PNG8:{path}"]
        subprocess.run(call, check=True)


@contextmanager
def served(call: str, file: str, **options: str) -> Iterator[str]:
    """One of our servers in a process of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    given = "".join(f", {name}={value!r}" for name, value in options.items())
    code = (
        f"from journeylab import server; server.{call}({file!r}, {port}, open_browser=False{given})"
    )
    state = tempfile.mkdtemp()
    process = subprocess.Popen(
        [sys.executable, "-c", code], env={**os.environ, "XDG_STATE_HOME": state}
    )
    try:
        wait_until(lambda: answers(f"http://localhost:{port}/voila/static/none"))
        yield f"http://localhost:{port}/"
    finally:
        process.terminate()
        process.wait(10)


def answers(url: str) -> bool:
    """Whether anything listens there; a page that is not found is an answer, too."""
    try:
        urlopen(url, timeout=5).close()
    except URLError as error:
        return hasattr(error, "code")
    return True


def wait_until(ready: Callable[[], bool], seconds: float = 60) -> None:
    """Ask again until it is so, or give up."""
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            sys.exit("the server did not come up")
        time.sleep(0.2)


if __name__ == "__main__":
    main()
