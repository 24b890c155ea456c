"""The dashboard: what `3-dashboard` calls. It opens the workshop read-only and follows it."""

from __future__ import annotations

import asyncio
import os
from functools import partial

from journeylab.charts.svg import warm_up

warm_up()  # beside the imports that follow: the first picture would wait for it

import ipywidgets  # noqa: E402  after the warm-up, like the rest

from journeylab.apps.asked_language import asked_language  # noqa: E402
from journeylab.apps.reader.page import Page, Rehearsed, refusal, rehearse  # noqa: E402
from journeylab.apps.sample import fresh_sample  # noqa: E402
from journeylab.reading import Reading, load  # noqa: E402
from journeylab.store.errors import StoreError  # noqa: E402
from journeylab.words import speakable  # noqa: E402
from journeylab.workshop.refused import Refused  # noqa: E402

PAUSE = 0.4  # seconds between two redrawings while a room is voting
_rehearsals: list[Rehearsed] = []


def dashboard(file: str | None = None, *, language: str | None = None) -> ipywidgets.VBox:
    """The read-only page of FILE, else of JOURNEYLAB_FILE, else of the sample."""
    asked = asked_language(language)
    try:
        reading = load(str(file or os.environ.get("JOURNEYLAB_FILE") or fresh_sample(asked)))
    except (StoreError, Refused, OSError) as problem:
        return refusal(problem, speakable(asked, os.environ.get("LANG")))
    spoken = speakable(asked, reading.workshop.settings.language)
    page = Page(reading.workshop, spoken, _rehearsals.pop() if _rehearsals else None)
    _follow(reading, page)
    return page.box


def rehearse_dashboard() -> None:
    """What a spare kernel does before its reader comes: draw JOURNEYLAB_FILE once."""
    asked = asked_language(None)
    with load(os.environ["JOURNEYLAB_FILE"]) as reading:
        workshop = reading.workshop
    _rehearsals.append(rehearse(workshop, speakable(asked, workshop.settings.language)))


def _follow(reading: Reading, page: Page) -> None:
    """Redraw when others have written, at most every `PAUSE`; nothing to do without a loop."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return
    waiting: list[asyncio.TimerHandle] = []

    def redraw() -> None:
        waiting.clear()
        page.show(reading.workshop)

    def changed(_: object = None) -> None:
        if not waiting:
            waiting.append(loop.call_later(PAUSE, redraw))

    reading.follow(partial(changed))
