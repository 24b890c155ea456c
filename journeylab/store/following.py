"""Seeing what other processes write, soon after they do."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from journeylab.store.errors import StoreError

PAUSE = 0.025  # seconds; at 50 to 100 ms another process saw a change after up to 243 ms
PAUSE_AFTER_TROUBLE = 1.0


def follow(moved: Callable[[], bool], catch_up: Callable[[], None]) -> asyncio.Task[None]:
    """Catch up whenever somebody has written, as a task of the loop that is running.

    Never in a thread: in a kernel, what follows a change sends messages to the browser.
    """
    return asyncio.get_running_loop().create_task(_following(moved, catch_up))


async def _following(moved: Callable[[], bool], catch_up: Callable[[], None]) -> None:
    catch_up()  # what came before the first look
    while True:
        try:
            if moved():
                catch_up()
            await asyncio.sleep(PAUSE)
        except StoreError:
            logging.getLogger(__name__).warning("cannot follow just now", exc_info=True)
            await asyncio.sleep(PAUSE_AFTER_TROUBLE)
