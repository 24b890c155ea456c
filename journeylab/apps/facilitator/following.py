"""Taking in what others write, where a loop runs."""

from __future__ import annotations

import asyncio

from journeylab.session import Session


def follow(session: Session) -> None:
    """From now on, where a loop runs, as in a kernel."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    session.follow()
