"""Waiting for another process that is writing just now."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from journeylab.store.errors import is_busy, translated

LONGEST_SECONDS = 10.0
SHORTEST_PAUSE, LONGEST_PAUSE = 0.001, 0.006

T = TypeVar("T")


def patiently(act: Callable[[], T], where: str, seconds: float = LONGEST_SECONDS) -> T:
    """Try until nobody else is writing; SQLite's own waiting lets some processes starve."""
    until = time.monotonic() + seconds
    while True:
        try:
            return act()
        except DBAPIError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise translated(error, where) from error
        time.sleep(random.uniform(SHORTEST_PAUSE, LONGEST_PAUSE))  # noqa: S311  spreads, hides nothing
